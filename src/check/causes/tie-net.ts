import { Bearer } from '../../domain/bearer.js';
import { type Figure, statedValue } from '../../domain/figures.js';
import type { TestedTie } from '../tested-tie.js';
import { figuresOf, type Tie } from '../tie.js';

/** whole − Σ parts of a sum: what it may be, what it is as stated, and with which sign each figure counts. */
export interface Rest {
  readonly low: bigint;
  readonly high: bigint;
  readonly stated: bigint;
  readonly signs: ReadonlyMap<string, number>;
  /** Both ends as plain integers, and the size of both together: these are exact as long as that is. */
  readonly small: { readonly low: number; readonly high: number; readonly all: number };
}

/** A tested tie with its blank cells written out as parts of zero. */
export class Knot {
  /** Its place among all: an order that does not depend on how a search goes. */
  readonly index: number;
  readonly tie: Tie;
  /** The tie as a rule declared it, without its blank cells. */
  readonly declared: Tie;
  readonly broken: boolean;
  readonly finding: string | null;
  /** The table in which all its figures stand; undefined where they stand in several places. */
  readonly home: string | undefined;
  readonly figures: readonly Figure[];
  #keys: ReadonlySet<string> | undefined;
  #rest: Rest | undefined;
  #slack: bigint | undefined;
  /** Whether it can hold as printed: kept by who asks (suppose.ts). */
  holdsAsPrinted: boolean | undefined;

  constructor(index: number, tie: Tie, figures: readonly Figure[], { tie: declared, test, finding }: TestedTie) {
    this.index = index;
    this.tie = tie;
    this.declared = declared;
    this.broken = test.outcome === 'broken';
    this.finding = finding;
    const { home } = tie.whole;
    this.home = figures.every((figure) => figure.home === home) ? home : undefined;
    this.figures = figures;
  }

  get keys(): ReadonlySet<string> {
    this.#keys ??= new Set(this.figures.map(({ key }) => key));
    return this.#keys;
  }

  /** How exactly a missing figure can be solved for. */
  get slack(): bigint {
    this.#slack ??= slackOf(this.figures);
    return this.#slack;
  }

  /** What is left between whole and parts, worked out once; undefined for other ties than sums. */
  get rest(): Rest | undefined {
    if (this.tie.is === 'sum') this.#rest ??= restOf(this.tie, this.broken);
    return this.#rest;
  }
}

/** Half of the last digits of all figures. */
const slackOf = (figures: readonly Figure[]): bigint =>
  figures.reduce((total, { interval }) => total + (interval.high - interval.low) / 2n, 0n);

function restOf({ whole, parts }: Extract<Tie, { is: 'sum' }>, isBroken: boolean): Rest {
  const signs = new Map([[whole.key, 1]]);
  let { low, high } = whole.interval;
  for (const { figure, sign } of parts) {
    const { interval, key } = figure;
    low -= sign === 1 ? interval.high : -interval.low;
    high -= sign === 1 ? interval.low : -interval.high;
    signs.set(key, (signs.get(key) ?? 0) - sign);
  }
  const stated = (low + high) / 2n;
  // A sum that holds but for its rounding is no worse off as long as nothing moves in it.
  if (!isBroken && low > 0n) low = 0n;
  if (!isBroken && high < 0n) high = 0n;
  return { low, high, stated, signs, small: smallOf(low, high) };
}

function smallOf(low: bigint, high: bigint): Rest['small'] {
  const [from, to] = [Number(low), Number(high)];
  return { low: from, high: to, all: Math.abs(from) + Math.abs(to) };
}

/** A figure of the net, with what is asked about it again and again. */
export class Spot {
  figure: Figure;
  /** The ties that it stands in. */
  readonly knots: Knot[] = [];
  #value: bigint | undefined;
  #height: number | undefined;
  #isSum: boolean | undefined;

  constructor(figure: Figure) {
    this.figure = figure;
  }

  /** As it is printed. */
  get value(): bigint {
    this.#value ??= statedValue(this.figure);
    return this.#value;
  }

  /** How many sums a figure is the whole of: none for what was typed in. */
  get height(): number {
    const { key } = this.figure;
    this.#height ??= this.knots.filter(({ tie }) => tie.is === 'sum' && tie.whole.key === key).length;
    return this.#height;
  }

  /** True for the total of several figures. */
  get isSum(): boolean {
    const { key } = this.figure;
    this.#isSum ??= this.knots.some(({ tie }) => tie.is === 'sum' && tie.parts.length > 1 && tie.whole.key === key);
    return this.#isSum;
  }
}

/** What may be asked of the tested ties around what is broken. */
export interface Net {
  readonly broken: readonly Knot[];
  /** The ties that a figure stands in. */
  at(key: string): readonly Knot[];
  spot(key: string): Spot | undefined;
  figure(key: string): Figure | undefined;
  /** The first figure of all of which something is true. */
  find(is: (spot: Spot) => boolean): Spot | undefined;
  /** The figures of one row of a table. */
  row(row: string): readonly Spot[];
}

/** All tested ties around what is broken, and where each figure stands. */
export class TieNet implements Net {
  readonly knots: readonly Knot[];
  readonly broken: readonly Knot[];
  readonly #spots = new Map<string, Spot>();
  #rows: ReadonlyMap<string, readonly Spot[]> | undefined;

  constructor(ties: readonly TestedTie[]) {
    const tables = new Set<string>();
    for (const { tie, test } of ties)
      if (test.outcome === 'broken') for (const figure of figuresOf(tie)) tables.add(placeOf(figure));
    const knots: Knot[] = [];
    for (const tested of ties) this.#enter(tested, tables, knots);
    this.knots = knots;
    this.broken = knots.filter(({ broken }) => broken);
  }

  /** Enters a tie with its figures, unless it stands in no table with broken ties. */
  #enter(tested: TestedTie, tables: ReadonlySet<string>, knots: Knot[]): void {
    const { tie } = tested;
    const plain = figuresOf(tie);
    if (!plain.some((figure) => tables.has(placeOf(figure)))) return;
    const written = tables.has(placeOf(tie.whole)) ? withBlanks(tie) : tie;
    const figures = written === tie ? plain : figuresOf(written);
    const knot = new Knot(knots.length, written, figures, tested);
    knots.push(knot);
    for (const figure of figures) {
      let spot = this.#spots.get(figure.key);
      if (!spot) {
        spot = new Spot(figure);
        this.#spots.set(figure.key, spot);
      } else if (!spot.figure.text) spot.figure = figure;
      if (spot.knots.at(-1) !== knot) spot.knots.push(knot);
    }
  }

  at(key: string): readonly Knot[] {
    return this.#spots.get(key)?.knots ?? NO_KNOTS;
  }

  spot(key: string): Spot | undefined {
    return this.#spots.get(key);
  }

  figure(key: string): Figure | undefined {
    return this.#spots.get(key)?.figure;
  }

  find(is: (spot: Spot) => boolean): Spot | undefined {
    for (const spot of this.#spots.values()) if (is(spot)) return spot;
    return undefined;
  }

  row(row: string): readonly Spot[] {
    this.#rows ??= byRow(this.#spots.values());
    return this.#rows.get(row) ?? [];
  }
}

const NO_KNOTS: readonly Knot[] = [];

function byRow(spots: Iterable<Spot>): ReadonlyMap<string, readonly Spot[]> {
  const rows = new Map<string, Spot[]>();
  for (const spot of spots) {
    const row = rowOf(spot.figure.key);
    const known = rows.get(row);
    if (known) known.push(spot);
    else rows.set(row, [spot]);
  }
  return rows;
}

/** `cell:t3/r5/c2` stands in `cell:t3`; other figures are a place of their own. */
export const tableOf = (key: string): string => (key.startsWith('cell:') ? key.slice(0, key.indexOf('/')) : key);
const placeOf = ({ home, key }: Figure): string => home ?? tableOf(key);
/** The column of a table, and the row. */
export const columnOf = (key: string): string => `${tableOf(key)} ${key.slice(key.lastIndexOf('/'))}`;
export const rowOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

/** A tie with the same tie in which its blank cells are written out: a rule that need not run again declares the same ones. */
class WithBlanks extends Bearer {
  readonly #written: Tie;

  constructor(tie: Tie, written: Tie) {
    super(tie);
    this.#written = written;
  }

  static of(tie: object): Tie | undefined {
    return #written in tie ? tie.#written : undefined;
  }
}

function withBlanks(tie: Tie): Tie {
  if (tie.is !== 'sum' || !tie.blanks) return tie;
  let written = WithBlanks.of(tie);
  if (!written) {
    written = writeBlanks(tie, tie.blanks);
    new WithBlanks(tie, written);
  }
  return written;
}

function writeBlanks(tie: Extract<Tie, { is: 'sum' }>, blanksOf: () => readonly Figure[]): Tie {
  const blanks = blanksOf().map((figure) => ({ figure, sign: 1 as const }));
  return blanks.length === 0 ? tie : { ...tie, parts: [...tie.parts, ...blanks] };
}
