import { gather } from '../../../domain/gather.js';
import { memory, PARTS_KEY } from '../../../domain/text.js';
import { type Beside, besideOnLine, type Head, inversions, treesOf } from '../header/head-trees.js';
import { interleavedWords, type PlacedWord } from '../header/interleaved-words.js';
import { columnOf } from '../header/layout-of-grid.js';
import type { FigureColumn, Layout, RawRow } from '../layout.js';
import { equationsOf } from './equations.js';
import { agrees, figuresOfRows, type RowFigures } from './row-figures.js';

/** A way to read a header, and how unusual it is. */
interface Reading {
  readonly columns: readonly FigureColumn[];
  readonly oddity: number;
}

/**
 * The layout of a table whose header lost its cells, as its figures prove it: of all ways to read the words of several lines, the
 * one whose sums hold in the rows that print the most, and whose order forms have. Columns are open that several such ways put
 * under different heads.
 */
export function withProvedHeads(
  layout: Layout,
  heads: readonly string[],
  rows: readonly RawRow[],
  year: number | null,
): Layout {
  const [side] = layout.sides;
  if (!side || layout.sides.length > 1 || layout.lists || heads.length < 2) return layout;
  const fullest = fullestRows(rows);
  const size = fullest[0]?.count ?? 0;
  const readings = size < FEWEST ? [] : readingsOf(heads, year).filter(({ columns }) => columns.length >= size);
  const told = readings.flatMap((reading) => {
    const proof = reading.columns.length > size + MOST_BLANK ? 0 : proofOf(reading.columns, fullest);
    const blank = BLANK * Math.min(reading.columns.length - size, MOST_BLANK + 0.5);
    return proof === undefined ? [] : [{ ...reading, worth: proof - reading.oddity - blank }];
  });
  const most = Math.max(...told.map(({ worth }) => worth));
  const best = told.filter(({ worth }) => worth === most).map(({ columns }) => columns);
  if (best.length === 0) return layout;
  const own = told.find(({ columns }) => keyOf(columns) === keyOf(side.columns));
  // A header stays as it was read where that is one of the best ways, or where its own sums hold.
  const isGood = own
    ? own.worth === most && (best.length === 1 || most <= 0)
    : isProved(side.columns, fullest) || !(isBroken(side.columns, fullest) || most >= 0);
  return isGood ? layout : { ...layout, sides: [{ ...side, columns: withOpen(best) }] };
}

const isProved = (columns: readonly FigureColumn[], fullest: readonly RowFigures[]): boolean =>
  isWithin(columns, fullest) &&
  (proofOf(columns, fullest) ?? 0) > 0 &&
  !columns.some(({ meaning }) => meaning === 'unknown');

const isWithin = (columns: readonly FigureColumn[], [first]: readonly RowFigures[]): boolean =>
  columns.length >= first!.count && columns.length <= first!.count + MOST_BLANK;

/** Too few heads, one that is not known, or sums that do not hold: words were read for others. */
const isBroken = (columns: readonly FigureColumn[], fullest: readonly RowFigures[]): boolean =>
  columns.length < fullest[0]!.count ||
  columns.some(({ meaning }) => meaning === 'unknown') ||
  (isWithin(columns, fullest) && proofOf(columns, fullest) === undefined);

const FEWEST = 3;
/** What it costs that a column is blank in all rows. */
const BLANK = 2;

/** The columns of the first of several ways, those in doubt that the others have elsewhere. */
function withOpen([first = [], ...others]: readonly (readonly FigureColumn[])[]): readonly FigureColumn[] {
  const isSame = (at: number) => others.every((columns) => columns[at]?.path.join() === first[at]!.path.join());
  return first.map((column, at) => (isSame(at) ? column : { ...column, open: true }));
}

const keyOf = (columns: readonly FigureColumn[]): string => columns.map(({ path }) => path.join('/')).join(PARTS_KEY);

/** The rows that print the most figures. */
function fullestRows(rows: readonly RawRow[]): readonly RowFigures[] {
  const most = Math.max(0, ...rows.map(({ figures }) => figures.length));
  return figuresOfRows(rows).filter(({ count }) => count === most);
}

/** Columns that may be blank in all rows. */
const MOST_BLANK = 2;

interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** The part that is taken off. */
  readonly less?: number;
}

/** How many sums hold that would not hold of themselves; undefined where some do not, wherever a blank cell may stand. */
function proofOf(columns: readonly FigureColumn[], rows: readonly RowFigures[]): number | undefined {
  const sums: readonly Sum[] = [...equationsOf(columns), ...changesOf(columns)];
  const blanks = blanksOf(columns.length, columns.length - rows[0]!.count);
  const told = new Set<Sum>();
  let broken = 0;
  for (const row of rows) {
    const holding = blanks.map((blank) => toldIn(sums, row, blank)).filter((own) => own !== undefined);
    if (holding.length === 0) broken++;
    // What holds in any case is told.
    for (const sum of sums) if (holding.length > 0 && holding.every((own) => own.has(sum))) told.add(sum);
  }
  return broken * FEW > rows.length ? undefined : told.size * 2;
}
/** One row of so many may be wrong. */
const FEW = 8;

const blanksOf = (size: number, count: number, from = 0): (readonly number[])[] =>
  count === 0
    ? [[]]
    : Array.from({ length: size - from }, (_, at) => from + at).flatMap((at) =>
        blanksOf(size, count - 1, at + 1).map((rest) => [at, ...rest]),
      );

/** The sums of a row that hold and have several parts, if these columns are blank; undefined where one breaks. */
function toldIn(
  sums: readonly Sum[],
  { from, values, slack }: RowFigures,
  blank: readonly number[],
): Set<Sum> | undefined {
  const placeOf = (column: number): number => from + column - blank.filter((one) => one < column).length;
  const told = new Set<Sum>();
  for (const sum of sums) {
    let left = 0;
    let allowed = 0;
    let filled = 0;
    for (const column of [sum.whole, ...sum.parts]) {
      if (blank.includes(column)) continue;
      const at = placeOf(column);
      left += column === sum.whole || column === sum.less ? values[at]! : -values[at]!;
      allowed += slack[at]!;
      if (values[at] !== 0) filled++;
    }
    if (Number.isNaN(left)) continue;
    if (!agrees(left, 0, allowed)) return undefined;
    if (filled > 2) told.add(sum);
  }
  return told;
}

/** What stands below 比上年增减 is this year's amount less last year's. */
function changesOf(columns: readonly FigureColumn[]): Sum[] {
  const at = (is: (column: FigureColumn) => boolean) => gather(columns, (column, index) => (is(column) ? [index] : []));
  const changes = at(({ meaning }) => meaning === 'change');
  const years = columns.map(({ year, meaning }) => (meaning === 'change' || meaning === 'rate' ? undefined : year));
  const latest = Math.max(...years.map((year) => year ?? 0));
  const sums = (year: (own: number | undefined) => boolean) =>
    at(
      ({ path, meaning }) => (meaning === 'total' || path.length === 1) && meaning !== 'change' && meaning !== 'rate',
    ).filter((index) => year(years[index]));
  const [now, before] = [sums((year) => year === latest), sums((year) => year !== undefined && year < latest)];
  if (changes.length !== 1 || now.length !== 1 || before.length !== 1) return [];
  return [{ whole: changes[0]!, parts: [now[0]!, before[0]!], less: before[0]! }];
}

const known = memory<readonly Reading[]>(300, 800);

function readingsOf(heads: readonly string[], year: number | null): readonly Reading[] {
  return known(year + PARTS_KEY + heads.join(PARTS_KEY), () => {
    const all = interleavedWords(heads);
    const words = all?.filter(({ isLabel }) => !isLabel);
    // Line by line, heads over several columns stand above the labels.
    const beginsWithLabel = all?.some(({ isLabel, parts }) => isLabel && parts.get(0) === 0);
    if (!words || words.length < 3) return [];
    const placed = byMiddles(words).map((tree) => readingOf(tree, year, unevenness(tree)));
    return words.some(isTorn)
      ? placed
      : [...byOrder(words).map((tree) => readingOf(tree, year, beginsWithLabel ? -0.5 : 0)), ...placed];
  });
}

const isTorn = ({ parts }: PlacedWord): boolean => {
  const lines = [...parts.keys()];
  return lines.some((line, at) => at > 0 && line !== lines[at - 1]! + 1);
};

/** Lowest heads of one row of cells have one middle. */
function unevenness(tree: readonly Head[]): number {
  const depthOf = (head: Head): number => 1 + Math.max(0, ...head.children.map(depthOf));
  const depth = Math.max(...tree.map(depthOf));
  const lowest = (heads: readonly Head[], level: number): number[] =>
    gather(heads, ({ word, children }) => (level === depth ? [word.middle] : lowest(children, level + 1)));
  return depth === 1 ? 0 : new Set(lowest(tree, 1)).size - 1;
}

/** Words of which the middles tell the level: cells that go over several lines of heads stand between those of either. */
function byMiddles(words: readonly PlacedWord[]): (readonly Head[])[] {
  const sorted = [...words].sort((a, b) => a.middle - b.middle);
  const cuts = gather(sorted, ({ middle }, at) => (at > 0 && middle > sorted[at - 1]!.middle ? [at] : []));
  return cutInto(sorted, cuts, () => besideOnLine);
}

/** Words printed cell by cell: those of one level one after the other. */
function byOrder(words: readonly PlacedWord[]): (readonly Head[])[] {
  const order = [...words].sort((a, b) => lineOf(a) - lineOf(b) || a.parts.get(lineOf(a))! - b.parts.get(lineOf(b))!);
  const places = new Map(order.map((word, at) => [word, at]));
  const cuts = order.slice(1).map((_, at) => at + 1);
  return cutInto(order, cuts, (levels) => (one, other) => {
    const isBeside = levels.some((level) => level.includes(one) && level.includes(other));
    return isBeside ? places.get(one)! - places.get(other)! : 0;
  });
}

const lineOf = ({ parts }: PlacedWord): number => Math.min(...parts.keys());

function cutInto(
  words: readonly PlacedWord[],
  cuts: readonly number[],
  besideIn: (levels: readonly (readonly PlacedWord[])[]) => Beside,
): (readonly Head[])[] {
  const ways = [
    [],
    ...cuts.map((cut) => [cut]),
    ...gather(cuts, (first) => cuts.filter((cut) => cut > first).map((second) => [first, second])),
  ];
  return gather(ways, (way) => {
    const levels = [...way, words.length].map((end, at) => words.slice(way[at - 1] ?? 0, end));
    return treesOf(levels, besideIn(levels));
  });
}

function readingOf(tree: readonly Head[], year: number | null, uneven: number): Reading {
  const columns: FigureColumn[] = [];
  let oddity = inversions(tree) + uneven;
  const walk = ({ word, children }: Head, above: readonly string[]) => {
    const path = [...above, word.text];
    oddity += inversions(children);
    if (children.length === 0) {
      columns.push(columnOf(path, columns.length, undefined, year));
      if (word.meaning === undefined) oddity += 3;
    }
    for (const child of children) walk(child, path);
  };
  for (const head of tree) walk(head, []);
  return { columns, oddity };
}
