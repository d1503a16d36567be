import { type Figure, statedValue } from '../domain/figures.js';
import { decimalsOf } from '../domain/number.js';
import { figuresOf, type Tie, testTie } from './tie.js';

/** What a figure would have to be for a broken sum to hold; undefined where it does not stand in it. */
function valueAsked(tie: Tie, key: string): bigint | undefined {
  if (tie.is !== 'sum') return undefined;
  const { expected, difference } = testTie(tie);
  if (tie.whole.key === key) return expected;
  const part = tie.parts.find(({ figure }) => figure.key === key);
  return part && statedValue(part.figure) + difference * BigInt(part.sign);
}

/** A figure that stands in all broken sums, and what all of them ask it to be. */
interface WrongFigure {
  readonly figure: Figure;
  readonly asked: bigint;
}

/**
 * The figures of which each stands in all these broken sums, and all of them ask the same of it. A figure read in a wrong column
 * leaves two columns that ask different things, and one that should be blank may be such a one. A number of a page or line that
 * was taken for an amount has no decimals where others have.
 */
export function wrongFigures(broken: readonly Tie[]): readonly WrongFigure[] {
  const [first, ...others] = broken;
  if (!first) return [];
  return figuresOf(first).flatMap((figure): WrongFigure[] => {
    const asked = valueAsked(first, figure.key);
    if (asked === undefined || asked === 0n) return [];
    if (!others.every((tie) => valueAsked(tie, figure.key) === asked)) return [];
    const decimals = decimalsOf(figure.text);
    const isAmount = broken.every((tie) => figuresOf(tie).every(({ text }) => decimalsOf(text) <= decimals));
    return isAmount ? [{ figure, asked }] : [];
  });
}
