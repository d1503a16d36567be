import type { Hit } from './passages.js';

/** No sentence that matters is longer; what has no end costs no more than others. */
const LONGEST = 240;

/** The words of the same sentence before a hit. */
export function wordsBefore({ passage, offset }: Hit): string {
  const ahead = passage.text.slice(Math.max(0, offset - LONGEST), offset);
  return ahead.slice(1 + Math.max(ahead.lastIndexOf('。'), ahead.lastIndexOf('；'), ahead.lastIndexOf(';')));
}

/** The words behind a hit, up to the end of its sentence. */
export function wordsBehind({ passage, offset, words }: Hit): string {
  const start = offset + words.length;
  const rest = passage.text.slice(start, start + LONGEST);
  const end = rest.search(/[。；;]/);
  return end < 0 ? rest : rest.slice(0, end);
}
