import type { Row, Table } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { scaled } from '../../domain/number.js';
import { isFromWords } from './from-words.js';
import { listsPurchases } from './lists-projects.js';
import { type Block, hasAmounts, type RowSum } from './row-sum.js';

interface FilledBlock extends Block {
  readonly roots: readonly Row[];
  readonly sure: boolean;
}

/** The total of a table, its departments and its units: who sums whom. Department and unit repeat the same money. */
export function unitSums(table: Table, total: Row | undefined, blocks: readonly FilledBlock[]): readonly RowSum[] {
  const units = gather(blocks, (block) => (block.unit ? [block.unit] : []));
  const leaves = blocks.filter((block) => block.rows.length > 0);
  const roots = gather(leaves, (block) => block.roots);
  const sure = leaves.every((block) => block.sure);
  const sums: RowSum[] = [];
  if (total && roots.length > 0)
    sums.push({ is: 'rows', whole: total, parts: roots, sure: sure && fits(table, roots) });
  if (units.length === 0) return sums;
  const listed = gather(blocks, ({ unit, roots: own }) => (unit ? [unit, ...own] : own));
  if (total && roots.some(hasAmounts) && makeTotal(table, total, listed))
    return [{ is: 'rows', whole: total, parts: listed, sure: false }];
  for (const block of leaves)
    if (block.unit && leaves.length > 1)
      sums.push({ is: 'rows', whole: block.unit, parts: block.roots, sure: block.sure });
  return [
    ...sums,
    ...(total && areLines(table, units) ? linesOf(total, table, units) : nestedUnits(table, total, units)),
  ];
}

/** Every line of a list of purchases bears the name of the one unit that buys. */
const areLines = (table: Table, units: readonly Row[]): boolean =>
  listsPurchases(table) && units.length > 1 && new Set(units.map(({ name }) => name)).size === 1;

/** Whether names that look like units and all others together make the total: then none of them is part of another. */
function makeTotal({ columns }: Table, total: Row, rows: readonly Row[]): boolean {
  const column = columns.find(({ meanings }) => meanings.includes('total')) ?? columns[0];
  const inTotal = ({ cells }: Row) => scaled((column && cells[column.id]?.value) ?? '0');
  return rows.reduce((sum, row) => sum + inTotal(row), 0n) === inTotal(total) && inTotal(total) !== 0n;
}

const linesOf = (whole: Row, table: Table, parts: readonly Row[]): readonly RowSum[] => [
  { is: 'rows', whole, parts, sure: !isFromWords(table) && !mayNest(table, parts) },
];

/** Figures alone in an unkeyed list may be subtotals of each other: then a total cannot be proven wrong. */
function fits(table: Table, roots: readonly Row[]): boolean {
  const isOfPurchases = listsPurchases(table);
  if (!isOfPurchases && roots.every((row) => row.code !== null)) return true;
  const isListed = table.kind === 'project-expenditure' || (isOfPurchases && !isFromWords(table));
  const isList = isListed && roots.every((row) => (row.level === 'item' || isOfPurchases) && row.name !== '');
  return isList && !roots.some(({ name }) => SUBTOTAL.test(name)) && !mayNest(table, roots);
}

const SUBTOTAL = /小计[:：]?$/;
/** A kind of projects with more of them is rare. */
const MOST_BELOW = 30;

/** 其他运转类 80, below it 50 and 30: a row that the rows right behind it make up may be a kind of projects, and no project. */
function mayNest({ columns }: Table, roots: readonly Row[]): boolean {
  const column = columns.find(({ meanings }) => meanings.includes('total')) ?? columns[0];
  if (!column) return false;
  const values = roots.map(({ cells }) => scaled(cells[column.id]?.value ?? '0'));
  return values.some((value, index) => {
    let sum = 0n;
    for (let next = index + 1; next < values.length && next <= index + MOST_BELOW && sum < value; next++) {
      sum += values[next]!;
      if (sum === value && next > index + 1) return true;
    }
    return false;
  });
}

function nestedUnits(table: Table, total: Row | undefined, units: readonly Row[]): readonly RowSum[] {
  const coded = units.every((unit) => unit.code !== null && /^\d+$/.test(unit.code));
  const known = new Set(units.map((unit) => unit.code));
  const sure = coded && known.size === units.length;
  const sums: RowSum[] = [];
  const tops: Row[] = [];
  const below = new Map<Row, Row[]>();
  for (const unit of units) {
    const parent = sure ? nearestAbove(unit, units) : undefined;
    if (parent) below.set(parent, [...(below.get(parent) ?? []), unit]);
    else tops.push(unit);
  }
  for (const [whole, parts] of below) sums.push({ is: 'units', whole, parts, sure });
  if (!total) return sums;
  if (sure || units.length === 1) sums.push({ is: 'units', whole: total, parts: tops, sure });
  else if (areAllUnits(table, total, units)) sums.push({ is: 'units', whole: total, parts: units, sure: true });
  else sums.push(...units.map((unit): RowSum => ({ is: 'units', whole: total, parts: [unit], sure: false })));
  return sums;
}

/** Units without codes of which none holds another: in a column that several of them fill they make the total. */
function areAllUnits({ columns, rows }: Table, total: Row, units: readonly Row[]): boolean {
  // 国有苗圃 among bureaus and stations: a filled row that is not known as a unit may be one all the same.
  if (rows.some((row) => row !== total && !units.includes(row) && Object.keys(row.cells).length > 0)) return false;
  if (units.some(({ code }) => code !== null) || new Set(units.map(({ name }) => name)).size < units.length)
    return false;
  return columns.some(({ id }) => {
    const values = gather(units, ({ cells }) => scaled(cells[id]?.value ?? '0'));
    const filled = values.filter((value) => value !== 0n);
    const whole = scaled(total.cells[id]?.value ?? '0');
    return (
      filled.length > 1 && filled.length > units.length / 2 && filled.reduce((sum, one) => sum + one, 0n) === whole
    );
  });
}

function nearestAbove(unit: Row, units: readonly Row[]): Row | undefined {
  let nearest: Row | undefined;
  for (const other of units) {
    if (other === unit || !other.code || !unit.code?.startsWith(other.code)) continue;
    if (!nearest || other.code.length > nearest.code!.length) nearest = other;
  }
  return nearest;
}
