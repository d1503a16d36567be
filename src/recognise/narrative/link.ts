import { amountSpokenOf, sameThing } from './changed-amount.js';
import { type Draft, isQuantityOfThings, unitClass } from './draft.js';
import type { Reading } from './figures.js';
import { OpenLists } from './lists.js';

/** What earlier paragraphs of the same section leave behind. */
export interface Context {
  /** Figures of the section so far. */
  readonly section: Draft[];
  /** Total of a list that the paragraph before opened and did not finish. */
  carried: Draft | null;
  /** First amount of money of the chapter (一、), and of the section. */
  chapterHead: Draft | null;
  sectionHead: Draft | null;
}

/** Ties the figures of one paragraph to one another: parts to totals, changes and shares to amounts. */
export function linkFigures(reading: Reading, drafts: readonly Draft[], context: Context): void {
  const lists = new OpenLists(reading.words, context.carried);
  const before: Draft[] = [];
  let next = 0;
  for (const clause of reading.clauses) {
    lists.enter(clause);
    while (next < drafts.length && drafts[next]!.clause === clause) {
      const draft = drafts[next++]!;
      const total = lists.add(draft);
      if (isQuantityOfThings(draft)) linkPart(reading, draft, total, before, context);
      else if (draft.measure === 'share') linkShare(draft, before, context);
      else if (draft.measure === 'change' || draft.measure === 'change-rate') linkChange(draft, before, context);
      before.push(draft);
    }
  }
}

function linkPart(
  reading: Reading,
  draft: Draft,
  total: Draft | null,
  before: readonly Draft[],
  context: Context,
): void {
  draft.partOf = total;
  if (draft.kind === 'bare') draft.unit = before.findLast((one) => one.kind === 'money')?.unit ?? null;
  if (draft.subject === '' || /^(?:总?价值|总价|净值|原值|面积|总额|金额|合计|总计)$/.test(draft.subject))
    draft.subject = impliedSubject(reading, draft, before);
  if (draft.partOf === null && context.carried && !before.some(isQuantityOfThings) && !draft.inReason)
    if (unitClass(context.carried) === unitClass(draft)) draft.partOf = context.carried;
}

const NOUN = /([^，。；：、]{2,60}(?:支出|费用?|经费|收入|资金|采购|（[类款项]）))[”]?[。，：:]/;
function impliedSubject(reading: Reading, draft: Draft, before: readonly Draft[]): string {
  const own = draft.subject;
  const last = before.findLast((one) => one.subject !== '' && isQuantityOfThings(one) && !one.inReason);
  if (own !== '' && last) return last.subject.endsWith(own) ? last.subject : last.subject + own;
  if (last && last.clause.sentence === draft.clause.sentence) return last.subject;
  const lead = NOUN.exec(reading.words.slice(reading.text.from, Math.min(draft.start, reading.text.from + 200)))?.[1];
  const named = lead?.replace(/^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十\d]+[)）]|^\d{1,2}[.、．]/, '');
  if (named) return named.replace(/^.*?20\d{2}年度?(?=.)/, '').replace(/^(?:无|没有)(?:使用)?/, '');
  return last?.subject ?? bareTitle(reading.text.headings.at(-1) ?? '');
}

const bareTitle = (title: string): string =>
  title
    .replace(/^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十\d]+[)）]|^\d{1,2}[.、．]/, '')
    .replace(/^关于/, '')
    .replace(/^.*?20\d{2}年度?(?=.)/, '')
    .replace(/(?:安排|使用|占用)?(?:总体)?(?:情况)?(?:的)?(?:总体)?(?:说明|情况)?[。：]?$/, '');

const STAGE_WORDS: readonly (readonly [RegExp, Draft['stage']])[] = [
  [/年初预算/, 'original-budget'],
  [/全年预算|调整(?:后)?预算/, 'final-budget'],
];

function linkShare(draft: Draft, before: readonly Draft[], context: Context): void {
  const named =
    /占(?:当年|本年|全年)?(.*?)(?:的比[重例]|的百分比|比[重例]?|的)?(?:为|是|达)?$/.exec(draft.phrase)?.[1] ?? '';
  draft.base = named === '' ? null : named;
  const part = amountSpokenOf(draft, '', before, context.section);
  const completes = /完成(.*?)的?$/.exec(draft.phrase);
  const rate = !completes && !/占/.test(draft.phrase) && draft.subject !== '';
  draft.of = part;
  if (rate) return;
  draft.subject = part?.subject ?? draft.subject;
  if (completes) {
    draft.base = completes[1] ?? null;
    draft.partOf = part && plannedAmount(part, completes[1] ?? '', before);
  } else if (named !== '') {
    const whole = (one: Draft) =>
      one !== part && part !== null && unitClass(one) === unitClass(part) && sameThing(named, one.subject);
    draft.partOf = before.findLast(whole) ?? context.section.findLast(whole) ?? null;
  } else draft.partOf = part?.partOf ?? null;
}

function plannedAmount(part: Draft, words: string, before: readonly Draft[]): Draft | null {
  const stage = STAGE_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  const near = before.slice(-6);
  if (stage) return near.findLast((one) => one !== part && one.stage === stage && one.measure === 'amount') ?? null;
  return near.findLast((one) => one !== part && one.measure === 'amount' && /预算/.test(one.phrase)) ?? null;
}

function linkChange(draft: Draft, before: readonly Draft[], context: Context): void {
  const last = before.at(-1);
  const follows =
    last &&
    (last.measure === 'change' || last.measure === 'change-rate') &&
    last.measure !== draft.measure &&
    last.clause.sentence === draft.clause.sentence &&
    last.inReason === draft.inReason;
  if (follows && draft.subject === '') {
    draft.of = last.of;
    draft.base ??= last.base;
    draft.subject = last.subject;
    return;
  }
  draft.of = amountSpokenOf(draft, draft.subject, before, context.section);
  if (draft.of && draft.subject === '') draft.subject = draft.of.subject;
  if (draft.direction === 'unchanged' && draft.kind === 'money') draft.unit = draft.of?.unit ?? '万元';
}
