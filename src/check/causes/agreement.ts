import type { BudgetBook, Row, Table } from '../../domain/book.js';
import { cellFigure, type Figure, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';

/** Tells whether another form prints this amount for the same subject. */
export type Agrees = (figure: Figure, amount: bigint) => boolean;

/** What the tables of a book print besides what is broken. */
export interface Prints {
  readonly agrees: Agrees;
  /** Tells whether any table prints this amount. */
  readonly prints: (amount: bigint) => boolean;
}

/** Both are looked up only where something is wrong, and so made then. */
export function printsOf(book: BudgetBook): Prints {
  let all: ReadonlySet<bigint> | undefined;
  const prints = (amount: bigint): boolean => {
    all ??= new Set(gather(book.tables, amountsOf));
    return all.has(amount);
  };
  return { agrees: agreement(book), prints };
}

const amountsOf = (table: Table): readonly bigint[] =>
  gather(table.rows, (row) =>
    gather(table.columns, (column) => {
      const figure = cellFigure(table, row, column);
      return figure ? [statedValue(figure)] : [];
    }),
  );

/** The tables that print an amount. */
type Amounts = ReadonlyMap<bigint, ReadonlySet<string>>;

/** Amounts that a book prints for each code, by table. Looked up only where something is wrong, so made then. */
export function agreement({ tables }: BudgetBook): Agrees {
  const known = new Map<string, Amounts>();
  let places: ReadonlyMap<string, readonly Place[]> | undefined;
  const printedFor = (code: string): Amounts => {
    let amounts = known.get(code);
    if (!amounts) {
      places ??= placesByCode(tables);
      amounts = amountsIn(places.get(code) ?? []);
      known.set(code, amounts);
    }
    return amounts;
  };
  const codes = new Map<string, string | null>();
  const codeOf = (id: string, row: string): string | null => {
    let code = codes.get(row);
    if (code === undefined) {
      const own = row.slice(row.indexOf('/') + 1);
      code = tables.find((table) => table.id === id)?.rows.find((one) => one.id === own)?.code ?? null;
      codes.set(row, code);
    }
    return code;
  };
  return ({ home, key }, amount) => {
    if (amount === 0n || home === undefined || !key.startsWith('cell:')) return false;
    const id = home.slice('cell:'.length);
    const code = codeOf(id, key.slice('cell:'.length, key.lastIndexOf('/')));
    const printing = code ? printedFor(code).get(amount) : undefined;
    return printing !== undefined && (printing.size > 1 || !printing.has(id));
  };
}

/** A row of a table. */
interface Place {
  readonly table: Table;
  readonly row: Row;
}

function placesByCode(tables: BudgetBook['tables']): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const table of tables)
    for (const row of table.rows) {
      if (!row.code) continue;
      const known = places.get(row.code);
      if (known) known.push({ table, row });
      else places.set(row.code, [{ table, row }]);
    }
  return places;
}

function amountsIn(places: readonly Place[]): Amounts {
  const amounts = new Map<bigint, Set<string>>();
  for (const { table, row } of places)
    for (const column of table.columns) {
      const figure = cellFigure(table, row, column);
      if (!figure) continue;
      const amount = statedValue(figure);
      const printing = amounts.get(amount);
      if (printing) printing.add(table.id);
      else amounts.set(amount, new Set([table.id]));
    }
  return amounts;
}
