import { readDecimal } from '../../domain/number.js';
import { readNumber } from './exploded-value.js';
import type { ProjectEvent } from './list-events.js';
import { isNumber, running } from './pieces.js';
import { type Word, widthOf } from './stream.js';

/** A project's own cells in an exploded list, and how wide its name's column is. */
export interface ExplodedHead {
  readonly project: ProjectEvent;
  readonly nameWidth: number;
}

/** Text of words as cells wrap it: lines joined without a space, words of one line with one. */
export const wrapped = (words: readonly Word[]): string =>
  running(words.reduce((text, word) => text + (word.first || text === '' ? '' : ' ') + word.text, ''));

const isAmount = (word: Word): boolean => isNumber(word.text) && /\.\d/.test(word.text);
const CATEGORY = /^\d{1,2}-(?:\D|$)/;

/** Reads name, category, amount and goal from the words between a project's code and its first indicator. */
export function readExplodedHead(
  words: readonly Word[],
  code: string | null,
  begin: string,
  weightFirst: boolean,
): ExplodedHead | undefined {
  const weightAt = weightFirst ? words.findIndex(isAmount) : -1;
  const second = words.findIndex((word, index) => index > weightAt && isAmount(word));
  const amountAt = second < 0 ? weightAt : second;
  const amount = amountAt < 0 ? undefined : readNumber(words, amountAt);
  const before = amountAt < 0 ? words : words.slice(0, weightAt >= 0 ? weightAt : amountAt);
  const categoryAt = before.findIndex((word) => word.first && CATEGORY.test(word.text));
  let names = categoryAt < 0 ? before : before.slice(0, categoryAt);
  let goals = amount ? words.slice(amount.next) : [];
  if (!amount && categoryAt < 0) {
    const end = nameEnd(names);
    [names, goals] = [names.slice(0, end), names.slice(end)];
  }
  const category = categoryAt < 0 ? [] : before.slice(categoryAt);
  const first = words[0];
  if (!first) return undefined;
  return {
    nameWidth: Math.max(widthOf(begin), ...names.map((word) => widthOf(word.text))),
    project: {
      is: 'project',
      code,
      name: running(begin + wrapped(names)),
      amount: amount ? (readDecimal(amount.text) ?? null) : null,
      amountAt: amount ? { ...words[amountAt]!.piece.at, quote: words[amountAt]!.text } : null,
      executionWeight: weightAt >= 0 && weightAt < amountAt ? words[weightAt]!.text : null,
      goal: wrapped(goals) || null,
      category: category.length > 0 ? wrapped(category) : null,
      categoryAt: category[0]?.piece.at ?? null,
      at: first.piece.at,
    },
  };
}

/** Where a name ends whose amount is lost: at the first line that is clearly wider than the name's column. */
function nameEnd(words: readonly Word[]): number {
  let width = 0;
  for (const [index, word] of words.entries()) {
    const own = widthOf(word.text);
    if (width > 0 && own >= width + 4) return index;
    width = Math.max(width, own);
  }
  return words.length;
}
