import type { Template, TemplatePart } from '../template.js';
import { HENAN_FORMS } from './henan-forms.js';
import { CHANGE_WORDS, IN_WAN, IN_WAN_PLAIN } from './shared.js';

const NARRATIVE: readonly TemplatePart[] = [
  { is: 'heading', level: 1, text: '第二部分 {部门}{年}部门预算情况说明' },
  { is: 'heading', level: 2, text: '一、收入支出预算总体情况说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}收入总计{收入总计}，支出总计{支出总计}。收入总计{收入总计.变化}；支出总计{支出总计.变化}。',
    has: '上年数',
  },
  { is: 'paragraph', text: '{部门}{年}收入总计{收入总计}，支出总计{支出总计}。', lacks: '上年数' },
  { is: 'heading', level: 2, text: '二、收入预算总体情况说明' },
  { is: 'paragraph', text: '{部门}{年}收入总计{收入总计}，其中：{#收入来源|{名称}{金额}|；}。' },
  { is: 'chart', kind: 'shares', list: '收入来源', title: '{年}收入预算构成' },
  { is: 'heading', level: 2, text: '三、支出预算总体情况说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}支出总计{支出总计}，其中：基本支出{基本支出}，占{基本支出/支出总计}；项目支出{项目支出}，占{项目支出/支出总计}。',
  },
  { is: 'heading', level: 2, text: '四、财政拨款收入支出预算总体情况说明' },
  { is: 'paragraph', text: '{部门}{年}财政拨款收支预算{财政拨款}，{财政拨款.变化}。' },
  { is: 'heading', level: 2, text: '五、一般公共预算支出预算情况说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}一般公共预算当年支出{一般公共预算当年拨款}，{一般公共预算当年拨款.变化}。主要用于以下方面：{#一般公共预算当年功能类|{简称}（类）支出{金额}，占{金额/一般公共预算当年拨款}|；}。',
    has: '一般公共预算当年拨款',
  },
  { is: 'chart', kind: 'bars', list: '一般公共预算当年功能类', title: '{年}一般公共预算支出结构' },
  { is: 'heading', level: 2, text: '六、一般公共预算基本支出预算情况说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}一般公共预算基本支出{一般公共预算基本支出}。其中：人员经费{一般公共预算人员经费}，占{一般公共预算人员经费/一般公共预算基本支出}；公用经费{一般公共预算公用经费}，占{一般公共预算公用经费/一般公共预算基本支出}。',
    has: '一般公共预算基本支出',
  },
  { is: 'paragraph', text: '{部门}{年}没有一般公共预算基本支出。', lacks: '一般公共预算基本支出' },
  { is: 'heading', level: 2, text: '七、“三公”经费支出预算情况说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}“三公”经费预算为{“三公”经费}，{“三公”经费.变化}。具体情况如下：',
    has: '“三公”经费',
  },
  {
    is: 'paragraph',
    text: '（一）因公出国（境）费{因公出国（境）费}，{因公出国（境）费.变化}。',
    has: '“三公”经费',
  },
  {
    is: 'paragraph',
    text: '（二）公务接待费{公务接待费}，{公务接待费.变化}。',
    has: '“三公”经费',
  },
  {
    is: 'paragraph',
    text: '（三）公务用车购置及运行维护费{公务用车购置及运行维护费}，{公务用车购置及运行维护费.变化}。其中：公务用车购置费{公务用车购置费}，{公务用车购置费.变化}；公务用车运行维护费{公务用车运行维护费}，{公务用车运行维护费.变化}。',
    has: '“三公”经费',
  },
  { is: 'paragraph', text: '{部门}{年}没有“三公”经费预算。', lacks: '“三公”经费' },
  { is: 'heading', level: 2, text: '八、政府性基金预算支出预算情况说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}政府性基金预算支出{政府性基金预算}，{政府性基金预算.变化}。',
    has: '政府性基金预算',
  },
  { is: 'paragraph', text: '{部门}{年}没有使用政府性基金预算拨款安排的支出。', lacks: '政府性基金预算' },
  { is: 'heading', level: 2, text: '九、国有资本经营预算支出预算情况说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}国有资本经营预算支出{国有资本经营预算}，{国有资本经营预算.变化}。',
    has: '国有资本经营预算',
  },
  { is: 'paragraph', text: '{部门}{年}没有使用国有资本经营预算拨款安排的支出。', lacks: '国有资本经营预算' },
  { is: 'heading', level: 2, text: '十、其他重要事项情况说明' },
  { is: 'heading', level: 3, text: '（一）机关运行经费安排情况' },
  {
    is: 'paragraph',
    text: '{部门}{年}机关运行经费支出预算{机关运行经费}，{机关运行经费.变化}，主要保障机关的正常运转和履行职责的需要。',
    has: '机关运行经费',
  },
  { is: 'paragraph', text: '{部门}{年}没有机关运行经费支出预算。', lacks: '机关运行经费' },
  { is: 'heading', level: 3, text: '（二）政府采购支出情况' },
  {
    is: 'paragraph',
    text: '{部门}{年}政府采购预算安排{政府采购}，其中：政府采购货物预算{政府采购货物}，政府采购工程预算{政府采购工程}，政府采购服务预算{政府采购服务}。',
    has: '政府采购',
  },
  { is: 'paragraph', text: '{部门}{年}没有安排政府采购预算。', lacks: '政府采购' },
  { is: 'heading', level: 3, text: '（三）绩效目标设置情况' },
  {
    is: 'paragraph',
    text: '{部门}{年}有{绩效项目数}个项目编制了绩效目标，涉及预算资金{绩效金额}，从成本、产出、效益、满意度等方面设置了绩效指标。',
    has: '绩效项目数',
  },
  { is: 'paragraph', text: '{部门}{年}没有编制绩效目标的项目。', lacks: '绩效项目数' },
  { is: 'heading', level: 3, text: '（四）国有资产占用情况' },
  {
    is: 'paragraph',
    text: '截至{资产日期}，{部门}共有车辆{车辆数}辆，其中：{#车辆|{名称}{辆数}辆|、}；{#大型设备|单价{单价}万元（含）以上{名称}{台数}台（套）|，}。',
    has: '车辆数',
  },
  {
    is: 'paragraph',
    text: '截至{资产日期}，{部门}没有车辆；{#大型设备|单价{单价}万元（含）以上{名称}{台数}台（套）|，}。',
    lacks: '车辆数',
  },
];

/** 河南省: narrative first; tables with unit codes, pairs of economic items and 基本支出 by what it buys. */
export const henan: Template = {
  id: 'henan',
  name: { zh: '部门预算公开（河南）', en: 'Departmental budget, Henan' },
  type: 'budget',
  title: '{部门}{年}部门预算公开',
  tableMoney: IN_WAN,
  textMoney: IN_WAN_PLAIN,
  reasonsFrom: { percent: 10, wan: 1 },
  changeWords: CHANGE_WORDS,
  parts: [
    { is: 'cover' },
    { is: 'contents' },
    { is: 'heading', level: 1, text: '第一部分 {部门}概况' },
    { is: 'heading', level: 2, text: '一、主要职责' },
    { is: 'each', list: '职责引言', text: '{内容}' },
    { is: 'each', list: '职责', text: '{序号}.{内容}' },
    { is: 'heading', level: 2, text: '二、所属预算单位构成情况' },
    { is: 'each', list: '机构设置', text: '{内容}' },
    {
      is: 'paragraph',
      text: '{部门}部门预算由{单位数}个预算单位的预算汇总而成，包括：{#预算单位|{内容}|、}。',
    },
    ...NARRATIVE,
    { is: 'heading', level: 1, text: '第三部分 名词解释' },
    { is: 'each', list: '名词', text: '{中文序号}、{名词}：{解释}。' },
    { is: 'page-break' },
    { is: 'heading', level: 1, text: '附件：{部门}{年}部门预算表' },
    ...HENAN_FORMS,
  ],
};
