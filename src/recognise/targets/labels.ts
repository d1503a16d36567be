import { isChinese, remembered } from '../../domain/text.js';
import { tight } from './pieces.js';

/** Labels of a form's upper part whose cell holds words: names, codes, people, descriptions. */
const WORD_LABEL =
  /^(?:(?:专项|转移支付|专项资金)?[(（]?项目[)）]?(?:支出)?名称|项目(?:支出)?实施期限?|项目(?:编码|代码|编号)|(?:一级)?项目(?:类别|类型|属性|性质|分类)|项目(?:负责人(?:及(?:联系)?(?:电话|方式))?|周期|期限?|日期(?:范围)?|起止(?:时间|年限)|概况|概述|内容|简介|立项依据|实施内容)|立项依据|(?:项目|预算|填报)?(?:部门|单位)(?:[(（](?:单位|部门|公章|盖章)[)）])?(?:名称|编码|代码)?(?:及代码|及编码)?|(?:项目|预算)?(?:主管|实施|申报|执行|使用)(?:部门|单位)(?:及代码|及编码|名称)?|预算部门(?:及代码)?|(?:联系|负责)人(?:及(?:联系)?(?:电话|方式))?|联系电话|电话|填报人|依据|职能概述|变化内容|直属单位包括|内设职能部门|近三年.{0,20}变化|(?:部门|单位).{0,8}(?:基本制度建设|基本信息|职能|职责)(?:概述)?|基本信息|资金用途|资金性质|实施期限?|起止时间|(?:计划|预计|实际)?(?:开始|完成|结束)(?:日期|时间)|是否.{2,12}|年度主要任务|任务名称|主要内容)$/;
/** Labels whose cell holds an amount, a rate or a number of people. */
const NUMBER_LABEL =
  /(?:资金|拨款|总额|总量|合计|总计|小计|经费|支出|收入|预算|金额|结转|结余|结转结余|安排|人数|人员数|批复数|调整数|支出数|预算数|执行数|决算数|执行率|来源|结构|构成|预算情况|收费|债券|政府性基金|专户|补助|资产|类型分)$/;
const GOAL_LABEL =
  /^(?:(?:项目|部门|单位)?(?:年度|当年|本年度?|中期|长期|中长期|实施期|\d{4}年)?(?:绩效|总体|整体|履职|工作|预期|项目)*总?目标|(?:年度|中期|长期|中长期|实施期|中期滚动)(?:总体)?(?:绩效)?目标(?:[(（].{1,16}[)）])?)$/;

/** A label reduced to its words: no spaces, numbering, colon, 其中 or unit in brackets. */
export const labelWords = remembered((text) =>
  tight(text)
    .replace(/^[*＊]+|[:：]$/g, '')
    .replace(/^(?:其中[:：]?)/, '')
    .replace(/^(?:[(（]?\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[(（]?[一二三四五六七八九十][)）、])/, '')
    .replace(/[(（](?:单位[:：])?(?:亿元|百万元|万元|千元|元)[)）]/, '')
    .replace(/[:：]$/, ''),
);

/** The money unit in a label's brackets: 项目资金（万元）. */
export const labelUnit = (text: string): string | null =>
  !text.includes('元') ? null : (/[(（](?:单位[:：])?(亿元|百万元|万元|千元|元)[)）]/.exec(tight(text))?.[1] ?? null);

/** Which kinds of label a text may be. */
interface LabelKinds {
  readonly word: boolean;
  readonly goal: boolean;
  readonly number: boolean;
}
const kindsOf = remembered((text): LabelKinds => {
  const words = labelWords(text);
  return {
    word: text.length <= 40 && WORD_LABEL.test(words),
    goal: text.length <= 30 && GOAL_LABEL.test(words),
    number: words.length >= 2 && words.length <= 20 && NUMBER_LABEL.test(words) && !/[，。；,;]/.test(words),
  };
});

export const isWordLabel = (text: string): boolean => text.length <= 40 && kindsOf(text).word;
export const isGoalLabel = (text: string): boolean => text.length <= 30 && kindsOf(text).goal;
export const isNumberLabel = (text: string): boolean => kindsOf(text).number;
export function isLabel(text: string): boolean {
  const { word, goal, number } = kindsOf(text);
  return word || goal || number;
}

/** The leading number of a label: (2) 项目支出 gives 2. */
export const labelNumber = (text: string): number => {
  if (isChinese(text)) return 0;
  const digits = /^[(（]?(\d{1,2})[)）、.．](?!\d)/.exec(tight(text))?.[1];
  return digits === undefined ? 0 : Number.parseInt(digits, 10);
};

/** Labels that some layouts print downwards, one or two characters a line. */
const VERTICAL = [
  '总体目标',
  '年度总体目标',
  '年度目标',
  '年度绩效目标',
  '绩效目标',
  '绩效指标',
  '年度绩效指标',
  '预算情况（万元）',
  '预算情况',
  '项目资金（万元）',
  '项目资金',
  '指标',
  '目标',
];
/** The vertical label that begins with these characters, and whether they complete one. */
export const verticalLabel = (text: string): 'whole' | 'part' | undefined => {
  const plain = text.replaceAll('(', '（').replaceAll(')', '）');
  if (VERTICAL.includes(plain)) return 'whole';
  return VERTICAL.some((label) => label.startsWith(plain)) ? 'part' : undefined;
};
