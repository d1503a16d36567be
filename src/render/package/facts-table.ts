import type { BudgetBook, Cell, Column, Row, Table } from '../../domain/book.js';
import { departmentalEconomicCode, functionalCode, governmentalEconomicCode } from '../../domain/codes.js';
import { moneyUnitOf } from '../../domain/figures.js';
import { isMoneyUnit } from '../../domain/number.js';
import { DOCUMENT_FIELDS } from './document-fields.js';
import { exactDecimal, inYuan } from './exact-amount.js';
import { FUND_TYPES, FUND_TYPES_EN, fundTypeOf } from './fund-types.js';
import { fieldsFor, fillTable, type PackageField, type PackageTable } from './package-field.js';
import { PLACE_FIELDS } from './place-fields.js';

interface Fact {
  readonly book: BudgetBook;
  readonly table: Table;
  readonly row: Row;
  /** Of the row in its form, from 1. */
  readonly number: number;
  readonly column: Column;
  readonly cell: Cell;
}

/** One line for every figure of the published forms. */
export const factsTable = (book: BudgetBook): PackageTable =>
  fillTable(
    {
      name: 'facts',
      title: { zh: '公开表数据', en: 'Figures of the forms' },
      description: { zh: '每个公开表中每个数字一行', en: 'One line for every figure printed in a form' },
      primaryKey: ['fact_id'],
    },
    FIELDS,
    book.tables.flatMap((table) =>
      table.rows.flatMap((row, index) =>
        table.columns.flatMap((column): Fact[] => {
          const cell = row.cells[column.id];
          return cell && cell.value !== null ? [{ book, table, row, number: index + 1, column, cell }] : [];
        }),
      ),
    ),
  );

const OTHER_CLASSIFICATION = { zh: '该行不按此分类', en: 'the row is not classified by it' };
const NOT_PRINTED = { zh: '没有印出', en: 'none is printed' };

const isMoney = ({ column }: Fact): boolean => column.meaning !== 'rate' && column.meaning !== 'count';

/** The code of the row or of the classification that is paired with it. */
const codeOf = ({ row }: Fact, isOf: (code: string) => unknown): string | null =>
  [row.code, row.pair?.code].find((code) => code !== null && code !== undefined && isOf(code) !== undefined) ?? null;

const FIELDS: readonly PackageField<Fact>[] = [
  {
    name: 'fact_id',
    type: 'text',
    title: { zh: '数据编号', en: 'Figure id' },
    meaning: { zh: '表/行/栏，在本文件中唯一', en: 'form/row/column, unique within the document' },
    of: ({ table, row, column }) => `${table.id}/${row.id}/${column.id}`,
  },
  ...fieldsFor(DOCUMENT_FIELDS, ({ book }: Fact) => book),
  {
    name: 'form_kind',
    type: 'text',
    title: { zh: '表的种类', en: 'Kind of form' },
    meaning: { zh: '不论表名如何写，同一种表用同一个词', en: 'The same word for the same form, however it is titled' },
    of: ({ table }) => table.kind,
  },
  {
    name: 'form_title',
    type: 'text',
    title: { zh: '表名', en: 'Title of the form' },
    meaning: { zh: '印出的表名', en: 'Title as printed' },
    missing: NOT_PRINTED,
    of: ({ table }) => table.title,
  },
  {
    name: 'row_number',
    type: 'integer',
    title: { zh: '行序', en: 'Row' },
    meaning: { zh: '在表中的第几行，从 1 起', en: 'Number of the row in the form, from 1' },
    of: ({ number }) => number,
  },
  {
    name: 'direction',
    type: 'text',
    title: { zh: '收支方向', en: 'Side' },
    meaning: {
      zh: '收支表中该行在收入方 income 还是支出方 expenditure',
      en: 'income or expenditure, in forms with two sides',
    },
    missing: { zh: '该表只有一方', en: 'the form has one side only' },
    columnType: 'direction',
    of: ({ row }) => row.side ?? null,
  },
  {
    name: 'row_code',
    type: 'text',
    title: { zh: '行编码', en: 'Code of the row' },
    meaning: {
      zh: '类、款、项相连的科目编码，或单位、项目编码',
      en: 'Classification code joined, or code of the unit or project',
    },
    missing: NOT_PRINTED,
    of: ({ row }) => row.code,
  },
  {
    name: 'row_name',
    type: 'text',
    title: { zh: '行名称', en: 'Name of the row' },
    meaning: { zh: '科目、单位或项目名称，不含序号', en: 'Name of the item, unit or project, without numbering' },
    missing: NOT_PRINTED,
    of: ({ row }) => row.name,
  },
  {
    name: 'row_level',
    type: 'text',
    title: { zh: '行层级', en: 'Level of the row' },
    meaning: {
      zh: 'total 合计，unit 单位，类、款、项，item 其他',
      en: 'total, unit, 类 (class), 款 (section), 项 (item), or item for any other line',
    },
    missing: { zh: '无法判断', en: 'cannot be told' },
    of: ({ row }) => row.level,
  },
  {
    name: 'row_group',
    type: 'text',
    title: { zh: '所属单位或类别', en: 'Group of the row' },
    meaning: { zh: '行旁印出的预算单位或类别', en: 'Unit or category printed beside the row' },
    missing: NOT_PRINTED,
    of: ({ row }) => row.group ?? null,
  },
  {
    name: 'is_repeated',
    type: 'boolean',
    title: { zh: '重复列示', en: 'Printed again' },
    meaning: {
      zh: '在自身小计之下再次列示的明细行，汇总时应排除',
      en: 'Detail printed again below its own subtotal; leave it out of sums',
    },
    of: ({ row }) => row.detail === true,
  },
  {
    name: 'exp_func_code',
    type: 'text',
    title: { zh: '支出功能分类编码', en: 'Functional classification' },
    meaning: { zh: '支出功能分类科目编码', en: 'Code of the functional classification of expenditure' },
    missing: OTHER_CLASSIFICATION,
    columnType: 'functional-classification:generic:code',
    of: (fact) => codeOf(fact, functionalCode),
  },
  {
    name: 'dep_bgt_eco_code',
    type: 'text',
    title: { zh: '部门预算支出经济分类编码', en: 'Departmental economic classification' },
    meaning: { zh: '部门预算支出经济分类科目编码', en: 'Code of the departmental economic classification' },
    missing: OTHER_CLASSIFICATION,
    columnType: 'economic-classification:generic:code',
    of: (fact) => codeOf(fact, departmentalEconomicCode),
  },
  {
    name: 'gov_bgt_eco_code',
    type: 'text',
    title: { zh: '政府预算支出经济分类编码', en: 'Governmental economic classification' },
    meaning: { zh: '政府预算支出经济分类科目编码', en: 'Code of the governmental economic classification' },
    missing: OTHER_CLASSIFICATION,
    of: (fact) => codeOf(fact, governmentalEconomicCode),
  },
  {
    name: 'pro_code',
    type: 'text',
    title: { zh: '项目代码', en: 'Project code' },
    meaning: { zh: '项目支出表中的项目代码', en: 'Code of the project, in forms of projects' },
    missing: { zh: '不是项目，或没有印出代码', en: 'no project, or no code is printed' },
    columnType: 'activity:generic:project:code',
    of: ({ table, row }) => (table.kind === 'project-expenditure' && row.level === 'item' ? row.code : null),
  },
  {
    name: 'fund_type_code',
    type: 'text',
    title: { zh: '资金性质代码', en: 'Kind of funds' },
    meaning: { zh: FUND_TYPES, en: FUND_TYPES_EN },
    missing: { zh: '各种资金合计，或无法判断', en: 'all kinds together, or it cannot be told' },
    columnType: 'fin-source:generic:code',
    of: ({ table, column }) => fundTypeOf(column.meanings, table.kind),
  },
  {
    name: 'column_meaning',
    type: 'text',
    title: { zh: '栏的含义', en: 'Meaning of the column' },
    meaning: {
      zh: '不论表头如何写，同一种栏用同一个词',
      en: 'The same word for the same column, however it is headed',
    },
    of: ({ column }) => column.meaning,
  },
  {
    name: 'column_path',
    type: 'text',
    title: { zh: '表头', en: 'Header' },
    meaning: { zh: '自上而下的各级表头，以 / 相连', en: 'Header words from the top, joined by /' },
    missing: NOT_PRINTED,
    of: ({ column }) => column.path.join('/'),
  },
  {
    name: 'column_year',
    type: 'integer',
    title: { zh: '栏的年度', en: 'Year of the column' },
    meaning: { zh: '表头写明的年度', en: 'Year that the header names' },
    missing: { zh: '表头没有写年度', en: 'the header names none' },
    of: ({ column }) => column.year ?? null,
  },
  {
    name: 'amount_yuan',
    type: 'decimal',
    title: { zh: '金额（元）', en: 'Amount (yuan)' },
    meaning: {
      zh: '换算为元的金额，只移动小数点，不四舍五入',
      en: 'The amount in yuan, exact: the decimal point was moved, nothing rounded',
    },
    missing: { zh: '该数是比率或数量，不是金额', en: 'the figure is a rate or a count, no amount' },
    unit: '元',
    columnType: 'value',
    of: (fact) => (isMoney(fact) ? inYuan(fact.cell.value, moneyUnitOf(fact.table)) : null),
  },
  {
    name: 'value',
    type: 'decimal',
    title: { zh: '数值', en: 'Value' },
    meaning: { zh: '印出的数值，单位见 unit', en: 'The value as printed, in the unit of `unit`' },
    missing: { zh: '数字过长，见 printed', en: 'too long a number, see `printed`' },
    of: ({ cell }) => exactDecimal(cell.value),
  },
  {
    name: 'unit',
    type: 'text',
    title: { zh: '单位', en: 'Unit' },
    meaning: { zh: '印出的金额单位', en: 'Unit of money as printed' },
    missing: {
      zh: '没有印出；金额按惯例视为万元',
      en: 'none is printed; amounts are taken as 万元, the habit of the field',
    },
    of: (fact) => (isMoney(fact) ? fact.table.unit : fact.column.meaning === 'rate' ? '%' : null),
  },
  {
    name: 'is_unit_assumed',
    type: 'boolean',
    title: { zh: '单位为推定', en: 'Unit assumed' },
    meaning: { zh: '没有印出金额单位，按万元换算', en: 'No unit of money is printed, 万元 was assumed' },
    of: (fact) => isMoney(fact) && !isMoneyUnit(fact.table.unit),
  },
  {
    name: 'printed',
    type: 'text',
    title: { zh: '印出的文字', en: 'Print' },
    meaning: { zh: '单元格中的原文，含千分位和小数位', en: 'The cell as printed, with separators and decimals' },
    of: ({ cell }) => cell.text,
  },
  {
    name: 'is_doubtful',
    type: 'boolean',
    title: { zh: '存疑', en: 'In doubt' },
    meaning: { zh: '原文无法确定该数属于哪一栏', en: 'The print leaves open which column the figure belongs to' },
    of: ({ cell }) => cell.doubtful === true,
  },
  ...fieldsFor(PLACE_FIELDS, ({ book, cell }: Fact) => ({ book, at: cell.at })),
];
