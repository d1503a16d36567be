import type { TableKind } from '../domain/book.js';
import { remembered } from '../domain/text.js';
import type { Form } from './form.js';
import { FORMS } from './registry.js';

/** A title without what stands around it. */
interface BareTitle {
  /** Without list marks, form numbers, quotes, brackets at the end and a unit behind it. */
  readonly words: string;
  /** What stood in brackets or behind a dash at the end: 按功能分类科目, 续, 人员经费. */
  readonly note: string;
}

const MARKS = /^[-*#>·•○●◆■|]+|[*#|]+$/g;
const QUOTES = /[“”"'‘’「」『』〝〞＂`]/g;
/** 单位：万 where the print broke the unit's line. */
const UNIT_BEHIND =
  /表[(]?(?:(?:金额)?(?:单位[:：])?(?:人民币)?(?:亿元|万元|千元|元)|(?:金额)?单位[:：](?:人民币)?[亿万千]?)[)]?$/;
/** 收入支出决算总表 公开01表 部门：… 金额单位：万元, all on one line. */
const OWNER_BEHIND =
  /表(?:(?:部门|单位|预算|决算|财决)?公开\d{1,2}表)?(?:编制|预算|填报|公开)?(?:部门|单位)(?:\(单位\))?(?:名称)?[:：].{2,60}$/;
const NUMBER_BEHIND = /表(?:(?:部门|单位|预算|决算|财决|财预)?公开|附)(?:表)?\d{1,2}(?:-\d{1,2})?表?$/;
const NUMBER_BEFORE =
  /^(?:[[【]?(?:20\d{2}年度?)?(?:部门|单位|预决算|预算|决算|公开|批复|[附报样图])*[表件](?:[一二三四五六七八九十]{1,3}(?!公)|\d{1,2}(?:[-—–.]\d{1,2})?)[\]】]?[:：.、,]?|(?:部门|单位|预算|决算|财决|财预)?(?:预算|决算)?公开(?:表)?\d{1,2}(?:-\d{1,2})?表?[:：.、]?|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.:-](?!\d{4})|\d{2}(?!\d)|(?:附件|附表|附)[:：])/;
const BEHIND = /^(.*表)(?:\(((?:[^()]|\([^()]{0,20}\)){1,40})\)|[-—–:：]{1,3}(.{2,30}))$/;
const SENTENCE = /[,;。；，?？!！《》%]|详见|如下|为空|空表|列示|填列|填报|说明$|反映|按照|应公开|以上|下列|上述|^目录/;

/** Words of the budget that a department's name never holds: before a title's own words they make it another title. */
const BUDGET_WORDS =
  /政府性?基金|国有资本|财政拨款|一般公共|公共财政|三公|绩效|基本支出|项目支出|支出|收入|专户|社会保险基金|非税|采购|购买服务|转移支付|经济分类|上级/;
const PREFIX_END =
  /(?:^|年度?|部门|单位|本级|机关|预算|决算|公开|局|厅|委|委员会|办|办公室|中心|院|府|街道|处|馆|站|所|队|会|社|台|校|园|学|中|小|镇|乡|县|市|区|省|州|旗|盟|部|厂|司|狱|联|协|大|[:：]|\)|团|库|场|基地|总体|重点|财政支出|分|表|附|级|内|的|共|综合预算|综合)$/;

/** A squeezed line as a title might print it; undefined when it can be none. Several phases ask the same lines. */
export const bareTitle = (squeezedLine: string): BareTitle | undefined =>
  squeezedLine.length > 90 || !squeezedLine.includes('表') ? undefined : (bareTitleOf(squeezedLine) ?? undefined);

const bareTitleOf = remembered((line): BareTitle | null => readTitle(line) ?? null);

function readTitle(squeezedLine: string): BareTitle | undefined {
  let words = squeezedLine.replace(MARKS, '').replace(QUOTES, '');
  words = words.replace(OWNER_BEHIND, '表').replace(UNIT_BEHIND, '表').replace(NUMBER_BEHIND, '表');
  for (let step = 0; step < 4; step += 1) {
    const shorter = words.replace(NUMBER_BEFORE, '');
    if (shorter === words || !shorter.includes('表')) break;
    words = shorter;
  }
  let note = '';
  for (let step = 0; step < 3; step += 1) {
    const behind = BEHIND.exec(words);
    if (!behind) break;
    words = behind[1] ?? '';
    note = `${behind[2] ?? behind[3] ?? ''}${note}`;
  }
  if (/^《.*》$/.test(words)) words = words.slice(1, -1);
  if (!words.endsWith('表') || words.length < 3 || words.length > 60 || SENTENCE.test(words)) return undefined;
  return { words, note };
}

/** The kind of form that a squeezed line is the title of; undefined for any other line. */
export function formOfTitle(squeezedLine: string): TableKind | undefined {
  const title = bareTitle(squeezedLine);
  return title && kindOfTitle(title);
}

interface OwnTitle {
  readonly form: Form;
  /** What stands before the form's own words. */
  readonly prefix: string;
}

/** The form whose own words leave the shortest beginning of the title; null for none. Titles stand in contents too. */
const formIn = remembered((words): OwnTitle | null => {
  let best: OwnTitle | null = null;
  for (const form of FORMS) {
    for (const pattern of form.titles) {
      const match = pattern.exec(words);
      if (!match) continue;
      const prefix = words.slice(0, match.index);
      if (!best || prefix.length < best.prefix.length) best = { form, prefix };
    }
  }
  return best;
});

/** The kind whose own words leave the shortest, and a permitted, beginning of the title. */
export function kindOfTitle({ words, note }: BareTitle): TableKind | undefined {
  const best = formIn(words);
  if (SELF_EVALUATION.test(words)) return 'other';
  if (!best || !isPrefix(best.prefix, best.form)) return undefined;
  return noteFits(best.form, note) ? best.form.kind : 'other';
}

/** Self-evaluation and monitoring print results beside the targets: not the form of the targets themselves. */
const SELF_EVALUATION = /绩效.{0,12}(?:自评|监控|评价|评分|得分|完成情况).{0,8}表$|自评.{0,8}表$/;

/** The title of a self-evaluation: 项目支出绩效自评表, 2023年度部门整体支出绩效自评表. */
export const isSelfEvaluation = (title: string): boolean =>
  /(?:自评|绩效目标完成情况).{0,8}表(?:\(.{1,12}\)|（.{1,12}）)?$/.test(title);

/** A target form may begin with the project's own name; only another form's words make it another title. */
const isPrefix = (prefix: string, form: Form): boolean =>
  prefix === '' ||
  (PREFIX_END.test(prefix) && !BUDGET_WORDS.test(prefix)) ||
  (form.rows[0] === 'indicator' && prefix.length <= 40 && !/绩效|目标|[及和与、]$/.test(prefix));

/** A form cut by another classification, or printed in parts, is another table with the same name. */
function noteFits(form: Form, note: string): boolean {
  if (note === '' || form.rows[0] === 'project' || form.rows[0] === 'indicator') return true;
  if (/人员经费|公用经费|工资|商品|个人和家庭|资本性|基金|国有资本/.test(note)) return false;
  if (/功能/.test(note)) return form.rows.includes('functional');
  if (/经济/.test(note)) return form.rows.some((key) => key.includes('economic'));
  return true;
}

/** A line that may be the title of a table no form declares: other evidence must show that a table follows. */
export function mayBeOtherTitle(squeezedLine: string): boolean {
  const title = bareTitle(squeezedLine);
  if (!title || title.words.length < 5 || title.words.length > 45) return false;
  return /预算|决算|支出|收入|收支|经费|采购|资产|资金|绩效|拨款|购买服务|债务|人员|机构/.test(title.words);
}
