/** Rows that several templates share; a template that differs simply writes its own. */
import type { LabelRow, RowSpec } from '../template.js';

type TwoSided = Extract<RowSpec, { by: 'two-sided' }>;
type ClosingRow = TwoSided['closing'][number];

/** Items of the functional classification below their sections and classes. */
export const BY_ITEM = { by: 'functional', levels: ['类', '款', '项'], total: 'first', totalName: '合计' } as const;
/** Sections of the economic classification below their classes. */
export const BY_SECTION = { by: 'departmental', levels: ['类', '款'], total: 'first', totalName: '合计' } as const;

export const YEAR_TOTALS: ClosingRow = {
  income: { text: '本年收入合计', sum: ['current'], bold: true },
  expenditure: { text: '本年支出合计', sum: ['all'], bold: true },
};
export const TOTALS: ClosingRow = {
  income: { text: '收入总计', sum: ['all'], bold: true },
  expenditure: { text: '支出总计', sum: ['all'], bold: true },
};

/** `income` beside the classes of expenditure, or only those with an amount, numbered 一、. */
export const sourcesAndClasses = (
  income: readonly LabelRow[],
  closing: readonly ClosingRow[],
  classes: TwoSided['classes'] = 'all',
): TwoSided => ({ by: 'two-sided', income, classes, numbering: '一、', before: [], after: [], closing });

/** Sources of income as the two-sided summary lists them. */
const INCOME_ROWS: readonly LabelRow[] = [
  { text: '一、一般公共预算拨款收入', sum: ['general-budget', 'current'] },
  { text: '二、政府性基金预算拨款收入', sum: ['managed-funds', 'current'] },
  { text: '三、国有资本经营预算拨款收入', sum: ['state-capital', 'current'] },
  { text: '四、财政专户管理资金收入', sum: ['special-account', 'current'] },
  { text: '五、事业收入', sum: ['service-income', 'current'] },
  { text: '六、上级补助收入', sum: ['superior-subsidy', 'current'] },
  { text: '七、附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
  { text: '八、事业单位经营收入', sum: ['business-income', 'current'] },
  { text: '九、其他收入', sum: ['other-income', 'current'] },
];
/** 收支总表 of the ministry and those who follow it. */
export const SUMMARY_ROWS: TwoSided = sourcesAndClasses(INCOME_ROWS, [
  YEAR_TOTALS,
  { income: { text: '上年结转', sum: ['carried'] }, expenditure: { text: '结转下年', sum: ['nothing'] } },
  TOTALS,
]);

/** `income` beside 一、本年支出 by class and what is carried over to the next year. */
export const appropriationRows = (
  income: readonly LabelRow[],
  after = '二、结转下年',
  totals: ClosingRow = TOTALS,
): TwoSided => ({
  by: 'two-sided',
  income,
  classes: 'all',
  numbering: '（一）',
  before: [{ text: '一、本年支出', sum: ['all'] }],
  after: [{ text: after, sum: ['nothing'] }],
  closing: [totals],
});

/** 财政拨款 of the year and carried over, each by budget. `money`: what the year's is called. */
export const appropriationsOf = (money: string): readonly LabelRow[] => [
  { text: '一、本年收入', sum: ['current'] },
  { text: `（一）一般公共预算${money}`, sum: ['general-budget', 'current'] },
  { text: `（二）政府性基金预算${money}`, sum: ['managed-funds', 'current'] },
  { text: `（三）国有资本经营预算${money}`, sum: ['state-capital', 'current'] },
  { text: '二、上年结转', sum: ['carried'] },
  { text: '（一）一般公共预算拨款', sum: ['general-budget', 'carried'] },
  { text: '（二）政府性基金预算拨款', sum: ['managed-funds', 'carried'] },
  { text: '（三）国有资本经营预算拨款', sum: ['state-capital', 'carried'] },
];
