import { meaningOfHeader } from '../../../forms/header-words.js';
import { looksLikeAmount } from '../cell-text.js';
import type { Layout, RawRow } from '../layout.js';
import type { Assignment } from './assignment.js';

const allOpen = (row: RawRow, { columns }: Assignment): Assignment => ({
  columns,
  doubtful: new Set(row.figures.keys()),
});

const isShort = ({ side, figures }: RawRow, layout: Layout): boolean =>
  figures.length < (layout.sides[side]?.columns.length ?? 0);

const isNameless = ({ label, code, figures }: RawRow): boolean => label === '' && code === null && figures.length > 0;

const isNamed = ({ label, figures }: RawRow): boolean => label !== '' && figures.length > 0;

/**
 * Figures alone among rows with labels are scraps of rows that were taken apart: their columns are open, whatever they close,
 * and so are those of the row above them, which lost them, and of one that took words of a header into its name.
 */
export function doubtScraps(
  rows: readonly RawRow[],
  layout: Layout,
  assigned: readonly Assignment[],
): readonly Assignment[] {
  if (!rows.some(isNamed)) return doubtPieces(rows, layout, assigned);
  const isScrap = (row: RawRow | undefined) => row !== undefined && isNameless(row) && isShort(row, layout);
  return assigned.map((assignment, index) => {
    const row = rows[index]!;
    const isTorn = isScrap(row) || (isShort(row, layout) && (isScrap(rows[index + 1]) || hasHeaderWords(row.label)));
    return isTorn ? allOpen(row, assignment) : assignment;
  });
}

/** A table without any label, of which one row fills the columns no more than another, was one row that broke into pieces. */
function doubtPieces(rows: readonly RawRow[], layout: Layout, assigned: readonly Assignment[]): readonly Assignment[] {
  const own = rows.filter(({ figures }) => figures.length > 0);
  if (own.length < 2 || !own.every((row) => isShort(row, layout))) return assigned;
  return assigned.map((assignment, index) => allOpen(rows[index]!, assignment));
}

/**
 * Rows between tabs break where a program turns a blank cell into a line break: what follows stands in other columns. One torn
 * row is in doubt; where every third is torn, all are.
 */
export function doubtBrokenRows(
  rows: readonly RawRow[],
  layout: Layout,
  assigned: readonly Assignment[],
): readonly Assignment[] {
  if (!rows.some(({ line }) => line.grid === 'loose')) return assigned;
  if (!rows.some(isNamed)) return doubtPieces(rows, layout, assigned);
  const first = layout.sides.length === 1 ? (layout.sides[0]!.columns[0]?.position ?? 0) : 0;
  const torn = rows.map((row, index) => row.line.grid === 'loose' && isTornOff(row, first, assigned[index]!));
  const count = torn.filter((isTorn) => isTorn).length;
  if (count === 0) return assigned;
  const printed = rows.filter(({ figures }) => figures.length > 0).length;
  const areAll = count > 1 && count * 3 >= printed;
  return assigned.map((assignment, index) =>
    areAll || torn[index] || torn[index + 1] ? allOpen(rows[index]!, assignment) : assignment,
  );
}

/** Whether an amount stands among the columns of names and codes, in a row without these or without a column for it. */
const isTornOff = (row: RawRow, first: number, { columns }: Assignment): boolean =>
  (isNameless(row) || columns.includes(-1)) &&
  (row.line.cells ?? []).some(({ text }, position) => position < first && looksLikeAmount(text));

/**
 * Of two lists side by side, where all amounts of one are open, the header was not read, nor are the columns of the other sure;
 * nor is any where one amount may be of either list.
 */
export function doubtLostSide(
  rows: readonly RawRow[],
  layout: Layout,
  assigned: readonly Assignment[],
): readonly Assignment[] {
  if (layout.sides.length !== 2) return assigned;
  const isLost = layout.sides.some((_, side) => {
    const own = rows.flatMap((row, index) => (row.side === side && row.figures.length > 0 ? [index] : []));
    return own.length > 2 && own.every((index) => assigned[index]!.doubtful.size === rows[index]!.figures.length);
  });
  return isLost || rows.some(({ openSide }) => openSide)
    ? assigned.map((assignment, index) => allOpen(rows[index]!, assignment))
    : assigned;
}

/** 项目一般公共预算支出, 功能分类科目名称: words of a header that was printed again. */
const hasHeaderWords = (label: string): boolean =>
  /科目(?:名称|编码)/.test(label) || (label.startsWith('项目') && meaningOfHeader(label.slice(2)) !== undefined);

/** Figures below heads that the header's words leave open. */
export function doubtOpenHeads(
  rows: readonly RawRow[],
  { sides }: Layout,
  assigned: readonly Assignment[],
): readonly Assignment[] {
  if (!sides.some(({ columns }) => columns.some(({ open }) => open))) return assigned;
  return assigned.map(({ columns, doubtful }, index) => {
    const heads = sides[rows[index]!.side]?.columns;
    const open = columns.flatMap((column, figure) => (heads?.[column]?.open ? [figure] : []));
    return { columns, doubtful: new Set([...doubtful, ...open]) };
  });
}
