import type { LabelRow, RowSpec } from '../../forms/template.js';
import type { BudgetUnit } from '../base-data.js';
import type { Resolved, ResolvedLine } from '../resolved.js';
import { linesOf, select } from '../select.js';
import type { DerivedField, DerivedRow, LeafColumn } from './derived.js';
import { type RowKey, rowOf } from './row.js';

/** A row with its lines, before its fields are derived. */
type Keyed = readonly [RowKey, readonly ResolvedLine[]];

/** The total, the department where asked for, and its units. */
export function unitRows(
  spec: Extract<RowSpec, { readonly by: 'unit' }>,
  resolved: Resolved,
  lines: readonly ResolvedLine[],
  leaves: readonly LeafColumn[],
): DerivedRow[] {
  const { department, units } = resolved.base;
  const rows: Keyed[] = [[{ level: 'total', name: spec.totalName, code: null, bold: true }, lines]];
  if (spec.departmentRow)
    rows.push([{ level: 'unit', name: department.name, code: department.code, bold: true }, lines]);
  for (const unit of units) {
    const own = lines.filter((line) => line.unit.code === unit.code);
    if (own.length > 0) rows.push([{ level: 'unit', name: unit.name, code: unit.code, bold: false }, own]);
  }
  return rows.map(([key, own]) => rowOf(key, resolved, own, leaves));
}

/** The total and one row for each project, unit by unit. */
export function projectRows(
  spec: Extract<RowSpec, { readonly by: 'project' }>,
  resolved: Resolved,
  lines: readonly ResolvedLine[],
  leaves: readonly LeafColumn[],
): DerivedRow[] {
  const own = linesOf(lines, ['project']);
  const rows: Keyed[] = [[{ level: 'total', name: spec.totalName, code: null, bold: true }, own]];
  for (const unit of resolved.base.units) {
    const below = own.filter((line) => line.unit.code === unit.code);
    if (below.length === 0) continue;
    if (spec.unitRow) rows.push([{ level: 'unit', name: unit.name, code: unit.code, bold: true }, below]);
    rows.push(...projectsOf(unit, below));
  }
  return rows.map(([key, mine]) => rowOf(key, resolved, mine, leaves));
}

function projectsOf(unit: BudgetUnit, lines: readonly ResolvedLine[]): Keyed[] {
  const projects = new Map<string, ResolvedLine[]>();
  for (const line of lines)
    if (line.project && line.now !== undefined)
      projects.set(line.project.code, [...(projects.get(line.project.code) ?? []), line]);
  return [...projects.values()].map((own) => {
    const project = own[0]!.project!;
    return [
      {
        level: 'item',
        name: project.name,
        code: project.code,
        bold: false,
        unit: { code: unit.code, name: unit.name },
        category: project.category,
      },
      own,
    ];
  });
}

/** A list of labels, each with what it sums. */
export const labelRows = (
  rows: readonly LabelRow[],
  resolved: Resolved,
  lines: readonly ResolvedLine[],
  leaves: readonly LeafColumn[],
): DerivedRow[] =>
  rows.map((row) => {
    const isDepartment = row.text === '{部门}';
    const key: RowKey = {
      level: isDepartment ? 'unit' : /总计|合计/.test(row.text) ? 'total' : 'item',
      name: isDepartment ? resolved.base.department.name : row.text,
      code: null,
      bold: row.bold ?? false,
    };
    const { facts, fields } = rowOf(key, resolved, lines, leaves);
    return {
      facts,
      bold: key.bold,
      fields: fields.map((field, index): DerivedField => {
        const leaf = leaves[index];
        if (field.is === 'text' || !leaf || !('sum' in leaf)) return field;
        const year = leaf.year === undefined ? 'now' : leaf.year;
        return {
          is: 'amount',
          quantity: row.sum && select(resolved, linesOf(lines, leaf.sum), [...row.sum, ...leaf.sum], year),
        };
      }),
    };
  });

/** One row of figures without a label. */
export const figureRow = (
  resolved: Resolved,
  lines: readonly ResolvedLine[],
  leaves: readonly LeafColumn[],
): DerivedRow[] => [rowOf({ level: null, name: '', code: null, bold: false }, resolved, lines, leaves)];
