import type { BookDiff, CellDiff, DiffSide, FormDiff, RowDiff } from '../../domain/book-diff.js';
import { magnitude } from '../../domain/interval.js';
import { isMoneyUnit, scaled, YUAN_PER } from '../../domain/number.js';
import { inLanguage, type Language } from '../language.js';
import { WORDS } from '../report-words.js';
import { DIFF_WORDS } from './diff-words.js';

/** A changed figure with the row and column that it stands in. */
export interface ChangedCell {
  readonly row: RowDiff;
  readonly column: string;
  readonly cell: CellDiff;
  /** How much it changed, in 毫, to put the largest first. */
  readonly size: bigint;
}

/** Figures of a form that differ, the largest differences first. */
function changedCells(form: FormDiff): ChangedCell[] {
  const unit = form.unit.after ?? form.unit.before;
  const yuan = isMoneyUnit(unit) ? YUAN_PER[unit] : 10_000n;
  const changed = form.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      cell && cell.change !== 'same' ? [{ row, column: columnName(form, index), cell, size: sizeOf(cell) * yuan }] : [],
    ),
  );
  return changed.sort((a, b) => (a.size === b.size ? 0 : a.size > b.size ? -1 : 1));
}

function sizeOf({ difference, before, after }: CellDiff): bigint {
  const text = difference ?? (after ?? before ?? '').replace(/,/g, '');
  const size = /^-?\d+(?:\.\d+)?$/.test(text) ? scaled(text) : 0n;
  return magnitude(size);
}

/** Forms that differ, those with the largest differences first. */
export const formsBySize = ({ forms }: BookDiff): readonly { form: FormDiff; cells: readonly ChangedCell[] }[] =>
  forms
    .filter(({ change }) => change !== 'same')
    .map((form) => ({ form, cells: changedCells(form) }))
    .sort((a, b) => {
      const [x, y] = [a.cells[0]?.size ?? 0n, b.cells[0]?.size ?? 0n];
      return x === y ? 0 : x > y ? -1 : 1;
    });

/** 2025年预算数/合计 → 2026年预算数/合计 where both differ, else one of them. */
export function columnName({ columns }: FormDiff, index: number): string {
  const { before, after } = columns[index]?.path ?? { before: null, after: null };
  const [old, now] = [before?.join('/'), after?.join('/')];
  return old !== undefined && now !== undefined && old !== now ? `${old} → ${now}` : (now ?? old ?? '');
}

export const formTitle = ({ title }: FormDiff): string => title.after ?? title.before ?? '';

/** The name that a row has, or the two that it had. */
export const rowName = ({ name, code }: RowDiff): string => {
  const [old, now] = [name.before ?? '', name.after ?? ''];
  if (name.before === null || name.after === null || old === now)
    return now || old || (code.after ?? code.before ?? '');
  return `${old} → ${now}`;
};
export const rowCode = ({ code }: RowDiff): string =>
  code.before !== null && code.after !== null && code.before !== code.after
    ? `${code.before} → ${code.after}`
    : (code.after ?? code.before ?? '');

/** 云岭县档案馆 2026 部门预算公开（file.pdf） */
export function sideName({ name, document }: DiffSide, language: Language): string {
  const who = document.department.name ?? inLanguage(DIFF_WORDS.noDepartment, language);
  const kind = inLanguage(WORDS.documentType[document.type], language);
  return language === 'zh'
    ? `${who} ${document.year === null ? '' : `${document.year}年`}${kind}（${name}）`
    : `${who} ${document.year ?? ''} ${kind} (${name})`;
}

/** A difference with its sign: +30.00 */
export const withSign = (decimal: string | null): string =>
  decimal === null ? '' : decimal.startsWith('-') ? `−${decimal.slice(1)}` : `+${decimal}`;

/** A change in per cent: one too small for two decimals is told as such, not as nothing. */
export const percentText = (percent: string | null): string =>
  percent === null ? '' : /^-?[0.]+$/.test(percent) ? '<0.01%' : `${withSign(percent)}%`;
