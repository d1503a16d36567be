import type { Column } from './column-anchors.js';
import { type FieldLine, linesOf } from './field-lines.js';
import type { Head } from './target-header.js';
import type { Line } from './word-rows.js';
import type { Word } from './words.js';

/** A column of a list of indicators without borders: its header, if any, and its lines from the top. */
export interface TargetColumn extends Column {
  readonly header: Head | undefined;
  readonly lines: readonly FieldLine[];
}

/** Lines farther apart than this many heights belong to different tables. */
const FARTHEST = 4;
const ENDS =
  /^(?:注|备注|说明)[:：]|单位[:：]|^项目(?:名称|编码)$|^一级(?:绩效)?指标|^第[一二三四五六七八九十]+部分|^[—–-]*\d{1,4}[—–-]*$/;

/** Where the rows end: before a line that stands across columns, or far below, or begins something else. */
export function endOfTargets(lines: readonly Line[], first: number, heads: readonly Head[]): number {
  for (let index = first; index < lines.length; index++) {
    const { words, baseline, size } = lines[index]!;
    const before = lines[index - 1];
    const isFar = before !== undefined && baseline - before.baseline > size * FARTHEST;
    const isLarger = size > heads[0]!.lines[0]!.size * 1.15;
    const isAcross = words.some((word) => heads.filter((head) => overlaps(head, word)).length > 1);
    const text = words.map((word) => word.text).join('');
    if (isFar || isLarger || isAcross || ENDS.test(text)) return index;
  }
  return lines.length;
}

interface Part {
  left: number;
  right: number;
  readonly headers: Head[];
  readonly words: Word[];
}

/** The columns of a header and the lines below it; undefined where words leave it open which header they stand under. */
export function targetColumns(heads: readonly Head[], body: readonly Line[]): TargetColumn[] | undefined {
  const parts = joinedParts([
    ...heads.map((head) => ({ left: head.left, right: head.right, headers: [head], words: [] })),
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

const overlaps = (a: Column, b: Column): boolean => a.left < b.right && a.right > b.left;
