import type { BudgetUnit, FundSource } from '../../compile/base-data.js';
import type { BudgetBook, Row, Table } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { codesInBook, type Pairing, pairingsInBook } from './codes.js';
import { ProjectList } from './project-list.js';
import { depthOf } from './row-depth.js';
import { isCarriedOver, SOURCE_OF_MEANING, sourcesOfWords } from './sources.js';

/** A source of money that the disclosure has an amount of. */
export interface Money {
  readonly fund: FundSource;
  readonly carriedOver: boolean;
}

/** What the disclosure speaks of: its units, items, projects and sources of money, before any amount is placed. */
export class Contents {
  readonly units: readonly BudgetUnit[];
  /** 项 of the functional classification. */
  readonly functional: readonly string[];
  /** Those that stand for a 类 or 款 printed without its 项. */
  readonly assumedItems: ReadonlySet<string>;
  readonly basicPairs: readonly Pairing[];
  readonly projectPairs: readonly Pairing[];
  readonly money: readonly Money[];
  readonly projects: ProjectList;
  readonly #codes: ReadonlySet<string>;

  constructor(book: BudgetBook) {
    this.units = unitsOf(book);
    const { functional, assumed, all } = codesInBook(book);
    this.functional = functional;
    this.assumedItems = assumed;
    this.#codes = all;
    const isPublicInstitution = this.units.length === 1 && /公益/.test(this.units[0]?.nature ?? '');
    const pairings = pairingsInBook(book, isPublicInstitution);
    this.basicPairs = pairings.basic;
    this.projectPairs = pairings.project;
    this.money = moneyOf(book);
    this.projects = new ProjectList(book);
  }

  hasCode(code: string): boolean {
    return this.#codes.has(code);
  }

  /** The unit that a row names, or undefined for the department and where there is only one unit. */
  unitOf(code: string | null, name: string): string | undefined {
    if (this.units.length === 1) return undefined;
    const byCode = this.units.find((unit) => unit.code === code);
    if (byCode || code !== null) return byCode?.code;
    return this.units.find((unit) => squeezed(unit.name) === squeezed(name))?.code;
  }

  projectOf(code: string | null, name: string): string | undefined {
    return this.projects.find(code, name)?.code;
  }
}

function unitsOf(book: BudgetBook): BudgetUnit[] {
  const { name, code } = book.document.department;
  const department = name ?? '';
  const rows = book.tables.flatMap(({ rows: own }) => own.filter(({ level }) => level === 'unit'));
  const known = new Map<string, string>();
  for (const row of rows) if (isBelow(row, code)) known.set(row.code ?? '', row.name || department);
  // Without codes a unit is told from the department by its name.
  if (known.size === 0)
    for (const row of rows)
      if (row.code === null && row.name !== '' && squeezed(row.name) !== squeezed(department))
        if (![...known.values()].includes(row.name))
          known.set(`${code ?? ''}${String(known.size + 1).padStart(3, '0')}`, row.name);
  if (known.size === 0) known.set(code ?? '001', department);
  return [...known].map(([unit, unitName]) => ({
    code: unit,
    name: unitName,
    nature: /(?:中心|站|所|院|馆|校|园|队|台|社)$/.test(unitName) ? '公益一类' : '行政',
    approvedStaff: null,
    actualStaff: null,
  }));
}

/** A unit of the department rather than the department itself. */
const isBelow = (row: Row, department: string | null): boolean =>
  row.code !== null && department !== null && row.code.length > department.length && row.code.startsWith(department);

function moneyOf(book: BudgetBook): Money[] {
  const found = new Map<string, Money>([['general-budget', { fund: 'general-budget', carriedOver: false }]]);
  const add = (fund: FundSource, carriedOver: boolean) => {
    found.set(`${fund}${carriedOver ? '+' : ''}`, { fund, carriedOver });
  };
  for (const table of book.tables) addMoneyOf(table, add);
  const hasCarried = [...found.values()].some(({ carriedOver }) => carriedOver);
  if (!hasCarried && book.tables.some(hasCarryOver)) add('general-budget', true);
  return [...found.values()];
}

function addMoneyOf(table: Table, add: (fund: FundSource, carriedOver: boolean) => void): void {
  if (table.empty) return;
  if (table.kind === 'managed-funds-expenditure') add('managed-funds', false);
  if (table.kind === 'state-capital-expenditure') add('state-capital', false);
  let above = false;
  for (const row of table.rows) {
    const isIncome = row.side === 'income' || (table.kind === 'income-summary' && row.level === 'item');
    if (isIncome && depthOf(row) === 0) above = isCarriedOver(row.name);
    for (const column of table.columns) {
      const value = row.cells[column.id]?.value;
      if (!value || !/[1-9]/.test(value)) continue;
      const ofColumn = column.meanings.flatMap((meaning) => SOURCE_OF_MEANING[meaning] ?? []);
      for (const fund of ofColumn) add(fund, column.path.some(isCarriedOver));
      if (isIncome && ofColumn.length === 0)
        for (const fund of (sourcesOfWords(row.name) ?? []).slice(0, 1)) add(fund, above || isCarriedOver(row.name));
    }
  }
}

const hasCarryOver = (table: Table): boolean =>
  table.rows.some((row) =>
    table.columns.some(
      (column) =>
        /[1-9]/.test(row.cells[column.id]?.value ?? '') &&
        ((row.side !== 'expenditure' && isCarriedOver(row.name)) || column.path.some(isCarriedOver)),
    ),
  );
