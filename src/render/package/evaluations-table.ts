import type { BudgetBook } from '../../domain/book.js';
import type { EvaluatedIndicator, EvaluationCell, EvaluationFunds, SelfEvaluation } from '../../domain/evaluation.js';
import { resultIn } from '../../domain/results.js';
import { DOCUMENT_FIELDS } from './document-fields.js';
import { exactDecimal, inYuan } from './exact-amount.js';
import {
  type FieldValue,
  fieldsFor,
  fillTable,
  type PackageField,
  type PackageTable,
  printedField,
} from './package-field.js';
import { PLACE_FIELDS } from './place-fields.js';

interface Evaluated {
  readonly book: BudgetBook;
  readonly id: string;
  readonly form: SelfEvaluation;
}
/** A row of a form: one of its funds, or one of its indicators. */
interface Line<Row> {
  readonly evaluated: Evaluated;
  readonly row: Row;
  readonly number: number;
}

/** The self-evaluations of final accounts: the forms, their funds, their indicators. None where a book has no such forms. */
export function evaluationTables(book: BudgetBook): readonly PackageTable[] {
  const all = (book.evaluations ?? []).map((form, index): Evaluated => ({ book, id: `evaluation-${index + 1}`, form }));
  if (all.length === 0) return [];
  const funds = all.flatMap((evaluated) => linesOf(evaluated, evaluated.form.funds));
  const indicators = all.flatMap((evaluated) => linesOf(evaluated, evaluated.form.indicators));
  return [
    fillTable(
      {
        name: 'evaluations',
        title: { zh: '绩效自评', en: 'Self-evaluations' },
        description: { zh: '每张绩效自评表一行', en: 'One line for every form of self-evaluation' },
        primaryKey: ['evaluation_id'],
      },
      FORM_FIELDS,
      all,
    ),
    fillTable(
      {
        name: 'evaluation_funds',
        title: { zh: '自评资金', en: 'Funds evaluated' },
        description: {
          zh: '自评表资金部分每行一行：年度资金总额及各来源',
          en: 'One line for the total of a form’s funds and for each of their sources',
        },
        primaryKey: ['fund_id'],
        foreignKeys: [{ fields: 'evaluation_id', table: 'evaluations', of: 'evaluation_id' }],
      },
      FUND_FIELDS,
      funds,
    ),
    fillTable(
      {
        name: 'evaluation_indicators',
        title: { zh: '自评指标', en: 'Indicators evaluated' },
        description: { zh: '自评表每个指标一行', en: 'One line for every indicator of a self-evaluation' },
        primaryKey: ['indicator_id'],
        foreignKeys: [{ fields: 'evaluation_id', table: 'evaluations', of: 'evaluation_id' }],
      },
      INDICATOR_FIELDS,
      indicators,
    ),
  ];
}

const linesOf = <Row>(evaluated: Evaluated, rows: readonly Row[]): Line<Row>[] =>
  rows.map((row, index) => ({ evaluated, row, number: index + 1 }));

const numberOf = (cell: EvaluationCell | null): FieldValue => exactDecimal(cell?.value ?? null);
const numberField = <Item>(
  name: string,
  zh: string,
  en: string,
  of: (item: Item) => EvaluationCell | null,
): PackageField<Item> => printedField(name, zh, en, (item) => numberOf(of(item)), { type: 'decimal' });

/** The printed amount, and the same in 元. */
const amountFields = (
  name: string,
  zh: string,
  en: string,
  of: (row: EvaluationFunds) => EvaluationCell | null,
): PackageField<Line<EvaluationFunds>>[] => [
  printedField(
    `${name}_yuan`,
    `${zh}（元）`,
    `${en} (yuan)`,
    ({ evaluated, row }) => inYuan(of(row)?.value ?? null, evaluated.form.unit ?? '万元'),
    {
      type: 'decimal',
      unit: '元',
      meaning: { zh: `${zh}换算为元，不四舍五入`, en: `${en} in yuan, exact` },
    },
  ),
  numberField(name, zh, en, ({ row }) => of(row)),
];

const ID = { zh: 'evaluation-N 为第 N 张自评表', en: 'evaluation-N for the Nth form' };
const idField = <Item>(of: (item: Item) => string): PackageField<Item> => ({
  name: 'evaluation_id',
  type: 'text',
  title: { zh: '自评编号', en: 'Evaluation id' },
  meaning: ID,
  of,
});

const LEVEL = { zh: 'department 整体支出，project 项目', en: 'department for its whole expenditure, or project' };
const levelOf = ({ form }: Evaluated): FieldValue => (form.ofDepartment ? 'department' : 'project');

const OWNER_FIELDS: readonly PackageField<Evaluated>[] = [
  ...fieldsFor(DOCUMENT_FIELDS, ({ book }: Evaluated) => book),
  { name: 'target_level', type: 'text', title: { zh: '自评层级', en: 'Level' }, meaning: LEVEL, of: levelOf },
  printedField('pro_code', '项目代码', 'Project code', ({ form }) => (form.ofDepartment ? null : form.code)),
  printedField('pro_name', '项目或部门名称', 'Project or department', ({ form }) => form.name),
];

const DOUBTFUL: PackageField<Line<{ readonly doubtful?: true }>> = {
  name: 'is_doubtful',
  type: 'boolean',
  title: { zh: '存疑', en: 'In doubt' },
  meaning: { zh: '版式无法确定该行各栏的归属', en: 'The layout leaves open which column its cells belong to' },
  of: ({ row }) => row.doubtful === true,
};

const FORM_FIELDS: readonly PackageField<Evaluated>[] = [
  idField(({ id }) => id),
  ...OWNER_FIELDS,
  printedField('title', '表名', 'Title', ({ form }) => form.title),
  printedField('goal', '年初设定目标', 'Goal', ({ form }) => form.goal),
  printedField('result', '实际完成情况', 'Result', ({ form }) => form.result),
  numberField('total_weight', '总分分值', 'Points to be had', ({ form }) => form.totalWeight),
  numberField('total_score', '自评总分', 'Points scored', ({ form }) => form.totalScore),
  printedField('grade', '自评等级', 'Grade', ({ form }) => form.grade),
  printedField('note', '存在问题及说明', 'Problems and notes', ({ form }) => form.note),
  printedField('unit', '金额单位', 'Unit of money', ({ form }) => form.unit, {
    missing: { zh: '没有印出；金额按惯例视为万元', en: 'none is printed; amounts are taken as 万元' },
  }),
  printedField('indicator_count', '指标数', 'Indicators', ({ form }) => form.indicators.length, { type: 'integer' }),
  ...fieldsFor(PLACE_FIELDS, ({ book, form }: Evaluated) => ({ book, at: form.at })),
];

const FUND_FIELDS: readonly PackageField<Line<EvaluationFunds>>[] = [
  {
    name: 'fund_id',
    type: 'text',
    title: { zh: '资金行编号', en: 'Fund id' },
    meaning: { zh: '自评编号/序号', en: 'evaluation id/number' },
    of: ({ evaluated, number }) => `${evaluated.id}/${number}`,
  },
  idField(({ evaluated }) => evaluated.id),
  ...fieldsFor(OWNER_FIELDS, ({ evaluated }: Line<EvaluationFunds>) => evaluated),
  printedField('fund_name', '资金', 'Funds', ({ row }) => row.name),
  {
    name: 'is_total',
    type: 'boolean',
    title: { zh: '是否总额', en: 'Is the total' },
    meaning: { zh: '年度资金总额为真，各来源为假', en: 'True for the total of the year, false for its sources' },
    of: ({ row }) => row.total,
  },
  ...amountFields('original_budget', '年初预算数', 'Original budget', ({ original }) => original),
  ...amountFields('final_budget', '全年预算数', 'Final budget', ({ budget }) => budget),
  ...amountFields('executed', '全年执行数', 'Executed', ({ executed }) => executed),
  numberField('execution_rate', '执行率（%）', 'Rate of execution (%)', ({ row }) => row.rate),
  numberField('weight', '分值', 'Points to be had', ({ row }) => row.weight),
  numberField('score', '得分', 'Points scored', ({ row }) => row.score),
  printedField('unit', '金额单位', 'Unit of money', ({ evaluated }) => evaluated.form.unit, {
    missing: { zh: '没有印出；金额按惯例视为万元', en: 'none is printed; amounts are taken as 万元' },
  }),
  DOUBTFUL,
  ...fieldsFor(PLACE_FIELDS, ({ evaluated, row }: Line<EvaluationFunds>) => ({ book: evaluated.book, at: row.at })),
];

const INDICATOR_FIELDS: readonly PackageField<Line<EvaluatedIndicator>>[] = [
  {
    name: 'indicator_id',
    type: 'text',
    title: { zh: '指标编号', en: 'Indicator id' },
    meaning: { zh: '自评编号/序号', en: 'evaluation id/number' },
    of: ({ evaluated, number }) => `${evaluated.id}/${number}`,
  },
  idField(({ evaluated }) => evaluated.id),
  ...fieldsFor(OWNER_FIELDS, ({ evaluated }: Line<EvaluatedIndicator>) => evaluated),
  printedField('level1', '一级指标', 'First level', ({ row }) => row.level1),
  printedField('level2', '二级指标', 'Second level', ({ row }) => row.level2),
  printedField('level3', '三级指标', 'Indicator', ({ row }) => row.level3),
  printedField('operator', '指标性质', 'Operator', ({ row }) => row.operator, {
    meaning: { zh: '≥ ≤ = > < 或定性', en: '≥ ≤ = > < or 定性 (qualitative)' },
  }),
  printedField('target', '年度指标值', 'Target', ({ row }) => exactDecimal(row.value), {
    type: 'decimal',
    missing: {
      zh: '没有印出，或是定性指标（见 target_printed）',
      en: 'none is printed, or it is told in words (see `target_printed`)',
    },
  }),
  printedField('unit', '度量单位', 'Unit', ({ row }) => row.unit),
  printedField('actual', '实际完成值', 'Result', ({ row }) => exactDecimal(resultIn(row) ?? null), {
    type: 'decimal',
    meaning: { zh: '实际完成值，与年度指标值同单位', en: 'Result, in the unit of the target' },
    missing: {
      zh: '没有印出，或不是与指标值同单位的一个数（见 actual_printed）',
      en: 'none is printed, or it is no number in the unit of the target (see `actual_printed`)',
    },
  }),
  printedField('target_printed', '年度指标值原文', 'Target as printed', ({ row }) => row.text),
  printedField('actual_printed', '实际完成值原文', 'Result as printed', ({ row }) => row.actual),
  numberField('weight', '分值', 'Points to be had', ({ row }) => row.weight),
  numberField('score', '得分', 'Points scored', ({ row }) => row.score),
  printedField('reason', '偏差原因及改进措施', 'Reason for what was missed', ({ row }) => row.reason),
  DOUBTFUL,
  ...fieldsFor(PLACE_FIELDS, ({ evaluated, row }: Line<EvaluatedIndicator>) => ({ book: evaluated.book, at: row.at })),
];
