import type { Cell } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { type Interval, meets, sum, ZERO } from '../../domain/interval.js';
import { printed } from '../../domain/number.js';
import type { CellSum } from './sums.js';

/** A figure that was read from a picture, with all that it may say. */
export interface PicturedFigure {
  readonly cell: Cell;
  /** Decimals, the likeliest first; null where the reading is no number. */
  readonly candidates: readonly (string | null)[];
  /** open: the sums must decide · shaky: counts as read unless its sums break · firm: as printed, unless one other reading mends its sums. */
  readonly state: 'open' | 'shaky' | 'firm';
}

/** The value that the sums leave to each figure; one that is missing stays in doubt. */
export function chooseReadings(
  figures: readonly PicturedFigure[],
  sums: readonly CellSum[],
): ReadonlyMap<Cell, string> {
  return new Choosing(figures, sums).chosen;
}

/** Beyond so many combinations of readings a sum decides nothing. */
const MOST_COMBINATIONS = 256;
const ROUNDS = 6;

type Value = string | null | undefined;

class Choosing {
  readonly chosen = new Map<Cell, string>();
  readonly #open: ReadonlyMap<Cell, PicturedFigure>;
  readonly #sumsOf = new Map<Cell, CellSum[]>();

  constructor(figures: readonly PicturedFigure[], sums: readonly CellSum[]) {
    this.#open = new Map(figures.filter(({ state }) => state === 'open').map((one) => [one.cell, one]));
    for (const one of sums)
      for (const cell of [one.whole, ...one.parts]) {
        const known = this.#sumsOf.get(cell);
        if (known) known.push(one);
        else this.#sumsOf.set(cell, [one]);
      }
    const touching = [...new Set(gather([...this.#open.keys()], (cell) => this.#sumsOf.get(cell) ?? []))];
    for (let round = 0; round < ROUNDS; round++) if (!this.#settle(touching)) break;
    // A reading that mends one sum and breaks another stays in doubt.
    for (const cell of [...this.chosen.keys()].filter((one) => this.#isBroken(one))) this.chosen.delete(cell);
    const closed = figures.filter(({ state }) => state !== 'open');
    for (const figure of closed) this.#mend(figure);
    for (const figure of closed) this.#keep(figure);
  }

  /** Settles what single sums decide; true where one was settled. */
  #settle(sums: readonly CellSum[]): boolean {
    let moved = false;
    for (const one of sums) {
      const unknown = [...new Set([one.whole, ...one.parts])].filter((cell) => this.#value(cell) === undefined);
      if (unknown.length === 0) continue;
      const closing = combinations(unknown.map((cell) => this.#open.get(cell)!.candidates)).filter((values) =>
        closes(one, (cell) => (unknown.includes(cell) ? values[unknown.indexOf(cell)] : this.#value(cell))),
      );
      for (const [index, cell] of unknown.entries()) {
        const values = new Set(closing.map((combination) => combination[index]));
        const [value] = values;
        if (values.size !== 1 || typeof value !== 'string') continue;
        this.chosen.set(cell, value);
        moved = true;
      }
    }
    return moved;
  }

  /** Another reading of a figure that counted as read, where it alone closes all the figure's sums. */
  #mend({ cell, candidates }: PicturedFigure): void {
    if (candidates.length < 2 || !this.#isBroken(cell)) return;
    const mending = candidates.filter(
      (value) => value !== null && value !== cell.value && !this.#isBroken(cell, value),
    );
    if (mending.length === 1) this.chosen.set(cell, mending[0]!);
  }

  #keep({ cell, state }: PicturedFigure): void {
    if (this.chosen.has(cell) || cell.value === null) return;
    if (state === 'firm' || !this.#isBroken(cell)) this.chosen.set(cell, cell.value);
  }

  /** Undefined for a figure that nothing has settled yet. */
  #value(cell: Cell): Value {
    return this.chosen.get(cell) ?? (this.#open.has(cell) ? undefined : cell.value);
  }

  #isBroken(cell: Cell, as?: string): boolean {
    const value = (one: Cell): Value => (as !== undefined && one === cell ? as : this.#value(one));
    return (this.#sumsOf.get(cell) ?? []).some(
      (one) => [one.whole, ...one.parts].every((part) => value(part) !== undefined) && !closes(one, value),
    );
  }
}

function combinations(choices: readonly (readonly (string | null)[])[]): (string | null)[][] {
  if (choices.reduce((total, one) => total * one.length, 1) > MOST_COMBINATIONS) return [];
  return choices.reduce<(string | null)[][]>(
    (all, one) => gather(all, (before) => one.map((value) => [...before, value])),
    [[]],
  );
}

const intervalOf = (value: string | null): Interval => (value === null ? ZERO : printed(value));

/** True when the printed whole can be the sum of the printed parts. */
function closes({ whole, parts }: CellSum, value: (cell: Cell) => Value): boolean {
  const total = value(whole);
  const values = parts.map(value);
  if (total === undefined || values.includes(undefined)) return false;
  return meets(intervalOf(total), sum(values.map((one) => intervalOf(one ?? null))));
}
