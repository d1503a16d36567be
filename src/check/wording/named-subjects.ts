import { nameKey } from '../../domain/text.js';
import { type BookView, perBook } from '../view.js';
import { find, type Hit, paragraphsOf } from './passages.js';

/** A sentence about a budget that begins with the name of a department and the year. */
interface NamedSubject {
  readonly name: string;
  readonly hit: Hit;
}

const BODY =
  '局|委员会|委|办公室|中心|医院|学院|大学|学校|中学|小学|法院|检察院|馆|协会|联合会|总会|联社|[总支大]队|站|所|厅|人民政府|办事处|管理处|党校';
const ITS_BUDGET =
  '(?:部门|单位|本级|年初)?(?:预算|决算|总?收入|总?支出|收支|财政拨款|一般公共预算|政府性基金|国有资本|[“"]?三公|机关运行|公用经费|人员经费|政府采购|基本支出|项目支出)';
/** 按照综合预算的原则，… 截至2024年底，… 2025年，… */
const LEAD = '(?:按照[^，。]{2,14}原则，|截[至止]20\\d{2}年[^，。]{1,10}，|20\\d{2}年度?，?)?';
const NUMBERING = '(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、．])?';
const NAME = `([\\u4e00-\\u9fff]{1,9}[省市县区旗州盟镇乡][\\u4e00-\\u9fff]{1,20}(?:${BODY}))`;
const YEAR_AND_BUDGET = `(?:[（(]?(?:本级|机关|部门|单位|汇总)[)）]?)?\\s?20\\d{2}\\s?年度?${ITS_BUDGET}`;
const OF_ALL = '(?:本级|机关|所有|全部|所属)[^。；]{0,40}(?:收入和支出|共有车辆|机关运行经费|政府采购)';
/** What was done in the year, whatever it is; it counts where sentences say the same again. */
const WAS_DONE = '20\\d{2}年度?([\\u4e00-\\u9fff]{6})';
const SUBJECT = new RegExp(`(?:^|[。；;])${NUMBERING}${LEAD}${NAME}(?:${YEAR_AND_BUDGET}|${OF_ALL}|${WAS_DONE})`, 'gm');

/** Behind a year told before the name, only what a department has of its own, with its amount: 财政局预算批复 is another's doing. */
const ITS_AMOUNT =
  '(?:部门|单位|本级)?(?:预算|决算)?(?:总?收入|总?支出|收支|财政拨款[收支]|一般公共预算(?:财政拨款)?[收支]|政府性基金预算[收支]|[“"]?三公|机关运行|政府采购|基本支出|项目支出)[^，。；;]{0,24}?\\d[\\d.,]*\\s?[万亿]?元';
const HAS_NONE = '(?:20\\d{2}年度?)?(?:没有|无)(?:使用|安排)?(?:政府性基金|国有资本经营)预算';
const OTHERWISE = new RegExp(
  `(?:^|[。；;])${NUMBERING}(?:20\\d{2}年度?，?${NAME}(?=${ITS_AMOUNT})|截[至止]20\\d{2}年[^，。]{1,10}，${NAME}(?=共有(?:车辆|公务用车))|${NAME}(?=${HAS_NONE}|20\\d{2}年度?实行绩效))`,
  'gm',
);

/** Every such sentence, in reading order. */
export const namedSubjects = perBook((view): readonly NamedSubject[] =>
  [ofRepeated(find(paragraphsOf(view), SUBJECT)), find(paragraphsOf(view), OTHERWISE)].flatMap((hits) =>
    hits.map((hit) => {
      const printed = hit.groups.find((group) => group !== undefined) ?? '';
      return { name: nameKey(printed), hit: { ...hit, groups: [printed] } };
    }),
  ),
);

/** Of sentences that tell no budget, those that say what two others say too; who hands money out is rightly another one. */
const ofRepeated = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(({ groups: [name, done] }) => {
    if (done === undefined) return true;
    return !name?.includes('财政') && hits.filter(({ groups }) => groups[1] === done).length > 2;
  });

/**
 * Sentences that begin with the name of another department, which is nowhere else in the document: left standing where a text
 * was copied. Empty where the department's own name does not begin most of them.
 */
export function otherSubjects(view: BookView): readonly NamedSubject[] {
  const own = nameKey(view.book.document.department.name ?? '');
  const told = namedSubjects(view);
  const ours = told.filter(({ name }) => isSame(name, own));
  const others = told.filter(({ name }) => !isSame(name, own));
  if (own === '' || others.length === 0 || others.length > MOST || others.length * 2 > ours.length) return [];
  return others.filter(({ name }) => !isAlike(name, own) && isNowhereElse(view, name, own, countOf(others, name)));
}
const MOST = 2;

/** One name with words or characters left out: 江湾区教委 and 滨海市江湾区教育委员会. */
const isSame = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

/** 云岭县卫生和计划生育局 and 云岭县卫生健康局: what it was called before. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => /^(.*?[省市县区旗州盟镇乡](?=..))(..)/.exec(name)) as [
    RegExpExecArray | null,
    RegExpExecArray | null,
  ];
  return first?.[0] === second?.[0];
}

/** 档案馆 of 云岭县档案馆: units are listed without their region too. */
const bodyOf = (name: string): string => /^.*?[省市县区旗州盟镇乡](.{2,})$/.exec(name)?.[1] ?? name;

const countOf = (told: readonly NamedSubject[], name: string): number => told.filter((one) => one.name === name).length;

/** A unit, or whoever is above, is also listed or named otherwise, perhaps without the region. */
function isNowhereElse(view: BookView, name: string, own: string, told: number): boolean {
  const body = bodyOf(name);
  return occurrences(view, own.includes(body) ? name : body) === told;
}

function occurrences(view: BookView, name: string): number {
  const { paragraphs, sections, tables } = view.book;
  const texts = [
    ...paragraphs.map(({ text }) => text),
    ...sections.map(({ title }) => title),
    ...tables.flatMap((table) => [table.title ?? '', table.note ?? '', ...table.rows.map((row) => row.name)]),
    ...view.targetForms.flatMap((form) => form.fields.map(({ value }) => value ?? '')),
  ];
  return texts.reduce((sum, text) => sum + text.replace(BETWEEN, '').split(name).length - 1, 0);
}
/** What a name key leaves out of a name. */
const BETWEEN = /[\s（）()“”"、·]/g;
