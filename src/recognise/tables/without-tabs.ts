import type { SourceLine } from '../../read/source.js';
import type { Layout, RawRow } from './layout.js';
import type { TableText } from './table-text.js';

/** True where no column of figures is known by its header: its cells were broken, as by names wrapped inside them. */
export const isUnknown = ({ sides }: Layout): boolean =>
  sides.every(({ columns }) => columns.every(({ meaning }) => meaning === 'unknown'));

/** True where most rows hold more figures than the header has columns: it lost names to lines without cells. */
export function isOverfull({ layout, rows }: { readonly layout: Layout; readonly rows: readonly RawRow[] }): boolean {
  let over = 0;
  for (const { side, figures } of rows) if (figures.length > layout.sides[side]!.columns.length) over++;
  return over * 2 > rows.length;
}

/** The same table with its tabs taken for blanks, where blank cells between tabs were lost anyway. */
export function withoutTabs(text: TableText): TableText | undefined {
  if (!text.lines.some((line) => line.grid === 'loose')) return undefined;
  return { ...text, lines: text.lines.map(untabbed) };
}

function untabbed(line: SourceLine): SourceLine {
  if (!line.cells) return line;
  return { ...line, text: line.text.replaceAll('\t', ' '), cells: undefined, grid: undefined };
}
