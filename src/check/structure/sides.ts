import type { Row, Table } from '../../domain/book.js';
import { isItemCode } from '../../domain/codes.js';
import { perTable } from '../../domain/kept.js';
import { hasAmounts, isOfWhich } from './row-sum.js';

/** One half of a two-sided table (收入 | 支出), or a list of labels that is built like one. */
export interface Side {
  readonly side: 'income' | 'expenditure';
  /** All rows of the half in printed order. */
  readonly rows: readonly Row[];
  /** 本年收入合计, 本年支出合计 */
  readonly yearTotal: Row | undefined;
  /** 收入总计, 支出总计 */
  readonly grandTotal: Row | undefined;
  /** The lines above the year's total, or above the grand total where no year's total is printed. */
  readonly items: readonly Line[];
  /** 上年结转, 使用非财政拨款结余, 结转下年, 结余分配: what lies between the two totals. */
  readonly openings: readonly Line[];
}

/** A labelled line with the lines that are numbered below it. */
export interface Line {
  readonly row: Row;
  readonly children: readonly Line[];
  /** False when the print leaves open whether the line stands below its predecessor or beside it. */
  readonly sure: boolean;
}

const YEAR_TOTAL = /^本年(?:度)?(?:收入|支出)[合小总]计[:：]?$/;
const GRAND_TOTAL = /^(?:(?:收入|支出|本年收入|本年支出)?[总合]计|(?:收入|支出)总数)[:：]?$/;
const SUBTOTAL = /^(?:收入|支出)?[小合]计$/;
/** Lines that only gather others: unnumbered lines below them are theirs. */
const HEADING =
  /^(?:本年(?:收入|支出)(?:合计)?|上年结转(?:结余|和结余)?|年初(?:财政拨款)?结转和?结余|结转下年|年[末终](?:财政拨款)?结转和?结余)$/;

/** What is added to the year's own money: never a part of the line above. */
export const OPENING = /^(?:上年|年初|年[末终]|使用|动用|用事业基金|上缴|调入|补充)|结转|结余/;

/** The halves of a two-sided table; empty for any other table. */
export const sidesOf = perTable(readSides);

function readSides(table: Table): readonly Side[] {
  const income = table.rows.filter((row) => row.side === 'income');
  const expenditure = table.rows.filter((row) => row.side === 'expenditure');
  if (income.length > 0 || expenditure.length > 0)
    return [
      ...listsOf(income).map((rows) => readSide('income', rows)),
      ...listsOf(expenditure).map((rows) => readSide('expenditure', rows)),
    ];
  const listed = table.rows.find((row) => YEAR_TOTAL.test(row.name));
  if (!listed || table.rows.some((row) => row.code !== null && isItemCode(row.code))) return [];
  return [readSide(listed.name.includes('收入') ? 'income' : 'expenditure', table.rows)];
}

/** Lists of one half that follow one another, as by function and by economic item: each ends in its total, in columns of its own. */
function listsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const lists: Row[][] = [];
  let list: Row[] = [];
  let columns = new Set<string>();
  for (const row of rows) {
    const own = Object.keys(row.cells);
    const isApart = own.length > 0 && columns.size > 0 && !own.some((id) => columns.has(id));
    const end = isApart ? list.findLastIndex((one) => GRAND_TOTAL.test(one.name)) + 1 : 0;
    if (end > 0) {
      lists.push(list.slice(0, end));
      list = list.slice(end);
      columns = new Set();
    }
    list.push(row);
    for (const id of own) columns.add(id);
  }
  return list.length > 0 ? [...lists, list] : lists;
}

function readSide(side: 'income' | 'expenditure', rows: readonly Row[]): Side {
  const last = yearTotalOf(rows);
  // 一、本年支出合计 above its own lines is a heading, not the total below them.
  const year = rows.slice(0, Math.max(last, 0)).some(hasAmounts) ? last : -1;
  const grand = rows.findLastIndex((row, index) => index !== year && index > year && GRAND_TOTAL.test(row.name));
  const end = grand < 0 ? rows.length : grand;
  return {
    side,
    rows,
    yearTotal: rows[year],
    grandTotal: rows[grand],
    items: linesOf(rows.slice(0, year < 0 ? end : year)),
    openings: year < 0 ? [] : linesOf(rows.slice(year + 1, end)),
  };
}

/** 本年收入合计, or a 小计 between which and the grand total nothing but balances stand. */
function yearTotalOf(rows: readonly Row[]): number {
  const named = rows.findLastIndex((row) => YEAR_TOTAL.test(row.name));
  if (named >= 0) return named;
  const grand = rows.findLastIndex((row) => GRAND_TOTAL.test(row.name));
  const above = rows.slice(0, Math.max(grand, 0));
  return above.findLastIndex(
    (row, at) => SUBTOTAL.test(row.name) && above.slice(at + 1).every((one) => OPENING.test(one.name) || isFiller(one)),
  );
}

/** A row of the form that no item fills; systems print 0.00 or a dash in it all the same. */
const isFiller = (row: Row): boolean =>
  row.name === '' && Object.values(row.cells).every(({ value }) => value === null || /^-?[0.]+$/.test(value));

interface OpenLine {
  row: Row;
  depth: number;
  children: OpenLine[];
  sure: boolean;
}

function linesOf(rows: readonly Row[]): readonly Line[] {
  const numbered = rows.some((row) => depthOf(row) !== undefined);
  const top: OpenLine[] = [];
  const open: OpenLine[] = [];
  for (const row of rows) {
    if (isOfWhich(row) || isFiller(row)) continue;
    const heading = open.findLast((line) => HEADING.test(line.row.name) || gathersFund(line.row, row));
    const printed = depthOf(row) === undefined ? undefined : depthOf(row)! + restartedBelow(heading, row);
    const below = printed === undefined && heading && !isOutermost(row) ? heading.depth + 1 : 0;
    const depth = printed ?? below;
    const sure = printed !== undefined || !numbered || below > 0 || isOutermost(row);
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    const line: OpenLine = { row, depth, children: [], sure: sure && !SUBTOTAL.test(row.name) };
    (open.at(-1)?.children ?? top).push(line);
    open.push(line);
  }
  return top;
}

/** 财政拨款（补助） above 一般公共预算 and 政府性基金预算, which nothing but an indent puts below it. */
const gathersFund = (above: Row, row: Row): boolean =>
  /^财政拨款(?:[（(]补助[）)])?(?:收入|小计|合计)?$/.test(above.name) &&
  /^(?:一般公共预算|公共财政预算|政府性基金|国有资本经营)/.test(row.name);

/** 1 for lines whose numbering begins anew below a heading without a number: 年初财政拨款结转和结余, 一、一般公共预算 …. */
const restartedBelow = (heading: OpenLine | undefined, row: Row): 0 | 1 =>
  heading &&
  !heading.row.numbering &&
  !isOutermost(row) &&
  (heading.children.length > 0 || /^[（(]?[一1]/.test(row.numbering ?? ''))
    ? 1
    : 0;

const isOutermost = (row: Row): boolean => HEADING.test(row.name) || OPENING.test(row.name);

/** Depth where the print tells it; a line without a number at the margin may stand below its predecessor. */
function depthOf(row: Row): number | undefined {
  if (row.numbering) return row.depth ?? numberingDepth(row.numbering);
  return row.depth === 0 ? undefined : row.depth;
}

function numberingDepth(numbering: string): number | undefined {
  if (/^[一二三四五六七八九十]+/.test(numbering)) return 0;
  if (/^[（(][一二三四五六七八九十]+/.test(numbering)) return 1;
  return /^\d/.test(numbering) ? 2 : undefined;
}
