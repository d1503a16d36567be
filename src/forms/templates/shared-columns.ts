/** Columns that several templates share; a template that differs simply writes its own. */
import type { Selector, TemplateColumn } from '../template.js';

type Columns = readonly TemplateColumn[];

/** 2080505 in one column. */
export const CODE_AND_NAME: Columns = [
  { text: '科目编码', row: 'code' },
  { text: '科目名称', row: 'name' },
];

/** 208 | 05 | 05, each in its own row only. */
const OWN_LEVELS: Columns = [
  { text: '类', row: 'own-class' },
  { text: '款', row: 'own-section' },
  { text: '项', row: 'own-item' },
];
export const levelsAndName = (levels: 2 | 3): Columns => [
  { text: '科目编码', columns: OWN_LEVELS.slice(0, levels) },
  { text: '科目名称', row: 'name' },
];

/** 合计 | 基本支出 | 项目支出 */
export const BASIC_AND_PROJECT: Columns = [
  { text: '合计', sum: ['all'] },
  { text: '基本支出', sum: ['basic'] },
  { text: '项目支出', sum: ['project'] },
];

/** 合计 | 人员经费 | 公用经费 */
export const PERSONNEL_AND_OPERATING: Columns = [
  { text: '合计', sum: ['all'] },
  { text: '人员经费', sum: ['personnel'] },
  { text: '公用经费', sum: ['operating'] },
];

/** 合计 and the three budgets that it is of. */
export const BY_BUDGET: Columns = [
  { text: '合计', sum: ['all'] },
  { text: '一般公共预算', sum: ['general-budget'] },
  { text: '政府性基金预算', sum: ['managed-funds'] },
  { text: '国有资本经营预算', sum: ['state-capital'] },
];

/** 合计 and the sources that it comes from. */
export const BY_SOURCE: Columns = [
  { text: '合计', sum: ['all'] },
  { text: '上年结转', sum: ['carried'] },
  { text: '一般公共预算拨款收入', sum: ['general-budget', 'current'] },
  { text: '政府性基金预算拨款收入', sum: ['managed-funds', 'current'] },
  { text: '国有资本经营预算拨款收入', sum: ['state-capital', 'current'] },
  { text: '财政专户管理资金收入', sum: ['special-account', 'current'] },
  { text: '事业收入', sum: ['service-income', 'current'] },
  { text: '上级补助收入', sum: ['superior-subsidy', 'current'] },
  { text: '附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
  { text: '事业单位经营收入', sum: ['business-income', 'current'] },
  { text: '其他收入', sum: ['other-income', 'current'] },
];

/** The parts of “三公”经费 below their total, of one year. `running`: what the costs of running vehicles are called. */
export const threePublicParts = (total: string, year?: 'last' | 'original', running = '运行费'): Columns => {
  const sumOf = (text: string, part: Selector): TemplateColumn => ({ text, sum: [part], ...(year ? { year } : {}) });
  return [
    sumOf(total, 'three-public'),
    sumOf('因公出国（境）费', 'travel-abroad'),
    {
      text: `公务用车购置及${running}`,
      columns: [
        sumOf('小计', 'vehicles'),
        sumOf('公务用车购置费', 'vehicle-purchase'),
        sumOf(`公务用车${running}`, 'vehicle-running'),
      ],
    },
    sumOf('公务接待费', 'reception'),
  ];
};

/** “三公”经费 of last year beside this year's. */
export const threePublicOfTwoYears = (last: string): Columns => [
  { text: `${last}预算数`, columns: threePublicParts('合计', 'last') },
  { text: '{年}预算数', columns: threePublicParts('合计') },
];

export const ITEM: TemplateColumn = { text: '项目', row: 'name' };
export const BUDGETED: TemplateColumn = { text: '预算数', sum: ['all'] };

/** Income beside expenditure: 收入 above 项目 | 预算数, 支出 above the like. */
export const twoSides = (
  income: Columns,
  expenditure: Columns,
  headers: readonly [string, string] = ['收入', '支出'],
): Columns => [
  { text: headers[0], columns: income.map((column) => onSide('income', column)) },
  { text: headers[1], columns: expenditure.map((column) => onSide('expenditure', column)) },
];

const onSide = (side: 'income' | 'expenditure', column: TemplateColumn): TemplateColumn =>
  'columns' in column
    ? { ...column, columns: column.columns.map((below) => onSide(side, below)) }
    : { ...column, side };
