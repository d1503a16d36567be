import { bareName, numberingOf } from '../../../domain/text.js';
import { itemKey, itemsOfCode, itemsOfName } from '../../../forms/classification/index.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isTotalLabel, looksLikeAmount } from '../cell-text.js';
import { wordsOf } from '../header/part-words.js';
import type { Layout } from '../layout.js';
import { LAST_WORD } from './wrapped-sides.js';

const CODES = /^\s*[235]\d{2}(?:\s?\d{2}){0,2}\s*$/;
const PART = /^[\u4e00-\u9fff（）()“”、]{1,16}$/;
const MOST_PARTS = 4;
/** Longest rest of a name behind its first line. */
const LONGEST_REST = 8;

/**
 * Text that follows the cells of a row prints a wrapped name over lines of its own behind its code: 208 05 05, 机关事业单位基本养老,
 * 保险缴费支出, then 8.00 8.00. Such rows are put together where the parts make the name that the code has.
 */
export function joinRunningRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text, cells }) => !cells && CODES.test(text))) return lines;
  const joined: SourceLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const end = line.cells || !CODES.test(line.text) ? undefined : endOfParts(lines, index);
    if (end === undefined) {
      joined.push(line);
      continue;
    }
    const name = lines.slice(index + 1, end).map(({ text }) => text.trim());
    const last = lines[end]!;
    const places = wordsOf(last).map((word) => ({ ...last.at, quote: word }));
    joined.push({ ...line, text: `${line.text.trim()} ${name.join('')} ${last.text.trim()}`, places });
    index = end;
  }
  return joined;
}

/** Index of the line with the figures of a row whose code stands alone; undefined where what stands between is not its name. */
function endOfParts(lines: readonly SourceLine[], index: number): number | undefined {
  const keys = itemsOfCode(lines[index]!.text.replace(/\s/g, '')).map((item) => itemKey(item.name));
  let name = '';
  for (let at = index + 1; at <= index + MOST_PARTS && at + 1 < lines.length; at++) {
    const part = lines[at]!.text.trim();
    if (lines[at]!.cells || !PART.test(part)) return undefined;
    name += part;
    const words = wordsOf(lines[at + 1]!);
    if (keys.includes(itemKey(name)) && figureOf(words[0] ?? '') !== undefined && words.some(looksLikeAmount))
      return at + 1;
  }
  return undefined;
}

/**
 * In a list beside another one, what is left of a wrapped name has a line of its own, and its figure begins the line below:
 * （二）政府性基金预算拨, 款, then 8.00 （二）外交支出.
 */
export function joinRunningSides(lines: readonly SourceLine[], layout: Layout): readonly SourceLine[] {
  if (layout.sides.length !== 2 || layout.lists) return lines;
  const joined: SourceLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [first, rest, next] = [lines[index]!, lines[index + 1], lines[index + 2]];
    const label = rest && next && !first.cells ? wholeLabel(first.text.trim(), rest.text.trim()) : undefined;
    const words = label === undefined ? [] : wordsOf(next!);
    if (label === undefined || words.length === 0 || !beginsRest(words)) {
      joined.push(first);
      continue;
    }
    const places = words.map((word) => ({ ...next!.at, quote: word }));
    joined.push({ ...first, text: `${label} ${words.join(' ')}`, places });
    index += 2;
  }
  return joined;
}

function wholeLabel(first: string, rest: string): string | undefined {
  if (numberingOf(first) === '' || rest.length > LONGEST_REST || !PART.test(rest) || /[\d\s]/.test(first))
    return undefined;
  if (numberingOf(rest) !== '' || isTotalLabel(rest)) return undefined;
  const isName = meaningOfHeader(first + rest) !== undefined || itemsOfName(bareName(first + rest)).length > 0;
  return isName && (LAST_WORD.test(rest) || itemsOfName(bareName(first)).length === 0) ? first + rest : undefined;
}

/** Figures, and behind them nothing or the label of the other list. */
function beginsRest(words: readonly string[]): boolean {
  const label = words.findIndex((word) => !looksLikeAmount(word));
  return label === -1 || (label > 0 && numberingOf(words[label]!) !== '');
}
