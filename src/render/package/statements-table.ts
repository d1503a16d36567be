import type { BudgetBook, Statement } from '../../domain/book.js';
import { functionalCode } from '../../domain/codes.js';
import { DOCUMENT_FIELDS } from './document-fields.js';
import { exactDecimal, inYuan } from './exact-amount.js';
import { type FieldValue, fieldsFor, fillTable, type PackageField, type PackageTable } from './package-field.js';
import { PLACE_FIELDS } from './place-fields.js';

interface Told {
  readonly book: BudgetBook;
  readonly statement: Statement;
}

/** One line for every figure that the narrative states. */
export const statementsTable = (book: BudgetBook): PackageTable =>
  fillTable(
    {
      name: 'statements',
      title: { zh: '文字说明数据', en: 'Figures of the narrative' },
      description: { zh: '情况说明中每个数字一行', en: 'One line for every figure that the narrative states' },
      primaryKey: ['statement_id'],
    },
    FIELDS,
    book.statements.map((statement) => ({ book, statement })),
  );

const NOT_TOLD = { zh: '文中没有写明', en: 'the words do not tell' };

const text = (
  name: string,
  title: PackageField<Told>['title'],
  meaning: PackageField<Told>['meaning'],
  of: (statement: Statement) => FieldValue,
  type: PackageField<Told>['type'] = 'text',
): PackageField<Told> => ({ name, type, title, meaning, missing: NOT_TOLD, of: ({ statement }) => of(statement) });

const FIELDS: readonly PackageField<Told>[] = [
  {
    name: 'statement_id',
    type: 'text',
    title: { zh: '说明编号', en: 'Statement id' },
    meaning: { zh: '在本文件中唯一', en: 'Unique within the document' },
    of: ({ statement }) => statement.id,
  },
  ...fieldsFor(DOCUMENT_FIELDS, ({ book }: Told) => book),
  text(
    'section',
    { zh: '小节', en: 'Section' },
    { zh: '所在小节的标题', en: 'Title of the section' },
    (s) => s.section,
  ),
  text(
    'subject',
    { zh: '对象', en: 'Subject' },
    { zh: '该数说的是什么，用文中的词', en: 'What the figure is of, in the words of the document' },
    (s) => s.subject,
  ),
  text(
    'measure',
    { zh: '度量', en: 'Measure' },
    {
      zh: 'amount 金额，share 占比，change 增减额，change-rate 增减率，count 数量，date 日期，other 其他',
      en: 'amount, share, change, change-rate, count, date or other',
    },
    (s) => s.measure,
  ),
  text(
    'value',
    { zh: '数值', en: 'Value' },
    {
      zh: '印出的数值；增减额不带负号，方向见 direction',
      en: 'The value as printed; a change has no sign, see `direction`',
    },
    (s) => exactDecimal(s.value),
    'decimal',
  ),
  text(
    'value_text',
    { zh: '数值原文', en: 'Value as text' },
    { zh: '数值的文字，含日期和保留的小数位', en: 'The value as text, with dates and trailing zeros' },
    (s) => s.value,
  ),
  text('unit', { zh: '单位', en: 'Unit' }, { zh: '印出的单位', en: 'Unit as printed' }, (s) => s.unit),
  {
    ...text(
      'amount_yuan',
      { zh: '金额（元）', en: 'Amount (yuan)' },
      { zh: '换算为元的金额，不四舍五入', en: 'The amount in yuan, exact' },
      (s) => inYuan(s.value, s.unit),
      'decimal',
    ),
    missing: { zh: '不是金额', en: 'no amount' },
    unit: '元',
  },
  text(
    'direction',
    { zh: '增减方向', en: 'Direction' },
    {
      zh: 'increase 增加，decrease 减少，unchanged 持平，unresolved 模板文字未选定',
      en: 'increase, decrease, unchanged, or unresolved where the template stands unedited',
    },
    (s) => s.direction,
  ),
  text(
    'base',
    { zh: '比较基数', en: 'Base' },
    { zh: '与哪一年、哪个数相比，或占什么的比重', en: 'What it is compared with, or a share of' },
    (s) => s.base,
  ),
  text(
    'year',
    { zh: '年度', en: 'Year' },
    { zh: '该数所属年度', en: 'Year that the figure is of' },
    (s) => s.year,
    'integer',
  ),
  text(
    'stage',
    { zh: '预算阶段', en: 'Stage' },
    {
      zh: 'original-budget 年初预算，final-budget 全年预算，final-accounts 决算，execution 执行',
      en: 'original-budget, final-budget, final-accounts or execution',
    },
    (s) => s.stage ?? null,
  ),
  text(
    'code',
    { zh: '科目编码', en: 'Code' },
    { zh: '文中所指科目的编码', en: 'Code of the item that the words name' },
    (s) => s.code,
  ),
  text(
    'exp_func_code',
    { zh: '支出功能分类编码', en: 'Functional classification' },
    { zh: '科目编码属于支出功能分类时', en: 'The code, where it is of the functional classification' },
    (s) => (s.code === null ? null : (functionalCode(s.code) ?? null)),
  ),
  text(
    'of_statement',
    { zh: '所属数', en: 'Change of' },
    {
      zh: '增减或占比所说的是哪一个数（statement_id）',
      en: 'The statement of the amount that changed or has the share',
    },
    (s) => s.of,
  ),
  text(
    'part_of',
    { zh: '总数', en: 'Part of' },
    { zh: '该数是哪一个数的一部分（statement_id）', en: 'The statement of the total that it is a part of' },
    (s) => s.partOf,
  ),
  text(
    'reason',
    { zh: '原因', en: 'Reason' },
    { zh: '增减原因的文字', en: 'Words that give the reason of the change' },
    (s) => s.reason,
  ),
  text(
    'paragraph_id',
    { zh: '段落', en: 'Paragraph' },
    { zh: '所在段落', en: 'The paragraph that it stands in' },
    (s) => s.paragraph,
  ),
  ...fieldsFor(PLACE_FIELDS, ({ book, statement }: Told) => ({
    book,
    at: { ...statement.at, quote: statement.quote },
  })),
];
