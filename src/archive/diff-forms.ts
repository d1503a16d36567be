import type { BudgetBook, Cell, Column, Row, Table } from '../domain/book.js';
import type { CellDiff, Change, Counts, FormDiff, RowDiff } from '../domain/book-diff.js';
import { moneyUnitOf } from '../domain/figures.js';
import { TARGET_KINDS } from '../domain/table-kinds.js';
import { squeezed } from '../domain/text.js';
import { diffValue, type PrintedValue } from './diff-value.js';
import { columnKey, columnMeaningKey, columnOfEither, ROW_KEYS, TimelessWords, titleKey } from './form-keys.js';
import { matchPairs, outOfOrder, type Pair } from './match-pairs.js';

/** Forms of targets are compared as targets, not as tables. */

export interface Titled {
  readonly table: Table;
  readonly words: TimelessWords;
}

/** The forms of a book with what is needed to know them again. */
export function formsOf(book: BudgetBook): Titled[] {
  const words = new TimelessWords(book);
  return book.tables.filter(({ kind }) => !TARGET_KINDS.has(kind)).map((table) => ({ table, words }));
}

export const matchForms = (before: readonly Titled[], after: readonly Titled[]): Pair<Titled>[] =>
  matchPairs(before, after, [
    ({ table, words }) => titleKey(table, words),
    ({ table }) => (table.kind === 'other' ? null : table.kind),
  ]);

/** The forms of two books, field by field. */
export const diffForms = (before: BudgetBook, after: BudgetBook): FormDiff[] =>
  matchForms(formsOf(before), formsOf(after)).map(diffForm);

function diffForm(pair: Pair<Titled>): FormDiff {
  const before = 'before' in pair ? pair.before : null;
  const after = 'after' in pair ? pair.after : null;
  const columns = matchColumns(before, after);
  const rows = diffRows(before?.table ?? null, after?.table ?? null, columns);
  const both = <T>(of: (table: Table) => T) => ({
    before: before ? of(before.table) : null,
    after: after ? of(after.table) : null,
  });
  const [title, unit, note] = [both(({ title }) => title), both(({ unit }) => unit), both(({ note }) => note)];
  const cells = countChanges(rows.flatMap((row) => row.cells.filter((cell) => cell !== null)));
  const isSame =
    rows.every(({ change, moved }) => change === 'same' && !moved) &&
    columns.every((column) => 'before' in column && 'after' in column) &&
    unit.before === unit.after &&
    squeezed(note.before ?? '') === squeezed(note.after ?? '') &&
    squeezed(title.before ?? '') === squeezed(title.after ?? '');
  return {
    change: before === null ? 'added' : after === null ? 'removed' : isSame ? 'same' : 'changed',
    kind: (after ?? before)!.table.kind,
    title,
    unit,
    note,
    columns: columns.map((column) => ({
      path: {
        before: 'before' in column ? column.before.path : null,
        after: 'after' in column ? column.after.path : null,
      },
    })),
    rows,
    cells,
  };
}

function matchColumns(before: Titled | null, after: Titled | null): Pair<Column>[] {
  const keyOf = new Map<Column, string>();
  const eitherOf = new Map<Column, string | null>();
  for (const form of [before, after])
    for (const column of form?.table.columns ?? []) {
      keyOf.set(column, columnKey(column, form!.words));
      eitherOf.set(column, columnOfEither(column, form!.words));
    }
  return matchPairs(before?.table.columns ?? [], after?.table.columns ?? [], [
    (column) => keyOf.get(column) ?? null,
    columnMeaningKey,
    (column) => eitherOf.get(column) ?? null,
  ]);
}

function diffRows(before: Table | null, after: Table | null, columns: readonly Pair<Column>[]): RowDiff[] {
  const pairs = matchPairs(before?.rows ?? [], after?.rows ?? [], ROW_KEYS);
  const place = new Map(before?.rows.map((row, index) => [row, index]));
  const matched = pairs.flatMap((pair) => ('before' in pair && 'after' in pair ? [pair] : []));
  const moved = outOfOrder(matched.map((pair) => place.get(pair.before) ?? 0));
  const movedPairs = new Set<Pair<Row>>(matched.filter((_, index) => moved.has(index)));
  return pairs.map((pair) => diffRow(pair, { before, after, columns, moved: movedPairs.has(pair) }));
}

interface RowSetting {
  readonly before: Table | null;
  readonly after: Table | null;
  readonly columns: readonly Pair<Column>[];
  readonly moved: boolean;
}

function diffRow(pair: Pair<Row>, { before, after, columns, moved }: RowSetting): RowDiff {
  const old = 'before' in pair ? pair.before : null;
  const now = 'after' in pair ? pair.after : null;
  const cells = columns.map((column): CellDiff | null =>
    diffValue(
      old && before && 'before' in column ? printedIn(before, old.cells[column.before.id], column.before) : null,
      now && after && 'after' in column ? printedIn(after, now.cells[column.after.id], column.after) : null,
    ),
  );
  const row = now ?? old!;
  const isRenamed =
    old !== null && now !== null && (squeezed(old.name) !== squeezed(now.name) || old.code !== now.code);
  const change: Change = !old
    ? 'added'
    : !now
      ? 'removed'
      : isRenamed || cells.some((cell) => cell !== null && cell.change !== 'same')
        ? 'changed'
        : 'same';
  return {
    change,
    code: { before: old?.code ?? null, after: now?.code ?? null },
    name: { before: old?.name ?? null, after: now?.name ?? null },
    moved,
    side: row.side ?? null,
    cells,
  };
}

/** A cell as it is compared; a dash prints nothing. */
export function printedIn(table: Table, cell: Cell | undefined, column: Column): PrintedValue | null {
  if (!cell || (cell.value === null && /^[-—–－\s]*$/.test(cell.text))) return null;
  const unit = column.meaning === 'rate' ? '%' : column.meaning === 'count' ? null : moneyUnitOf(table);
  return { text: cell.text, value: cell.value, unit };
}

/** How many changed, came and went. */
export function countChanges(items: readonly { readonly change: Change }[]): Counts {
  const counts = { same: 0, changed: 0, added: 0, removed: 0 };
  for (const { change } of items) counts[change]++;
  return counts;
}
