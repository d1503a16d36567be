import type { BudgetBook, Column, Table } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { matchesOf } from '../../domain/text.js';
import { isFromWords } from '../structure/from-words.js';

/** A column of a budget's table that is headed by an earlier year. */
interface StaleColumn {
  readonly table: Table;
  readonly words: string;
}

/**
 * 2023年预算数 over the only amounts of a table in the budget of 2024, or 2022年预算数 beside 2024年预算数: the header was left
 * from the last edition. Tables of other years say so in their title, and forms that nobody knows may print anything; without
 * cells the column of this year may be lost.
 */
export const staleColumns = ({ tables }: BudgetBook, year: number): readonly StaleColumn[] =>
  gather(tables, (table) => {
    if (table.kind === 'other' || OTHER_TIME.test(table.title) || isFromWords(table)) return [];
    const dated = gather(table.columns, (column) => datedOf(column) ?? []);
    const stale = ['收入', '支出', ''].flatMap(
      (side) =>
        staleOf(
          dated.filter((one) => one.side === side),
          year,
        ) ?? [],
    );
    return stale.length === 0 || table.title.includes(`${stale[0]!.year}`) ? [] : [{ table, words: stale[0]!.words }];
  });

interface Dated {
  readonly year: number;
  readonly words: string;
  /** 收入 or 支出 where the table has two sides. */
  readonly side: string;
}

function staleOf(dated: readonly Dated[], year: number): Dated | undefined {
  const years = new Set(dated.map((one) => one.year));
  const old = isOfTwo(years, year, year - 2)
    ? year - 2
    : years.size === 1 || isOfTwo(years, year - 1, year - 2)
      ? year - 1
      : undefined;
  return dated.find((one) => one.year === old);
}

const isOfTwo = (years: ReadonlySet<number>, one: number, other: number): boolean =>
  years.size === 2 && years.has(one) && years.has(other);

/** The one year that a column of amounts names in its header. */
function datedOf({ path }: Column): Dated | undefined {
  const words = path.find((word) => word.includes('20')) ?? '';
  const years = matchesOf(words, YEAR);
  return years.length === 1 && AMOUNTS.test(words)
    ? { year: Number.parseInt(years[0]![1]!, 10), words, side: /^(?:收入|支出)$/.test(path[0]!) ? path[0]! : '' }
    : undefined;
}

const YEAR = /(20\d{2})年/g;
const AMOUNTS = /^20\d{2}年度?(?:年?初?预算数?|基本支出|收入预算|支出预算)(?:金额|数)?$/;
const OTHER_TIME = /执行|决算|完成|上年|去年|结转|结余|自评|评价|规划|对比|增减|情况比较/;
