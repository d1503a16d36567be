import type { BudgetBook } from '../../domain/book.js';
import { cellFigure, type Figure, statedValue } from '../../domain/figures.js';

/** Tells whether another form prints this amount for the same subject. */
export type Agrees = (figure: Figure, amount: bigint) => boolean;

/** Amounts that a book prints for each code, by table. Looked up only where something is wrong, so made then. */
export function agreement({ tables }: BudgetBook): Agrees {
  const known = new Map<string, ReadonlySet<string>>();
  const printedFor = (code: string): ReadonlySet<string> => {
    let amounts = known.get(code);
    if (!amounts) {
      amounts = new Set(amountsOf(tables, code));
      known.set(code, amounts);
    }
    return amounts;
  };
  return ({ key }, amount) => {
    const [, id, row] = /^cell:([^/]+)\/([^/]+)\//.exec(key) ?? [];
    const code = tables.find((table) => table.id === id)?.rows.find((one) => one.id === row)?.code;
    if (amount === 0n || !code) return false;
    return tables.some((table) => table.id !== id && printedFor(code).has(`${table.id} ${amount}`));
  };
}

function* amountsOf(tables: BudgetBook['tables'], code: string): Iterable<string> {
  for (const table of tables)
    for (const row of table.rows) {
      if (row.code !== code) continue;
      for (const column of table.columns) {
        const figure = cellFigure(table, row, column);
        if (figure) yield `${table.id} ${statedValue(figure)}`;
      }
    }
}
