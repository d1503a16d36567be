import { keptWith } from '../../domain/kept.js';
import { remembered } from '../../domain/text.js';
import type { IndicatorReading } from './reading.js';

/** How much of two names is the same: pairs of neighbouring characters that they share, 0 to 100 (Dice). */
export function likeness(a: string, b: string): number {
  const first = pairs(a);
  const second = pairs(b);
  if (first.length === 0 || second.length === 0) return a === b ? 100 : 0;
  let shared = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const difference = first[i]! - second[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return Math.round((200 * shared) / (first.length + second.length));
}

/** The different pairs of neighbouring characters, as numbers in order. */
const pairs = remembered((text): readonly number[] => {
  const found = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) found.add(text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1));
  return [...found].sort((a, b) => a - b);
});

/** A name that was cut off ends anywhere, seldom in the word that tells what is measured. */
const WHOLE_ENDING = /(?:率|度|数|数量|人次|场次|比例|占比|成本|次数)$/;

/**
 * The length at which names are cut off by the width of their cells: many different names have exactly this length, few are
 * longer, and a good part of them end where no name does. Undefined where names are printed whole.
 */
function clippedLength(names: readonly string[]): number | undefined {
  const distinct = [...new Set(names)];
  const counts = new Map<number, number>();
  for (const name of distinct) counts.set(name.length, (counts.get(name.length) ?? 0) + 1);
  for (const [length, count] of counts) {
    if (length < 5 || count < 8 || count * 5 < distinct.length) continue;
    const longer = distinct.filter((name) => name.length > length).length;
    const broken = distinct.filter((name) => name.length === length && !WHOLE_ENDING.test(name)).length;
    if (broken * 3 >= count && longer < count) return length;
  }
  return undefined;
}

/** The same of a list of indicators. Found once per list: a book's indicators are one list. */
export const clippedLengthOf = keptWith((readings: readonly IndicatorReading[]) =>
  clippedLength(readings.map(({ name }) => name)),
);

/** Whether a name may be printed only in part where names are cut off at this length. */
export const mayBeClipped = (name: string, clipped: number | undefined): boolean =>
  clipped !== undefined && Math.abs(name.length - clipped) <= 1 && !WHOLE_ENDING.test(name);
