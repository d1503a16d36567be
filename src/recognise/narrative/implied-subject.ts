import { type Draft, isQuantityOfThings, unitClass } from './draft.js';
import type { Reading } from './figures.js';

/** Words that say of a thing only what of it is measured: 价值 of 办公用房. */
export const isMereMeasure = (words: string): boolean =>
  /^(?:账面)?(?:总?价值|总价|净值|原值|面积|总额|(?:采购|合同)?金额|合计|总计|小计|人均|平均)$/.test(words);

const NOUN =
  /([^，。；：、]{2,80}(?:支出|费用?|经费|收入|资金|采购|[（(][类款项][)）]))”?(?:[。，：:]|[与和同较比](?:20\d{2}年|上年|去年))/;
const NUMBERING = /^[一二三四五六七八九十]{1,3}[、.．]|^[（(][一二三四五六七八九十\d]{1,3}[)）]|^\d{1,2}[.、．]/;
const MEASURED = /(?:涉及)?((?:预算|合同|采购|项目)?(?:资金|金额)|总?价值)(?:为|共计?)?$/;

/** What a figure is of when the words before it name nothing: the figure before it, the paragraph's lead, the heading. */
export function implySubject(reading: Reading, draft: Draft, before: readonly Draft[]): void {
  const own = draft.subject || (MEASURED.exec(draft.phrase)?.[1] ?? '');
  const said = /^(?:采购|合同)金额$/.test(own) ? clauseBefore(reading, draft) : '';
  if (said !== '') {
    draft.subject = said + own;
    return;
  }
  const item = own === '' ? codedLabelBefore(reading, draft) : null;
  if (item) {
    draft.subject = item[1]!;
    draft.code ??= item[2]!;
    return;
  }
  const label = own === '' ? labelBefore(reading, draft) : '';
  if (label !== '') {
    draft.subject = label;
    return;
  }
  const named = before.slice(-REACH).filter(
    (one) =>
      one.subject !== '' &&
      (draft.inReason || !one.inReason) &&
      (isQuantityOfThings(one) || one.kind === 'extent') &&
      // What stood in brackets behind an amount is not spoken of any more once they are closed.
      !(one.clause.depth > draft.clause.depth && one.clause.sentence === draft.clause.sentence),
  );
  const last = named.at(-1);
  const near = last && last.clause.sentence === draft.clause.sentence ? last : undefined;
  const source = near ?? named.findLast((one) => CLASSIFIED.test(one.subject)) ?? undefined;
  if (source) {
    const measured = own !== '' && (isMereMeasure(own) || unitClass(source) !== unitClass(draft));
    const thing = measured ? source.subject.replace(/面积$/, '') : source.subject;
    draft.subject = measured && !thing.endsWith(own) ? thing + own : thing;
    draft.code ??= source.code;
    if (source === near && isPlanBeside(draft, source)) draft.stage = 'final-budget';
    return;
  }
  const title = topicOfTitle(reading.text.headings.at(-1) ?? '');
  draft.subject = leadOf(reading, draft) || title || own || last?.subject || '';
}

const BARE_PLAN = /^[，,]?(?:全年|年度)?预算(?:数|额)?(?:为|是|共)?$/;
/** 接待费支出数5万元，预算数6万元: the second amount is of another stage than the first. */
const isPlanBeside = (draft: Draft, source: Draft): boolean =>
  draft.stage === null && BARE_PLAN.test(draft.phrase) && !/预算(?:数|额)?(?:为|是|共)?$/.test(source.phrase);

const REACH = 60;
const CLASSIFIED = /[（(][类款项][)）]/;

/** The noun phrase that the paragraph opens with. */
function leadOf(reading: Reading, draft: Draft): string {
  const from = reading.text.from;
  const lead = NOUN.exec(reading.words.slice(from, Math.min(draft.start, from + 200)))?.[1];
  if (!lead || /^主要/.test(lead)) return '';
  return behindYear(lead.replace(NUMBERING, ''))
    .replace(/^(?:无|没有)(?:使用)?/, '')
    .replace(/^“/, '');
}

/** 由中小企业供应商中标的，采购金额…: the clause before says whose amount it is. */
function clauseBefore(reading: Reading, draft: Draft): string {
  const index = reading.clauses.indexOf(draft.clause);
  const before = reading.clauses[index - 1];
  if (!before || before.sentence !== draft.clause.sentence || before.ends !== '，') return '';
  const words = reading.words.slice(before.start, before.end);
  return words.length <= 40 && !/\d/.test(words) ? words : '';
}

const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)?([\u4e00-\u9fff（）“”]{2,16})$/;
const OPENS_LIST = /其中|包括|如下|分别|原因|说明|情况|方面|合计|总计|小计|金额|主要|具体|单位$|年度?$/;
/** （一）收入预算。 and the like, which open a paragraph as its own small title. */
const SIDE_LABEL = /^(?:年度?|部门|单位)?(?:收入|支出)(?:预算|决算)$/;
/** 公务接待：预算4万元，决算3万元: words that say nothing but the stage of what the label names. */
const BARE_STAGE = /^(?:年初|全年|年度|调整后?)?(?:预算|决算)数?(?:为|是)?$/;
/** 1.收入：80万元。 and （一）收入预算：2025年年初预算数80万元 name the amount by the label before it. */
function labelBefore(reading: Reading, draft: Draft): string {
  const index = reading.clauses.indexOf(draft.clause);
  const before = reading.clauses[index - 1];
  if (!before) return '';
  const label = LABEL.exec(reading.words.slice(before.start, before.end))?.[1] ?? '';
  if (before.ends === '。') {
    if (index === 1 && SIDE_LABEL.test(label)) return label;
    return BARE_YEAR.test(draft.phrase.trim())
      ? (ITEM_NAME.exec(reading.words.slice(before.start, before.end).trim())?.[1] ?? '')
      : '';
  }
  if (before.ends !== '：' || before.sentence !== draft.clause.sentence) return '';
  const namesAll = draft.phrase === '' || BARE_STAGE.test(draft.phrase) || SIDE_LABEL.test(label);
  return OPENS_LIST.test(label) || !namesAll ? '' : label;
}

/** …与上年持平。 2.公务接待费。2025年预算数5万元: an item within a paragraph, and what is told of it without its name. */
const ITEM_NAME = /^\d{1,2}[.、．]\s?([\u4e00-\u9fff（）()]{2,18}(?:费用?|经费|支出))$/;
const BARE_YEAR = /^(?:20\d{2}年度?)?(?:年初|全年)?(?:预算|决算)数?(?:为|是)?$/;

/** （一）行政运行（2012601）：年初预算为80万元: an item with its code, which all that follows the colon is told of. */
const CODED_LABEL =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)?([\u4e00-\u9fff、（）]{2,32})[（(](\d{7})[)）]$/;
function codedLabelBefore(reading: Reading, draft: Draft): RegExpExecArray | null {
  const before = reading.clauses[reading.clauses.indexOf(draft.clause) - 1];
  if (before?.ends !== '：' || before.sentence !== draft.clause.sentence) return null;
  return CODED_LABEL.exec(reading.words.slice(before.start, before.end));
}

const behindYear = (words: string): string => words.replace(/^.{0,40}?20\d{2}年度?(?=.)/, '');

const topicOfTitle = (title: string): string =>
  behindYear(title.replace(NUMBERING, '').replace(/^关于/, '')).replace(
    /(?:安排|使用|占用)?(?:总体)?(?:情况)?的?(?:总体)?(?:说明|情况)?[。：]?$/,
    '',
  );
