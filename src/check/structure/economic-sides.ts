import type { Column, Row, Table } from '../../domain/book.js';
import { cellFigure, type Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { plus, type Tie, tieHolds } from '../tie.js';
import { amountColumns } from './columns.js';
import { isFromWords } from './from-words.js';
import { nameOf } from './row-ties.js';

/** 工资福利支出 and 对个人和家庭的补助: what is paid to people. */
const TO_PEOPLE = new Set(['301', '303']);
const PEOPLE = /^人员(?:经费|支出)(?:支出)?(?:合计|小计|总计)?[:：]?$/;
const OPERATING = /^(?:日常)?公用(?:经费|支出)(?:支出)?(?:合计|小计|总计)?[:：]?$/;
const BARE = /^[合总]计[:：]?$/;
const ALL = /^(?:一般公共预算)?基本支出(?:合计|总计)[:：]?$/;

interface Entry {
  readonly row: Row;
  readonly column: Column;
  readonly figure: Figure;
}

/**
 * Economic classes in two lists side by side, those of 人员经费 in one and those of 公用经费 in the other: the totals at their foot
 * are of the lists, and 基本支出合计 of both.
 */
export function economicSideTies(table: Table): readonly Tie[] {
  const entries = entriesOf(table);
  const classes = entries.filter(({ row }) => row.level === '类');
  const people = classes.filter(({ row }) => TO_PEOPLE.has(row.code!));
  const others = classes.filter(({ row }) => !TO_PEOPLE.has(row.code!));
  if (!areSides(people, others) || !isWhole(table, classes)) return [];
  const total = (words: RegExp) => entries.filter(({ row }) => row.code === null && words.test(row.name));
  return [
    ...tieTo(table, total(PEOPLE), people),
    ...tieTo(table, total(OPERATING), others),
    ...tieTo(table, total(ALL), classes),
    ...bareTies(table, total(BARE), [people, others]),
  ];
}

/** 合计 below each list, or one 合计 below both. */
function bareTies(table: Table, totals: readonly Entry[], sides: readonly (readonly Entry[])[]): readonly Tie[] {
  const tied = (whole: Entry) => {
    const own = sides.find(([first]) => first?.column.id === whole.column.id) ?? [];
    return tieTo(table, [whole], own);
  };
  const [first, second] = totals;
  if (!first || totals.length > 2) return [];
  if (second) return first.column.id === second.column.id ? [] : gather(totals, tied);
  const own = tied(first);
  return own.every(tieHolds) ? own : tieTo(table, [first], sides.flat());
}

/** The rows that have an amount in one of two columns alone. */
function entriesOf(table: Table): readonly Entry[] {
  const columns = amountColumns(table);
  if (table.empty || table.brokenOff || columns.length !== 2 || isFromWords(table)) return [];
  return gather(table.rows, (row) => {
    const found = gather(columns, (column) => {
      const figure = row.cells[column.id]?.doubtful ? undefined : cellFigure(table, row, column);
      return figure ? { row, column, figure } : [];
    });
    return found.length === 1 ? found : [];
  });
}

const areSides = (one: readonly Entry[], other: readonly Entry[]): boolean => {
  const columns = [one, other].map((side) => new Set(side.map(({ column }) => column.id)));
  return columns.every(({ size }) => size === 1) && [...columns[0]!][0] !== [...columns[1]!][0];
};

/** Whether every class stands there once, with an amount: those of all items, and no other row of codes. */
function isWhole({ rows }: Table, classes: readonly Entry[]): boolean {
  const codes = new Set(classes.map(({ row }) => row.code!));
  return (
    codes.size === classes.length &&
    classes.every(({ row }) => /^3\d{2}$/.test(row.code!)) &&
    rows.every(({ code, level }) => code === null || (level === '类' ? codes.has(code) : codes.has(code.slice(0, 3))))
  );
}

function tieTo(table: Table, totals: readonly Entry[], parts: readonly Entry[]): readonly Tie[] {
  const [whole, ...others] = totals;
  if (!whole || others.length > 0) return [];
  const group = `${table.id}/${whole.row.id}/sides`;
  const data = { row: nameOf(whole.row), count: `${parts.length}` };
  return [{ is: 'sum', whole: whole.figure, parts: parts.map(({ figure }) => plus(figure)), group, data }];
}
