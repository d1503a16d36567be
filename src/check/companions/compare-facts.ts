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
