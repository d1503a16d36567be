import type { LabelRow, TemplateColumn } from '../template.js';
import { FORM } from './shared.js';

/** 部门名称 stands above every table. */
export const HENAN_FORM = { ...FORM, number: null, preparedBy: '部门名称：{部门}', landscape: true } as const;

/** Sources of income with 其中：财政拨款 below the first. */
export const HENAN_INCOME: readonly LabelRow[] = [
  { text: '一、一般公共预算', sum: ['general-budget', 'current'] },
  { text: '其中：财政拨款', sum: ['general-budget', 'current'] },
  { text: '二、政府性基金预算拨款收入', sum: ['managed-funds', 'current'] },
  { text: '三、国有资本经营预算拨款收入', sum: ['state-capital', 'current'] },
  { text: '四、财政专户管理资金收入', sum: ['special-account', 'current'] },
  { text: '五、事业收入', sum: ['service-income', 'current'] },
  { text: '六、事业单位经营收入', sum: ['business-income', 'current'] },
  { text: '七、上级补助收入', sum: ['superior-subsidy', 'current'] },
  { text: '八、附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
  { text: '九、其他收入', sum: ['other-income', 'current'] },
];

/** 合计 | 基本支出 by what it buys | 项目支出 by kind of project. */
export const HENAN_EXPENDITURE: readonly TemplateColumn[] = [
  {
    text: '科目编码',
    columns: [
      { text: '类', row: 'class' },
      { text: '款', row: 'section' },
      { text: '项', row: 'item' },
    ],
  },
  { text: '单位代码', row: 'unit-code' },
  { text: '单位（科目名称）', row: 'name' },
  { text: '合计', sum: ['all'] },
  {
    text: '基本支出',
    columns: [
      { text: '小计', sum: ['basic'] },
      {
        text: '人员经费',
        columns: [
          { text: '工资福利支出', sum: ['salaries'] },
          { text: '对个人和家庭的补助', sum: ['household'] },
        ],
      },
      {
        text: '公用经费',
        columns: [
          { text: '商品和服务支出', sum: ['goods-services'] },
          { text: '资本性支出', sum: ['capital'] },
        ],
      },
    ],
  },
  {
    text: '项目支出',
    columns: [
      { text: '小计', sum: ['project'] },
      { text: '其他运转类', sum: ['project-operating'] },
      { text: '特定目标类', sum: ['project-specific'] },
    ],
  },
];
/** Items without their classes, below the row of the department. */
export const HENAN_ITEMS = {
  by: 'functional',
  levels: ['项'],
  total: 'first',
  totalName: '合计',
  unitRow: true,
} as const;

/** Income of 财政拨款收支总体情况表. */
export const HENAN_APPROPRIATIONS: readonly LabelRow[] = [
  { text: '一、本年收入', sum: ['current'] },
  { text: '（一）一般公共预算拨款', sum: ['general-budget', 'current'] },
  { text: '其中：财政拨款', sum: ['general-budget', 'current'] },
  { text: '（二）政府性基金预算拨款', sum: ['managed-funds', 'current'] },
  { text: '（三）国有资本经营预算拨款', sum: ['state-capital', 'current'] },
  { text: '二、上年结转', sum: ['carried'] },
  { text: '（一）一般公共预算拨款', sum: ['general-budget', 'carried'] },
  { text: '（二）政府性基金预算拨款', sum: ['managed-funds', 'carried'] },
  { text: '（三）国有资本经营预算拨款', sum: ['state-capital', 'carried'] },
];
