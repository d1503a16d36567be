import type { Row, Table } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { perTable } from '../../domain/kept.js';
import { withMore } from '../../domain/with-more.js';
import { type CodedRows, codedSums } from './coded-rows.js';
import { listsPurchases } from './lists-projects.js';
import { codedRows } from './named-rows.js';
import { type Block, hasAmounts, type RowSum } from './row-sum.js';
import { sidesOf } from './sides.js';
import { unitSums } from './unit-rows.js';

/** The equations that the rows of a one-sided table state by their codes, units and totals. */
export const rowSums = perTable((table): readonly RowSum[] => {
  const stated = sidesOf(table).length > 0 ? [] : stackSums(table);
  return table.brokenOff ? openAtBreak(table, stated) : stated;
});

/** Where the print breaks off, rows are missing below: what they make with others is open. */
function openAtBreak(table: Table, stated: readonly RowSum[]): readonly RowSum[] {
  const last = codedRows(table).findLast((row) => row.level !== 'total');
  const isOpen = ({ is, whole, parts }: RowSum) =>
    is === 'rows' || is === 'units' || whole === last || parts.at(-1) === last;
  return stated.map((sum) => (isOpen(sum) ? { ...sum, sure: false } : sum));
}

/** The row that sums a whole one-sided table; undefined when none is printed or several disagree. */
export function grandTotalOf(table: Table): Row | undefined {
  const totals = table.rows.filter((row) => row.level === 'total');
  return totals.length === 1 ? totals[0] : plainTotal(table, totals);
}

function stackSums(table: Table): readonly RowSum[] {
  const total = grandTotalOf(table);
  const blocks = blocksOf(codedRows(table).filter((row) => row.level !== 'total' && !isKind(table, row)));
  const areLines = listsPurchases(table);
  const filled = blocks.map((block) =>
    withMore(block, codedSums(block, areLines && repeatsCode(block) ? 'project-expenditure' : table.kind)),
  );
  const [only, ...others] = filled;
  const kinds = only && others.length === 0 ? kindSums(table, only) : [];
  return [...gather(filled, (block) => block.sums), ...unitSums(table, total, filled), ...kinds];
}

/** Purchases are listed line by line, each with the code of the item that pays for it. */
const repeatsCode = ({ rows }: Block): boolean => new Set(rows.map(({ code }) => code)).size < rows.length;

/** 工资福利支出 and 对个人和家庭的补助: what is paid to people. All other classes are 公用经费. */
const TO_PEOPLE = new Set(['301', '303']);

const PEOPLE = /^人员经费(?:支出)?(?:合计|小计)?$/;
const OPERATING = /^(?:日常)?公用经费(?:支出)?(?:合计|小计)?$/;
/** 人员经费 and 公用经费 above the economic classes that make them. */
const isKind = ({ kind }: Table, { code, name }: Row): boolean =>
  kind === 'general-basic-expenditure' && code === null && (PEOPLE.test(name) || OPERATING.test(name));

/** 人员经费合计 and 公用经费合计 above or at the foot of a list of economic classes. In budgets some count a part of 303 as 公用经费. */
function kindSums(table: Table, { roots, sure }: CodedRows): readonly RowSum[] {
  if (roots.some(({ code }) => !/^3\d{2}$/.test(code ?? ''))) return [];
  const kinds = table.rows.filter((row) => isKind(table, row));
  const sums: RowSum[] = [];
  for (const pattern of [PEOPLE, OPERATING]) {
    const [whole, ...others] = kinds.filter(({ name }) => pattern.test(name));
    const parts = roots.filter(({ code }) => TO_PEOPLE.has(code!) === (pattern === PEOPLE));
    if (!whole || others.length > 0 || parts.length === 0) continue;
    sums.push({ is: 'rows', whole, parts, sure: sure && table.title.includes('决算') });
  }
  return sums;
}

/** Of several totals the one that is not called the total of something, as 人员经费合计 is. */
function plainTotal(table: Table, totals: readonly Row[]): Row | undefined {
  const plain = totals.filter((row) => /^(本年)?(支出|收入|预算|资金)?[合总]计[:：]?$|^$/.test(row.name));
  const values = (row: Row) => table.columns.map((column) => row.cells[column.id]?.value ?? '').join(' ');
  const [first] = plain;
  return first && plain.every((row) => values(row) === values(first)) ? first : undefined;
}

/** Units print their sums, or none does: a name alone among them is a piece of one that was wrapped. */
function blocksOf(rows: readonly Row[]): readonly Block[] {
  const blocks: { unit: Row | undefined; rows: Row[] }[] = [];
  const areSummed = rows.some((row) => row.level === 'unit' && hasAmounts(row));
  for (const row of rows) {
    if (row.level === 'unit' && (!areSummed || row.code !== null || hasAmounts(row)))
      blocks.push({ unit: row, rows: [] });
    else if (blocks.length === 0) blocks.push({ unit: undefined, rows: [row] });
    else blocks.at(-1)!.rows.push(row);
  }
  return blocks;
}
