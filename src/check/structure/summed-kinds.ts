import type { Table, TableKind } from '../../domain/book.js';

const NOT_SUMMED = new Set<TableKind>([
  'three-public',
  'managed-funds-three-public',
  'department-targets',
  'project-targets',
]);

/** Tables whose rows and columns are sums as their header and codes say. The three public expenses have rules of their own. */
export const isSummed = (table: Table): boolean => !table.empty && !NOT_SUMMED.has(table.kind);
