import type { PrintedTable } from '../../compile/draft.js';
import { type PlacedCell, placedCells } from './placed-cells.js';
import { lettersWide, linesOfText, longestUnbroken } from './text-width.js';

/** How a table is set on a page; all lengths in points. */
export interface TableLayout {
  readonly fontSize: number;
  /** As wide as the page together. */
  readonly columns: readonly number[];
  /** Least height of every row, header first; longer texts make a row higher. */
  readonly rowHeight: number;
  /** True where the type can be read with ease and most rows take one line: the page is wide enough. */
  readonly fits: boolean;
  /** Letters that each column must hold on one line, and those of its longest text. */
  readonly least: readonly number[];
  readonly natural: readonly number[];
}

/** Room left and right of a cell's text together, in points. */
export const CELL_PADDING = 6;
/** Line height in letters. */
export const LINE = 1.25;
/** 五号, 小五, … down to what can be read at all. */
const SIZES = [10.5, 9, 8, 7.5, 7, 6.5, 6] as const;
const SMALLEST = 5;
/** Fonts differ: in some a digit is 0.6 of a letter wide. */
const DIGIT = 0.62;
const SAFETY = DIGIT / 0.5;

/**
 * Column widths and type size of a table on a page of this width: no amount and no code ever breaks over two lines, and what
 * room is left goes to the columns whose texts would wrap.
 */
export function layoutTable(table: PrintedTable, width: number, height: number): TableLayout {
  const cells = placedCells([...table.header, ...table.body]);
  const needs = needsOf(table, cells);
  const size = SIZES.find((one) => sum(leastWidths(needs, one)) <= width);
  const setting = fewestPages(table, cells, needs, { fontSize: size ?? SMALLEST, width, height });
  return {
    ...setting,
    fits: isEasy(setting, linesOfRows(cells.slice(table.header.length), setting.columns, setting.fontSize)),
    ...needs,
  };
}

const isEasy = ({ fontSize }: Setting, lines: readonly number[]): boolean =>
  fontSize >= 8 && lines.filter((count) => count > 1).length * 2 <= Math.max(lines.length, 4);

interface Needs {
  /** Longest piece of each column that must not break, and its longest text, in letters. */
  readonly least: readonly number[];
  readonly natural: readonly number[];
}

function needsOf(table: PrintedTable, cells: readonly (readonly PlacedCell[])[]): Needs {
  const least = table.widths.map(() => 2);
  const natural = table.widths.map(() => 2);
  for (const { cell, row, column, columnSpan } of cells.flat()) {
    if (columnSpan > 1 || column >= least.length) continue;
    const isHeader = row < table.header.length;
    least[column] = Math.max(least[column]!, leastOf(cell.text, isHeader));
    const longest = cell.text.split('\n').reduce((most, line) => Math.max(most, lettersWide(line, DIGIT)), 0);
    natural[column] = Math.max(natural[column]!, isHeader ? Math.min(longest, HEADER_LETTERS) : longest);
  }
  return { least, natural };
}

/** Headers may take several lines of this many letters. */
const HEADER_LETTERS = 4;
/** A column of names is not narrower than this, so that names take few lines. */
const NAME_LETTERS = 6;

function leastOf(text: string, isHeader: boolean): number {
  const unbroken = longestUnbroken(text) * SAFETY;
  if (isHeader) return Math.max(unbroken, Math.min(lettersWide(text), 2));
  return Math.max(unbroken, Math.min(lettersWide(text), NAME_LETTERS));
}

const leastWidths = ({ least }: Needs, size: number): number[] => least.map((letters) => letters * size + CELL_PADDING);

function shareOut(table: PrintedTable, needs: Needs, size: number, width: number): number[] {
  const least = leastWidths(needs, size);
  const over = width / sum(least);
  if (over <= 1) return least.map((one) => one * over);
  const natural = needs.natural.map((letters, column) => Math.max(least[column]!, letters * size + CELL_PADDING));
  return towardsNatural(proportional(table.widths, least, width), least, natural);
}

/** Shares by the template's weights, none below its least. */
function proportional(weights: readonly number[], least: readonly number[], width: number): number[] {
  const held = new Set<number>();
  for (;;) {
    const free = width - sum(least.filter((_, column) => held.has(column)));
    const weight = sum(weights.filter((_, column) => !held.has(column)));
    const shares = weights.map((one, column) => (held.has(column) ? least[column]! : (free * one) / weight));
    const short = shares.findIndex((share, column) => !held.has(column) && share < least[column]!);
    if (short < 0) return shares;
    held.add(short);
  }
}

/** Moves room from columns that have more than their longest text to those that have less. */
function towardsNatural(shares: readonly number[], least: readonly number[], natural: readonly number[]): number[] {
  const spare = shares.map((share, column) => Math.max(0, share - Math.max(natural[column]! * 1.05, least[column]!)));
  const lacking = shares.map((share, column) => Math.max(0, natural[column]! - share));
  const moved = Math.min(sum(spare), sum(lacking));
  if (moved === 0) return [...shares];
  return shares.map(
    (share, column) => share - (moved * spare[column]!) / sum(spare) + (moved * lacking[column]!) / sum(lacking),
  );
}

/** The largest type that a table may have, and the page. */
interface Fitting {
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
}

/** Row heights in letters, most comfortable first. */
const COMFORT = [2, 1.75, 1.5] as const;

/** Height of a row of so many lines, with what stands free above and below its text. */
export const heightOfRow = (lines: number, size: number, rowHeight: number): number =>
  Math.max(rowHeight, lines * size * LINE + ROW_PADDING);
export const ROW_PADDING = 2;

type Setting = Pick<TableLayout, 'fontSize' | 'columns' | 'rowHeight'>;

/** The largest type, not below 小五, and the most comfortable rows at which the table takes no page more than it must. */
function fewestPages(
  table: PrintedTable,
  cells: readonly (readonly PlacedCell[])[],
  needs: Needs,
  { fontSize, width, height }: Fitting,
): Setting {
  let best: { readonly pages: number; readonly setting: Setting } | undefined;
  for (const size of SIZES.filter((one) => one <= fontSize && (one >= 9 || one === fontSize))) {
    const columns = shareOut(table, needs, size, width);
    const lines = linesOfRows(cells, columns, size);
    for (const rowHeight of COMFORT.map((times) => size * times)) {
      const rows = lines.map((count) => heightOfRow(count, size, rowHeight));
      const pages = pagesOf(rows, table.header.length, height);
      if (!best || pages < best.pages) best = { pages, setting: { fontSize: size, columns, rowHeight } };
      if (pages === 1) return best.setting;
    }
  }
  return best?.setting ?? { fontSize, columns: shareOut(table, needs, fontSize, width), rowHeight: fontSize * 2 };
}

/** How many pages rows take that stay whole, where every page begins with the header. */
function pagesOf(rows: readonly number[], headers: number, height: number): number {
  const header = sum(rows.slice(0, headers));
  let pages = 1;
  let used = header;
  for (const row of rows.slice(headers)) {
    if (used + row > height && used > header) {
      pages++;
      used = header;
    }
    used += row;
  }
  return pages;
}

/** How many lines each row takes; cells over several rows are left out, for they seldom decide. */
export const linesOfRows = (
  cells: readonly (readonly PlacedCell[])[],
  columns: readonly number[],
  size: number,
): number[] =>
  cells.map((row) =>
    row
      .filter(({ rowSpan }) => rowSpan === 1)
      .reduce((most, { cell, column, columnSpan }) => {
        const room = sum(columns.slice(column, column + columnSpan)) - CELL_PADDING;
        return Math.max(most, linesOfText(cell.text, room / size, DIGIT));
      }, 1),
  );

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
