import type { Statement } from '../../domain/book.js';
import { remembered } from '../../domain/text.js';
import { baseIn } from './bases.js';

/** The noun phrase of a figure, and what else its words tell. */
interface Subject {
  readonly words: string;
  readonly code: string | null;
  readonly stage: Statement['stage'] | null;
}

const LEAD =
  /^(?:[-—•·.的]|[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.、．](?!\d)|[①-⒇]|第?[一二三四五六七八九]是|其中[，：:]?|包括[：:]?|主要包括[：:]?|主要(?:用于|是|为|有)|分别(?:为|是)?|具体(?:为|是)?|以及|同时|此外|另外|另有|还有|其余|并|且|和|及|与|含|项目\d{1,2}[.．、]?(?=[^\d个]|$)|(?:我|本)(?:部门|单位|局|委|办|中心|学?院|学?校|大学|厅|县|市|区|馆(?!藏)|站|会(?!计|议)|镇|乡|街道|处(?!理|置)|所(?!得|属|有)|社(?!会|保|区)|总?队(?!伍)|台(?!账)|园)(?:本级)?|部门(?!整体|预算|决算)(?=[^\d]{2})|各单位|当年(?=[^\d])|全年(?!预算)|本年度?(?=[^\d收支])|度|全部|其(?!他|它|余)|共计|共有?|加上|涉及|安排|年末(?!结)|年初(?=[^\d预结])|期末|末(?!结)|底|[，,])/;
const STAGE =
  /(?:当年)?(?<execution>预算执行|^(?:全年)?执行)数?$|(?:支出|收入)?(?<accounts>决算)数?$|(?<original>年初预算)(?:数|安排|批复)?$|(?<final>全年预算|调整(?:后)?(?:全年)?预算|调整预算|预算调整)数?$/;
const TAIL =
  /(?:为|是|达到?|共有?|共计|约|近|安排|累计完成|(?<=收入|支出)完成|(?<!行政|事业|人员|参公|工勤|后勤|单列|总|核定)编制|有|的|各|(?<![人平])均|(?<![人件户台套辆次个团组总])数|[：:，])$/;
const PLAIN_BUDGET = /(?:当年)?预算(?:安排|数|金额|总额)$/;
const BARE_SIDE = /^(?:支出|收入)?$/;
const GENERIC =
  /^(?:当年|本年)?(?:预算|预算数|金额|总额|预算金额|资金|总计|合计|决算|数额|小计|累计|安排|其中|各|均|收支|数|年|对比|相比|增加|减少|增长|下降)?$/;
/** 按同口径, and a number left over from two amounts side by side: they name nothing. */
const NO_NAME = /(?:按(?:照)?)?(?:同|可比)口径(?:计算)?|^\d[\d.,，]*$|各?[为是]\d[\d.,，]*[,，、]$/g;
const NOUN_END = /(?:[）)”]|支出|费用?|经费|收入|资金|补助|项目|采购|补贴|保险|缴费|预算|收支|运行|维护|购置|接待)$/;
const YEAR = /20\d{2}(?:年度?|(?=预算))/g;

/** Reads the phrase before a figure. `words` is empty where the phrase names nothing of its own. */
export const subjectOf = (phrase: string): Subject =>
  phrase.length > LONGEST_NAME ? readSubject(phrase) : rememberedSubject(phrase);
/** Phrases that are no longer are names, and disclosures use the same ones; longer ones are sentences. */
const LONGEST_NAME = 30;
const rememberedSubject = remembered((phrase) => readSubject(phrase));

/** 教育支出（205）普通教育（02）初中教育（03）: the pieces of the code alone behind the names of the three levels. */
const BARE_LEVELS = /[（(](2\d{2})[)）]([^（()）]{2,30})[（(](\d{2})[)）](?:([^（()）]{2,40})[（(](\d{2})[)）])?/;

/** The same with the levels that the pieces stand for. */
const withLevels = (phrase: string): string =>
  phrase.replace(
    BARE_LEVELS,
    (_, kind, section, number, item, last) =>
      `（${kind}类）${section}（${number}款）${item === undefined ? '' : `${item}（${last}项）`}`,
  );

function readSubject(printed: string): Subject {
  const phrase = printed.includes('2') ? withLevels(printed) : printed;
  const code = codeIn(phrase);
  const base = baseIn(phrase);
  let words = base ? phrase.slice(0, base.start) + phrase.slice(base.end) : phrase;
  if (/[（(]\d/.test(words))
    words = words.replace(/[（(](?:\d{2,3})(类|款|项)[)）]/g, '（$1）').replace(/[（(]\d{3,7}[)）]/g, '');
  words = trimEnd(words.replace(NO_NAME, ''));
  const staged = STAGE.exec(words);
  const stage = stageOf(staged);
  if (staged) words = trimEnd(words.slice(0, staged.index));
  else words = words.replace(PLAIN_BUDGET, (all) => (all.endsWith('额') ? all : '预算'));
  words = behindYear(words, code !== null);
  words = behindHolder(trimLead(words)).replace(WITHIN, '');
  if (words.startsWith('“')) words = words.replace(/^“([^“”]*)”(?:科目)?$/, '$1');
  if (words.includes('见')) words = words.replace(/[（(](?:详见|见)[^）)]*[)）]?$/, '');
  return { words: GENERIC.test(words) ? '' : words, code, stage };
}

/** 公务用车费用中含公车购置费: what is told is what the other holds. */
const WITHIN = /^[^，。；]{2,16}(?:费用?|经费|支出|资金)中(?:包?含|包括)/;

function stageOf(found: RegExpExecArray | null): Subject['stage'] {
  const words = found?.groups;
  if (!words) return null;
  if (words['execution']) return 'execution';
  if (words['accounts']) return 'final-accounts';
  return words['original'] ? 'original-budget' : 'final-budget';
}

/** 云岭县档案馆2025年收入预算 is about 收入预算; 行政运行（项）2025年 about 行政运行（项）. */
function behindYear(words: string, classified: boolean): string {
  let year: RegExpExecArray | undefined;
  YEAR.lastIndex = 0;
  for (let found = YEAR.exec(words); found; found = YEAR.exec(words))
    if (found.index < 60 && !/提前下达$/.test(words.slice(0, found.index))) {
      year = found;
      if (found.index > 0) break;
    }
  if (!year) return words;
  const behind = trimLead(words.slice(year.index + year[0].length));
  if (!GENERIC.test(behind) && !BARE_SIDE.test(behind)) return behind;
  const before = words.slice(0, year.index);
  return classified || NOUN_END.test(before) ? before : behind;
}

const DEPARTMENT = /^.{2,24}?(?:局|委|委员会|院|办|办公室|厅|中心|馆|校|会|所|站|队)(?:部门|本级)(?:本级)?/;
const BODY =
  /^[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|办公室|厅|中心|馆|学校|大学|中学|小学|学院|医院|法院|检察院|会|所|站|队|部|政府|街道|镇|乡)(?:机关|本级)?(?=收入|支出|收支|财政拨款|机关运行|“?三公|政府采购|一般公共预算|政府性基金|国有资本|基本支出|项目支出|部门预算)/;
const HOLDER = /^.*?(?:(?:共有|现有|拥有|保有|实有)(?=[^人量])|(?=内设|下设|下属))/;
const PURPOSE =
  /^(?:(?:主要)?(?:用于|保障|安排|用).{6,60}的(?=[^（）]{3,30}$)|(?:参公)?(?:事业|行政)?(?:单位|机关)财政拨款的(?=机关运行经费))/;
/** 某局部门机关运行经费 is about 机关运行经费, 各单位共有车辆 about 车辆. */
const behindHolder = (words: string): string =>
  trimLead(words.replace(DEPARTMENT, '').replace(BODY, '').replace(HOLDER, '').replace(PURPOSE, ''));

function trimLead(words: string): string {
  let rest = words;
  for (let round = 0; round < 8; round++) {
    const found = LEAD.exec(rest);
    if (!found) break;
    rest = rest.slice(found[0].length);
  }
  return rest;
}

function trimEnd(words: string): string {
  let rest = words;
  for (let round = 0; round < 6; round++) {
    const found = TAIL.exec(rest);
    if (!found) break;
    rest = rest.slice(0, found.index);
  }
  return rest;
}

const LEVEL_CODES = /(\d{3})类|(\d{2})款|(\d{2})项/g;
const WHOLE_CODE = /(?<![\d.,])(?:2\d{6}|2\d{4}|[235]\d{2}(?=[）)])|[35]0[1-9]\d{2})(?![\d.,年万元%])/g;

/** 208类…01款…09项, or the code printed whole, as the joined code. */
function codeIn(phrase: string): string | null {
  let [kind, section, item] = ['', '', ''];
  LEVEL_CODES.lastIndex = 0;
  for (let found = LEVEL_CODES.exec(phrase); found; found = LEVEL_CODES.exec(phrase)) {
    if (found[1]) [kind, section, item] = [found[1], '', ''];
    else if (found[2]) [section, item] = [found[2], ''];
    else item = found[3] ?? '';
  }
  if (kind && (section || !item)) return kind + section + item;
  const whole = phrase.match(WHOLE_CODE) ?? [];
  return whole.reduce<string | null>((longest, one) => (one.length >= (longest?.length ?? 0) ? one : longest), null);
}
