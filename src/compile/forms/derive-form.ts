import type { TemplateForm } from '../../forms/template.js';
import { isNothing } from '../quantity.js';
import type { Resolved, ResolvedLine } from '../resolved.js';
import { linesOf } from '../select.js';
import { codedRows } from './coded-rows.js';
import type { DerivedRow, LeafColumn } from './derived.js';
import { figureRow, labelRows, projectRows, unitRows } from './plain-rows.js';
import { rowOf } from './row.js';
import { twoSidedRows } from './two-sided-rows.js';

interface DerivedForm {
  readonly rows: readonly DerivedRow[];
  /** True when no row has an amount. */
  readonly empty: boolean;
}

/** A form as a view of the lines. */
export function deriveForm(form: TemplateForm, resolved: Resolved, leaves: readonly LeafColumn[]): DerivedForm {
  const lines = linesOf(resolved.lines, form.of).filter(
    (line) =>
      line.now !== undefined || leaves.some((leaf) => 'sum' in leaf && leaf.year && line[leaf.year] !== undefined),
  );
  const rows = rowsOf(form, resolved, lines, leaves);
  const empty = !rows.some(({ fields }) =>
    fields.some((field) => field.is === 'amount' && field.quantity !== null && !isNothing(field.quantity)),
  );
  return { rows, empty };
}

function rowsOf(
  { rows: spec }: TemplateForm,
  resolved: Resolved,
  lines: readonly ResolvedLine[],
  leaves: readonly LeafColumn[],
): DerivedRow[] {
  switch (spec.by) {
    case 'functional':
    case 'departmental':
    case 'pair':
      return codedRows(spec, resolved, lines).map(({ key, lines: own }) => rowOf(key, resolved, own, leaves));
    case 'two-sided':
      return twoSidedRows(spec, resolved, lines, leaves);
    case 'unit':
      return unitRows(spec, resolved, lines, leaves);
    case 'project':
      return projectRows(spec, resolved, lines, leaves);
    case 'label':
      return labelRows(spec.rows, resolved, lines, leaves);
    case 'none':
      return figureRow(resolved, lines, leaves);
    case 'targets':
      return [];
  }
}
