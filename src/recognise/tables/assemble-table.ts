import type { Cell, Column, Row, Table, TableKind } from '../../domain/book.js';
import { quoting } from '../../domain/place.js';
import { withoutSpaces } from '../../domain/text.js';
import type { TableBlock } from '../blocks.js';
import type { Assignment } from './columns/assignment.js';
import type { Layout, RawRow } from './layout.js';
import { depthsOf } from './rows/depth.js';
import { indicesOfSide } from './rows/row-tree.js';
import type { TableText } from './table-text.js';

/** 34万元 or ¥34 in a cell: the amount is there, though it is read as words. */
const TOLD = /\d ?(?:亿|万|千)?元|[¥￥] ?\d/;

/** An amount alone on a line, where no row has been read: it is there as well. No year, and no number of a line or column. */
const ALONE = /^[\s|]*(?!20\d\d[\s|]*$)(?:[1-9]\d{2,}|[1-9]\d{0,2}(?:,\d{3})+|\d+\.\d+)[\s|]*$/;
/** A shorter one may as well be the number of a column or a page. */
const SHORT = /^[\s|]*(\d{1,2})[\s|]*$/;
const FEWEST_SHORT = 3;
/** 8.00,,3.00 or ;8.00;: amounts between signs that part no cells here. */
const PARTED = /[,;；]"?-?\d+(?:,\d{3})*\.\d/;

/** Joins columns, rows and the columns found for their figures into a table of the book. */
export function assembleTable(
  id: string,
  block: TableBlock,
  text: TableText,
  layout: Layout,
  rows: readonly RawRow[],
  assigned: readonly Assignment[],
): Table {
  const { columns, ids } = columnsOf(layout);
  const depths = depthsBySide(rows, layout);
  const details = detailRows(rows);
  const done = rows.map((raw, index): Row => {
    const half = layout.sides[raw.side]?.half;
    const own = depths[index];
    // All rows name the same keys, though most leave some undefined: every question about rows is answered faster for it.
    return {
      id: `r${index + 1}`,
      code: raw.code,
      pair: raw.pair,
      codeAsPrinted: raw.codeAsPrinted,
      name: raw.name,
      level: raw.level,
      depth: raw.code === null ? own : undefined,
      numbering: raw.numbering === '' ? undefined : raw.numbering,
      side: half,
      detail: details.has(raw) ? true : undefined,
      group: raw.group === '' ? undefined : raw.group,
      at: quoting(raw.labelAt, raw.label === '' ? raw.line.at.quote : raw.label),
      cells: cellsOf(raw, ids[raw.side] ?? [], assigned[index]),
    };
  });
  return {
    id,
    kind: kindOf(block.kind, layout),
    title: withoutSpaces(block.title.replace(/^#+\s*/, '')),
    unit: text.unit,
    // Below a header that could not be read, figures stand in no cell.
    empty:
      done.every(isEmpty) &&
      (columns.length > 0 || !rows.some(hasFigure)) &&
      !text.lines.some(
        (line) => TOLD.test(line.text) || PARTED.test(line.text) || (rows.length === 0 && ALONE.test(line.text)),
      ) &&
      !(rows.length === 0 && hasShortFigures(text.lines.map((line) => line.text))),
    note: text.note,
    ...(text.noteAt ? { noteAt: text.noteAt } : {}),
    columns: columns.map((column) => (isOfPercentages(column.id, done) ? asRate(column) : column)),
    rows: layout.sides.length < 3 ? done : inBlocks(done, rows),
    at: block.lines[0]?.at ?? { quote: block.title },
  };
}

const FEWEST_PERCENTAGES = 2;
const PERCENTAGE = /\d[%％]$/;

/** A column that prints percentages throughout is a rate, whatever its header says: 增减情况 above 合计, 基本支出, 项目支出. */
function isOfPercentages(id: string, rows: readonly Row[]): boolean {
  let count = 0;
  for (const { cells } of rows) {
    const cell = cells[id];
    if (cell === undefined || cell.value === null) continue;
    if (!PERCENTAGE.test(cell.text)) return false;
    count++;
  }
  return count >= FEWEST_PERCENTAGES;
}

const asRate = (column: Column): Column =>
  column.meaning === 'rate'
    ? column
    : { ...column, meaning: 'rate', meanings: [...column.meanings.slice(0, -1), 'rate'] };

/** 财政拨款支出预算表 with 收入 beside 支出 is the summary, whatever its title leaves out. */
const kindOf = (kind: TableKind, { sides }: Layout): TableKind =>
  kind === 'appropriation-expenditure' && sides.length > 1 && sides.some(({ half }) => half === 'income')
    ? 'appropriation-summary'
    : kind;

/** 79, 0, 75, each alone on a line: numbers of columns count up from 1. */
function hasShortFigures(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => SHORT.exec(line)?.[1] ?? []).map((digits) => Number.parseInt(digits, 10));
  return (
    numbers.length >= FEWEST_SHORT &&
    numbers.some((number, at) => number > 1 && at > 0 && number !== numbers[at - 1]! + 1)
  );
}

const hasFigure = (raw: RawRow): boolean => raw.figures.some((figure) => figure.value !== null);

function isEmpty({ cells }: Row): boolean {
  for (const id in cells) if (cells[id]!.value !== null) return false;
  return true;
}

/** For each row its depth below the top of its own side. */
function depthsBySide(rows: readonly RawRow[], { sides }: Layout): readonly (number | undefined)[] {
  if (sides.length === 1) return depthsOf(rows);
  const depths: (number | undefined)[] = rows.map(() => undefined);
  for (let side = 0; side < sides.length; side++) {
    const own = indicesOfSide(rows, side);
    const found = depthsOf(own.map((index) => rows[index]!));
    for (let at = 0; at < own.length; at++) depths[own[at]!] = found[at];
  }
  return depths;
}

/**
 * A table may print more than two lists side by side (收入 | 支出功能分类 | 支出经济分类). The first two keep their lines;
 * each further list stands below them as one block, so that no list runs into another.
 */
function inBlocks(done: readonly Row[], rows: readonly RawRow[]): Row[] {
  const blockOf = (index: number) => (done[index]!.side === undefined ? 0 : Math.max(0, rows[index]!.side - 1));
  const order = [...done.keys()].sort((a, b) => blockOf(a) - blockOf(b) || a - b);
  return order.map((index) => done[index]!);
}

/** Columns with their ids by side. Blocks side by side that hold the same column share it; halves never do. */
function columnsOf(layout: Layout): { readonly columns: Column[]; readonly ids: readonly (readonly string[])[] } {
  const columns: Column[] = [];
  const shared = new Map<string, string>();
  const ids = layout.sides.map((side, index) =>
    side.columns.map((column, at) => {
      const key = side.half || layout.sides.length === 1 ? `${index}/${at}` : `${column.path.join('/')}#${at}`;
      const known = shared.get(key);
      if (known) return known;
      const id = `c${columns.length + 1}`;
      shared.set(key, id);
      columns.push({
        id,
        meaning: column.meaning,
        path: column.path,
        meanings: column.meanings,
        ...(column.year === undefined ? {} : { year: column.year }),
      });
      return id;
    }),
  );
  return { columns, ids };
}

function cellsOf(raw: RawRow, ids: readonly string[], assigned: Assignment | undefined): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  const hasDoubts = assigned !== undefined && assigned.doubtful.size > 0;
  for (let index = 0; index < raw.figures.length; index++) {
    const column = assigned?.columns[index] ?? -1;
    const id = column < 0 ? undefined : ids[column];
    if (id === undefined) continue;
    const { text, value, at } = raw.figures[index]!;
    cells[id] = hasDoubts && assigned.doubtful.has(index) ? { text, value, at, doubtful: true } : { text, value, at };
  }
  return cells;
}

/** Rows printed again with the same code right below their own subtotal. */
function detailRows(rows: readonly RawRow[]): Set<RawRow> {
  const details = new Set<RawRow>();
  let above: RawRow | undefined;
  for (const row of rows) {
    const again =
      above && row.code !== null && row.code === above.code && row.name === above.name && row.side === above.side;
    if (again && !row.pair && row.level === '项') details.add(row);
    else above = row;
  }
  return details;
}
