import type { WordRun } from '../domain/book-diff.js';
import { alignment } from './alignment.js';

/** A number with its separators, a word of letters, or a single character: what a reader sees as one thing. */
const WORDS = /\d[\d,，]*(?:\.\d+)?[%％]?|[A-Za-z]+|\s+|./gsu;

/** Two texts word by word. Runs between changes that are too short to help the eye are taken into the change. */
export function diffWords(before: string, after: string): WordRun[] {
  const [left, right] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const head = commonHead(left, right);
  const tail = commonHead(left.slice(head).reverse(), right.slice(head).reverse());
  const middle = between(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  return tidied([
    { is: 'same', text: left.slice(0, head).join('') },
    ...middle,
    { is: 'same', text: left.slice(left.length - tail).join('') },
  ]);
}

function commonHead(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length++;
  return length;
}

function between(left: readonly string[], right: readonly string[]): WordRun[] {
  return alignment(left.length, right.length, (a, b) => (left[a] === right[b] ? 1 : 0)).map(([a, b]): WordRun => {
    if (a === undefined) return { is: 'added', text: right[b!]! };
    return b === undefined ? { is: 'removed', text: left[a]! } : { is: 'same', text: left[a]! };
  });
}

/** Changes gathered: what went before what came, single characters left alone between two changes taken into them. */
function tidied(runs: readonly WordRun[]): WordRun[] {
  const tidy: WordRun[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') tidy.push({ is: 'removed', text: removed });
    if (added !== '') tidy.push({ is: 'added', text: added });
    removed = added = '';
  };
  const merged = runs.filter(({ text }) => text !== '');
  for (let at = 0; at < merged.length; ) {
    const run = merged[at]!;
    if (run.is === 'same') {
      let text = '';
      while (merged[at]?.is === 'same') text += merged[at++]!.text;
      if (text.length < 2 && (removed !== '' || added !== '') && at < merged.length) {
        removed += text;
        added += text;
      } else {
        flush();
        tidy.push({ is: 'same', text });
      }
      continue;
    }
    if (run.is === 'removed') removed += run.text;
    else added += run.text;
    at++;
  }
  flush();
  return tidy;
}
