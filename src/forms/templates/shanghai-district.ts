import type { Template, TemplatePart } from '../template.js';
import { SHANGHAI_DISTRICT_FORMS } from './shanghai-district-forms.js';
import { CHANGE_WORDS, IN_WAN_PLAIN, IN_YUAN } from './shared.js';

const EXPLANATION: readonly TemplatePart[] = [
  { is: 'heading', level: 1, text: '{年}部门预算编制说明' },
  {
    is: 'paragraph',
    text: '{年}，{部门}收入预算{收入总计}，{收入总计.变化}。其中：{#收入来源|{名称}{金额}|；}。',
  },
  {
    is: 'paragraph',
    text: '支出预算{支出总计}，{支出总计.变化}。其中：基本支出{基本支出}，占{基本支出/支出总计}；项目支出{项目支出}，占{项目支出/支出总计}。',
  },
  {
    is: 'paragraph',
    text: '财政拨款支出预算{财政拨款}，{财政拨款.变化}。其中：{#财政拨款功能类|{名称}{金额}|；}。',
    has: '财政拨款',
  },
  { is: 'paragraph', text: '{部门}没有财政拨款支出预算。', lacks: '财政拨款' },
  { is: 'paragraph', text: '一般公共预算支出具体安排如下：' },
  {
    is: 'each',
    list: '一般公共预算项',
    text: '{序号}.{类}（{类码}类）{款}（{款码}款）{项}（{项码}项）{年}预算数为{金额}，{金额.变化}。主要用于：{用途}。',
  },
];

const OTHER_MATTERS: readonly TemplatePart[] = [
  { is: 'heading', level: 1, text: '其他相关情况说明' },
  { is: 'heading', level: 2, text: '一、{年}“三公”经费预算情况说明' },
  { is: 'paragraph', text: '{年}“三公”经费预算数为{“三公”经费}，{“三公”经费.变化}。其中：', has: '“三公”经费' },
  { is: 'paragraph', text: '（一）因公出国（境）费{因公出国（境）费}，{因公出国（境）费.变化}。', has: '“三公”经费' },
  {
    is: 'paragraph',
    text: '（二）公务用车购置及运行费{公务用车购置及运行维护费}，{公务用车购置及运行维护费.变化}。其中：公务用车购置费{公务用车购置费}，{公务用车购置费.变化}；公务用车运行费{公务用车运行维护费}，{公务用车运行维护费.变化}。',
    has: '“三公”经费',
  },
  { is: 'paragraph', text: '（三）公务接待费{公务接待费}，{公务接待费.变化}。', has: '“三公”经费' },
  { is: 'paragraph', text: '{年}没有安排“三公”经费预算。', lacks: '“三公”经费' },
  { is: 'heading', level: 2, text: '二、机关运行经费预算情况说明' },
  {
    is: 'paragraph',
    text: '{年}{部门}下属{机关单位数}家机关和参公单位的机关运行经费预算为{机关运行经费}，{机关运行经费.变化}。',
    has: '机关运行经费',
  },
  { is: 'paragraph', text: '{年}{部门}没有机关运行经费预算。', lacks: '机关运行经费' },
  { is: 'heading', level: 2, text: '三、政府采购预算情况说明' },
  {
    is: 'paragraph',
    text: '{年}本部门政府采购预算{政府采购}，其中：政府采购货物预算{政府采购货物}、政府采购工程预算{政府采购工程}、政府采购服务预算{政府采购服务}。',
    has: '政府采购',
  },
  {
    is: 'paragraph',
    text: '{年}本部门面向中小企业预留政府采购项目预算{中小企业采购}，其中：预留给小型和微型企业的政府采购项目预算{小微企业采购}。',
    has: '中小企业采购',
  },
  { is: 'paragraph', text: '{年}本部门没有政府采购预算。', lacks: '政府采购' },
  { is: 'heading', level: 2, text: '四、绩效目标设置情况说明' },
  {
    is: 'paragraph',
    text: '{年}本部门编报绩效目标的项目{绩效项目数}个，涉及项目预算资金{绩效金额}。',
    has: '绩效项目数',
  },
  { is: 'paragraph', text: '{年}本部门没有编报绩效目标的项目。', lacks: '绩效项目数' },
  { is: 'heading', level: 2, text: '五、国有资产占有使用情况说明' },
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

/** What the larger projects are for, as far as the base data says. */
const PROJECTS: readonly TemplatePart[] = [
  { is: 'heading', level: 1, text: '项目经费情况说明', has: '重点项目' },
  {
    is: 'each',
    list: '重点项目',
    text: '{序号}.{名称}：{概况}年度预算安排{金额}。',
  },
];

/** 上海市区级: tables in 元, the text in 万元, terms explained before the figures. */
export const shanghaiDistrict: Template = {
  id: 'shanghai-district',
  name: { zh: '部门预算公开（上海区级，元）', en: 'Departmental budget, a district of Shanghai, in 元' },
  type: 'budget',
  title: '{部门}{年}部门预算',
  tableMoney: { ...IN_YUAN, zero: 'zero' },
  textMoney: IN_WAN_PLAIN,
  reasonsFrom: { percent: 10, wan: 1 },
  changeWords: CHANGE_WORDS,
  parts: [
    { is: 'cover' },
    { is: 'contents' },
    { is: 'heading', level: 1, text: '{部门}主要职能' },
    { is: 'each', list: '职责引言', text: '{内容}' },
    { is: 'each', list: '职责', text: '（{中文序号}）{内容}' },
    { is: 'heading', level: 1, text: '{部门}机构设置' },
    { is: 'each', list: '机构设置', text: '{内容}' },
    {
      is: 'paragraph',
      text: '{部门}部门预算是所属{单位数}家预算单位的综合收支计划，具体包括：{#预算单位|{内容}|、}。',
    },
    { is: 'heading', level: 1, text: '名词解释' },
    { is: 'each', list: '名词', text: '（{中文序号}）{名词}：{解释}。' },
    ...EXPLANATION,
    { is: 'page-break' },
    ...SHANGHAI_DISTRICT_FORMS,
    { is: 'page-break' },
    ...OTHER_MATTERS,
    ...PROJECTS,
  ],
};
