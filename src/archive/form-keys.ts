import type { BudgetBook, Column, Row, Table } from '../domain/book.js';
import { nameKey, squeezed } from '../domain/text.js';

/** Words of a document without what changes from year to year and department to department. */
export class TimelessWords {
  readonly #year: number | null;
  readonly #department: string;

  constructor({ document }: BudgetBook) {
    this.#year = document.year;
    this.#department = squeezed(document.department.name ?? '');
  }

  /** 2026年 of a book of 2026 is 本年, 2025年 is 上年; the department's name goes. */
  of(text: string): string {
    let words = squeezed(text)
      .replace(/上年度?|去年/g, '上年')
      .replace(/本年度?|今年|当年/g, '本年');
    if (this.#department !== '') words = words.replaceAll(this.#department, '');
    if (this.#year === null) return words;
    for (const [back, name] of [
      [0, '本年'],
      [1, '上年'],
      [2, '前年'],
    ] as const)
      words = words.replaceAll(new RegExp(`${this.#year - back}年?度?`, 'g'), name);
    return words;
  }
}

/** 表六、一般公共预算支出情况表 and 2025年一般公共预算支出表 are one form by their kind; titles tell those of one kind apart. */
export const titleKey = (table: Table, words: TimelessWords): string =>
  `${table.kind} ${nameKey(words.of(table.title)).replace(/^(?:部门)?(?:公开)?(?:预算|决算)?表?[\d一二三四五六七八九十]+|情况|本年/g, '')}`;

/** A column by all words of its header. This year's need not say so: 2026年预算数 and 预算数 are one. */
export const columnKey = (column: Column, words: TimelessWords): string =>
  column.path.map((word) => words.of(word).replace('本年', '')).join('/');

/** A column of amounts, whether they are those of the budget or of the accounts. */
export const columnOfEither = (column: Column, words: TimelessWords): string | null => {
  const key = columnKey(column, words);
  const either = key.replace(/(?:年初|全年|调整)?(?:预算|决算|执行)数|金额/g, '数');
  return either === key ? null : either;
};

/** A column by what it means. */
export const columnMeaningKey = (column: Column): string | null => {
  const known = column.meanings.filter((meaning) => meaning !== 'unknown');
  return known.length === 0 ? null : known.join('/');
};

/** Ways in which rows are known again, the surest first. */
export const ROW_KEYS: readonly ((row: Row) => string | null)[] = [
  (row) =>
    `${row.side ?? ''} ${row.code ?? ''} ${nameKey(row.name)} ${row.group ?? ''} ${row.detail ?? ''} ${row.pair?.code ?? ''}`,
  (row) =>
    row.code === null
      ? null
      : `${row.side ?? ''} ${row.code} ${row.group ?? ''} ${row.detail ?? ''} ${row.pair?.code ?? ''}`,
  (row) => (row.name === '' ? null : `${row.side ?? ''} ${nameKey(row.name)} ${row.level ?? ''} ${row.detail ?? ''}`),
  // 一般公共预算财政拨款收入 of accounts is 一般公共预算拨款收入 of the budget.
  (row) => (row.name.includes('拨款') ? `${row.side ?? ''} ${nameKey(row.name).replace('财政拨款', '拨款')}` : null),
  // 合计, 总计 and 支出总计 are words for one row.
  (row) => (row.level === 'total' ? `${row.side ?? ''} total` : null),
];
