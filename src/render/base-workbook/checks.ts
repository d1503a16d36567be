import type { BaseRecord, BaseSheet, SheetId } from '../../compile/base-field.js';
import { sheetOf } from '../../compile/base-sheets.js';
import { readFen, writeDigits } from '../../compile/money.js';
import { columnRange, inSheet } from './sheet-cells.js';
import { FIRST_ROW } from './sheet-rows.js';

export type Records = Readonly<Record<SheetId, readonly BaseRecord[]>>;
/** The cell of a field in the row at hand. */
type CellOf = (key: string) => string;

/** Something that can be wrong with a row, as a formula and as it is now. */
interface RowCheck {
  readonly words: string;
  readonly formula: (cell: CellOf) => string;
  readonly broken: (record: BaseRecord, records: Records) => boolean;
}

/** A column that is computed from other sheets. */
interface ComputedColumn {
  readonly label: string;
  readonly note: string;
  readonly formula: (cell: CellOf) => string;
  readonly result: (record: BaseRecord, records: Records) => string;
}

/** The whole column of a field, far enough down for every row that may be filled in. */
const all = (id: SheetId, key: string): string => {
  const sheet = sheetOf(id);
  return inSheet(sheet.name, columnRange(columnOf(sheet, key), FIRST_ROW, 4_999));
};
const columnOf = (sheet: BaseSheet, key: string): number => sheet.fields.findIndex((field) => field.key === key);

/** Sums where another sheet names this row's code, with or without its name behind it. */
const sumFor = (sum: string, owners: string, owner: string): string =>
  `SUMIFS(${sum},${owners},${owner})+SUMIFS(${sum},${owners},${owner}&" *")`;

const fenOf = (value: BaseRecord[string]): bigint => readFen(`${value ?? '0'}`) ?? 0n;
const total = (values: readonly BaseRecord[string][]): string =>
  writeDigits(
    values.reduce((sum: bigint, value) => sum + fenOf(value), 0n),
    2,
  );

/** Departmental items that a row of 三公经费 holds. */
const EXPENSE_CODES: Readonly<Record<string, readonly string[]>> = {
  travelAbroad: ['30212'],
  vehiclePurchase: ['31013', '30913'],
  vehicleRunning: ['30231'],
  reception: ['30217'],
  meetings: ['30215'],
  training: ['30216'],
};

const basicOf = (item: BaseRecord[string], { lines }: Records): string =>
  total(
    lines
      .filter(({ fund, kind }) => fund === 'general-budget' && kind !== 'project')
      .filter(({ departmental }) => EXPENSE_CODES[`${item}`]?.includes(`${departmental}`.slice(0, 5)))
      .map(({ amount }) => amount),
  );

const basicFormula = (cell: CellOf): string => {
  const one = (code: string) =>
    `SUMIFS(${all('lines', 'amount')},${all('lines', 'departmental')},${code}&"*",${all('lines', 'fund')},"一般公共预算",${all('lines', 'kind')},"<>项目支出")`;
  const item = cell('item');
  const code = `IF(${item}="因公出国（境）费","30212",IF(${item}="公务用车购置费","31013",IF(${item}="公务用车运行维护费","30231",IF(${item}="公务接待费","30217",IF(${item}="会议费","30215",IF(${item}="培训费","30216","无"))))))`;
  return `${one(code)}+IF(${item}="公务用车购置费",${one('"30913"')},0)`;
};

export const COMPUTED_COLUMNS: Readonly<Partial<Record<SheetId, ComputedColumn>>> = {
  projects: {
    label: '明细中的本年金额',
    note: '自动计算：“预算明细”中该项目各行本年金额之和。',
    formula: (cell) =>
      `IF(${cell('code')}="","",${sumFor(all('lines', 'amount'), all('lines', 'project'), cell('code'))})`,
    result: ({ code }, { lines }) => total(lines.filter(({ project }) => project === code).map(({ amount }) => amount)),
  },
  goals: {
    label: '指标权重合计',
    note: '自动计算：“绩效指标”中各指标权重与预算执行率权重之和。设权重的，应为 100。',
    formula: (cell) =>
      `IF(${cell('owner')}="","",SUMIFS(${all('indicators', 'weight')},${all('indicators', 'owner')},${cell('owner')})+N(${cell('executionWeight')}))`,
    result: ({ owner, executionWeight }, { indicators }) =>
      total([executionWeight, ...indicators.filter((one) => one['owner'] === owner).map(({ weight }) => weight)]),
  },
  expenses: {
    label: '明细中的同类基本支出',
    note: '自动计算：“预算明细”中一般公共预算基本支出的同一科目。本年金额不应小于它。',
    formula: basicFormula,
    result: ({ item }, records) => basicOf(item, records),
  },
};

const blank = (value: BaseRecord[string]): boolean => value === undefined || value === '';

/** What is checked in every row beyond required fields. */
const ROW_CHECKS: Readonly<Partial<Record<SheetId, readonly RowCheck[]>>> = {
  lines: [
    {
      words: '缺项目',
      formula: (cell) => `AND(${cell('kind')}="项目支出",${cell('project')}="")`,
      broken: ({ kind, project }) => kind === 'project' && blank(project),
    },
    {
      words: '基本支出不填项目',
      formula: (cell) => `AND(${cell('kind')}<>"项目支出",${cell('project')}<>"")`,
      broken: ({ kind, project }) => kind !== 'project' && !blank(project),
    },
  ],
  projects: [
    {
      words: '没有明细',
      formula: (cell) =>
        `COUNTIF(${all('lines', 'project')},${cell('code')})+COUNTIF(${all('lines', 'project')},${cell('code')}&" *")=0`,
      broken: ({ code }, { lines }) => !lines.some(({ project }) => project === code),
    },
  ],
  expenses: [
    {
      words: '未填全',
      formula: (cell) =>
        `AND(${cell('item')}<>"会议费",${cell('item')}<>"培训费",OR(${cell('amount')}="",${cell('lastYear')}=""))`,
      broken: ({ item, amount, lastYear }) =>
        item !== 'meetings' && item !== 'training' && (blank(amount) || blank(lastYear)),
    },
    {
      words: '小于明细',
      formula: (cell) => `AND(${cell('amount')}<>"",N(${cell('amount')})<${cell('+')}-0.001)`,
      broken: ({ item, amount }, records) => !blank(amount) && fenOf(amount) < fenOf(basicOf(item, records)),
    },
  ],
};

/** The words in the column 检查: nothing for a blank row. */
export function checkFormula(sheet: BaseSheet, cell: CellOf, whole: string): string {
  const missing = sheet.fields.filter(({ required }) => required).map(({ key }) => `${cell(key)}=""`);
  const checks = [`IF(OR(${missing.join(',')}),"未填全",`];
  for (const { words, formula } of ROW_CHECKS[sheet.id] ?? []) checks.push(`IF(${formula(cell)},"${words}",`);
  return `IF(COUNTA(${whole})=0,"",${checks.join('')}"✓"${')'.repeat(checks.length)})`;
}

export function checkResult(sheet: BaseSheet, record: BaseRecord | undefined, records: Records): string {
  if (!record || Object.values(record).every((value) => value === undefined)) return '';
  if (sheet.fields.some(({ required, key }) => required && blank(record[key]))) return '未填全';
  return ROW_CHECKS[sheet.id]?.find(({ broken }) => broken(record, records))?.words ?? '✓';
}
