import type { Role } from '../targets/header.js';
import { operatorOf } from '../targets/value.js';
import { type CellLine, FULL, linesOf } from './column-lines.js';
import { levelRows } from './level-rows.js';
import { type Lines, type Placing, placeLines } from './place-lines.js';
import type { PrintHead } from './print-header.js';
import type { PrintWord } from './print-words.js';

/** A cell of the recovered grid. */
export interface PrintCell {
  readonly text: string;
  readonly line: number;
}
/** The cells of a row by column. */
export type PrintRow = readonly (PrintCell | undefined)[];

/** Columns whose cells take one line each. */
const ONE_LINE: readonly Role[] = ['weight', 'score', 'operator'];
const POINTS: readonly Role[] = ['weight', 'score'];
const isPartly = (count: number, most: number): boolean => count > 0 && count < most;
/** Columns that may leave a row blank. */
const MAY_LACK: readonly Role[] = ['explanation', 'other', 'unit', 'content', 'direction'];
/** What it may cost a row on average that its cells stand aside from its line. */
const MOST_ASIDE = 1.6;

/** The rows that the words of the columns make; undefined where their number or their places leave it open. */
export function printRows(
  heads: readonly PrintHead[],
  words: readonly (readonly PrintWord[])[],
): readonly PrintRow[] | undefined {
  const columns = words.map(linesOf);
  const ways = anchorsOf(heads, columns).flatMap((anchors) =>
    (['middle', 'top'] as const).flatMap((placing) => wayOf(heads, columns, anchors, placing) ?? []),
  );
  const best = ways.reduce<Way | undefined>((a, b) => (a && a.cost <= b.cost ? a : b), undefined);
  return best && best.cost <= best.rows.length * MOST_ASIDE ? best.rows : undefined;
}

interface Way {
  readonly rows: readonly PrintRow[];
  readonly cost: number;
}

/**
 * The line of each row: where the columns stand whose cells take one line, one in every row. Where there is none, values
 * tell: what goes on neither begins with a sign nor follows a line that ends before its column does; or nothing goes on.
 */
function anchorsOf(heads: readonly PrintHead[], columns: readonly (readonly CellLine[])[]): readonly number[][] {
  const sure = heads.flatMap(({ role }, index) => (ONE_LINE.includes(role) ? [columns[index]!] : []));
  const most = Math.max(0, ...sure.map(({ length }) => length));
  // Points that a row seems to lack stand where a break put them: no row is sure then.
  const lacks = heads.some(({ role }, index) => POINTS.includes(role) && isPartly(columns[index]!.length, most));
  if (lacks) return [];
  const lines = columns[heads.findIndex(({ role }) => role === 'value')] ?? [];
  const values = startsOf(lines);
  if (most === 0) {
    if (lines.length === 0) return [];
    return values.length === lines.length ? [values] : [values, lines.map(({ height }) => height)];
  }
  const told = sure.filter(({ length }) => length === most).map((own) => own.map(({ height }) => height));
  if (values.length === most) told.push(values);
  return [told[0]!.map((_, row) => meanOf(told.map((heights) => heights[row]!)))];
}

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The heights at which values begin. */
function startsOf(lines: readonly CellLine[]): number[] {
  return lines.flatMap(({ text, height }, index) => {
    const before = lines[index - 1];
    const begins = operatorOf(text.charAt(0)) !== undefined;
    return before && !begins && before.room <= FULL && height - before.height <= 1 ? [] : [height];
  });
}

function wayOf(
  heads: readonly PrintHead[],
  columns: readonly (readonly CellLine[])[],
  anchors: readonly number[],
  placing: Placing,
): Way | undefined {
  const rows: (PrintCell | undefined)[][] = anchors.map(() => heads.map(() => undefined));
  const bands = anchors.map((height) => ({ from: height, to: height }));
  const pushed = pushedDown(heads, columns, anchors);
  let cost = 0;
  const own = heads.findIndex(({ role }) => role === 'level1' || role === 'level2' || role === 'level3');
  const middles = [...anchors];
  for (const [column, { role }] of heads.entries()) {
    if (column < own || role === 'level1' || role === 'level2') continue;
    const lack = role === 'level3' ? 40 : MAY_LACK.includes(role) ? 0.5 : 3;
    const placed = placeLines(columns[column]!, role === 'level3' ? pushed : bands, placing, {
      lack,
      oneLine: ONE_LINE.includes(role),
    });
    if (!placed) return undefined;
    if (role === 'level3') cost += placed.cost;
    for (const [row, lines] of placed.cells.entries()) {
      if (lines.length === 0) continue;
      rows[row]![column] = joined(lines);
      if (role === 'level3')
        middles[row] = placing === 'top' ? lines[0]!.height : (lines[0]!.height + lines.at(-1)!.height) / 2;
    }
  }
  const labels = levelRows(heads, columns, middles, placing);
  if (!labels) return undefined;
  for (const { row, column, text, line } of labels.cells) rows[row]![column] = { text, line };
  if (own > 0) {
    const projects = labels.projects.map((from, index) => {
      const to = (labels.projects[index + 1] ?? anchors.length) - 1;
      return { from: anchors[from]!, to: anchors[to]! };
    });
    for (let column = 0; column < own; column++) {
      const isOfRows = columns[column]!.length === anchors.length && projects.length < anchors.length / 2;
      const placed = placeLines(columns[column]!, isOfRows ? bands : projects, placing, { lack: 3, oneLine: false });
      if (!placed) return undefined;
      for (const [index, lines] of placed.cells.entries())
        if (lines.length > 0) rows[isOfRows ? index : labels.projects[index]!]![column] = joined(lines);
    }
  }
  return { rows, cost: cost + labels.cost };
}

/** The rows, with those whose figures stand below all lines of their names, as prints have it here and there. */
function pushedDown(
  heads: readonly PrintHead[],
  columns: readonly (readonly CellLine[])[],
  anchors: readonly number[],
): readonly Lines[] {
  const name = heads.findIndex(({ role }) => role === 'level3');
  const names = new Set(columns[name]!.map(({ height }) => height));
  const figures = new Set(columns.slice(name + 1).flatMap((lines) => lines.map(({ height }) => height)));
  return anchors.map((height) => {
    const first = Math.floor(height);
    let above = first - 1;
    while (names.has(above) && !figures.has(above)) above--;
    const isPushed = !names.has(first) && first - above > 2;
    return { from: height, to: height, below: isPushed };
  });
}

const joined = (lines: readonly CellLine[]): PrintCell => ({
  text: lines.map(({ text }) => text).join(''),
  line: lines[0]!.line,
});
