import type { Doubt, Statement, Table } from '../../domain/book.js';
import { readDecimal } from '../../domain/number.js';
import type { PicturedCells } from './pictured-cells.js';

/**
 * Takes the value from statements whose figure was read without certainty, unless a table of the document prints the same
 * figure: two readings do not go wrong alike.
 */
export function settleStatements(
  statements: readonly Statement[],
  tables: readonly Table[],
  pictures: PicturedCells,
): { readonly statements: readonly Statement[]; readonly doubts: readonly Doubt[] } {
  let printed: ReadonlySet<string> | undefined;
  const doubts: Doubt[] = [];
  const settled = statements.map((statement): Statement => {
    const unsure = pictures.lineAt(statement.at)?.unsure;
    if (!unsure || statement.value === null || !unsure.some((word) => saysFigure(word, statement.value)))
      return statement;
    printed ??= printedValues(tables);
    if (printed.has(plain(statement.value))) return statement;
    doubts.push({
      message: `说明中的“${statement.quote}”由图像识别而来，数字 ${statement.value} 把握不足，未用于核对。`,
      messageEn: `The figure ${statement.value} in “${statement.quote}” was recognised without certainty: it is left out of the checks.`,
      at: statement.at,
    });
    return { ...statement, value: null };
  });
  return { statements: settled, doubts };
}

const saysFigure = (word: string, value: string | null): boolean => {
  const figure = readDecimal(word.replace(/^[.,]+|[.,%％]+$/g, ''));
  return figure !== undefined && value !== null && plain(figure) === plain(value);
};

/** Without sign and closing zeros. */
const plain = (decimal: string): string => {
  const whole = decimal.replace(/^-/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
};

function printedValues(tables: readonly Table[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const table of tables)
    for (const row of table.rows)
      for (const cell of Object.values(row.cells))
        if (cell.value !== null && !cell.doubtful) values.add(plain(cell.value));
  return values;
}
