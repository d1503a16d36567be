import type { BudgetBook, Row, Table, TableKind } from '../../domain/book.js';
import type { Cause } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import type { TestedTie } from '../tested-tie.js';
import { figuresOf } from '../tie.js';

/** A table whose amounts stand beside other items than theirs, from one row on. */
export interface ShiftedTable {
  readonly table: Table;
  /** Another form, which prints the same amounts beside their own items. */
  readonly other: Table;
  readonly from: Row;
  readonly repeats: { readonly row: Row; readonly owner: Row };
}

/** Forms by functional items that repeat the amounts of one another. */
const KINDS: readonly TableKind[] = ['expenditure-summary', 'income-summary', 'general-expenditure'];
/** Broken ties of a table from which on its rows are looked through. */
export const FEWEST_SHIFTED = 4;
/** Rows that print the amount of another item, so that it can be no chance. */
const FEWEST_MOVED = 6;
/** Rows by which amounts are off at most. */
const FARTHEST = 6;

type Tested = Pick<TestedTie, 'tie' | 'test' | 'finding'>;

/** Tables many sums of which are broken, because the amounts were pasted beside a list of other items. */
export function shiftedTables(ties: readonly Tested[], { tables }: BudgetBook): readonly ShiftedTable[] {
  const broken = new Map<string, number>();
  for (const { tie, test } of ties)
    if (test.outcome === 'broken') {
      const homes = new Set(figuresOf(tie).map(({ home }) => home));
      for (const home of homes) if (home) broken.set(home, (broken.get(home) ?? 0) + 1);
    }
  const count = (table: Table) => broken.get(`cell:${table.id}`) ?? 0;
  const forms = KINDS.flatMap((kind) => tables.filter((table) => table.kind === kind && !table.empty));
  return gather(forms, (table) => {
    if (count(table) < FEWEST_SHIFTED) return [];
    const sound = forms.filter(
      (other) => other !== table && other.unit === table.unit && count(other) * 3 < count(table),
    );
    return gather(sound, (other) => shiftOf(table, other) ?? []).slice(0, 1);
  });
}

const amountOf = (row: Row | undefined): string | undefined => {
  if (!row) return undefined;
  for (const column in row.cells) return row.cells[column]!.value ?? undefined;
  return undefined;
};

/** Where most of the rows that do not print the amount of their own item print that of one a few rows away. */
function shiftOf(table: Table, other: Table): ShiftedTable | undefined {
  const owned = new Map(gather(other.rows, (row) => (row.code ? [[row.code, row] as const] : [])));
  const rows = table.rows.filter(({ code }) => code !== null);
  let wrong = 0;
  const moved: { readonly row: Row; readonly owner: Row }[] = [];
  for (const [at, row] of rows.entries()) {
    const own = owned.get(row.code!);
    const printed = amountOf(row);
    if (!own || printed === undefined || amountOf(own) === printed) continue;
    wrong++;
    const near = rows.slice(Math.max(0, at - FARTHEST), at + FARTHEST + 1);
    const owner = near.map(({ code }) => owned.get(code!)).find((one) => one !== own && amountOf(one) === printed);
    if (owner) moved.push({ row, owner });
  }
  const [first] = moved;
  return first && moved.length >= FEWEST_MOVED && moved.length * 3 >= wrong * 2
    ? { table, other, from: first.row, repeats: first }
    : undefined;
}

/** The one cause of all that is broken in such a table. */
export function causeOfShift(
  id: string,
  { table, other, from, repeats }: ShiftedTable,
  explains: readonly string[],
): Cause {
  const amount = amountOf(repeats.row) ?? '';
  return {
    id,
    message: {
      zh: `《${table.title}》自“${from.code}${from.name}”一行起，金额与科目疑错行：如该行的 ${amount} 是《${other.title}》“${repeats.owner.code}${repeats.owner.name}”的金额；据此可解释 ${explains.length} 条问题（请整表与原始数据核对）。`,
      en: `From the row “${from.code} ${from.name}” on, the amounts of “${table.title}” seem to stand beside other items than theirs: the ${amount} of this row is what “${other.title}” prints for “${repeats.owner.code} ${repeats.owner.name}”; this explains ${explains.length} finding(s) (compare the whole table with the source).`,
    },
    at: from.at,
    printed: null,
    suggested: null,
    slip: 'rows-shifted',
    explains,
    sure: 'likely',
  };
}

/** The findings of broken ties in which a figure of the table stands. */
export function findingsOf({ table }: ShiftedTable, ties: readonly Tested[]): readonly string[] {
  const home = `cell:${table.id}`;
  const found = new Set<string>();
  for (const { tie, test, finding } of ties)
    if (finding !== null && test.outcome === 'broken' && figuresOf(tie).some((figure) => figure.home === home))
      found.add(finding);
  return [...found];
}
