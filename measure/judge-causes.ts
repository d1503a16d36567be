import type { Cause } from '../src/domain/findings.js';
import type { WrongFigure } from './planted-slips/slip-plant.js';

/** What a check made of the wrong figures of one disclosure. */
export interface JudgedCauses {
  /** For each wrong figure, how many wrong suggestions stand before the right one; −1 where it is never suggested. */
  readonly ranks: readonly number[];
  /** For each cause named, how sure it claims to be and whether it, or one of its alternatives, is right. */
  readonly named: readonly { readonly sure: string; readonly isRight: boolean; readonly isNearlyRight: boolean }[];
}

interface Suggestion {
  readonly printed: string | null;
  readonly suggested: string | null;
}

export function judgeCauses(wrong: readonly WrongFigure[], causes: readonly Cause[]): JudgedCauses {
  const suggestions = causes.flatMap((cause) => [changesOf(cause), ...(cause.alternatives ?? [])]);
  const isRight = (all: readonly Suggestion[]) => all.some((one) => wrong.some((figure) => fits(figure, one)));
  const ranks = wrong.map((figure) => {
    const at = suggestions.findIndex((all) => all.some((one) => fits(figure, one)));
    return at < 0 ? -1 : suggestions.slice(0, at).filter((all) => !isRight(all)).length;
  });
  const named = causes.map((cause) => ({
    sure: cause.sure ?? 'unsaid',
    isRight: isRight(changesOf(cause)),
    isNearlyRight: isRight([...changesOf(cause), ...(cause.alternatives ?? []).flat()]),
  }));
  return { ranks, named };
}

const changesOf = ({ printed, suggested, changes }: Cause): readonly Suggestion[] =>
  changes ?? [{ printed, suggested }];

const fits = (figure: WrongFigure, { printed, suggested }: Suggestion): boolean =>
  bare(figure.printed) === bare(printed) && bare(figure.right) === bare(suggested);

/** A print as a number: a blank is nothing, as 0.00 is. */
function bare(print: string | null): string {
  const plain = (print ?? '').replaceAll(',', '');
  const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return short === '0' ? '' : short;
}
