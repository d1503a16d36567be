import type { Column } from './column-anchors.js';
import { type FieldLine, linesOf } from './field-lines.js';
import type { Line } from './word-rows.js';
import { type Word, withSpreadJoined } from './words.js';

/** A field of the header of a list of indicators. */
export interface Head extends Column {
  readonly text: string;
  readonly lines: readonly FieldLine[];
}

/** A header and the first line below it. */
interface TargetHeader {
  readonly heads: readonly Head[];
  readonly end: number;
}

const LEVEL = /^[一二三]级(?:绩效)?指标(?:名称|内容)?$/;
const NAME = /^(?:三级(?:绩效)?指标(?:名称|内容)?|(?:绩效)?指标名称)$/;
const VALUE = /[标期]值(?!类|单位|内容|设|说明|解释)/;

export const isName = (head: Head | undefined): boolean => NAME.test(head?.text ?? '');
export const isValue = (head: Head | undefined): boolean => VALUE.test(head?.text ?? '');

const MOST_LINES = 5;
/** Lines of a header follow one another nearer than this, in heights of a character. */
const PITCH = 1.4;
/** Farthest that a field may stand from the middle of the header, in heights of a character. */
const OFF_MIDDLE = 0.45;

/** What a header that begins with a line may be, the one of most lines first. */
export function targetHeaders(lines: readonly Line[], first: number): TargetHeader[] {
  const headers: TargetHeader[] = [];
  for (let end = first + 1; end <= Math.min(lines.length, first + MOST_LINES); end++) {
    const line = lines[end - 1]!;
    if (end > first + 1 && line.baseline - lines[end - 2]!.baseline > line.size * PITCH) break;
    const words = lines.slice(first, end).map((one) => one.words);
    const heads = [headsOf(words.flat()), headsOf(words.flatMap(withSpreadJoined))].find(isHeader);
    if (heads) headers.unshift({ heads, end });
  }
  return headers;
}

const isHeader = (heads: readonly Head[]): boolean =>
  heads.filter(({ text }) => LEVEL.test(text)).length > 1 &&
  heads.some(isName) &&
  heads.some(isValue) &&
  standInMiddle(heads);

/** Words that stand one above the other are one field. */
function headsOf(words: readonly Word[]): Head[] {
  const groups: { left: number; right: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    const last = groups.at(-1);
    if (last && word.left < last.right) {
      last.right = Math.max(last.right, word.right);
      last.words.push(word);
    } else groups.push({ left: word.left, right: word.right, words: [word] });
  }
  return groups.map(({ left, right, words: stacked }) => {
    const own = linesOf(stacked);
    return { left, right, lines: own, text: own.map((line) => line.text).join('') };
  });
}

function standInMiddle(heads: readonly Head[]): boolean {
  const top = Math.min(...heads.map(({ lines }) => lines[0]!.top));
  const bottom = Math.max(...heads.map(({ lines }) => lines.at(-1)!.bottom));
  return heads.every(({ lines }) => {
    const off = (lines[0]!.top + lines.at(-1)!.bottom - top - bottom) / 2;
    const isHigh = lines[0]!.top - top < lines[0]!.size * OFF_MIDDLE;
    return isHigh || Math.abs(off) < lines[0]!.size * OFF_MIDDLE;
  });
}
