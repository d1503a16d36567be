import type { BudgetBook, Column, Row } from '../../domain/book.js';
import { scaled } from '../../domain/number.js';
import { itemCode, type Pairing } from './codes.js';
import type { Contents, Money } from './contents.js';
import { isCarriedOver, SOURCE_OF_MEANING } from './sources.js';

const amountIn = (row: Row, column: Column): bigint => scaled(row.cells[column.id]?.value ?? '0');

/**
 * Which combinations the forms leave open at all. Without it a department with many projects has more combinations than can
 * be looked at; what a form prints as blank is no place for an amount.
 */
export class Likely {
  readonly #book: BudgetBook;
  readonly #basic = new Set<string>();
  readonly #project = new Set<string>();
  #tellsKinds = false;

  constructor(book: BudgetBook) {
    this.#book = book;
    for (const { kind, columns, rows } of book.tables) {
      if (!/expenditure/.test(kind) || kind === 'project-expenditure' || /basic/.test(kind)) continue;
      const ofBasic = columns.filter(({ meanings }) => meanings.some((one) => BASIC.has(one)));
      const ofProjects = columns.filter(({ meanings }) => meanings.some((one) => one.startsWith('project')));
      if (ofBasic.length === 0 || ofProjects.length === 0) continue;
      this.#tellsKinds = true;
      for (const row of rows) {
        const code = itemCode(row);
        if (!code?.startsWith('2')) continue;
        if (ofBasic.some((column) => amountIn(row, column) !== 0n)) this.#basic.add(code);
        if (ofProjects.some((column) => amountIn(row, column) !== 0n)) this.#project.add(code);
      }
    }
  }

  /** Whether the item, or a 类 or 款 that it stands for, has such expenditure. */
  hasBasic(functional: string): boolean {
    return !this.#tellsKinds || among(this.#basic, functional);
  }
  hasProjects(functional: string): boolean {
    return !this.#tellsKinds || among(this.#project, functional);
  }

  /** Economic items of which the basic budget leaves something over. */
  projectPairs({ projectPairs }: Contents): readonly Pairing[] {
    const all = this.#pairAmounts('economic-classification');
    const basic = this.#pairAmounts('general-basic-expenditure');
    if (all.size === 0) return projectPairs;
    return projectPairs.filter((pair) => {
      const key = `${pair.departmental}|${pair.governmental}`;
      return !pair.isPrinted || (all.get(key) ?? 1n) > (basic.get(key) ?? 0n);
    });
  }

  #pairAmounts(kind: 'economic-classification' | 'general-basic-expenditure'): Map<string, bigint> {
    const amounts = new Map<string, bigint>();
    for (const table of this.#book.tables.filter((one) => one.kind === kind))
      for (const row of table.rows) {
        const total = table.columns.find(({ meaning }) => meaning === 'total');
        const code = itemCode(row);
        if (!total || !code || !row.pair) continue;
        const key = `${code}|${row.pair.code}`;
        amounts.set(key, (amounts.get(key) ?? 0n) + amountIn(row, total));
      }
    return amounts;
  }

  /** Sources of the projects, where a form prints them beside each project. */
  moneyOfProjects(contents: Contents): ReadonlyMap<string, readonly Money[]> {
    const money = new Map<string, Money[]>();
    for (const table of this.#book.tables.filter(({ kind }) => kind === 'project-expenditure'))
      for (const row of table.rows) {
        const code = contents.projectOf(row.code, row.name);
        const own = table.columns.flatMap((column): Money[] => {
          const fund = SOURCE_OF_MEANING[column.meaning];
          return fund && amountIn(row, column) !== 0n ? [{ fund, carriedOver: column.path.some(isCarriedOver) }] : [];
        });
        if (code !== undefined && own.length > 0) money.set(code, [...(money.get(code) ?? []), ...own]);
      }
    return money;
  }
}

const BASIC: ReadonlySet<string> = new Set([
  'basic',
  'personnel',
  'operating',
  'salaries',
  'household',
  'goods-services',
  'capital',
]);

/** Forms that print no 项 tell as little of an item as they tell of all of them. */
const among = (codes: ReadonlySet<string>, code: string): boolean =>
  codes.has(code) || ![...codes].some((other) => other.length === 7);
