import type { Column, ColumnMeaning, Row, Table } from '../../domain/book.js';
import { isItemCode } from '../../domain/codes.js';
import { gather } from '../../domain/gather.js';
import { perTable } from '../../domain/kept.js';
import { columnsFor, mainColumn, termsAt, termsOver } from '../structure/columns.js';
import { codedRows } from '../structure/named-rows.js';
import { grandTotalOf } from '../structure/row-sums.js';
import type { Term } from '../tie.js';
import type { BookView } from '../view.js';

/** What a column-keyed table prints of one kind: `total` is the table's own total column. */
export type Kind = 'total' | Extract<ColumnMeaning, 'basic' | 'project' | 'personnel' | 'operating' | 'general-budget'>;

/** The rows of a table by classification code, without the details below a subtotal of the same code. */
export const rowsByCode = perTable((table): ReadonlyMap<string, readonly Row[]> => {
  const rows = new Map<string, Row[]>();
  for (const row of codedRows(table)) {
    if (row.code === null || row.detail || row.level === 'unit' || !isItemCode(row.code)) continue;
    const same = rows.get(row.code);
    if (same) same.push(row);
    else rows.set(row.code, [row]);
  }
  return rows;
});

/** The rows that together are one code: its own, or the outermost ones below it where it is not printed. */
function rowsOf(table: Table, code: string): readonly Row[] {
  const rows = rowsByCode(table);
  const own = rows.get(code);
  if (own) return own;
  const below = [...rows.keys()].filter((other) => other.startsWith(code));
  return gather(
    below.filter((one) => !below.some((other) => other !== one && one.startsWith(other))),
    (one) => rows.get(one) ?? [],
  );
}

const columnsByKind = perTable(() => new Map<Kind, readonly Column[] | undefined>());

/** The columns of one kind of amount; undefined when the header leaves it open. */
export function columnsOfKind(view: BookView, table: Table, kind: Kind): readonly Column[] | undefined {
  const kinds = columnsByKind(table);
  if (!kinds.has(kind)) kinds.set(kind, findColumns(view, table, kind));
  return kinds.get(kind);
}

function findColumns(view: BookView, table: Table, kind: Kind): readonly Column[] | undefined {
  const year = view.book.document.year;
  if (kind !== 'total') return columnsFor(table, year, kind);
  const main = mainColumn(table, year);
  return main && !isOfCarryOver(main) ? [main] : undefined;
}

/** 上年结转 / 合计 is no total of the table: where it looks like the only one, the header was misread. */
const isOfCarryOver = ({ path }: Column): boolean => path.slice(0, -1).some((head) => /结转|结余/.test(head));

/** What a table prints in its total row; undefined when open or in doubt. */
export function totalAmount(view: BookView, table: Table | undefined, kind: Kind): readonly Term[] | undefined {
  const row = table && grandTotalOf(table);
  const columns = table && columnsOfKind(view, table, kind);
  return row && columns && termsAt(table, row, columns);
}

/** What a table prints for a code; undefined when open or in doubt, empty when it prints nothing there. */
export function codeAmount(view: BookView, table: Table, code: string, kind: Kind): readonly Term[] | undefined {
  const columns = columnsOfKind(view, table, kind);
  const rows = rowsOf(table, code);
  return columns && !lacksOwnRow(table, code, rows) ? termsOver(table, rows, columns) : undefined;
}

/** True where a table that prints a row for each code of this length has only rows below the code: its own was not read. */
const lacksOwnRow = (table: Table, code: string, rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  !rowsByCode(table).has(code) &&
  [...rowsByCode(table).keys()].some((other) => other.length === code.length);
