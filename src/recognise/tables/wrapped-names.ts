import { isChinese, numberingOf } from '../../domain/text.js';
import { itemKey, itemsOfCode } from '../../forms/classification/index.js';
import type { SourceLine } from '../../read/source.js';
import { isFiller, isTotalLabel } from './cell-text.js';
import { isClassCode, wordsOf } from './part-words.js';

/** Longest part of a name that a narrow cell leaves on a line. */
const LONGEST_PART = 16;
/** Most lines of one name above its code and below it. */
const MOST_PARTS = 3;
const HAS_CODE = /(?:^|\s)[235]\d{2}(?:\d{2}){0,2}(?:\s|$)/;

/**
 * PDF text prints a name that is wrapped in its cell above and below the line of its code and figures: 事业单位离退, then
 * 2080502 21.00 21.00, then 休. Such names are put back behind their codes where the parts make the name that the
 * classification gives the code. Lines that are no whole rows otherwise stay as they are.
 */
export function joinWrappedNames(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isPart = lines.map(isPartOfName);
  if (!isPart.includes(true)) return lines;
  const used = new Set<number>();
  let joined: SourceLine[] | undefined;
  for (const [index, line] of lines.entries()) {
    const nearPart = (isPart[index - 1] && !used.has(index - 1)) || isPart[index + 1];
    if (isPart[index] || !nearPart || !HAS_CODE.test(line.text)) continue;
    const words = wordsOf(line);
    for (const code of codesOf(words)) {
      const found = wholeName(code, words, lines, isPart, used, index);
      if (!found) continue;
      words.splice(code.end, code.name.length, found.name);
      for (const part of found.parts) used.add(part);
      joined ??= [...lines];
      joined[index] = { ...line, text: words.join(' ') };
    }
  }
  const all = joined ?? [...lines];
  for (const index of lines.keys()) joinUnlisted(all, isPart, used, index, joined !== undefined);
  return used.size === 0 ? lines : all.filter((_, index) => !used.has(index));
}

/**
 * A code that is in no list, where names are wrapped: what stands above and below completes its name. Where no listed name
 * shows that names are wrapped, a code without a name between two single parts does.
 */
function joinUnlisted(
  lines: SourceLine[],
  isPart: readonly boolean[],
  used: Set<number>,
  index: number,
  areWrapped: boolean,
): void {
  const line = lines[index]!;
  if (isPart[index] || !HAS_CODE.test(line.text)) return;
  const words = wordsOf(line);
  const [code] = codesOf(words).slice(-1);
  if (!code || code.end + code.name.length === words.length || itemsOfCode(code.code).length > 0) return;
  const above = partsFrom(index, -1, isPart, used).reverse();
  // A cell's lines stand around the middle of its row: as many below as above. What is left belongs to the next row.
  const below = partsFrom(index, 1, isPart, used).slice(0, above.length);
  if (above.length === 0 || below.length < above.length) return;
  if (!areWrapped && (above.length > 1 || isPart[index + 2] || code.name.length > 0 || code.code.length === 3)) return;
  const textOf = (parts: readonly number[]) => parts.map((at) => lines[at]!.text.trim()).join('');
  words.splice(code.end, code.name.length, textOf(above) + code.name.join('') + textOf(below));
  lines[index] = { ...line, text: words.join(' ') };
  for (const part of [...above, ...below]) used.add(part);
}

/** The parts of names right above (−1) or below (1) a line that no other line has taken, the nearest first. */
function partsFrom(index: number, step: 1 | -1, isPart: readonly boolean[], used: ReadonlySet<number>): number[] {
  const parts: number[] = [];
  for (let at = index + step; isPart[at] && !used.has(at) && parts.length < MOST_PARTS; at += step) parts.push(at);
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
  lines: readonly SourceLine[],
  isPart: readonly boolean[],
  used: ReadonlySet<number>,
  index: number,
): { readonly name: string; readonly parts: readonly number[] } | undefined {
  const keys = new Set(itemsOfCode(code).map((item) => itemKey(item.name)));
  const inLine = name.join('');
  if (keys.size === 0 || keys.has(itemKey(inLine))) return undefined;
  const above = partsFrom(index, -1, isPart, used).reverse();
  const below = partsFrom(index, 1, isPart, used);
  for (let before = above.length; before >= 0; before--)
    for (let behind = 0; behind <= below.length; behind++) {
      const parts = [...above.slice(above.length - before), ...below.slice(0, behind)];
      // A code alone above its name is another layout: its figures follow the name.
      if (parts.length === 0 || (words.length < 2 && (before === 0 || behind === 0))) continue;
      const textAt = (at: number) => lines[at]!.text.trim();
      const first = parts.slice(0, before).map(textAt).join('');
      const whole = first + inLine + parts.slice(before).map(textAt).join('');
      if (keys.has(itemKey(whole))) return { name: whole, parts };
    }
  return undefined;
}
