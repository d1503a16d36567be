import type { PrintedTable } from '../../compile/draft.js';
import { type PlacedCell, placedCells } from '../page/placed-cells.js';
import { linesOfRows, sum } from '../page/table-layout.js';
import { type ColumnNeeds, columnNeeds, columnWidths, leastWidth } from './column-widths.js';

export type Orientation = 'portrait' | 'landscape';

/** Room for text on A4, in points: margins of 公文 (37, 35, 28, 26 mm) upright, narrower ones for wide tables. */
export const TEXT_AREA = {
  portrait: { width: 442, height: 637 },
  landscape: { width: 717, height: 450 },
} as const satisfies Record<Orientation, { readonly width: number; readonly height: number }>;

/** A table set on pages that lie one way; lengths in points. */
export interface TableFit {
  readonly size: number;
  readonly columns: readonly number[];
  /** Of a row of one line; each further line adds LINE letters. */
  readonly rowHeight: number;
  /** About how high it stands, with its title and note. */
  readonly height: number;
  readonly pages: number;
  /** Whether it may break over pages; 'measure' where that is too close to tell from here. */
  readonly parts: 'yes' | 'no' | 'measure';
  /** False where amounts would not fit on one line at any size that can be read. */
  readonly fits: boolean;
  /** Whether it is set as one reads it well: type of eight points, few lines in headers and rows. */
  readonly comfortable: boolean;
}

/** Tables of so few rows go with their neighbours, so that none stands alone on a page. */
export const SHORT = 8;
/** Line pitch within a cell, in letters. */
export const LINE = 1.25;
/** 五号 first, and down to what can be read at all. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5] as const;
/** Airy rows first. */
const ROWS = [2, 1.8, 1.6, 1.45] as const;
/** Type is set smaller than must be only to save a page, and not below this. */
const COMFORTABLE = { size: 8, headerLines: 4, rowLines: 1.7 };
/** Title and unit of a table, and air above and below. */
const SURROUNDINGS = 58;
const NOTE_LINE = 15;

/** Sets a table below what else stands on its page: small ones so that two stand on a page, others on as few as can be. */
export function fitTable(table: PrintedTable, orientation: Orientation, taken = 0): TableFit {
  const { height } = TEXT_AREA[orientation];
  const setting = settingOf(table, orientation);
  const half = candidates(setting, height / 2 - 14).find((one) => one.pages === 1 && one.size >= 9 && one.comfortable);
  if (half && taken === 0 && orientation === 'portrait') return half;
  const all = candidates(setting, height, taken).filter(
    (one) => !isLow(table, orientation) || one.rowHeight < 1.7 * one.size,
  );
  const fewest = Math.min(...all.map(({ pages }) => pages));
  return all.find(({ pages }) => pages === fewest)!;
}

/** Wide tables of a few rows stand below each other, and so are set lower. */
const isLow = ({ header, body }: PrintedTable, orientation: Orientation): boolean =>
  orientation === 'landscape' && header.length + body.length <= SHORT;

interface Setting {
  readonly table: PrintedTable;
  readonly width: number;
  readonly cells: readonly (readonly PlacedCell[])[];
  readonly needs: ColumnNeeds;
  /** Largest size at which no amount breaks. */
  readonly most: number | undefined;
}

function settingOf(table: PrintedTable, orientation: Orientation): Setting {
  const { width } = TEXT_AREA[orientation];
  const cells = placedCells([...table.header, ...table.body]);
  const needs = columnNeeds(table, cells);
  return { table, width, cells, needs, most: SIZES.find((size) => leastWidth(needs, size) <= width) };
}

/** The settings worth a look, the best to read first. */
function candidates(setting: Setting, room: number, taken = 0): readonly TableFit[] {
  const { most = SIZES.at(-1)! } = setting;
  const sizes = SIZES.filter((size) => size === most || (size < most && size >= COMFORTABLE.size));
  const all = sizes.flatMap((size) => settingsAt(setting, size, room, taken));
  return all.toSorted((a, b) => legibility(b) - legibility(a));
}

/** Large type in airy rows; air counts for more than type that is large enough. */
const legibility = ({ size, rowHeight }: TableFit): number =>
  size + (5 * rowHeight) / size - 3 * Math.max(0, ENOUGH - size);
const ENOUGH = 9;

function settingsAt({ table, width, cells, needs, most }: Setting, size: number, room: number, taken: number) {
  const columns = columnWidths(table, needs, size, width);
  const lines = linesOfRows(cells, columns, size);
  const notes = Math.ceil(((table.note?.length ?? 0) * 10.5) / width);
  const around = SURROUNDINGS + (table.number === null ? 0 : NOTE_LINE) + notes * NOTE_LINE;
  const headerLines = Math.max(0, ...lines.slice(0, table.header.length));
  const rowLines = sum(lines.slice(table.header.length)) / Math.max(1, table.body.length);
  const fewLines = headerLines <= COMFORTABLE.headerLines && rowLines <= COMFORTABLE.rowLines;
  const comfortable = fewLines && size >= COMFORTABLE.size;
  return ROWS.map((row): TableFit => {
    const rowHeight = size * row;
    const heights = lines.map((count) => rowHeight + (count - 1) * size * LINE + 0.5);
    const header = sum(heights.slice(0, table.header.length));
    const body = sum(heights.slice(table.header.length));
    const first = room - taken - around - header;
    const pages = body <= first ? 1 : 1 + Math.ceil((body - first) / (room - header - size));
    return {
      size,
      columns,
      rowHeight,
      height: around + header + body,
      pages,
      parts: partsAt((around + header + body) / (room - taken)),
      fits: most !== undefined,
      comfortable: comfortable && most !== undefined,
    };
  });
}

const partsAt = (filled: number): TableFit['parts'] => (filled > 1.15 ? 'yes' : filled > 0.85 ? 'measure' : 'no');
