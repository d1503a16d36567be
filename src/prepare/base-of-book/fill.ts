import { nearest } from '../../compile/amounts.js';
import { scaled } from '../../domain/number.js';
import type { Candidate } from './candidate.js';
import type { WhichYear } from './column-scope.js';
import type { Margin } from './margin.js';
import type { Masks } from './masks.js';
import { type Equation, solveEquations } from './solve.js';

/** 分 in one of each unit. */
const FEN: Readonly<Record<Margin['unit'], bigint>> = {
  元: 100n,
  千元: 100_000n,
  万元: 1_000_000n,
  百万元: 100_000_000n,
  亿元: 10_000_000_000n,
};

export interface Filled {
  /** 分, one for each candidate. */
  readonly amounts: readonly bigint[];
  /** For each candidate whether a figure was printed that it is part of: of all others nothing is known. */
  readonly known: readonly boolean[];
  /** Printed figures that the amounts do not give, with what they give instead (分). */
  readonly unmet: readonly { readonly margin: Margin; readonly printed: bigint; readonly filled: bigint }[];
}

/**
 * Whole amounts for the candidates so that as many printed figures as can hold together are kept, and among all such
 * fills the least odd one. Figures with more decimals than `digit` (分) are rounded to it first.
 */
export async function fill(
  candidates: readonly Candidate[],
  masks: Masks,
  margins: readonly Margin[],
  year: WhichYear,
  digit: bigint,
  near?: readonly bigint[],
): Promise<Filled> {
  const own = margins.filter((margin) => margin.year === year);
  const equations = own.map(
    (margin): Equation => ({
      places: masks.places(margin.takes),
      value: nearest(fenOf(margin), digit),
      weight: margin.weight,
    }),
  );
  const values = await solveEquations(
    candidates.map(({ oddity }) => oddity),
    equations,
    near?.map((amount) => amount / digit),
  );
  const unmet = own.flatMap((margin, index) => {
    const equation = equations[index];
    if (!equation || margin.weight < 1) return [];
    const filled = equation.places.reduce((sum, place) => sum + (values[place] ?? 0n), 0n);
    return filled === equation.value ? [] : [{ margin, printed: fenOf(margin), filled: filled * digit }];
  });
  const told = new Set(equations.flatMap(({ places }, index) => (own[index]?.weight === 1 ? places : [])));
  return { amounts: values.map((value) => value * digit), known: candidates.map((_, place) => told.has(place)), unmet };
}

const fenOf = ({ value, unit }: Margin): bigint => (scaled(value) * FEN[unit]) / 100_000_000n;

/** 分 in the last of so many decimals. */
export function fenPerLastDigit(unit: Margin['unit'], decimals: number): bigint {
  const fen = FEN[unit] / 10n ** BigInt(decimals);
  return fen < 1n ? 1n : fen;
}
