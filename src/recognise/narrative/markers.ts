/** Leading numbers of headings and list items, and how deep each kind stands: 第一部分 0, 一、 1, （一） 2, 1. 3, （1） 4. */
interface Marker {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly length: number;
}

type Kind = readonly [Marker['level'], RegExp];
const PART: Kind = [0, /^第[一二三四五六七八九十]{1,3}(?:部分|章)[、:：]?/];
const CHAPTER: Kind = [1, /^[一二三四五六七八九十]{1,3}[、.．]/];
const BRACKETED: Kind = [2, /^[(（][一二三四五六七八九十]{1,3}[)）][、.．]?/];
const DIGITS: Kind = [3, /^(?:\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳])/];
const BRACKETED_DIGITS: Kind = [4, /^(?:[(（]\d{1,2}[)）]|[⑴-⒇])[、.．]?/];

/** The kinds that begin with a character; few lines begin with any of these. */
const KINDS: ReadonlyMap<number, readonly Kind[]> = new Map([
  ...kindsFrom('第', PART),
  ...kindsFrom('一二三四五六七八九十', CHAPTER),
  ...kindsFrom('(（', BRACKETED, BRACKETED_DIGITS),
  ...kindsFrom('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', BRACKETED_DIGITS),
  ...kindsFrom('0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', DIGITS),
]);
function kindsFrom(characters: string, ...kinds: Kind[]): (readonly [number, readonly Kind[]])[] {
  return Array.from(characters, (character) => [character.charCodeAt(0), kinds] as const);
}

/** The leading number of a line without blanks; undefined when it has none. */
export function markerOf(text: string): Marker | undefined {
  for (const [level, pattern] of KINDS.get(text.charCodeAt(0)) ?? NONE) {
    const found = pattern.exec(text);
    if (found) return { level, length: found[0].length };
  }
  return undefined;
}
const NONE: readonly Kind[] = [];
