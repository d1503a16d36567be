import type { Figure } from '../../domain/figures.js';
import { type BookView, perBook } from '../view.js';
import { comparisons } from './agreement.js';

const printed = perBook((view): ReadonlyMap<string, Figure> => {
  const found = new Map<string, Figure>();
  for (const { outcome, figure, right } of comparisons(view))
    if (outcome === 'differs' && right?.terms.length === 1) found.set(figure.key, right.terms[0].figure);
  return found;
});

/**
 * What the tables print instead of a told amount that they contradict. That amount is told as wrong already: a share of it or
 * a rate that is right by the table is not wrong because of it.
 */
export const printedFor = (view: BookView, { key }: Figure): Figure | undefined => printed(view).get(key);
