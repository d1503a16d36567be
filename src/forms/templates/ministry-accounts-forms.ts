import type { LabelRow, TemplateColumn, TemplateForm, TemplatePart } from '../template.js';
import { FORM, formParts } from './shared.js';
import {
  BASIC_AND_PROJECT,
  CODE_AND_NAME,
  ITEM,
  PERSONNEL_AND_OPERATING,
  threePublicParts,
  twoSides,
} from './shared-columns.js';
import { BY_ITEM, BY_SECTION, sourcesAndClasses, YEAR_TOTALS } from './shared-rows.js';

const INCOME: readonly LabelRow[] = [
  { text: '一、一般公共预算财政拨款收入', sum: ['general-budget', 'current'] },
  { text: '二、政府性基金预算财政拨款收入', sum: ['managed-funds', 'current'] },
  { text: '三、国有资本经营预算财政拨款收入', sum: ['state-capital', 'current'] },
  { text: '四、上级补助收入', sum: ['superior-subsidy', 'current'] },
  { text: '五、事业收入', sum: ['own-service', 'current'] },
  { text: '六、经营收入', sum: ['business-income', 'current'] },
  { text: '七、附属单位上缴收入', sum: ['affiliate-remittance', 'current'] },
  { text: '八、其他收入', sum: ['other-income', 'current'] },
];

const SPENT: readonly TemplateColumn[] = [{ text: '功能分类科目', columns: CODE_AND_NAME }, ...BASIC_AND_PROJECT];
const SETTLED: TemplateColumn = { text: '决算数', sum: ['all'] };
const TOTAL: LabelRow = { text: '总计', sum: ['all'], bold: true };

const appropriationsIn = (part: 'current' | 'carried'): readonly LabelRow[] => [
  { text: '一、一般公共预算财政拨款', sum: ['general-budget', part] },
  { text: '二、政府性基金预算财政拨款', sum: ['managed-funds', part] },
  { text: '三、国有资本经营预算财政拨款', sum: ['state-capital', part] },
];

const FORMS: readonly TemplateForm[] = [
  {
    ...FORM,
    kind: 'income-expenditure-summary',
    number: '公开01表',
    title: '收入支出决算总表',
    of: [],
    columns: twoSides([ITEM, SETTLED], [ITEM, SETTLED]),
    rows: sourcesAndClasses(INCOME, [
      YEAR_TOTALS,
      {
        income: { text: '使用非财政拨款结余', sum: ['nothing'] },
        expenditure: { text: '结余分配', sum: ['nothing'] },
      },
      {
        income: { text: '年初结转和结余', sum: ['carried'] },
        expenditure: { text: '年末结转和结余', sum: ['nothing'] },
      },
      { income: TOTAL, expenditure: TOTAL },
    ]),
    note: '注：本表反映部门本年度的总收支和年末结转结余情况。',
  },
  {
    ...FORM,
    kind: 'income-summary',
    number: '公开02表',
    title: '收入决算表',
    of: ['current'],
    landscape: true,
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '本年收入合计', sum: ['all'] },
      { text: '财政拨款收入', sum: ['appropriation'] },
      { text: '上级补助收入', sum: ['superior-subsidy'] },
      { text: '事业收入', sum: ['own-service'] },
      { text: '经营收入', sum: ['business-income'] },
      { text: '附属单位上缴收入', sum: ['affiliate-remittance'] },
      { text: '其他收入', sum: ['other-income'] },
    ],
    rows: BY_ITEM,
    note: '注：本表反映部门本年度取得的各项收入情况。',
  },
  {
    ...FORM,
    kind: 'expenditure-summary',
    number: '公开03表',
    title: '支出决算表',
    of: [],
    landscape: true,
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '本年支出合计', sum: ['all'] },
      { text: '基本支出', sum: ['basic'] },
      { text: '项目支出', sum: ['project'] },
      { text: '上缴上级支出', sum: ['nothing'] },
      { text: '经营支出', sum: ['nothing'] },
      { text: '对附属单位补助支出', sum: ['nothing'] },
    ],
    rows: BY_ITEM,
    note: '注：本表反映部门本年度各项支出情况。',
  },
  {
    ...FORM,
    kind: 'appropriation-summary',
    number: '公开04表',
    title: '财政拨款收入支出决算总表',
    of: ['appropriation'],
    landscape: true,
    columns: twoSides(
      [ITEM, SETTLED],
      [
        ITEM,
        { text: '合计', sum: ['all'] },
        { text: '一般公共预算财政拨款', sum: ['general-budget'] },
        { text: '政府性基金预算财政拨款', sum: ['managed-funds'] },
        { text: '国有资本经营预算财政拨款', sum: ['state-capital'] },
      ],
    ),
    rows: sourcesAndClasses(appropriationsIn('current'), [
      YEAR_TOTALS,
      {
        income: { text: '年初财政拨款结转和结余', sum: ['carried'] },
        expenditure: { text: '年末财政拨款结转和结余', sum: ['nothing'] },
      },
      ...appropriationsIn('carried').map((income) => ({ income, expenditure: null })),
      { income: TOTAL, expenditure: TOTAL },
    ]),
    note: '注：本表反映部门本年度财政拨款总收支和结转结余情况。',
  },
  {
    ...FORM,
    kind: 'general-expenditure',
    number: '公开05表',
    title: '一般公共预算财政拨款支出决算表',
    of: ['general-budget'],
    columns: SPENT,
    rows: BY_ITEM,
    note: '注：本表反映部门本年度一般公共预算财政拨款支出情况。',
  },
  {
    ...FORM,
    kind: 'general-basic-expenditure',
    number: '公开06表',
    title: '一般公共预算财政拨款基本支出决算明细表',
    of: ['general-budget', 'basic'],
    columns: [
      { text: '经济分类科目', columns: CODE_AND_NAME },
      { text: '决算数', columns: PERSONNEL_AND_OPERATING },
    ],
    rows: BY_SECTION,
    note: '注：本表反映部门本年度一般公共预算财政拨款基本支出情况。',
  },
  {
    ...FORM,
    kind: 'three-public',
    number: '公开07表',
    title: '财政拨款“三公”经费支出决算表',
    of: [],
    landscape: true,
    columns: [
      { text: '预算数', columns: threePublicParts('合计', 'original', '运行维护费') },
      { text: '决算数', columns: threePublicParts('合计', undefined, '运行维护费') },
    ],
    rows: { by: 'none' },
    note: '注：本表反映部门本年度“三公”经费支出的预决算情况。',
    emptyNote: '说明：本部门{年}度没有“三公”经费的预算和支出，故本表为空。',
  },
  {
    ...FORM,
    kind: 'managed-funds-expenditure',
    number: '公开08表',
    title: '政府性基金预算财政拨款收入支出决算表',
    of: ['managed-funds'],
    landscape: true,
    columns: [
      { text: '功能分类科目', columns: CODE_AND_NAME },
      { text: '年初结转和结余', sum: ['carried'] },
      { text: '本年收入', sum: ['current'] },
      {
        text: '本年支出',
        columns: [
          { text: '小计', sum: ['all'] },
          { text: '基本支出', sum: ['basic'] },
          { text: '项目支出', sum: ['project'] },
        ],
      },
      { text: '年末结转和结余', sum: ['nothing'] },
    ],
    rows: BY_ITEM,
    emptyNote: '说明：本部门{年}度没有政府性基金预算财政拨款收入和支出，故本表为空。',
  },
  {
    ...FORM,
    kind: 'state-capital-expenditure',
    number: '公开09表',
    title: '国有资本经营预算财政拨款支出决算表',
    of: ['state-capital'],
    columns: SPENT,
    rows: BY_ITEM,
    emptyNote: '说明：本部门{年}度没有国有资本经营预算财政拨款支出，故本表为空。',
  },
];

/** The nine forms of final accounts. */
export const MINISTRY_ACCOUNTS_FORMS: readonly TemplatePart[] = formParts(FORMS);
