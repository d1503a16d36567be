import { scaled } from '../../../domain/number.js';
import { bareName, numberingOf } from '../../../domain/text.js';
import { itemsOfName } from '../../../forms/classification/index.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isTotalLabel } from '../cell-text.js';
import { wordsOf } from '../header/part-words.js';
import type { Layout } from '../layout.js';

/** A numbered label of which one part stands above the line of its figures and the rest below it. */
interface WrappedLabel {
  readonly text: string;
  readonly side: 0 | 1;
}

/**
 * PDF text prints a name that is wrapped in its cell above and below the line of its row: 五、资源勘探工业信, then the figures,
 * then 息等支出. In a two-sided table the line between may hold the other side's label and figures. The parts are put
 * together where they make a name that is known and are none by themselves.
 */
export function joinWrappedSides(lines: readonly SourceLine[], layout: Layout): readonly SourceLine[] {
  if (layout.sides.length !== 2 || layout.lists) return lines;
  const widths = layout.sides.map((side) => side.columns.length);
  const joined: SourceLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [above, middle, below] = [lines[index]!, lines[index + 1], lines[index + 2]];
    const labels = middle && below ? labelsOf(above, below) : undefined;
    const words = labels && withLabels(wordsOf(middle!), labels, widths);
    if (!words) {
      const whole = middle && labelsOf(above, middle);
      if (whole) index++;
      joined.push(whole ? { ...above, text: whole.map(({ text }) => text).join(' ') } : above);
      continue;
    }
    joined.push({ ...middle!, text: words.join(' ') });
    index += 2;
  }
  return joined;
}

/** Words that end a name and are none: what they complete may be a name without them. */
export const LAST_WORD = /^(?:拨款|资金)?(?:拨款|收入|支出|资金)$/;

/** The labels that two lines without figures make up, part by part; undefined where any of them is not known. */
function labelsOf(above: SourceLine, below: SourceLine): readonly WrappedLabel[] | undefined {
  const first = wordsOf(above);
  const rest = wordsOf(below);
  if (above.cells || below.cells || first.length !== rest.length || first.length > 2) return undefined;
  const labels: WrappedLabel[] = [];
  for (const [at, begun] of first.entries()) {
    const end = rest[at]!;
    if (figureOf(begun) !== undefined || figureOf(end) !== undefined) return undefined;
    if (numberingOf(begun) === '' || numberingOf(end) !== '' || isTotalLabel(end)) return undefined;
    const side = sideOf(begun + end);
    if (side === undefined || (sideOf(begun) === side && !LAST_WORD.test(end))) return undefined;
    labels.push({ text: begun + end, side });
  }
  return labels.length > 1 && labels[0]!.side === labels[1]!.side ? undefined : labels;
}

/** Where a numbered name stands: a class of expenditure on the right, a source of money on the left. */
function sideOf(label: string): 0 | 1 | undefined {
  const name = bareName(label);
  const isClass = itemsOfName(name).some(
    (item) => item.classification === 'functional' && item.code.length === 3 && item.name === name,
  );
  if (isClass) return 1;
  const meaning = meaningOfHeader(name);
  return meaning !== undefined && meaning !== 'unknown' && !/支出$/.test(name) ? 0 : undefined;
}

/** The words of the line between with the labels put in; undefined where its figures leave open whose they are. */
function withLabels(
  words: readonly string[],
  labels: readonly WrappedLabel[],
  [left = 0, right = 0]: readonly number[],
): readonly string[] | undefined {
  const start = words.findIndex((word) => figureOf(word) !== undefined);
  const figures = start < 0 ? [] : words.slice(start);
  const whole = figures.every((word) => figureOf(word) !== undefined);
  const income = labels.find(({ side }) => side === 0)?.text;
  const expenditure = labels.find(({ side }) => side === 1)?.text;
  // What follows is the other side's label and figures, or this side's figure in front of them.
  if (income !== undefined && expenditure === undefined) return [income, ...words];
  if (expenditure === undefined || !whole) return undefined;
  const own = words.slice(0, Math.max(0, start));
  const lead = income === undefined ? own : [income, ...own];
  const behind = ofOtherSide(figures, left, right);
  if (behind > left || (lead.length === 0 && behind > 0)) return undefined;
  return [...lead, ...figures.slice(0, behind), expenditure, ...figures.slice(behind)];
}

/** How many of these figures belong to the left: where one way makes a row's first figure the sum of the others, that many. */
function ofOtherSide(figures: readonly string[], left: number, right: number): number {
  const least = Math.max(0, figures.length - right);
  const most = Math.min(left, figures.length - 2);
  const ways: number[] = [];
  if (right > 2)
    for (let behind = least; behind <= most; behind++) if (addsUp(figures.slice(behind))) ways.push(behind);
  return ways.length === 1 ? ways[0]! : least;
}

function addsUp(figures: readonly string[]): boolean {
  const [whole = 0n, ...parts] = figures.map((text) => scaled(figureOf(text) ?? '0'));
  return parts.reduce((sum, part) => sum + part, 0n) === whole;
}
