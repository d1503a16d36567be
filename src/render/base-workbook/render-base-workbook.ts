import { writeXlsx } from 'hucre';
import { EXPENSES } from '../../compile/base-choices.js';
import type { BaseData } from '../../compile/base-data.js';
import type { BaseRecord, BaseSheet } from '../../compile/base-field.js';
import { recordsOfBase } from '../../compile/base-records.js';
import { BASE_SHEETS } from '../../compile/base-sheets.js';
import type { Records } from './checks.js';
import { DropDowns } from './drop-downs.js';
import { fieldsSheet } from './fields-sheet.js';
import { instructions } from './instructions.js';
import { rowsSheet } from './rows-sheet.js';

/** What an empty workbook already says. */
export interface NewBase {
  readonly type: BaseData['type'];
  readonly year: number | null;
  readonly template: string | null;
}

/** A workbook with this base data filled in. */
export const renderBaseWorkbook = (base: BaseData): Promise<Uint8Array> => write(recordsOfBase(base), base);

/** A workbook to be filled in. */
export function renderNewBaseWorkbook(start: NewBase): Promise<Uint8Array> {
  const blank = Object.fromEntries(BASE_SHEETS.map(({ id }) => [id, []])) as unknown as Records;
  const facts: BaseRecord = {
    type: start.type,
    year: start.year === null ? undefined : `${start.year}`,
    template: start.template ?? undefined,
  };
  return write({ ...blank, facts: [facts] }, start);
}

async function write(records: Records, { type, year }: { type: BaseData['type']; year: number | null }) {
  const all: Records = { ...records, expenses: everyExpense(records.expenses) };
  const lists = new DropDowns(all, year);
  const sheets = BASE_SHEETS.map((sheet) => forType(sheet, type)).map((sheet) =>
    sheet.layout === 'rows' ? rowsSheet(sheet, all, lists) : fieldsSheet(sheet, all[sheet.id][0] ?? {}, lists),
  );
  const title = type === 'budget' ? '部门预算公开 基础数据' : '部门决算公开 基础数据';
  return writeXlsx({
    sheets: [instructions(title, all), ...sheets, lists.sheet()],
    properties: { title, creator: '明算' },
    defaultFont: { name: '宋体', size: 11 },
    activeSheet: 0,
    workbookProtection: { lockStructure: true },
    namedRanges: [],
  });
}

/** All six rows of 三公经费, filled or not. */
const everyExpense = (given: readonly BaseRecord[]): readonly BaseRecord[] =>
  [...EXPENSES.values()].map((item) => given.find((record) => record['item'] === item) ?? { item });

/** A sheet without the columns that only final accounts have. */
const forType = (sheet: BaseSheet, type: BaseData['type']): BaseSheet =>
  type === 'final-accounts' ? sheet : { ...sheet, fields: sheet.fields.filter((field) => !field.accountsOnly) };
