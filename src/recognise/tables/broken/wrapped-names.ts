import { gather } from '../../../domain/gather.js';
import { isChinese, numberingOf } from '../../../domain/text.js';
import { itemKey, itemsOfCode } from '../../../forms/classification/index.js';
import type { SourceLine } from '../../../read/source.js';
import { isFiller, isTotalLabel } from '../cell-text.js';
import { type CodeTrail, isNamed, newTrail } from '../codes.js';
import { isClassCode, wordsOf } from '../header/part-words.js';

/** Longest part of a name that a narrow cell leaves on a line. */
const LONGEST_PART = 16;
/** Most lines of one name above its code and below it. */
const MOST_PARTS = 3;
const HAS_CODE = /(?:^|\s)[235]\d{2}(?:\d{2}){0,2}(?:\s|$)/;

/** Lines, and which of them hold parts of names that are still free. */
interface Wrapped {
  readonly lines: SourceLine[];
  readonly isPart: readonly boolean[];
  /** Of the two lists side by side the one that a part stands in, where one line held parts of both. */
  readonly lane: readonly (0 | 1 | undefined)[];
  readonly used: Set<number>;
}

/**
 * PDF text prints a name that is wrapped in its cell above and below the line of its code and figures: 事业单位离退, then
 * 2080502 21.00 21.00, then 休. Such names are put back behind their codes where the parts make the name that the
 * classification gives the code. Lines that are no whole rows otherwise stay as they are.
 */
export function joinWrappedNames(printed: readonly SourceLine[]): readonly SourceLine[] {
  const { lines, lane, from } = partLanes(printed);
  const isPart = lines.map(isPartOfName);
  if (!isPart.includes(true)) return printed;
  const wrapped: Wrapped = { lines, isPart, lane, used: new Set() };
  const { used } = wrapped;
  const trail = newTrail();
  for (const index of lines.keys()) joinListed(wrapped, index, trail);
  const areWrapped = used.size > 0;
  for (const index of lines.keys()) joinUnlisted(wrapped, index, areWrapped);
  if (used.size === 0) return printed;
  // Two parts of which neither was taken stay the line that they were.
  const isWhole = (index: number) => from[index - 1] === from[index] && !used.has(index - 1) && !used.has(index);
  return gather(lines, (line, index) => {
    if (used.has(index) || isWhole(index)) return [];
    return [isWhole(index + 1) ? printed[from[index]!]! : line];
  });
}

/** A code whose name the classification lists: the parts above and below that make it. */
function joinListed(wrapped: Wrapped, index: number, trail: CodeTrail): void {
  const { lines, isPart, used } = wrapped;
  const line = lines[index]!;
  if (isPart[index]) return;
  const nearPart = (isPart[index - 1] && !used.has(index - 1)) || isPart[index + 1];
  const isPiece = PIECE.test(line.text);
  if (!isPiece && !HAS_CODE.test(line.text)) return;
  const words = wordsOf(line);
  follow(trail, words);
  if (!nearPart) return;
  const codes = isPiece ? codesOfPiece(words[0]!, trail) : codesOf(words);
  for (const [at, code] of codes.entries()) {
    const own = codes.length === 2 && !isPiece ? (at === 0 ? 1 : 0) : undefined;
    const found = wholeName(code, words, wrapped, index, own);
    if (!found) continue;
    words.splice(code.end, code.name.length, found.name);
    for (const part of found.parts) used.add(part);
    lines[index] = { ...line, text: words.join(' ') };
    if (isPiece && code.code.length === 5) trail.款 = code.code;
    if (isPiece) break;
  }
}

/** 02 before a name or figures: the last piece of a code whose others stand in the rows above. */
const PIECE = /^\s*\d{2}\s+(?:[-\d]|\p{Script=Han})/u;

/** Keeps the class and the item last printed, as far as names tell one from the other. */
function follow(trail: CodeTrail, words: readonly string[]): void {
  const [first = '', second = '', third = ''] = words;
  if (/^[235]\d{2}$/.test(first)) {
    trail.类 = first;
    trail.款 = /^\d{2}$/.test(second) ? first + second : '';
  } else if (/^\d{2}$/.test(first) && /^\d{2}$/.test(second) && trail.类 !== '') trail.款 = trail.类 + first;
  else if (/^\d{2}$/.test(first) && isNamed(trail.类 + first, second + (isChinese(third.charAt(0)) ? third : '')))
    trail.款 = trail.类 + first;
}

/** The codes that two digits before the figures of a nameless row may end. */
const codesOfPiece = (digits: string, { 类, 款 }: CodeTrail): CodeInLine[] =>
  [款, 类].flatMap((above) => (above === '' ? [] : [{ code: above + digits, end: 1, name: [] }]));

/** Lines with one part for each of two lists side by side, 的补助 and 出, as two lines, where a line with two codes is near. */
function partLanes(printed: readonly SourceLine[]): Pick<Wrapped, 'lines' | 'lane'> & { readonly from: number[] } {
  const lines: SourceLine[] = [];
  const lane: (0 | 1 | undefined)[] = [];
  const from: number[] = [];
  const hasTwo = printed.map((line) => HAS_CODE.test(line.text) && codesOf(wordsOf(line)).length === 2);
  for (const [index, line] of printed.entries()) {
    const words = hasTwo[index - 1] || hasTwo[index + 1] ? line.text.trim().split(/\s+/) : [];
    const parts = words.map((text) => ({ ...line, text }));
    const isPair = parts.length === 2 && !line.cells && parts.every(isPartOfName);
    for (const [at, part] of (isPair ? parts : [line]).entries()) {
      lines.push(part);
      lane.push(isPair ? (at === 0 ? 0 : 1) : undefined);
      from.push(index);
    }
  }
  return { lines, lane, from };
}

/**
 * A code that is in no list, where names are wrapped: what stands above and below completes its name. Where no listed name
 * shows that names are wrapped, a code without a name between two single parts does.
 */
function joinUnlisted(wrapped: Wrapped, index: number, areWrapped: boolean): void {
  const { lines, isPart, used } = wrapped;
  const line = lines[index]!;
  if (isPart[index] || !HAS_CODE.test(line.text)) return;
  const words = wordsOf(line);
  const [code] = codesOf(words).slice(-1);
  if (!code || code.end + code.name.length === words.length || itemsOfCode(code.code).length > 0) return;
  const above = partsFrom(index, -1, wrapped).reverse();
  // A cell's lines stand around the middle of its row: as many below as above. What is left belongs to the next row.
  const below = partsFrom(index, 1, wrapped).slice(0, above.length);
  if (above.length === 0 || below.length < above.length) return;
  if (!areWrapped && (above.length > 1 || isPart[index + 2] || code.name.length > 0 || code.code.length === 3)) return;
  const textOf = (parts: readonly number[]) => parts.map((at) => lines[at]!.text.trim()).join('');
  words.splice(code.end, code.name.length, textOf(above) + code.name.join('') + textOf(below));
  lines[index] = { ...line, text: words.join(' ') };
  for (const part of [...above, ...below]) used.add(part);
}

/** The parts of names right above (−1) or below (1) a line that no other line has taken, the nearest first; those of one list alone. */
function partsFrom(index: number, step: 1 | -1, { isPart, used, lane }: Wrapped, own?: 0 | 1): number[] {
  const parts: number[] = [];
  for (let at = index + step; isPart[at] && parts.length < MOST_PARTS; at += step) {
    if (own !== undefined && lane[at] !== undefined && lane[at] !== own) continue;
    if (used.has(at)) break;
    parts.push(at);
  }
  return parts;
}

function isPartOfName(line: SourceLine): boolean {
  const text = line.text.trim();
  if (text === '' || text.length > LONGEST_PART || line.cells || !isChinese(text.charAt(text.length - 1))) return false;
  return !/[\d\s，。；：:]/.test(text) && numberingOf(text) === '' && !isTotalLabel(text) && !isFiller(text);
}

/** A code in a line, the index behind it, and the words of the name that stand behind it there. */
interface CodeInLine {
  readonly code: string;
  readonly end: number;
  readonly name: readonly string[];
}

/** The codes of a line from its right end, so that putting a name behind one moves no other. */
function codesOf(words: readonly string[]): CodeInLine[] {
  const codes: CodeInLine[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isClassCode(words[at]!)) continue;
    let code = words[at]!;
    let end = at + 1;
    while (code.length < 7 && words[at]!.length === 3 && /^\d{2}$/.test(words[end] ?? '')) code += words[end++]!;
    let behind = end;
    while (behind < words.length && isChinese(words[behind]!.charAt(0))) behind++;
    codes.unshift({ code, end, name: words.slice(end, behind) });
    at = end - 1;
  }
  return codes;
}

/** The name of a code with the lines that hold its parts, where they and what stands in its own line make it whole. */
function wholeName(
  { code, name }: CodeInLine,
  words: readonly string[],
  wrapped: Wrapped,
  index: number,
  own: 0 | 1 | undefined,
): { readonly name: string; readonly parts: readonly number[] } | undefined {
  const keys = new Set(itemsOfCode(code).map((item) => itemKey(item.name)));
  const inLine = name.join('');
  if (keys.size === 0 || keys.has(itemKey(inLine))) return undefined;
  const above = partsFrom(index, -1, wrapped, own).reverse();
  const below = partsFrom(index, 1, wrapped, own);
  for (let before = above.length; before >= 0; before--)
    for (let behind = below.length; behind >= 0; behind--) {
      const parts = [...above.slice(above.length - before), ...below.slice(0, behind)];
      // A code alone above its name is another layout: its figures follow the name.
      if (parts.length === 0 || (words.length < 2 && (before === 0 || behind === 0))) continue;
      const textAt = (at: number) => wrapped.lines[at]!.text.trim();
      const first = parts.slice(0, before).map(textAt).join('');
      const whole = first + inLine + parts.slice(before).map(textAt).join('');
      if (keys.has(itemKey(whole))) return { name: whole, parts };
    }
  return undefined;
}
