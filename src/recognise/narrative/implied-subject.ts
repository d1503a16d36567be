import { type Draft, isQuantityOfThings, unitClass } from './draft.js';
import type { Reading } from './figures.js';

/** Words that say of a thing only what of it is measured: 价值 of 办公用房. */
export const isMereMeasure = (words: string): boolean =>
  /^(?:账面)?(?:总?价值|总价|净值|原值|面积|总额|金额|合计|总计|小计)$/.test(words);

const NOUN = /([^，。；：、]{2,60}(?:支出|费用?|经费|收入|资金|采购|（[类款项]）))”?[。，：:]/;
const NUMBERING = /^[一二三四五六七八九十]{1,3}[、.．]|^[（(][一二三四五六七八九十\d]{1,3}[)）]|^\d{1,2}[.、．]/;
const MEASURED = /(?:涉及)?((?:预算|合同|采购|项目)?(?:资金|金额)|总?价值)(?:为|共计?)?$/;

/** What a figure is of when the words before it name nothing: the figure before it, the paragraph's lead, the heading. */
export function impliedSubject(reading: Reading, draft: Draft, before: readonly Draft[]): string {
  const own = draft.subject || (MEASURED.exec(draft.phrase)?.[1] ?? '');
  const last = before.findLast((one) => one.subject !== '' && !one.inReason && (isThing(one) || one.kind === 'extent'));
  const near = last && last.clause.sentence === draft.clause.sentence ? last : undefined;
  if (own !== '' && near && (isMereMeasure(own) || unitClass(near) !== unitClass(draft)))
    return near.subject.endsWith(own) ? near.subject : near.subject + own;
  if (near) return near.subject;
  const from = reading.text.from;
  const lead = NOUN.exec(reading.words.slice(from, Math.min(draft.start, from + 200)))?.[1];
  if (lead)
    return behindYear(lead.replace(NUMBERING, ''))
      .replace(/^(?:无|没有)(?:使用)?/, '')
      .replace(/^“/, '');
  return last?.subject || own || topicOfTitle(reading.text.headings.at(-1) ?? '');
}

const isThing = isQuantityOfThings;
const behindYear = (words: string): string => words.replace(/^.{0,40}?20\d{2}年度?(?=.)/, '');

const topicOfTitle = (title: string): string =>
  behindYear(title.replace(NUMBERING, '').replace(/^关于/, '')).replace(
    /(?:安排|使用|占用)?(?:总体)?(?:情况)?的?(?:总体)?(?:说明|情况)?[。：]?$/,
    '',
  );
