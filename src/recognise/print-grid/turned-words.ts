import type { Role } from '../targets/header.js';
import type { PrintHead } from './print-header.js';
import type { PrintCell, PrintRow } from './print-rows.js';

/** Columns of which every row has one word. */
const ONE_WORD: readonly Role[] = ['level3', 'operator', 'value', 'unit', 'actual', 'weight', 'score'];

/**
 * Of two rows that are printed column by column, here and there the second one's sign or value stands above the first one's:
 * words of one line are of one row, so that such columns are turned back.
 */
export function inRowOrder(rows: readonly PrintRow[], heads: readonly PrintHead[]): readonly PrintRow[] {
  const own = heads.flatMap(({ role }, column) => (ONE_WORD.includes(role) ? [column] : []));
  const result = rows.map((row) => [...row]);
  for (let at = 0; at + 1 < result.length; at++) {
    const [one, two] = [result[at]!, result[at + 1]!];
    // Names alone do not tell: their lines may stand one higher than those of all that is beside them.
    const told = own.filter((column) => heads[column]!.role !== 'level3');
    if (turnedColumns(told, one, two).length === 0) continue;
    for (const column of turnedColumns(own, one, two)) [one[column], two[column]] = [two[column], one[column]];
  }
  return result;
}

/** The columns whose words of one row and of the next are turned, by the words that share their lines. */
function turnedColumns(own: readonly number[], one: PrintRow, two: PrintRow): number[] {
  const told = own.filter((column) => one[column] && two[column]);
  const turned = new Map<number, boolean>();
  for (const first of told) {
    if (turned.has(first)) continue;
    // Columns that share no line with those before stand as they are printed.
    turned.set(first, false);
    const open = [first];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const other of told) {
        if (turned.has(other)) continue;
        const same = isBeside(one[at], one[other]) || isBeside(two[at], two[other]);
        const crossed = isBeside(one[at], two[other]) || isBeside(two[at], one[other]);
        if (same === crossed) continue;
        turned.set(other, turned.get(at)! !== crossed);
        open.push(other);
      }
  }
  return [...turned].flatMap(([column, is]) => (is ? [column] : []));
}

const isBeside = (a: PrintCell | undefined, b: PrintCell | undefined): boolean => a?.line === b?.line;
