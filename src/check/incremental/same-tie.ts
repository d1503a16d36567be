import type { Figure } from '../../domain/figures.js';
import { figuresOf, type Tie } from '../tie.js';

/** True for the same equation over the same prints. */
export function isSameTie(a: Tie, b: Tie): boolean {
  if (a === b) return true;
  if (a.is !== b.is || a.group !== b.group) return false;
  return isSameTerms(a, b, figuresOf(a), figuresOf(b)) && (a.blanks === undefined) === (b.blanks === undefined);
}

/** True for ties of one kind over figures that print the same, with the same signs. */
export const isSameTerms = (a: Tie, b: Tie, first: readonly Figure[], second: readonly Figure[]): boolean =>
  a.is === b.is &&
  first.length === second.length &&
  first.every((figure, index) => isSameFigure(figure, second[index]!)) &&
  haveSameSigns(a, b);

function haveSameSigns(a: Tie, b: Tie): boolean {
  if (a.is === 'sum' && b.is === 'sum') return a.parts.every(({ sign }, index) => sign === b.parts[index]!.sign);
  return a.is !== 'growth' || b.is !== 'growth' || a.change.sign === b.change.sign;
}

/** True for the same print in the same place. */
export const isSameFigure = (a: Figure, b: Figure): boolean =>
  a === b ||
  (a.key === b.key &&
    a.kind === b.kind &&
    a.text === b.text &&
    a.unit === b.unit &&
    a.at === b.at &&
    a.label.zh === b.label.zh &&
    a.interval.low === b.interval.low &&
    a.interval.high === b.interval.high);
