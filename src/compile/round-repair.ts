/** One printed figure over the amounts that have a remainder. */
export interface RoundedFigure {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

interface RoundingProblem {
  /** What is left of each amount above its floor, in 分; between 0 and the digit. */
  readonly remainders: readonly number[];
  /** 分 in one last digit. */
  readonly digit: number;
  readonly figures: readonly RoundedFigure[];
}

interface Use {
  readonly figure: number;
  readonly sign: 1 | -1;
}

const STRICT_STEPS = 4_000;
const LOOSE_STEPS = 20_000;

/**
 * For each amount 0 to round it down or 1 to round it up: so that every figure is less than a last digit off. Where the
 * search finds no such way (some sets of sums have none), a figure may be one digit beside its own rounding.
 */
export function repair(problem: RoundingProblem): number[] {
  const search = new Search(problem);
  search.startByRemainders();
  for (let step = 0; step < STRICT_STEPS && search.improve(); step++);
  if (search.isDone()) return search.best();
  search.loosen();
  for (let step = 0; step < LOOSE_STEPS && search.improve(); step++);
  return search.best();
}

/**
 * A local search: as long as a figure is off by a digit or more, flip the amount of that figure whose flip leaves least
 * amiss. Figures that stay amiss weigh more and more, so that the search leaves every dead end.
 */
class Search {
  readonly #problem: RoundingProblem;
  readonly #steps: number[];
  /** How far each figure is off, in 分. */
  readonly #errors: number[];
  readonly #weights: number[];
  readonly #uses: Use[][];
  readonly #lastFlip: number[];
  readonly #amiss = new Set<number>();
  /** Errors up to here are none, in 分. */
  #allowed: number;
  #time = 0;
  #best: { steps: number[]; amiss: number } | undefined;

  constructor(problem: RoundingProblem) {
    this.#problem = problem;
    this.#allowed = problem.digit - 1;
    this.#steps = problem.remainders.map(() => 0);
    this.#lastFlip = problem.remainders.map(() => -1);
    this.#errors = problem.figures.map(() => 0);
    this.#weights = problem.figures.map(() => 1);
    this.#uses = problem.remainders.map(() => []);
    for (const [figure, { plus, minus }] of problem.figures.entries()) {
      for (const place of plus) this.#use(place, figure, 1);
      for (const place of minus) this.#use(place, figure, -1);
    }
    for (const figure of this.#errors.keys()) this.#mark(figure);
  }

  #use(place: number, figure: number, sign: 1 | -1): void {
    this.#uses[place]!.push({ figure, sign });
    this.#errors[figure]! -= sign * this.#problem.remainders[place]!;
  }

  /** Rounds up the largest remainders wherever that brings the figures nearer to what they are, small figures first. */
  startByRemainders(): void {
    const { remainders } = this.#problem;
    const order = [...remainders.keys()].sort((a, b) => remainders[b]! - remainders[a]!);
    for (let round = 0; round < 4; round++) {
      let changed = false;
      for (const place of order)
        if (this.#squares(place) < 0) {
          this.#flip(place);
          changed = true;
        }
      if (!changed) break;
    }
    this.#remember();
  }

  /** One step of repair; false when nothing is amiss. */
  improve(): boolean {
    if (this.#amiss.size === 0) return false;
    this.#time++;
    const figure = this.#pick();
    const { plus, minus } = this.#problem.figures[figure]!;
    let chosen = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const place of [...plus, ...minus]) {
      const cost = this.#cost(place);
      if (cost < least || (cost === least && this.#lastFlip[place]! < this.#lastFlip[chosen]!)) {
        least = cost;
        chosen = place;
      }
    }
    if (least >= 0) for (const one of this.#amiss) this.#weights[one]! += 1;
    this.#flip(chosen);
    this.#lastFlip[chosen] = this.#time;
    this.#remember();
    return this.#amiss.size > 0;
  }

  isDone(): boolean {
    return this.#best?.amiss === 0;
  }

  /** Lets figures be up to one and a half digits off: one beside their own rounding. Goes on from the best so far. */
  loosen(): void {
    const { steps } = this.#best ?? { steps: this.#steps };
    for (const [place, step] of steps.entries()) if (this.#steps[place] !== step) this.#flip(place);
    this.#allowed = Math.floor(this.#problem.digit * 1.5);
    this.#weights.fill(1);
    for (const figure of this.#errors.keys()) this.#mark(figure);
    this.#best = undefined;
    this.#remember();
  }

  best(): number[] {
    return this.#best?.steps ?? this.#steps;
  }

  /** Figures that are amiss take turns. */
  #pick(): number {
    const amiss = [...this.#amiss];
    return amiss[(this.#time * 7919) % amiss.length]!;
  }

  #remember(): void {
    if (!this.#best || this.#amiss.size < this.#best.amiss)
      this.#best = { steps: [...this.#steps], amiss: this.#amiss.size };
  }

  #off(error: number): number {
    const over = Math.abs(error) - this.#allowed;
    return over > 0 ? over / this.#problem.digit : 0;
  }

  /** How much worse, weighed, all figures are when the amount is flipped. */
  #cost(place: number): number {
    const change = this.#steps[place] === 0 ? this.#problem.digit : -this.#problem.digit;
    let cost = 0;
    for (const { figure, sign } of this.#uses[place]!) {
      const error = this.#errors[figure]!;
      cost += this.#weights[figure]! * (this.#off(error + sign * change) - this.#off(error));
    }
    return cost;
  }

  /** Change of the sum of squares when the amount is flipped. */
  #squares(place: number): number {
    const change = this.#steps[place] === 0 ? this.#problem.digit : -this.#problem.digit;
    let cost = 0;
    for (const { figure, sign } of this.#uses[place]!) cost += change * (2 * sign * this.#errors[figure]! + change);
    return cost;
  }

  #flip(place: number): void {
    const change = this.#steps[place] === 0 ? this.#problem.digit : -this.#problem.digit;
    this.#steps[place] = this.#steps[place] === 0 ? 1 : 0;
    for (const { figure, sign } of this.#uses[place]!) {
      this.#errors[figure]! += sign * change;
      this.#mark(figure);
    }
  }

  #mark(figure: number): void {
    if (this.#off(this.#errors[figure]!) > 0) this.#amiss.add(figure);
    else this.#amiss.delete(figure);
  }
}
