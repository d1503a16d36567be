import type { FieldLine } from './centred-runs.js';
import type { Column } from './column-anchors.js';
import type { Line } from './word-rows.js';
import type { Word } from './words.js';

/** A column of a list of indicators without borders: its header, if any, and its lines from the top. */
export interface TargetColumn extends Column {
  readonly header: Word | undefined;
  readonly lines: readonly FieldLine[];
}

const LEVEL = /^[一二三]级(?:绩效)?指标/;
const VALUE = /[标期]值(?!类|单位|内容|说明|解释)/;
const NAME = /^(?:三级(?:绩效)?指标|指标名称)/;
/** Lines farther apart than this many heights belong to different tables. */
const FARTHEST = 4;
const ENDS =
  /^(?:注|备注|说明)[:：]|单位[:：]|^项目(?:名称|编码)$|^第[一二三四五六七八九十]+部分|^[—–-]*\d{1,4}[—–-]*$/;

/** True for the line that heads a list of indicators. */
export const isTargetHeader = ({ words }: Line): boolean =>
  words.filter(({ text }) => LEVEL.test(text)).length > 1 && words.some(({ text }) => VALUE.test(text));

export const isNameColumn = ({ header }: TargetColumn): boolean => NAME.test(header?.text ?? '');
export const isValueColumn = ({ header }: TargetColumn): boolean => VALUE.test(header?.text ?? '');

/** A word of the header, and how wide its column is known to be. */
export interface Head extends Column {
  readonly word: Word;
}

/** The header of a list, each word as wide as it is printed. */
export const headsOf = ({ words }: Line): Head[] => words.map((word) => ({ word, left: word.left, right: word.right }));

/** Where the rows end: before a line that stands across columns, or far below, or begins something else. */
export function endOfTargets(lines: readonly Line[], first: number, heads: readonly Head[]): number {
  for (let index = first; index < lines.length; index++) {
    const { words, baseline, size } = lines[index]!;
    const before = lines[index - 1];
    const isFar = before !== undefined && baseline - before.baseline > size * FARTHEST;
    const isLarger = size > heads[0]!.word.size * 1.15;
    const isAcross = words.some((word) => heads.filter((head) => overlaps(head, word)).length > 1);
    const text = words.map((word) => word.text).join('');
    if (isFar || isLarger || isAcross || ENDS.test(text) || isTargetHeader(lines[index]!)) return index;
  }
  return lines.length;
}

interface Part {
  left: number;
  right: number;
  readonly headers: Word[];
  readonly words: Word[];
}

/** The columns of a header and the lines below it; undefined where words leave it open which header they stand under. */
export function targetColumns(heads: readonly Head[], body: readonly Line[]): TargetColumn[] | undefined {
  const parts = joinedParts([
    ...heads.map(({ left, right, word }) => ({ left, right, headers: [word], words: [] })),
    ...body.flatMap(({ words }) =>
      words.map((word) => ({ left: word.left, right: word.right, headers: [], words: [word] })),
    ),
  ]);
  const result = parts.filter((part, index) => part.headers.length > 0 || index === 0);
  if (parts.some((part) => part.headers.length > 1)) return undefined;
  for (const part of parts) {
    if (result.includes(part)) continue;
    // Words beside their header: under the one that has no words of its own on their lines.
    const at = result.findIndex((one) => one.left > part.left);
    const homes = [result[at - 1], result[at]].filter((one) => one?.headers.length === 1 && !sharesLine(one, part));
    if (homes.length !== 1) return undefined;
    merge(homes[0]!, part);
  }
  return result.map(({ left, right, headers, words }) => ({
    header: headers[0],
    left,
    right,
    lines: linesOf(words),
  }));
}

const sharesLine = (a: Part, b: Part): boolean =>
  a.words.some((one) => b.words.some((other) => Math.abs(one.baseline - other.baseline) < one.size * 0.45));

function joinedParts(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.left - b.left)) {
    const last = result.at(-1);
    if (last && part.left < last.right) merge(last, part);
    else result.push({ ...part, headers: [...part.headers], words: [...part.words] });
  }
  return result;
}

function merge(into: Part, part: Part): void {
  into.left = Math.min(into.left, part.left);
  into.right = Math.max(into.right, part.right);
  into.headers.push(...part.headers);
  into.words.push(...part.words);
}

/** The words of a column as lines from the top; words of one printed line are one. */
export function linesOf(words: readonly Word[]): FieldLine[] {
  const lines: (FieldLine & { readonly baseline: number })[] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = lines.at(-1);
    if (last && word.baseline - last.baseline < word.size * 0.45)
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${word.text}`,
        top: Math.min(last.top, word.top),
        bottom: Math.max(last.bottom, word.bottom),
        glyphs: [...last.glyphs, ...word.glyphs],
      };
    else lines.push({ ...word });
  }
  return lines;
}

const overlaps = (a: Column, b: Column): boolean => a.left < b.right && a.right > b.left;
