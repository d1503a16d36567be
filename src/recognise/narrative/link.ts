import { amountSpokenOf } from './changed-amount.js';
import type { Context } from './context.js';
import { type Draft, isChange, isQuantityOfThings, unitClass } from './draft.js';
import type { Reading } from './figures.js';
import { implySubject, isMereMeasure } from './implied-subject.js';
import { linkShare } from './link-shares.js';
import { OpenLists } from './lists.js';
import { subjectOf } from './subjects.js';

/** Ties the figures of one paragraph to one another: parts to totals, changes and shares to amounts. */
export function linkFigures(reading: Reading, drafts: readonly Draft[], context: Context): void {
  const lists = new OpenLists(reading, context);
  const before: Draft[] = [];
  let next = 0;
  for (const clause of reading.clauses) {
    lists.enter(clause);
    while (next < drafts.length && drafts[next]!.clause === clause) {
      const draft = drafts[next++]!;
      lists.add(draft);
      if (isQuantityOfThings(draft)) linkPart(reading, draft, before, context);
      else if (draft.compared || (draft.inShare && draft.subject === '')) implySubject(reading, draft, before);
      else if (draft.measure === 'share') linkShare(reading, draft, before, context);
      else if (isChange(draft) && !tellNothingPlanned(reading, draft, before))
        linkChange(draft, before, context, drafts[next]);
      before.push(draft);
    }
  }
}

function linkPart(reading: Reading, draft: Draft, before: readonly Draft[], context: Context): void {
  if (draft.kind === 'bare') draft.unit = before.findLast((one) => one.kind === 'money')?.unit ?? null;
  if (draft.subject === '' || isMereMeasure(draft.subject)) implySubject(reading, draft, before);
  if (draft.partOf === null && !draft.inReason) linkToCarried(draft, before, context);
}

/** The first amount of each stage in an item's paragraph is a part of the total of that stage. */
function linkToCarried(draft: Draft, before: readonly Draft[], context: Context): void {
  const alike = (one: Draft) => unitClass(one) === unitClass(draft) && (one.stage ?? null) === (draft.stage ?? null);
  const only = context.carried.length === 1 ? context.carried[0] : undefined;
  const plain =
    only && only.stage === null && draft.stage === 'original-budget' && unitClass(only) === unitClass(draft);
  const total = plain ? only : context.carried.findLast(alike);
  if (!total || before.some((one) => isQuantityOfThings(one) && (alike(one) || draft.stage === null))) return;
  draft.partOf = total;
  draft.list = `${context.carriedList}${draft.stage ?? ''}`;
}

/** The last two changes of a sentence, told against different bases. */
function hasTwoBases(before: readonly Draft[]): boolean {
  const [one, other] = before.filter(({ measure }) => measure === 'change').slice(-2);
  return (
    one !== undefined && other !== undefined && one.clause.sentence === other.clause.sentence && one.base !== other.base
  );
}

/** A增加3万元，B减少1万元，合计增加2万元: what is told last is of all of them. */
const TOGETHER =
  /^[，,；;、]?(?:[两二三四五]|以上|上述|各)?(?:项|者)?(?:合计|共计|总计|总共|合并|累计|共)净?(?:增加|减少|增长|下降|压减)/;

const changesBefore = (draft: Draft, before: readonly Draft[]): readonly Draft[] =>
  before.filter((one) => one.measure === 'change' && one.clause.sentence === draft.clause.sentence && !one.inReason);

/** The total of which all that changed are parts. */
function wholeOfAll(changes: readonly Draft[]): Draft | null {
  const whole = changes.at(-1)?.of?.partOf ?? null;
  return changes.every((one) => one.of?.partOf === whole) ? whole : null;
}

const NOTHING_PLANNED = /^(?:20\d\d年度?)?(?:均|暂|也)?(?:未|没有|不再?)(?:再)?安排(.+)$/;
/** 其中：未安排公务接待费，比上年减少2万元: what changed was named, though it has no amount this year. */
function tellNothingPlanned(reading: Reading, draft: Draft, before: readonly Draft[]): boolean {
  const { clause } = draft;
  if (draft.subject !== '' || before.at(-1)?.clause.segment === clause.segment) return false;
  const previous = reading.clauses[reading.clauses.indexOf(clause) - 1];
  if (previous?.segment !== clause.segment || previous.depth !== clause.depth) return false;
  const named = NOTHING_PLANNED.exec(reading.words.slice(previous.start, previous.end))?.[1];
  if (named === undefined) return false;
  draft.subject = subjectOf(named).words;
  return draft.subject !== '';
}

const ADJUSTED = /调[增减]/;

function linkChange(draft: Draft, before: readonly Draft[], context: Context, behind: Draft | undefined): void {
  const last = before.at(-1);
  // 各减少1.20,2.30万元: two changes side by side, of two amounts that only their order tells apart.
  if (/\d[,，、]$/.test(draft.phrase)) return;
  // 较预算减少2万元，较上年减少1万元，分别下降60%和30%: each rate is of another change.
  if (/分别/.test(draft.phrase) && draft.measure === 'change-rate' && hasTwoBases(before)) return;
  const otherBase = draft.base !== null && last?.base !== null && last?.base !== draft.base;
  const follows =
    last &&
    isChange(last) &&
    (last.measure !== draft.measure || otherBase) &&
    last.clause.sentence === draft.clause.sentence &&
    last.inReason === draft.inReason;
  // 调减5万元，下降3%: the budget is adjusted against itself, the rate told against last year.
  if (follows && ADJUSTED.test(last.phrase) && !ADJUSTED.test(draft.phrase)) return;
  if (follows && draft.subject === '') {
    draft.of = last.of;
    draft.base ??= last.base;
    if (last.measure !== draft.measure) draft.year = last.year;
    draft.subject = last.subject;
    if (draft.direction === 'unchanged' && draft.kind === 'money') draft.unit = last.of?.unit ?? last.unit ?? '万元';
    return;
  }
  const several = TOGETHER.test(draft.phrase) ? changesBefore(draft, before) : [];
  if (several.length > 1) {
    draft.of = wholeOfAll(several);
    draft.subject = draft.of?.subject ?? '';
    return;
  }
  draft.of = amountSpokenOf(draft, draft.subject, before, context.section, behind);
  if (draft.of && draft.subject === '') draft.subject = draft.of.subject;
  if (draft.direction === 'unchanged' && draft.kind === 'money') draft.unit = draft.of?.unit ?? '万元';
}
