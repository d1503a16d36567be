import type { Rule } from '../check/rule.js';

/** True when all the given words stand in what a rule says of itself, Chinese or English. */
export function hasWords(rule: Rule, words: readonly string[]): boolean {
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word !== '');
  const text = wordsOf(rule);
  return wanted.every((word) => text.includes(word));
}

function wordsOf({ code, name, meta }: Rule): string {
  const told = [meta.title, meta.why, meta.remedy, ...Object.values(meta.messages), ...(meta.basis ?? [])];
  return [code, name, ...told.flatMap(({ zh, en }) => [zh, en])].join('\n').toLowerCase();
}
