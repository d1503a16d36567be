import type { BudgetBook, Table } from '../domain/book.js';
import type { Finding } from '../domain/findings.js';
import { homeTies } from './structure/home-ties.js';
import type { TestedTie } from './tested-tie.js';
import { expenseRows } from './three-public/expenses.js';
import { sumsOf } from './three-public/trusted-row.js';
import { figuresOf, testTie, tieHolds } from './tie.js';
import { unsureFindings } from './unsure-places.js';
import { BookView } from './view.js';

/** `cell:t3/r5/c2` stands in `cell:t3`; undefined for a figure that is no cell. */
const tableOf = (key: string): string | undefined =>
  key.startsWith('cell:') ? key.slice(0, key.indexOf('/')) : undefined;

const size = (value: bigint): bigint => (value < 0n ? -value : value);

const known = new WeakMap<BudgetBook, Trust>();

/** What a table's own sums tell of it. */
interface Judged {
  readonly fails: boolean;
  /** Keys of figures that stand in a sum that holds. */
  readonly held: ReadonlySet<string>;
}

const judgements = new WeakMap<Table, Judged>();

/** Worked out once per table: of a book that changed, only for the tables that changed. */
function judged(table: Table): Judged {
  let one = judgements.get(table);
  if (!one) {
    one = judge(table);
    judgements.set(table, one);
  }
  return one;
}

function judge(table: Table): Judged {
  const held = new Set<string>();
  let holding = 0;
  const broken = new Set<unknown>();
  const off = new Set<bigint>();
  let shared: ReadonlySet<string> | undefined;
  for (const { tie, outcome } of homeTies(table))
    if (outcome === 'broken') {
      broken.add(tie.group ?? tie);
      off.add(size(testTie(tie).difference));
      const keys = figuresOf(tie).map((figure) => figure.key);
      shared = new Set(shared ? keys.filter((key) => shared!.has(key)) : keys);
    } else {
      holding++;
      for (const figure of figuresOf(tie)) held.add(figure.key);
    }
  // One figure in all that is broken, or one amount that all are off by, is the document's slip, where other sums show that
  // the table is read rightly.
  const oneSlip = holding >= 2 && shared !== undefined && (shared.size > 0 || off.size === 1);
  return { fails: broken.size >= 2 && broken.size >= holding && !oneSlip, held };
}

/**
 * What the tables' own sums tell about the reading, whichever rules run. A document may be wrong here and there; but a
 * table that fails in as many places as it holds was misread, and a figure that holds nowhere at home proves nothing
 * about another form.
 */
export class Trust {
  /** Tables that were probably misread. */
  readonly distrusted: readonly Table[];
  readonly #keys: ReadonlySet<string>;
  /** By `cell:t3`: keys of figures that stand in a sum that holds. */
  readonly #held: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #book: BudgetBook;
  #expenses: ReadonlySet<string> | undefined;
  readonly #isUnsure: (finding: Finding) => boolean;

  /** What a book's tables tell. Worked out once per book. */
  static of(book: BudgetBook): Trust {
    let trust = known.get(book);
    if (!trust) {
      trust = new Trust(book);
      known.set(book, trust);
    }
    return trust;
  }

  private constructor(book: BudgetBook) {
    this.#book = book;
    this.#isUnsure = unsureFindings(book);
    this.distrusted = book.tables.filter((table) => judged(table).fails);
    this.#held = new Map(book.tables.map((table) => [`cell:${table.id}`, judged(table).held]));
    this.#keys = new Set(this.distrusted.map((table) => `cell:${table.id}`));
  }

  /** Ids of findings that rest on a misread table or word, or compare a cell of a form with which nothing else agrees. */
  unproven(findings: readonly Finding[], ties: readonly TestedTie[]): ReadonlySet<string> {
    const found = new Set(findings.filter(this.#isUnsure).map(({ id }) => id));
    if (this.#keys.size > 0)
      for (const { id, evidence } of findings)
        if (evidence.some(({ figure }) => figure !== undefined && this.#keys.has(tableOf(figure) ?? ''))) found.add(id);
    for (const { finding, tie } of ties)
      if (finding !== null && !this.#isProven(figuresOf(tie).map((figure) => figure.key))) found.add(finding);
    return found;
  }

  /** Between forms every cell must hold at home; against the narrative the narrative's own rules decide. */
  #isProven(keys: readonly string[]): boolean {
    if (keys.some((key) => key.startsWith('statement:'))) return true;
    const tables = new Set(keys.map((key) => tableOf(key) ?? ''));
    return tables.size === 1 || keys.every((key) => tableOf(key) === undefined || this.#holdsAtHome(key));
  }

  /** The three-public table adds up by what its columns mean, not by its rows. */
  #holdsAtHome(key: string): boolean {
    if (this.#held.get(tableOf(key) ?? '')?.has(key)) return true;
    this.#expenses ??= new Set(
      expenseRows(new BookView(this.#book)).flatMap((row) =>
        sumsOf(row).flatMap((tie) => (tieHolds(tie) ? figuresOf(tie).map((figure) => figure.key) : [])),
      ),
    );
    return this.#expenses.has(key);
  }
}
