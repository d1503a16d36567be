import { statedValue } from '../../domain/figures.js';
import { decimalsOf } from '../../domain/number.js';
import { figuresOf, type Tie, testTie } from '../tie.js';
import type { HomeTie } from './home-ties.js';

/** How much figures are supposed to be more than they are printed, by their keys. */
type Corrections = Map<string, bigint>;

/**
 * The broken sums of a table that no slip of its own explains. A sum across a row and one down a column that ask the same
 * change of the amount in which they cross show that this amount is wrong, and not the reading; so do, once it is put right,
 * those through which a second one runs. Figures that moved ask their cells to be blank, or a blank one to be filled: no slips.
 */
export function withoutSlips(broken: readonly HomeTie[]): readonly HomeTie[] {
  const corrections: Corrections = new Map();
  let left = broken;
  for (let slip = slipIn(left, corrections); slip; slip = slipIn(left, corrections)) {
    corrections.set(slip.key, slip.by);
    left = left.filter(({ tie }) => differenceOf(tie, corrections) !== 0n);
  }
  return left;
}

interface Slip {
  readonly key: string;
  readonly by: bigint;
}

function slipIn(broken: readonly HomeTie[], corrections: Corrections): Slip | undefined {
  const down = broken.filter(({ is }) => is !== 'columns').map(({ tie }) => changesAsked(tie, corrections));
  for (const { is, tie } of broken) {
    if (is !== 'columns') continue;
    for (const [key, by] of changesAsked(tie, corrections))
      if (down.some((other) => other.get(key) === by)) return { key, by };
  }
  return undefined;
}

/** By how much each amount of a broken sum would have to be more for the sum to hold. */
function changesAsked(tie: Tie, corrections: Corrections): ReadonlyMap<string, bigint> {
  const asked = new Map<string, bigint>();
  if (tie.is !== 'sum') return asked;
  const difference = differenceOf(tie, corrections);
  const decimals = Math.max(...figuresOf(tie).map(({ text }) => decimalsOf(text)));
  const add = ({ figure, by }: { readonly figure: Tie['whole']; readonly by: bigint }) => {
    const printed = statedValue(figure);
    const isAmount = printed !== 0n && printed + by !== 0n && decimalsOf(figure.text) >= decimals;
    if (isAmount && !corrections.has(figure.key)) asked.set(figure.key, by);
  };
  add({ figure: tie.whole, by: -difference });
  for (const { figure, sign } of tie.parts) add({ figure, by: difference * BigInt(sign) });
  return asked;
}

/** How much the whole is more than its parts. */
function differenceOf(tie: Tie, corrections: Corrections): bigint {
  const { difference } = testTie(tie);
  if (tie.is !== 'sum') return difference;
  const of = (key: string) => corrections.get(key) ?? 0n;
  return tie.parts.reduce(
    (rest, { figure, sign }) => rest - of(figure.key) * BigInt(sign),
    difference + of(tie.whole.key),
  );
}
