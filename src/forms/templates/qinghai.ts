import type { Template, TemplatePart } from '../template.js';
import { QINGHAI_FORMS, QINGHAI_TARGETS } from './qinghai-forms.js';
import { CHANGE_WORDS, IN_WAN, IN_WAN_PLAIN } from './shared.js';

const NARRATIVE: readonly TemplatePart[] = [
  { is: 'heading', level: 1, text: '第三部分 部门预算情况说明' },
  { is: 'heading', level: 2, text: '一、关于{部门}{年}部门收支预算情况的总体说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}的全部收支都编入部门预算，收支总预算{收支总计}。收入包括：{#收入来源|{名称}{金额}|，}；支出包括：{#功能类|{名称}{金额}|，}。',
  },
  { is: 'heading', level: 2, text: '二、关于{部门}{年}部门收入预算情况的说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}收入预算{收入总计}，其中：{#收入来源|{名称}{金额}，占{金额/收入总计}|；}。',
  },
  { is: 'chart', kind: 'shares', list: '收入来源', title: '{年}收入预算构成' },
  { is: 'heading', level: 2, text: '三、关于{部门}{年}部门支出预算情况的说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}支出预算{支出总计}，其中：基本支出{基本支出}，占{基本支出/支出总计}；项目支出{项目支出}，占{项目支出/支出总计}。',
  },
  { is: 'heading', level: 2, text: '四、关于{部门}{年}财政拨款收支预算情况的总体说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}财政拨款收支总预算{财政拨款}，{财政拨款.变化}。收入包括：{#财政拨款来源|{名称}{金额}|，}；支出包括：{#财政拨款功能类|{名称}{金额}|，}。',
  },
  { is: 'heading', level: 2, text: '五、关于{部门}{年}一般公共预算支出情况的说明' },
  { is: 'heading', level: 3, text: '（一）一般公共预算支出规模变化情况' },
  { is: 'paragraph', text: '{部门}{年}一般公共预算支出{一般公共预算}，{一般公共预算.变化}。' },
  { is: 'heading', level: 3, text: '（二）一般公共预算支出结构情况' },
  {
    is: 'paragraph',
    text: '{年}一般公共预算支出{一般公共预算}，其中：{#一般公共预算功能类|{简称}（类）支出{金额}，占{金额/一般公共预算}|；}。',
  },
  { is: 'chart', kind: 'bars', list: '一般公共预算功能类', title: '{年}一般公共预算支出结构' },
  { is: 'heading', level: 3, text: '（三）一般公共预算支出具体使用情况' },
  {
    is: 'each',
    list: '一般公共预算项',
    text: '{序号}.{类}（类）{款}（款）{项}（项）{年}预算数为{金额}，{金额.变化}。',
  },
  { is: 'heading', level: 2, text: '六、关于{部门}{年}一般公共预算基本支出情况的说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}一般公共预算基本支出{一般公共预算基本支出}，其中：',
    has: '一般公共预算基本支出',
  },
  {
    is: 'paragraph',
    text: '人员经费{一般公共预算人员经费}，主要包括：{#人员经费科目|{名称}{金额}|，}；',
    has: '一般公共预算人员经费',
  },
  {
    is: 'paragraph',
    text: '公用经费{一般公共预算公用经费}，主要包括：{#公用经费科目|{名称}{金额}|，}。',
    has: '一般公共预算公用经费',
  },
  { is: 'paragraph', text: '{部门}{年}没有一般公共预算基本支出。', lacks: '一般公共预算基本支出' },
  { is: 'heading', level: 2, text: '七、关于{部门}{年}一般公共预算“三公”经费预算情况的说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}一般公共预算“三公”经费预算数为{“三公”经费}，{“三公”经费.变化}。其中：因公出国（境）费{因公出国（境）费}，{因公出国（境）费.变化}；公务用车购置及运行费{公务用车购置及运行维护费}，{公务用车购置及运行维护费.变化}；公务接待费{公务接待费}，{公务接待费.变化}。',
    has: '“三公”经费',
  },
  { is: 'paragraph', text: '{部门}{年}没有安排“三公”经费。', lacks: '“三公”经费' },
  { is: 'heading', level: 2, text: '八、关于{部门}{年}政府性基金预算支出情况的说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}政府性基金预算支出{政府性基金预算}，{政府性基金预算.变化}。其中：{#政府性基金预算项|{类}（类）{款}（款）{项}（项）{金额}|；}。',
    has: '政府性基金预算',
  },
  { is: 'paragraph', text: '{部门}{年}没有使用政府性基金预算拨款安排的支出。', lacks: '政府性基金预算' },
  { is: 'heading', level: 2, text: '九、关于{部门}{年}国有资本经营预算支出情况的说明' },
  {
    is: 'paragraph',
    text: '{部门}{年}国有资本经营预算支出{国有资本经营预算}，{国有资本经营预算.变化}。其中：{#国有资本经营预算项|{类}（类）{款}（款）{项}（项）{金额}|；}。',
    has: '国有资本经营预算',
  },
  { is: 'paragraph', text: '{部门}{年}没有使用国有资本经营预算拨款安排的支出。', lacks: '国有资本经营预算' },
  { is: 'heading', level: 2, text: '十、其他重要事项的情况说明' },
  { is: 'heading', level: 3, text: '（一）机关运行经费安排情况' },
  {
    is: 'paragraph',
    text: '{年}{部门}机关运行经费财政拨款预算{机关运行经费}，{机关运行经费.变化}。',
    has: '机关运行经费',
  },
  { is: 'paragraph', text: '{年}{部门}没有安排机关运行经费。', lacks: '机关运行经费' },
  { is: 'heading', level: 3, text: '（二）政府采购安排情况' },
  {
    is: 'paragraph',
    text: '{年}{部门}各单位政府采购预算总额{政府采购}，其中：政府采购货物预算{政府采购货物}、政府采购工程预算{政府采购工程}、政府采购服务预算{政府采购服务}。',
    has: '政府采购',
  },
  { is: 'paragraph', text: '{年}{部门}各单位没有政府采购预算。', lacks: '政府采购' },
  { is: 'heading', level: 3, text: '（三）国有资产占有使用情况' },
  {
    is: 'paragraph',
    text: '截至{资产日期}，{部门}所属各预算单位共有车辆{车辆数}辆，其中：{#车辆|{名称}{辆数}辆|、}。单价100万元（含）以上设备（不含车辆）{大型设备数}台（套）。',
    has: '车辆数',
  },
  {
    is: 'paragraph',
    text: '截至{资产日期}，{部门}所属各预算单位没有车辆。单价100万元（含）以上设备（不含车辆）{大型设备数}台（套）。',
    lacks: '车辆数',
  },
  { is: 'heading', level: 3, text: '（四）绩效目标设置情况' },
  { is: 'paragraph', text: '{年}{部门}编报绩效目标的项目{绩效项目数}个，预算金额{绩效金额}。', has: '绩效项目数' },
  { is: 'paragraph', text: '{年}{部门}没有编报绩效目标的项目。', lacks: '绩效项目数' },
  { is: 'form', form: QINGHAI_TARGETS, has: '绩效项目数' },
];

/** 青海省: tables numbered 部门公开表1 to 9, headings that begin with 关于, all targets in one table. */
export const qinghai: Template = {
  id: 'qinghai',
  name: { zh: '部门预算公开（青海）', en: 'Departmental budget, Qinghai' },
  type: 'budget',
  title: '{部门}{年}部门预算公开',
  tableMoney: IN_WAN,
  textMoney: IN_WAN_PLAIN,
  reasonsFrom: { percent: 10, wan: 1 },
  changeWords: { ...CHANGE_WORDS, reason: '，主要是{原因}' },
  parts: [
    { is: 'cover' },
    { is: 'contents' },
    { is: 'heading', level: 1, text: '第一部分 部门概况' },
    { is: 'heading', level: 2, text: '一、主要职能' },
    { is: 'each', list: '职责', text: '（{中文序号}）{内容}' },
    { is: 'heading', level: 2, text: '二、机构设置' },
    { is: 'each', list: '机构设置', text: '{内容}' },
    { is: 'heading', level: 2, text: '三、部门预算单位构成' },
    {
      is: 'paragraph',
      text: '纳入{部门}{年}部门预算编制范围的预算单位共计{单位数}个，包括：{#预算单位|{内容}|、}。',
    },
    { is: 'heading', level: 1, text: '第二部分 部门预算表' },
    ...QINGHAI_FORMS,
    { is: 'page-break' },
    ...NARRATIVE,
    { is: 'heading', level: 1, text: '第四部分 名词解释' },
    { is: 'each', list: '名词', text: '{中文序号}、{名词}：{解释}。' },
  ],
};
