/** Leading numbers of headings and list items, and how deep each kind stands: 第一部分 0, 一、 1, （一） 2, 1. 3, （1） 4. */
export interface Marker {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly length: number;
}

const KINDS: readonly (readonly [Marker['level'], RegExp])[] = [
  [0, /^第[一二三四五六七八九十]{1,3}(?:部分|章)[、:：]?/],
  [1, /^[一二三四五六七八九十]{1,3}[、.．]/],
  [2, /^[(（][一二三四五六七八九十]{1,3}[)）][、.．]?/],
  [3, /^(?:\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳])/],
  [4, /^[(（]\d{1,2}[)）][、.．]?/],
];

/** With what leading numbers begin: few lines begin so. */
const BEGINS = new Set('第一二三四五六七八九十(（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/** The leading number of a line without blanks; undefined when it has none. */
export function markerOf(text: string): Marker | undefined {
  if (!BEGINS.has(text.charAt(0))) return undefined;
  for (const [level, pattern] of KINDS) {
    const found = pattern.exec(text);
    if (found) return { level, length: found[0].length };
  }
  return undefined;
}
