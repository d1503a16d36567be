import type { SourceCell, SourceLine } from '../source.js';
import { TOTAL } from './heads-over.js';

/** Lines of a header above its last one. */
const MOST_ABOVE = 4;
/** Columns of a form; what is wider is none, and would take long to spread. */
const WIDEST = 60;
const FEWEST_AMOUNTS = 2;
/** Share of rows that are as wide as the widest. */
const ALIKE = 0.9;
const AMOUNT = /^-?[\d,，]*\d\.\d+$/;

/**
 * Tables in bars whose upper header rows print a merged cell once, as programs do that list the cells of a document: the
 * cells are repeated over the columns below them. Where it is open over which they reach, the places of such rows tell
 * nothing, and the table is no exact grid.
 */
export function withSpreadHeaders(lines: readonly SourceLine[]): readonly SourceLine[] {
  let result: SourceLine[] | undefined;
  for (let from = 0; from < lines.length; from++) {
    if (lines[from]!.grid !== 'exact') continue;
    let end = from + 1;
    while (end < lines.length && lines[end]!.grid === 'exact') end++;
    const spread = spreadOf(lines.slice(from, end));
    if (spread) {
      result ??= [...lines];
      for (const [at, line] of spread.entries()) result[from + at] = line;
    }
    from = end - 1;
  }
  return result ?? lines;
}

const widthOf = ({ cells }: SourceLine): number => cells?.length ?? 0;

/** The same lines with their upper header rows spread; undefined where nothing is merged. */
function spreadOf(lines: readonly SourceLine[]): readonly SourceLine[] | undefined {
  const width = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const leaf = lines.findIndex((line) => widthOf(line) === width);
  if (width > WIDEST || leaf <= 0 || leaf > MOST_ABOVE || !isOfFigures(lines.slice(leaf + 1), width)) return undefined;
  if (lines.slice(0, leaf + 1).some(({ cells = [] }) => cells.some(({ text }) => AMOUNT.test(text)))) return undefined;
  const result = [...lines];
  for (let above = leaf - 1; above >= 0 && !isLabelled(lines[above]!); above--) {
    const cells = spread(lines[above]!.cells ?? [], result[above + 1]!.cells ?? []);
    if (!cells) return lines.map((line) => ({ ...line, grid: 'loose' }));
    result[above] = { ...lines[above]!, text: cells.map(({ text }) => text).join('\t'), cells };
  }
  return result;
}

/** 编制单位：云岭县民政局 | 单位：万元 stands above the header and heads no column. */
const isLabelled = ({ cells = [] }: SourceLine): boolean => cells.some(({ text }) => /[位门][:：]/.test(text));

function isOfFigures(rows: readonly SourceLine[], width: number): boolean {
  if (rows.filter((row) => widthOf(row) === width).length < rows.length * ALIKE) return false;
  let amounts = 0;
  for (const { cells = [] } of rows) for (const { text } of cells) if (AMOUNT.test(text)) amounts++;
  return amounts >= Math.max(FEWEST_AMOUNTS, rows.length);
}

interface Way {
  readonly score: number;
  /** How many ways are as good. */
  readonly count: number;
  /** Where the last cell begins. */
  readonly from: number;
}

/** Each cell over the cells below that it covers; undefined where it is open how far they reach. */
function spread(above: readonly SourceCell[], below: readonly SourceCell[]): readonly SourceCell[] | undefined {
  if (above.length > below.length) return undefined;
  const words = new Set(above.map(({ text }) => text));
  const ways: (Way | undefined)[][] = [[{ score: 0, count: 1, from: 0 }]];
  for (let cell = 0; cell < above.length; cell++) {
    const own: (Way | undefined)[] = [];
    for (let from = cell; from < below.length; from++) {
      const before = ways[cell]![from];
      if (!before) continue;
      for (let to = from + 1; to <= below.length - (above.length - cell - 1); to++) {
        const score = before.score + worthOf(above[cell]!, below, before, from, to, words);
        const known = own[to];
        if (!known || score > known.score) own[to] = { score, count: before.count, from };
        else if (score === known.score) own[to] = { ...known, count: known.count + before.count };
      }
    }
    ways.push(own);
  }
  const best = ways[above.length]![below.length];
  if (!best || best.count > 1) return undefined;
  const cells: SourceCell[] = [];
  for (let cell = above.length, to = below.length; cell > 0; cell--) {
    const { from } = ways[cell]![to]!;
    for (let at = from; at < to; at++) cells.unshift(above[cell - 1]!);
    to = from;
  }
  return cells;
}

/** How well a cell stands over a stretch of the row below: itself again, or a group that begins as the group before or with its total. */
function worthOf(
  cell: SourceCell,
  below: readonly SourceCell[],
  before: Way,
  from: number,
  to: number,
  words: ReadonlySet<string>,
): number {
  const first = below[from]!.text;
  if (to - from === 1) return first === cell.text ? 10 : -2;
  let worth = TOTAL.test(first) ? 3 : 0;
  if (from > 0 && first === below[before.from]!.text) worth += 3;
  for (let at = from; at < to; at++) {
    if (words.has(below[at]!.text)) worth -= 10;
    if (at > from && TOTAL.test(below[at]!.text)) worth -= 3;
  }
  return worth;
}
