import type { BudgetBook, Row, Table } from '../domain/book.js';
import { cellFigure, type Figure, statedValue } from '../domain/figures.js';
import type { Finding } from '../domain/findings.js';
import { gather } from '../domain/gather.js';
import { keptWith, perTable } from '../domain/kept.js';
import { decimalsOf } from '../domain/number.js';
import { type HomeTie, homeTies } from './structure/home-ties.js';
import { type MisreadSign, signOfDoubt, signOfMisreading } from './structure/misread-signs.js';
import type { TestedTie } from './tested-tie.js';
import { expenseRows } from './three-public/expenses.js';
import { sumsOf } from './three-public/trusted-row.js';
import { figuresOf, type Tie, tieHolds } from './tie.js';
import { unsureFindings } from './unsure-places.js';
import { BookView } from './view.js';
import { wrongFigures } from './wrong-figure.js';

/** `cell:t3/r5/c2` stands in `cell:t3`; undefined for a figure that is no cell. */
const tableOf = (key: string): string | undefined =>
  key.startsWith('cell:') ? key.slice(0, key.indexOf('/')) : undefined;

/** Why a table is not believed, if it is not: one wrong figure is no reason where another table prints what it should be. */
const reasonOf = (table: Table, { tables }: BudgetBook): MisreadSign | undefined => {
  const { misread, doubt, broken, isProven } = failureOf(table);
  return misread ?? (doubt && isProven && isPrintedElsewhere(table, broken, tables) ? undefined : doubt);
};

/**
 * What a table fails in by itself: its header, or sums that are not wrong by one figure alone. Worked out once per table: of a
 * book that changed, only for the tables that changed.
 */
const failureOf = perTable((table): Failure => {
  const ties = homeTies(table);
  const broken = ties.filter(({ outcome }) => outcome === 'broken');
  const isProven = ties.length - broken.length >= Math.max(FEWEST_HELD, broken.length);
  const misread = signOfMisreading(table, broken);
  const doubt =
    misread === undefined && broken.length > 0 && !(isProven && isWrongByItself(broken))
      ? signOfDoubt(table, ties)
      : undefined;
  return { misread, doubt, broken: doubt ? broken.map(({ tie }) => tie) : [], isProven };
});
const FEWEST_HELD = 2;

interface Failure {
  /** What shows, whatever its sums say, that it was misread. */
  readonly misread: MisreadSign | undefined;
  /** What it is doubted for, and the sums that are broken then. */
  readonly doubt: MisreadSign | undefined;
  readonly broken: readonly Tie[];
  /** Whether other sums show that the table is read rightly elsewhere. */
  readonly isProven: boolean;
}

/** Whether another table prints, in a row of the same name, what these sums ask of the one figure that is wrong here. */
const isPrintedElsewhere = (table: Table, broken: readonly Tie[], tables: readonly Table[]): boolean =>
  wrongFigures(broken).some(({ figure, asked }) => {
    const own = table.rows.find(({ id }) => figure.key.startsWith(`cell:${table.id}/${id}/`));
    const isAlike = ({ name, code }: Row) =>
      name === own?.name && (code === own.code || code === null || own.code === null);
    return tables.some(
      (other) => other !== table && other.rows.some((row) => isAlike(row) && prints(other, row, asked, figure.text)),
    );
  });

/** Whether a row prints this value, with no fewer decimals than the figure that should be it: a code is no amount. */
const prints = (table: Table, row: Row, value: bigint, like: string): boolean =>
  table.columns.some((column) => {
    const figure = cellFigure(table, row, column);
    return figure && statedValue(figure) === value && decimalsOf(figure.text) >= decimalsOf(like);
  });

/**
 * One wrong figure, as sums of two kinds show, along the rows and down the columns. Those down the columns alone would say the
 * same where a row was taken for one of another level.
 */
const isWrongByItself = (broken: readonly HomeTie[]): boolean =>
  new Set(broken.map(({ is }) => (DOWN.has(is) ? 'down' : is))).size > 1 &&
  wrongFigures(broken.map(({ tie }) => tie)).length > 0;
const DOWN = new Set<HomeTie['is']>(['children', 'details', 'rows', 'units']);

/** Keys of figures that stand in a sum of their table that holds. Few tables are asked for, in few books. */
const heldIn = perTable((table): ReadonlySet<string> => {
  const holding = homeTies(table).filter(({ outcome }) => outcome !== 'broken');
  return new Set(holding.flatMap(({ tie }) => figuresOf(tie).map(({ key }) => key)));
});

/**
 * What the tables' own sums tell about the reading, whichever rules run. A document may be wrong here and there; but a
 * table that fails in as many places as it holds was misread, and a figure that holds nowhere at home proves nothing
 * about another form.
 */
export class Trust {
  /** Tables that were probably misread, with what shows it. */
  readonly distrusted: readonly { readonly table: Table; readonly sign: MisreadSign }[];
  readonly #keys: ReadonlySet<string>;
  readonly #book: BudgetBook;
  #expenses: ReadonlySet<string> | undefined;
  readonly #isUnsure: (finding: Finding) => boolean;

  /** What a book's tables tell. Worked out once per book. */
  static readonly of = keptWith((book: BudgetBook) => new Trust(book));

  private constructor(book: BudgetBook) {
    this.#book = book;
    this.#isUnsure = unsureFindings(book);
    this.distrusted = gather(book.tables, (table) => {
      const sign = reasonOf(table, book);
      return sign ? [{ table, sign }] : [];
    });
    this.#keys = new Set(this.distrusted.map(({ table }) => `cell:${table.id}`));
  }

  /** Ids of findings that rest on a misread table or word, or compare a cell of a form with which nothing else agrees. */
  unproven(findings: readonly Finding[], ties: readonly TestedTie[]): ReadonlySet<string> {
    const found = new Set(findings.filter(this.#isUnsure).map(({ id }) => id));
    if (this.#keys.size > 0)
      for (const { id, evidence } of findings)
        if (evidence.some(({ figure }) => figure !== undefined && this.#keys.has(tableOf(figure) ?? ''))) found.add(id);
    for (const { finding, tie } of ties) if (finding !== null && !this.#isProven(figuresOf(tie))) found.add(finding);
    return found;
  }

  /** Between forms every cell must hold at home; against the narrative the narrative's own rules decide. */
  #isProven(figures: readonly Figure[]): boolean {
    const { home } = figures[0]!;
    return (
      figures.every((figure) => figure.home === home) ||
      figures.some(({ key }) => key.startsWith('statement:')) ||
      figures.every((figure) => figure.home === undefined || this.#holdsAtHome(figure.key))
    );
  }

  /** The three-public table adds up by what its columns mean, not by its rows. */
  #holdsAtHome(key: string): boolean {
    const home = tableOf(key);
    if (this.#book.tables.some((table) => `cell:${table.id}` === home && heldIn(table).has(key))) return true;
    this.#expenses ??= new Set(
      expenseRows(new BookView(this.#book)).flatMap((row) =>
        sumsOf(row).flatMap((tie) => (tieHolds(tie) ? figuresOf(tie).map((figure) => figure.key) : [])),
      ),
    );
    return this.#expenses.has(key);
  }
}
