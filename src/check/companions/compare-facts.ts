import { type Figure, statedValue } from '../../domain/figures.js';
import { equal, type Tie } from '../tie.js';
import type { BookView } from '../view.js';
import { cellFacts, rowOfFact, type Whose } from './cell-facts.js';
import { foreign } from './foreign-figure.js';

/** Figures that this document prints of another one's, each tied to what the other printed itself. */
export function* sameFacts(view: BookView, whose: Whose, other: BookView, of: Whose = 'own'): Iterable<Tie> {
  const theirs = cellFacts(other, of);
  for (const [fact, figure] of cellFacts(view, whose)) {
    const printed = theirs.get(fact);
    if (printed && printed.kind === figure.kind)
      yield equal(figure, foreign(printed, other), { group: rowOfFact(fact) });
  }
}

/** The total of a form of this year's own figures; undefined where it is not printed or is open. */
export function formTotal(view: BookView, kind: string): Figure | undefined {
  const facts = cellFacts(view, 'own');
  for (const label of ['合计', '总计', '收入总计', '支出总计', '收支总计'])
    for (const side of ['', 'income', 'expenditure']) {
      const figure = facts.get(`${kind}|${side}|${label}|total`);
      if (figure) return figure;
    }
  return undefined;
}

export const isNothing = (figure: Figure): boolean => statedValue(figure) === 0n;
