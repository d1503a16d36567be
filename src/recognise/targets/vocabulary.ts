import { beginsWithOneOf } from '../../domain/text.js';

/** The words that target forms are made of: indicator levels, operators, units. Official labels, not a document's own. */

/** What an indicator of a project measures: the ministry's four groups. */
export type IndicatorKind = '成本' | '产出' | '效益' | '满意度';

const LEVEL1_KIND =
  /^(?:项目|预期)?(?:(成本|运行成本)|(产出|(?<=项目)完成|完成(?=指标$))|(效益|效果|社会效应|影响力)|(满意度))(?:指标|目标)?$/;
const OTHER_LEVEL1 = new Set([
  '投入指标',
  '过程指标',
  '决策指标',
  '管理指标',
  '投入管理指标',
  '投入与管理指标',
  '投入和管理目标',
  '基本运行指标',
  '重点履职指标',
  '部门综合指标',
  '可持续发展能力指标',
  '可持续发展能力',
  '部门管理',
  '部门效果',
  '履职效果',
  '履职效能',
  '履职目标',
  '管理效率',
  '能力建设',
  '决策',
  '过程',
  '资金管理指标',
  '年度绩效指标',
]);

const LEVEL2_KIND =
  /^(?:(数量|质量|时效)|((?:经济|社会|生态环境|生态|环境)成本)|((?:(?:经济|社会|生态环境|生态|环境)、?){1,3}效益|可持续(?:性)?影响|可持续发展)|((?:社会公众或|公众或)?(?:服务对象|受益对象|受益群体|社会公众)(?:或受益人|或受益者)?满意度))(?:类)?(?:指标|目标)?$/;
const OTHER_LEVEL2 = new Set([
  '预算收支管理',
  '预算和财务管理',
  '预算管理',
  '财会管理',
  '财务管理',
  '资金管理',
  '资金投入',
  '采购管理',
  '资产管理',
  '人员管理',
  '绩效管理',
  '工作目标管理',
  '重点工作任务完成',
  '履职目标实现',
  '履职效益',
  '满意度',
  '部门履职目标',
  '部门效果目标',
  '社会影响',
  '服务对象满意',
  '组织建设',
  '宣传培训',
  '制度建设',
  '改革创新',
  '长效管理',
  '人力资源建设',
  '档案管理',
  '信息化建设',
  '信息化建设情况',
  '预算控制指标',
  '预算(或投资规模)控制指标',
]);

/** 产出指标（50分）, 时效指标(工期指标): the label without the points or the other name that some templates print behind it. */
const withoutScore = (word: string): string =>
  word.endsWith(')') || word.endsWith('）')
    ? word.replace(/[(（](?:(?:权重)?\d+(?:\.\d+)?[%分]?|或?[^()（）\d]{2,16}指标)[)）]$/, '')
    : word;

const kindOf = (match: RegExpExecArray | null, kinds: readonly IndicatorKind[]): IndicatorKind | undefined =>
  match ? kinds[match.slice(1).findIndex((group) => group !== undefined)] : undefined;

/** The group that a level-1 label names; undefined for other words and for the whole-department forms' own labels. */
export const level1Kind = (word: string): IndicatorKind | undefined =>
  kindOf(LEVEL1_KIND.exec(withoutScore(word)), ['成本', '产出', '效益', '满意度']);

/** The group to which a level-2 label belongs, when it belongs to only one. 成本指标 below 产出指标 does not tell. */
export const level2Kind = (word: string): IndicatorKind | undefined =>
  opensLevel2(word) ? kindOf(LEVEL2_KIND.exec(withoutScore(word)), ['产出', '成本', '效益', '满意度']) : undefined;

/** First characters of the labels: few other words begin with one. */
const opensLevel1 = beginsWithOneOf(`项成运产完效社影满${firstsOf(OTHER_LEVEL1)}`);
const opensLevel2 = beginsWithOneOf(`数质时经社生环可公服受${firstsOf(OTHER_LEVEL2)}`);
function firstsOf(words: ReadonlySet<string>): string {
  return [...words].map((word) => word.charAt(0)).join('');
}

/** False for words with which no label of a level begins. */
export const mayOpenLevel = (word: string): boolean => opensLevel1(word) || opensLevel2(word);

export function isLevel1(word: string): boolean {
  if (!opensLevel1(word)) return false;
  const label = withoutScore(word);
  return LEVEL1_KIND.test(label) || OTHER_LEVEL1.has(label);
}
export function isLevel2(word: string): boolean {
  if (!opensLevel2(word)) return false;
  const label = withoutScore(word);
  return LEVEL2_KIND.test(label) || OTHER_LEVEL2.has(label);
}

/** Labels that stand at level 1 in some templates and at level 2 in others. */
export const isEitherLevel = (word: string): boolean => /^(?:成本(?:指标)?|满意度(?:指标)?)$/.test(word);

/** The level-1 label of a group as the ministry words it. */
export const level1Of = (kind: IndicatorKind): string => `${kind}指标`;

const UNITS =
  /^(?:[%％‰]|百分比|元|千元|万元?|亿元?|百万元|天|日|月|年|季度|周|小时|分钟|工作日|个工作日|度|级|分|倍|[十百千万亿]?(?:人|人次|人天|名|位|次|个|家|所|件|件次|套|台|台次|辆|车次|部|份|张|页|本|册|卷|批|批次|期|场|场次|班次|轮|项|户|户次|篇|条|例|起|处|座|间|栋|幢|公里|平方公里|千米|米|厘米|毫米|平方米|平米|立方米|立方|亩|公顷|吨|公斤|千克|种|类|只|头|株|棵|枚|幅|集|块|支|瓶|盒|袋|箱|宗|课时|学时)|元[/／].{1,4}|.{1,3}[/／].{1,3})$/;
/** 元/平方米·年, 微克/立方米, 吨/(平方公里·月): so much of a thing for each of others. */
const COMPOUND_UNIT =
  /^(?:[十百千万亿]?(?:元|[\u4e00-\u9fff]?[克升吨米度]|公[斤里顷]|[亩人户次件个台套天时分秒株只头页])|人[次份天])[/／]每?[(（]?\d{0,3}[\u4e00-\u9fff]{1,5}(?:[·•*×/／][\u4e00-\u9fff]{1,4})?[)）]?$/;
/** True for a word that measures: 人次, %, 元/人. */
export const isUnit = (word: string): boolean =>
  word.length <= 8 ? UNITS.test(word) || COMPOUND_UNIT.test(word) : word.length <= 14 && COMPOUND_UNIT.test(word);

/** 正向指标, 反向: whether more is better. */
export const isDirection = (word: string): boolean => word.length <= 4 && /^[正反负逆]向(?:指标)?$/.test(word);

/** Short words that qualitative targets are made of: a cell of nothing else is a value. */
export const isDegree = (word: string): boolean => word.length <= 8 && DEGREE.test(word);
const DEGREE =
  /^(?:较?(?:明显|有效|显著|持续|不断|逐步|有所|长期|较上年)?(?:提升|提高|改善|增强|加强|保障|完善|促进|推进|缓解|优化|下降|降低|减少)|优|良|优秀|良好|合格|达标|合规|规范|健全|完备|完整|长期|及时|按时|按期|足额|显著|明显|满意|达到)$/;
