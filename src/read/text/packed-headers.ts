import { readDecimal, scaled } from '../../domain/number.js';
import { isBlank, squeezed } from '../../domain/text.js';
import type { SourceCell, SourceLine } from '../source.js';
import { headCellsOver, type Printed } from './heads-over.js';

/** Rows of a body that are looked at. */
const MOST_ROWS = 40;
const FEWEST_ROWS = 2;
/** Columns of a form: what is wider is none. */
const WIDEST = 40;
const AMOUNT = /^[-−]?\d[\d,，]*(?:\.\d+)?%?$/;

/**
 * Tables in bars whose header lost the places that merged cells cover, as programs do that turn web pages into text: in each
 * row the cells left over are moved to the left and blank ones put behind them. Two header rows of n and m cells over w
 * columns of figures have n + m − w groups in the first; the cells of the second row stand below those. Where that is open,
 * nothing is moved.
 */
export function withPackedHeaders(lines: readonly SourceLine[]): readonly SourceLine[] {
  let result: SourceLine[] | undefined;
  for (let at = 0; at + 1 + FEWEST_ROWS < lines.length; at++) {
    if (!isShort(lines[at]!) || !isShort(lines[at + 1]!)) continue;
    const placed = placedHeader(lines, at);
    if (!placed) continue;
    result ??= [...lines];
    result[at] = withCells(lines[at]!, placed[0]);
    result[at + 1] = withCells(lines[at + 1]!, placed[1], lines[at]!.cells!.length);
    at++;
  }
  return result ?? lines;
}

/** A row that ends in blank cells, of which none stand before. */
function isShort({ grid, cells }: SourceLine): boolean {
  if (grid !== 'exact' || !cells || cells.length < 4 || cells.length > WIDEST) return false;
  const filled = filledOf(cells);
  if (filled < 2 || filled === cells.length) return false;
  for (let at = 0; at < filled; at++) if (isBlank(cells[at]!.text) || AMOUNT.test(cells[at]!.text)) return false;
  return true;
}

/** Cells up to the last that is not blank. */
function filledOf(cells: readonly SourceCell[]): number {
  let filled = cells.length;
  while (filled > 0 && isBlank(cells[filled - 1]!.text)) filled--;
  return filled;
}

type Header = readonly [readonly (SourceCell | undefined)[], readonly (SourceCell | undefined)[]];

function placedHeader(lines: readonly SourceLine[], at: number): Header | undefined {
  const first = lines[at]!.cells!;
  const second = lines[at + 1]!.cells!;
  // Below heads that reach over both rows a program may count fewer cells.
  if (first.length < second.length) return undefined;
  const rows = bodyBelow(lines, at + 2, first.length);
  const width = rows.reduce((most, row) => Math.max(most, filledOf(row)), 0);
  if (rows.filter((row) => filledOf(row) === width).length < FEWEST_ROWS) return undefined;
  const heads = first.slice(0, filledOf(first));
  const leaves = second.slice(0, filledOf(second));
  const groups = heads.length + leaves.length - width;
  if (heads.length >= width || leaves.length >= width || groups < 1 || leaves.length < 2 * groups) return undefined;
  const sizes = headCellsOver(
    heads.map(({ text }) => squeezed(text)),
    leaves.map(({ text }) => squeezed(text)),
    groups,
    rows.map((row) => row.slice(0, width).map(printed)),
  );
  if (!sizes) return undefined;
  const above: (SourceCell | undefined)[] = [];
  const below: (SourceCell | undefined)[] = [];
  let leaf = 0;
  for (const [index, head] of heads.entries()) {
    const size = sizes[index]!;
    for (let column = 0; column < Math.max(1, size); column++) {
      above.push(head);
      below.push(size > 0 ? leaves[leaf++] : undefined);
    }
  }
  return [above, below];
}

/** The rows of figures below a header. */
function bodyBelow(lines: readonly SourceLine[], from: number, width: number): readonly (readonly SourceCell[])[] {
  const rows: (readonly SourceCell[])[] = [];
  for (let at = from; at < Math.min(lines.length, from + MOST_ROWS); at++) {
    const { grid, cells } = lines[at]!;
    if (grid !== 'exact' || cells?.length !== width) break;
    if (cells.some(({ text }) => AMOUNT.test(text))) rows.push(cells);
    else if (filledOf(cells) > 1) break;
  }
  return rows;
}

function printed({ text }: SourceCell): Printed {
  if (isBlank(text)) return undefined;
  const value = AMOUNT.test(text) ? readDecimal(text.replace('%', '')) : undefined;
  return value === undefined ? null : scaled(value);
}

const withCells = (
  line: SourceLine,
  cells: readonly (SourceCell | undefined)[],
  width = line.cells?.length ?? 0,
): SourceLine => {
  const blank = (line.cells ?? []).find(({ text }) => isBlank(text))!;
  const all = Array.from({ length: width }, (_, column) => cells[column] ?? blank);
  return { ...line, text: all.map(({ text }) => text).join('\t'), cells: all };
};
