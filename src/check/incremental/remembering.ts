import type { BudgetBook } from '../../domain/book.js';
import { type Inquiry, inquiry } from '../causes/inquiry.js';
import type { Move } from '../causes/move.js';
import type { Found } from '../causes/search.js';
import type { Thoughts } from '../causes/thoughts.js';
import type { Knot, TieNet } from '../causes/tie-net.js';
import type { Answer, KnownAnswers, KnownGroup } from './known-answers.js';
import { FormerList, type Matches } from './matched.js';
import { haveCommon, type Part } from './parts.js';
import { isSameFigure } from './same-tie.js';
import { changeOf, isUntouched, type NetChange } from './watched-net.js';

/** Answers from memory where nothing changed that an answer rests on, and finds out the rest. */
export class Remembering implements Inquiry {
  readonly #answers: KnownAnswers;
  readonly #afresh: Inquiry;
  readonly #knots: Matches<Knot>;
  readonly #change: NetChange;
  readonly #parts: ReadonlySet<Part>;
  /** The broken ties of which the moves were remembered. */
  readonly #remembered = new Set<Knot>();
  #changedMoves: ReadonlySet<string> | undefined;

  constructor(answers: KnownAnswers, net: TieNet, book: BudgetBook, parts: ReadonlySet<Part>) {
    this.#answers = answers;
    this.#afresh = inquiry(net, book);
    this.#knots = answers.knots.match(net.knots);
    this.#change = changeOf([answers.net, net], [...this.#knots.gone, ...this.#knots.come]);
    this.#parts = parts;
  }

  movesIn(knot: Knot): readonly Move[] {
    const known = this.#known(this.#answers.moves, knot);
    if (!known) return this.#afresh.movesIn(knot);
    this.#remembered.add(knot);
    return known.is;
  }

  loneIn(knot: Knot): Move | undefined {
    const known = this.#known(this.#answers.lone, knot);
    return known ? known.is : this.#afresh.loneIn(knot);
  }

  explain(group: readonly Knot[], thoughts: Thoughts): Found {
    const known = group.every((knot) => this.#remembered.has(knot)) ? this.#groupOf(group) : undefined;
    const isSame =
      known &&
      this.#areSamePrices(group, thoughts) &&
      this.#holds(known) &&
      !haveCommon(known.looks.keys, this.#changeOfMoves(thoughts));
    return isSame ? this.#told(known.is) : this.#afresh.explain(group, thoughts);
  }

  #former(knot: Knot): Knot | undefined {
    return this.#knots.formers[knot.index];
  }

  #known<Of>(answers: ReadonlyMap<Knot, Answer<Of>>, knot: Knot): Answer<Of> | undefined {
    const former = this.#former(knot);
    const known = former && answers.get(former);
    return known && this.#holds(known) ? known : undefined;
  }

  /** True where nothing changed that an answer rests on. */
  #holds({ looks }: Answer<unknown>): boolean {
    return !haveCommon(looks.parts, this.#parts) && isUntouched(looks, this.#change);
  }

  /** What was found out about the same ties. */
  #groupOf(group: readonly Knot[]): KnownGroup | undefined {
    return this.#answers.groups.find(
      (one) =>
        one.group.length === group.length && one.group.every((knot, index) => knot === this.#former(group[index]!)),
    );
  }

  #areSamePrices(group: readonly Knot[], { prices }: Thoughts): boolean {
    const before = this.#answers.thoughts?.prices;
    return group.every((knot) => {
      const [price, former] = [prices.get(knot), before?.get(this.#former(knot)!)];
      return price?.share === former?.share && price?.whole === former?.whole;
    });
  }

  /** The figures of the moves thought of before that are not as they were. */
  #changeOfMoves({ known }: Thoughts): ReadonlySet<string> {
    if (!this.#changedMoves) {
      const isSame = (former: Move, now: Move) =>
        former === now || (isSameMove(former, now) && this.#areSuccessors(former.explains, now.explains));
      const former = new FormerList(this.#answers.thoughts?.known ?? [], ({ change }) => change.key, isSame);
      const { gone, come } = former.match(known);
      this.#changedMoves = new Set([...gone, ...come].flatMap(keysOf));
    }
    return this.#changedMoves;
  }

  #areSuccessors(formers: Move['explains'], now: Move['explains']): boolean {
    if (!formers || !now) return formers === now;
    return formers.length === now.length && now.every((knot, index) => this.#former(knot) === formers[index]);
  }

  /** What was found before, told of the ties as they are now. */
  #told(found: Found): Found {
    const now = (knot: Knot) => this.#knots.successors[knot.index]!;
    const told = (move: Move): Move => (move.explains ? { ...move, explains: move.explains.map(now) } : move);
    const explanations = found.explanations.map((one) => ({
      ...one,
      moves: one.moves.map(told),
      left: new Set([...one.left].map(now)),
    }));
    return { ...found, explanations };
  }
}

/** True for the same mistake, but for the ties that it explains. */
function isSameMove(a: Move, b: Move): boolean {
  if (a.is !== b.is || a.cost !== b.cost || a.isLone !== b.isLone || !isSameFigure(a.figure, b.figure)) return false;
  if (a.slip?.name !== b.slip?.name || a.slip?.words.zh !== b.slip?.words.zh) return false;
  const [first, second] = [a.change, b.change];
  if (first.key !== second.key || first.tolerance !== second.tolerance || first.by.size !== second.by.size)
    return false;
  const others = second.by.entries();
  for (const [key, by] of first.by) {
    const [otherKey, other] = others.next().value!;
    if (key !== otherKey || by !== other) return false;
  }
  return true;
}

const keysOf = ({ change, explains }: Move): readonly string[] => [
  ...change.by.keys(),
  ...(explains ?? []).flatMap(({ keys }) => [...keys]),
];
