import type { BudgetBook } from '../../domain/book.js';
import { type Inquiry, inquiry } from '../causes/inquiry.js';
import type { Move } from '../causes/move.js';
import type { Found } from '../causes/search.js';
import type { Thoughts } from '../causes/thoughts.js';
import type { Knot, TieNet } from '../causes/tie-net.js';
import { FormerList } from './matched.js';
import type { Part } from './parts.js';
import { isSameTerms } from './same-tie.js';
import { Looks, WatchedNet } from './watched-net.js';

/** An answer with all that was looked at to find it. */
export interface Answer<Of> {
  readonly looks: Looks;
  readonly is: Of;
}

/** What was found out about one group of broken ties. */
export interface KnownGroup extends Answer<Found> {
  readonly group: readonly Knot[];
}

/** All that was found out about the broken ties of one book. */
export class KnownAnswers {
  readonly net: TieNet;
  readonly knots: FormerList<Knot>;
  readonly moves = new Map<Knot, Answer<readonly Move[]>>();
  readonly lone = new Map<Knot, Answer<Move | undefined>>();
  readonly groups: KnownGroup[] = [];
  /** What was known of all broken ties when the groups were looked into. */
  thoughts: Thoughts | undefined;

  constructor(net: TieNet) {
    this.net = net;
    this.knots = new FormerList(net.knots, ({ tie }) => tie.whole.key, isSameKnot);
  }

  /** Finds everything out and keeps it. `watch` gives the book that notes which parts of it are read. */
  recording(watch: (parts: Set<Part>) => BudgetBook): Inquiry {
    // Each question is asked of somebody who knows no other answer: what is known already is not looked at again.
    const ask = <Of>(looks: Looks, question: (of: Inquiry) => Of): Answer<Of> => ({
      looks,
      is: question(inquiry(new WatchedNet(this.net, looks), watch(looks.parts))),
    });
    const kept = <Of>(answers: Map<Knot, Answer<Of>>, knot: Knot, question: (of: Inquiry) => Of): Of => {
      const answer = ask(new Looks([knot]), question);
      answers.set(knot, answer);
      return answer.is;
    };
    return {
      movesIn: (knot) => kept(this.moves, knot, (of) => of.movesIn(knot)),
      loneIn: (knot) => kept(this.lone, knot, (of) => of.loneIn(knot)),
      explain: (group, thoughts) => {
        const looks = new Looks(group);
        const answer = ask(looks, (of) => of.explain(group, thoughts));
        this.groups.push({ ...answer, group });
        this.thoughts = thoughts;
        return answer.is;
      },
    };
  }
}

/** True for the same tie with the same blank cells that came out in the same way. */
const isSameKnot = (a: Knot, b: Knot): boolean =>
  a.broken === b.broken &&
  (a.declared === b.declared ? a.figures.length === b.figures.length : isSameTerms(a.tie, b.tie, a.figures, b.figures));
