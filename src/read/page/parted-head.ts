import type { SourceCell, SourceLine } from '../source.js';

/** Borders nearer than this are one border, in points: each page draws its own. */
const NEAR = 3;
/** Rows of a header that may stand at the foot of a page; more are a table of its own. */
const HEAD_ROWS = 4;
/** A page number or what a browser prints stands between a page's edge and its table. */
const EDGE_LINES = 3;
const TITLE = /表\s*(?:$|[（(])|单位\s*[：:]/;
const FIGURE = /^-?[\d.,]+[%％]?$/;

/**
 * A header that the end of a page parts from its table has only the borders of its merged cells there. Returns its rows in
 * the columns that the next page draws between the same edges; undefined where no header is parted.
 */
export function headInColumns(
  lines: readonly SourceLine[],
  above: readonly number[],
  page: readonly SourceLine[],
  below: readonly number[],
): { readonly at: number; readonly rows: readonly SourceLine[] } | undefined {
  const starts = columnsOf(above, below);
  const next = page.findIndex(({ cells }) => cells !== undefined);
  if (!starts || next < 0 || next >= EDGE_LINES || page[next]!.cells!.length !== below.length - 1) return undefined;
  if (page.slice(0, next).some(({ text }) => TITLE.test(text))) return undefined;
  const last = lines.findLastIndex(({ cells }) => cells !== undefined);
  if (last < 0 || last < lines.length - EDGE_LINES) return undefined;
  let at = last + 1;
  while (at > 0 && lines[at - 1]!.cells?.length === above.length - 1) at -= 1;
  const rows = lines.slice(at, last + 1);
  if (rows.length === 0 || rows.length > HEAD_ROWS || rows.some(hasFigure)) return undefined;
  return { at, rows: rows.map((row) => inColumns(row, starts)) };
}

/** The column that each border is the left one of, among more columns between the same edges. */
function columnsOf(above: readonly number[], below: readonly number[]): readonly number[] | undefined {
  if (above.length >= below.length) return undefined;
  const starts = above.map((x) => below.findIndex((other) => Math.abs(other - x) <= NEAR));
  return starts[0] === 0 && starts.at(-1) === below.length - 1 && !starts.includes(-1) ? starts : undefined;
}

const hasFigure = ({ cells }: SourceLine): boolean => cells!.some(({ text }) => FIGURE.test(text));

function inColumns(row: SourceLine, starts: readonly number[]): SourceLine {
  const cells: SourceCell[] = [];
  for (const [index, cell] of row.cells!.entries()) {
    const width = starts[index + (cell.columnSpan ?? 1)]! - starts[index]!;
    const column = starts[index]! + 1;
    cells.push({
      ...cell,
      at: { ...cell.at, column },
      ...(cell.text !== '' && width > 1 ? { columnSpan: width } : {}),
    });
    for (let covered = column + 1; covered <= starts[index + 1]!; covered += 1)
      cells.push({ text: '', at: { ...cell.at, column: covered, quote: '' } });
  }
  return { ...row, text: cells.map(({ text }) => text).join('\t'), cells };
}
