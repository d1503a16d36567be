import type { SourceLine } from '../../../read/source.js';
import type { Layout, RawRow } from '../layout.js';
import type { TableText } from '../table-text.js';

/** True where no column of figures is known by its header: its cells were broken, as by names wrapped inside them. */
export const isUnknown = ({ sides }: Layout): boolean =>
  sides.every(({ columns }) => columns.every(({ meaning }) => meaning === 'unknown'));

/** True where most rows hold more figures than the header has columns: it lost names to lines without cells. */
export function isOverfull({ layout, rows }: { readonly layout: Layout; readonly rows: readonly RawRow[] }): boolean {
  let over = 0;
  for (const { side, figures } of rows) if (figures.length > layout.sides[side]!.columns.length) over++;
  return over * 2 > rows.length;
}

/** True where no header line has as many cells as the rows have figures: under merged heads it lost the blank ones. */
export const isHeaderShort = ({ layout, headed = Infinity }: { readonly layout: Layout; readonly headed?: number }) =>
  layout.sides.length === 1 && headed < layout.sides[0]!.columns.length;

const ITEM_CODE = /^[35]\d{2}(?:\d{2})?$/;
const FEWEST_TORN = 2;

/** Rows whose name stands on other lines, and rows in which the code of a second item beside the first became a figure. */
const tornRows = (rows: readonly RawRow[]): number => {
  let torn = 0;
  for (const { label, figures } of rows)
    if (figures.length > 0 && (label === '' || figures.some(({ text }) => ITEM_CODE.test(text)))) torn++;
  return torn;
};

/** True where the words of a table give whole rows and its cells do not. */
export function isWhole(words: readonly RawRow[], cells: readonly RawRow[]): boolean {
  const torn = tornRows(cells);
  return torn >= FEWEST_TORN && tornRows(words) * 2 < torn;
}

export const isTorn = (rows: readonly RawRow[]): boolean => tornRows(rows) >= FEWEST_TORN;

/** The same table with its tabs taken for blanks, where blank cells between tabs were lost anyway. */
export function withoutTabs(text: TableText): TableText | undefined {
  if (!text.lines.some((line) => line.grid === 'loose')) return undefined;
  return { ...text, lines: text.lines.map(untabbed) };
}

function untabbed(line: SourceLine): SourceLine {
  if (!line.cells) return line;
  return { ...line, text: line.text.replaceAll('\t', ' '), cells: undefined, grid: undefined };
}
