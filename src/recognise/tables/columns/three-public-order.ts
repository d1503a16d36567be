import type { ColumnMeaning } from '../../../domain/book.js';
import { gather } from '../../../domain/gather.js';
import { meaningsOf } from '../header/key-role.js';
import type { FigureColumn, Layout, RawRow } from '../layout.js';
import { agrees, figuresOfRows, type RowFigures } from './row-figures.js';

type Slot = 'total' | 'abroad' | 'reception' | 'vehicles' | 'purchase' | 'running';
/** The part of each column; none where it is another expense beside them. */
type Order = readonly (Slot | undefined)[];

const SLOT: ReadonlyMap<ColumnMeaning, Slot> = new Map([
  ['total', 'total'],
  ['three-public-total', 'total'],
  ['travel-abroad', 'abroad'],
  ['reception', 'reception'],
  ['subtotal', 'vehicles'],
  ['vehicles', 'vehicles'],
  ['vehicle-purchase', 'purchase'],
  ['vehicle-running', 'running'],
]);

const VEHICLES = ['vehicles', 'purchase', 'running'] as const;
/** Orders in which the forms print the parts, the most usual first. */
const ORDERS: readonly (readonly Slot[])[] = [
  ['total', 'abroad', ...VEHICLES, 'reception'],
  ['total', 'abroad', 'reception', ...VEHICLES],
  ['total', 'reception', 'abroad', ...VEHICLES],
  ['total', 'reception', ...VEHICLES, 'abroad'],
  ['total', ...VEHICLES, 'reception', 'abroad'],
  ['total', ...VEHICLES, 'abroad', 'reception'],
];
const SUMS: readonly (readonly [Slot, readonly Slot[]])[] = [
  ['vehicles', ['purchase', 'running']],
  ['total', ['abroad', 'reception', 'vehicles']],
  // Holds where 小计 alone is wrong.
  ['total', ['abroad', 'reception', 'purchase', 'running']],
];

/** Rows that lost more cells tell no order. */
const MOST_LOST = 2;

/**
 * The columns of the three public expenses in the order of their figures. A header that lost its cells is read line by line,
 * and words printed over the height of two lines stand between the others: whether 公务接待费 comes before the vehicles or
 * behind them, only the sums of the rows can tell. Columns of other expenses beside them come last, as printed.
 */
export function orderThreePublic(layout: Layout, rows: readonly RawRow[]): Layout {
  const [side] = layout.sides;
  if (!layout.fromWords || !side || layout.sides.length > 1) return layout;
  const parts = partsOf(side.columns);
  if (!parts) return layout;
  const printed = side.columns.map((column) => slotOf(parts, column));
  const vehicles = printed.indexOf('vehicles');
  const isWhole = VEHICLES.every((slot, at) => printed[vehicles + at] === slot);
  const width = side.columns.length;
  const filled = rows.filter(({ figures }) => figures.length <= width && figures.length >= width - MOST_LOST);
  const ways = filled.map(({ figures }) => waysOf(figures.length, width));
  const order = bestOf(isWhole ? [printed, ...ORDERS] : ORDERS, figuresOfRows(filled), ways);
  if (order === printed) return layout;
  const words = placedBelow(parts);
  const others = side.columns.filter((_, at) => printed[at] === undefined);
  const columns = [...order.map((slot) => words(slot!)), ...others];
  return { ...layout, sides: [{ ...side, columns: columns.map((column, position) => ({ ...column, position })) }] };
}

const slotOf = (parts: ReadonlyMap<Slot, FigureColumn>, column: FigureColumn): Slot | undefined => {
  const slot = SLOT.get(column.meaning);
  return slot !== undefined && parts.get(slot) === column ? slot : undefined;
};

/** The column of each part; undefined where one is missing or printed twice. */
function partsOf(columns: readonly FigureColumn[]): ReadonlyMap<Slot, FigureColumn> | undefined {
  const parts = new Map<Slot, FigureColumn>();
  for (const column of columns) {
    const slot = SLOT.get(column.meaning);
    if (slot === undefined) continue;
    if (parts.has(slot)) return undefined;
    parts.set(slot, column);
  }
  return parts.size === ORDERS[0]!.length ? parts : undefined;
}

/**
 * The order under which most sums of the rows hold; the first of those that are as good. `ways`: by row how its figures may
 * stand in the columns, by column the place of the figure, or -1 for a blank cell that was lost.
 */
function bestOf(orders: readonly Order[], rows: readonly RowFigures[], ways: readonly (readonly Way[])[]): Order {
  let best = orders[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const order of orders) {
    const holding = rows.reduce(
      (sum, row, at) => sum + Math.max(...ways[at]!.map((way) => sumsHolding(order, row, way))),
      0,
    );
    if (holding <= most) continue;
    best = order;
    most = holding;
  }
  return best;
}

type Way = readonly number[];

/** Every way to leave out so many of the columns, few as they are. */
function waysOf(count: number, width: number): Way[] {
  if (width === 0) return [[]];
  const ways: Way[] = [];
  if (count > 0) for (const way of waysOf(count - 1, width - 1)) ways.push([...way, count - 1]);
  if (count < width) for (const way of waysOf(count, width - 1)) ways.push([...way, -1]);
  return ways;
}

function sumsHolding(order: Order, row: RowFigures, way: Way): number {
  let holding = 0;
  for (const [whole, parts] of SUMS) holding += holds(order, row, way, whole, parts) ? 1 : -1;
  return holding;
}

function holds(
  order: Order,
  { from, values, slack }: RowFigures,
  way: Way,
  whole: Slot,
  parts: readonly Slot[],
): boolean {
  const figureOf = (slot: Slot) => way[order.indexOf(slot)]!;
  const valueAt = (figure: number) => (figure < 0 ? 0 : values[from + figure]! || 0);
  const slackAt = (figure: number) => (figure < 0 ? 0 : slack[from + figure]!);
  let sum = 0;
  let allowed = slackAt(figureOf(whole));
  for (const part of parts) {
    const figure = figureOf(part);
    sum += valueAt(figure);
    allowed += slackAt(figure);
  }
  return agrees(valueAt(figureOf(whole)), sum, allowed);
}

/**
 * The heads of two halves (预算数, 决算数) with all parts each, where words in print reached over more than their own columns:
 * what heads the vehicles stands above their three columns alone.
 */
export function headVehiclesAlone(layout: Layout): Layout {
  const [side] = layout.sides;
  const half = ORDERS[0]!.length;
  if (!layout.fromWords || side?.columns.length !== 2 * half || !side.columns.some(isOtherBelowVehicles)) return layout;
  const halves = [side.columns.slice(0, half), side.columns.slice(half)];
  const columns = gather(halves, (own) => {
    const parts = partsOf(own);
    const words = parts && placedBelow(parts);
    return words ? own.map((column) => words(SLOT.get(column.meaning)!)) : own;
  });
  return { ...layout, sides: [{ ...side, columns }] };
}

/**
 * True where the words of a header were read across cells: another part stands below the vehicles, or those that are told
 * for two years or stages are not told equally often. It tells neither how many columns there are nor in which order.
 */
export function mixesThreePublic({ fromWords, sides }: Layout): boolean {
  const [side] = sides;
  if (!fromWords || !side || sides.length > 1) return false;
  const told = (slot: Slot) => side.columns.filter(({ meaning }) => SLOT.get(meaning) === slot).length;
  const running = told('running');
  return side.columns.some(isOtherBelowVehicles) || (running > 1 && told('vehicles') > running);
}

const isOtherBelowVehicles = ({ meaning, meanings }: FigureColumn): boolean =>
  (meaning === 'travel-abroad' || meaning === 'reception') && meanings.slice(0, -1).includes('vehicles');

/** For each part its column below the words that stand above it: the parts of the vehicles below theirs, the others not. */
function placedBelow(parts: ReadonlyMap<Slot, FigureColumn>): (slot: Slot) => FigureColumn {
  const heading = [...parts.values()].flatMap(({ path, meanings }) =>
    path.filter((_, at) => meanings[at] === 'vehicles'),
  )[0];
  const above = parts
    .get('abroad')!
    .path.slice(0, -1)
    .filter((word) => word !== heading);
  const isVehicles = (slot: Slot) => (VEHICLES as readonly Slot[]).includes(slot);
  return (slot) => {
    const column = parts.get(slot)!;
    const leaf = column.path.at(-1)!;
    const path = [...above, ...(isVehicles(slot) && heading !== undefined && heading !== leaf ? [heading] : []), leaf];
    return { ...column, path, meanings: meaningsOf(path) };
  };
}
