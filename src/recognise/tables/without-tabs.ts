import type { SourceLine } from '../../read/source.js';
import type { Layout } from './layout.js';
import type { TableText } from './table-text.js';

/** True where no column of figures is known by its header: its cells were broken, as by names wrapped inside them. */
export const isUnknown = ({ sides }: Layout): boolean =>
  sides.every(({ columns }) => columns.every(({ meaning }) => meaning === 'unknown'));

/** The same table with its tabs taken for blanks, where blank cells between tabs were lost anyway. */
export function withoutTabs(text: TableText): TableText | undefined {
  if (!text.lines.some((line) => line.grid === 'loose')) return undefined;
  return { ...text, lines: text.lines.map(untabbed) };
}

function untabbed(line: SourceLine): SourceLine {
  if (!line.cells) return line;
  return { ...line, text: line.text.replaceAll('\t', ' '), cells: undefined, grid: undefined };
}
