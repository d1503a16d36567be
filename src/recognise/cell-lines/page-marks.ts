import { isDigit, squeezed } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';
import { countedUp, isPageNumber, isPageOfAll, type NumberedLine } from '../segment/page-numbers.js';

const LONGEST_MARK = 24;
/** A line beside the marks of so many pages is their running head. */
const FEWEST_HEADS = 3;
const LONGEST_HEAD = 40;

const isPageMark = ({ at: { quote } }: SourceLine): boolean =>
  quote.length >= 3 && quote.length < LONGEST_MARK && BEGINS.has(quote.charCodeAt(0)) && isPageNumber(squeezed(quote));
const BEGINS: ReadonlySet<number> = new Set(Array.from('-—–─~·第共Pp', (sign) => sign.charCodeAt(0)));

/**
 * Lets `join` put rows together as if no page ended among their cells: numbers of pages and the heads beside them stand in
 * the middle of tables that print one cell a line. They are given back where they stood, for whoever tells pages by them.
 */
export function joinOverPages(
  lines: readonly SourceLine[],
  join: (lines: readonly SourceLine[]) => readonly SourceLine[],
): readonly SourceLine[] {
  const marks = pageLines(lines);
  if (marks.size === 0) return join(lines);
  const text = lines.filter((_, index) => !marks.has(index));
  const joined = join(text);
  if (joined === text) return lines;
  const given: SourceLine[] = [];
  const left = lines.filter((_, index) => marks.has(index));
  let next = 0;
  for (const line of joined) {
    while (next < left.length && isBehind(line, left[next]!)) given.push(left[next++]!);
    given.push(line);
  }
  given.push(...left.slice(next));
  return given;
}

const isBehind = ({ at }: SourceLine, mark: SourceLine): boolean => (at.line ?? 0) > (mark.at.line ?? 0);

/** The indexes of numbers of pages, and of the short lines that stand beside several of them. */
function pageLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const marks = new Set<number>();
  const numbers: NumberedLine[] = [];
  for (let index = 0; index < lines.length; index++)
    if (isPageMark(lines[index]!)) marks.add(index);
    else if (mayNumberPage(lines, index)) numbers.push({ index, text: lines[index]!.at.quote });
  for (const index of countedUp(numbers)) marks.add(index);
  if (marks.size < FEWEST_HEADS) return marks;
  const beside = new Map<string, Set<number>>();
  for (const mark of marks)
    for (const index of [filledBeside(lines, mark, -1), filledBeside(lines, mark, 1)]) {
      const head = index === undefined ? '' : lines[index]!.at.quote;
      if (index === undefined || head.length < 4 || head.length > LONGEST_HEAD || /\d\.\d|\d,\d|[%％]|^\d+$/.test(head))
        continue;
      const known = beside.get(head);
      if (known) known.add(index);
      else beside.set(head, new Set([index]));
    }
  const heads = [...beside.values()].filter(({ size }) => size >= FEWEST_HEADS && size * 2 > marks.size);
  for (const head of heads) for (const index of head) marks.add(index);
  return marks;
}

/** 3/30, or a number by itself at the very end of a page; in the middle it is a cell. */
const mayNumberPage = (lines: readonly SourceLine[], index: number): boolean => {
  const { quote } = lines[index]!.at;
  if (quote.length > 7 || !isDigit(quote.charCodeAt(0))) return false;
  return isPageOfAll(quote) || (/^\d{1,3}$/.test(quote) && lines[index + 1]?.pageStart === true);
};

function filledBeside(lines: readonly SourceLine[], from: number, step: 1 | -1): number | undefined {
  for (let index = from + step; index >= 0 && index < lines.length; index += step)
    if (lines[index]!.at.quote !== '') return index;
  return undefined;
}
