import { statedValue } from '../domain/figures.js';
import { decimalsOf } from '../domain/number.js';
import { figuresOf, type Tie, testTie } from './tie.js';

/** What a figure would have to be for a broken sum to hold; undefined where it does not stand in it. */
export function valueAsked(tie: Tie, key: string): bigint | undefined {
  if (tie.is !== 'sum') return undefined;
  const { expected, difference } = testTie(tie);
  if (tie.whole.key === key) return expected;
  const part = tie.parts.find(({ figure }) => figure.key === key);
  return part && statedValue(part.figure) + difference * BigInt(part.sign);
}

/**
 * Whether one figure stands in all these broken sums and all of them ask the same of it: then it is the document's mistake. A
 * figure read in a wrong column leaves two columns that ask different things, and one that should be blank may be such a one. A
 * number of a page or line that was taken for an amount has no decimals where others have.
 */
export const isOneWrongFigure = (broken: readonly Tie[]): boolean =>
  figuresOf(broken[0]!).some(({ key, text }) => {
    const asked = valueAsked(broken[0]!, key);
    return (
      asked !== undefined &&
      asked !== 0n &&
      broken.every(
        (tie) =>
          valueAsked(tie, key) === asked && figuresOf(tie).every((other) => decimalsOf(other.text) <= decimalsOf(text)),
      )
    );
  });
