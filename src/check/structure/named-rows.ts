import type { Row, TableKind } from '../../domain/book.js';
import { perTable } from '../../domain/kept.js';
import { codesOfName } from '../../forms/classification/index.js';
import { hasAmounts } from './row-sum.js';

const FUNCTIONAL = new Set<TableKind>([
  'expenditure-summary',
  'general-expenditure',
  'appropriation-expenditure',
  'managed-funds-expenditure',
  'state-capital-expenditure',
]);

/**
 * The rows of a table, with codes where only the names of 类, 款, 项 are printed: a name is looked up below the 类 and
 * 款 that stand above it. All names must be found, or none is taken.
 */
export const codedRows = perTable(
  ({ kind, rows }): readonly Row[] => (FUNCTIONAL.has(kind) ? named(rows) : undefined) ?? rows,
);

function named(rows: readonly Row[]): readonly Row[] | undefined {
  const lines = rows.filter((row) => row.level !== 'total' && row.level !== 'unit');
  if (lines.length < 2 || lines.some((row) => row.code !== null || !hasAmounts(row) || row.name === ''))
    return undefined;
  let above = '';
  const coded = new Map<Row, Row>();
  for (const row of lines) {
    const code = codeBelow(above, codesOfName(row.name, 'functional'));
    if (code === undefined) return undefined;
    above = code;
    coded.set(row, { ...row, code, level: code.length === 3 ? '类' : code.length === 5 ? '款' : '项' });
  }
  return rows.map((row) => coded.get(row) ?? row);
}

/** The code that continues what stands above: below the same 款 or 类, or a new 类. */
function codeBelow(above: string, codes: readonly string[]): string | undefined {
  for (const length of [5, 3]) {
    const below = codes.filter(
      (code) => above.length >= length && code.startsWith(above.slice(0, length)) && code.length > length,
    );
    const next = below.filter((code) => code.length === length + 2);
    if (next.length > 0) return next.length === 1 ? next[0] : undefined;
    if (below.length === 1) return below[0];
  }
  const classes = codes.filter((code) => code.length === 3);
  return classes.length === 1 ? classes[0] : undefined;
}
