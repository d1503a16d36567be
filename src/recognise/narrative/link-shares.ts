import { amountSpokenOf } from './changed-amount.js';
import type { Context } from './context.js';
import { type Draft, isQuantityOfThings, unitClass } from './draft.js';
import type { Reading } from './figures.js';
import { likeness, namedAmount } from './named-amount.js';
import { subjectOf } from './subjects.js';

const NAMED_WHOLE = /占(?:当年|本年|全年)?(.*?)(?:的比[重例]|的百分比|比[重例]?|的)?(?:为|是|达)?$/;
const GENERIC_WHOLE = /^(?:总|全部|本年|当年|其)?(?:支出|收入|预算|资金|采购)?(?:总额|总计|合计|总数|预算)?$/;
const COMPLETED = /(?:完成(?:了)?|^(?:为|是|达到?|相当于))([^，]{0,12}?(?:预算|计划|任务|预期|目标)[^，]{0,6}?)的?$/;
/** 为上年决算数的98%: told of another amount than the whole around it. */
const OF_ANOTHER = /^(?:为|是|达到?|相当于)([^，]{2,12})的$/;

/** Ties a share to its part and to the whole, where the words or the list tell the whole. */
export function linkShare(reading: Reading, draft: Draft, before: readonly Draft[], context: Context): void {
  const whole = before.at(-1);
  const isBracketed = whole?.inShare && whole.end + 1 === draft.start - draft.phrase.length;
  if (whole?.inShare && (whole.clause === draft.clause || isBracketed)) {
    draft.of = amountSpokenOf(draft, '', before, context.section);
    draft.partOf = whole;
    draft.base = whole.phrase.replace(/^(?:占|完成了?|为|是|达到?|相当于)|[（(]$/g, '');
    draft.subject = draft.of?.subject ?? '';
    return;
  }
  if (BARE_RATE.test(draft.phrase)) {
    linkRate(draft, before, context);
    return;
  }
  const named = NAMED_WHOLE.exec(draft.phrase)?.[1];
  const completed = COMPLETED.exec(draft.phrase)?.[1] ?? (PLAN.test(named ?? '') ? named : undefined);
  if (completed === undefined && named === undefined && draft.subject !== '') {
    draft.of = amountSpokenOf(draft, '', before, context.section);
    return;
  }
  const other = completed ?? (named === undefined ? OF_ANOTHER.exec(draft.phrase)?.[1] : undefined);
  const own = named === undefined ? '' : subjectOf(draft.phrase.slice(0, draft.phrase.indexOf('占'))).words;
  const spent = /^[，,]?决算数?占/.test(draft.phrase) ? spentBefore(draft, before) : undefined;
  const part = spent ?? amountSpokenOf(draft, own === '其' ? '' : own, before, context.section);
  draft.of = part;
  draft.subject = part?.subject ?? own;
  draft.base = other ?? (named || null);
  if (part === null || other !== completed) return;
  // 为预算的98% may be of a plan that is told elsewhere.
  const near = draft.phrase.includes('完成')
    ? before
    : before.filter((one) => one.clause.segment === part.clause.segment);
  if (completed !== undefined) draft.partOf = plannedAmount(part, completed, near);
  else if (!GENERIC_WHOLE.test(named ?? ''))
    draft.partOf = noteWhole(part, wholeNamed(named ?? '', part, before, context));
  else if (named && hasOtherShare(part, draft, before)) draft.partOf = null;
  else {
    const whole = part.partOf ?? wholeOfSentence(reading, draft, part, before, context);
    const told =
      widestTold(whole, draft, before) ??
      wholeOfSide(named ?? '', part, before, context) ??
      wholeAgain(draft, part, before);
    draft.partOf = OF_THIS_YEAR.test(draft.phrase) ? wholeOfYear(told, part, before, context) : told;
  }
}

/** 决算占年初预算的98% says the same as 完成年初预算的98%. */
const PLAN = /^(?:年初|全年|调整后?的?)预算数?$/;
const spentBefore = ({ clause }: Draft, before: readonly Draft[]): Draft | undefined =>
  before.findLast((one) => one.stage === 'final-accounts' && one.clause.segment === clause.segment);
const BARE_RATE = /^[，,]?(?:预算)?完成率(?:为|是|达到?)?$/;
/** 年初预算80万元，决算78万元，完成率97.50%: of the one plan that the sentence tells beside what was spent. */
function linkRate(draft: Draft, before: readonly Draft[], context: Context): void {
  const part = amountSpokenOf(draft, '', before, context.section);
  draft.of = part;
  if (part === null || part.stage !== 'final-accounts') return;
  draft.subject = part.subject;
  const plans = before.filter(
    (one) =>
      one.measure === 'amount' &&
      one.clause.segment === draft.clause.segment &&
      (one.stage === 'original-budget' || one.stage === 'final-budget' || /预算数?(?:为|是)?$/.test(one.phrase)),
  );
  if (plans.length !== 1 || part.clause.segment !== draft.clause.segment) return;
  draft.partOf = plans[0]!;
  draft.base = '预算';
}

/** 占本年收入的99%: of what comes in this year, and not of all that is there with what was carried over. */
const OF_THIS_YEAR = /占(?:本年|当年)度?收入/;
const INCOME_OF_YEAR = /^(?:本年|当年)度?(?:预算)?收入(?:预算)?(?:合计|小计|总计)?$/;
function wholeOfYear(told: Draft | null, part: Draft, before: readonly Draft[], context: Context): Draft | null {
  if (told && /本年|当年/.test(told.subject)) return told;
  const near = [...context.earlier.slice(-40), ...context.section, ...before];
  const isAmount = (one: Draft) => one !== part && isQuantityOfThings(one) && unitClass(one) === unitClass(part);
  const own = near.findLast((one) => isAmount(one) && INCOME_OF_YEAR.test(one.subject));
  if (own) return own;
  return near.some((one) => isAmount(one) && /结转|结余/.test(one.subject)) ? null : told;
}

/** 本年收入40万元，占总收入的80%，包括拨款30万元，占总收入的60%: what is a share of the whole is not the whole. */
function widestTold(whole: Draft | null, draft: Draft, before: readonly Draft[]): Draft | null {
  const share = before.find((one) => one.measure === 'share' && one.of === whole && one.base === draft.base);
  return whole !== null && draft.base && share ? share.partOf : whole;
}

/** A 8万元，占本年支出的80%。B 2万元，占本年支出的20%: the sentence behind goes on with the shares of one whole. */
function wholeAgain(draft: Draft, part: Draft, before: readonly Draft[]): Draft | null {
  const other = before.findLast((one) => one.measure === 'share' && one.partOf !== null);
  const isSame = draft.base !== null && /收入|支出/.test(draft.base) && other?.base === draft.base;
  const whole = isSame && other.of?.clause.sentence === part.clause.sentence - 1 ? other.partOf : null;
  return whole &&
    unitClass(whole) === unitClass(part) &&
    !before.some((one) => one.start > other!.start && one !== part)
    ? whole
    : null;
}

/** 占一般公共预算支出的60%，占全部支出的50%: the second is of a wider whole than the first. */
const hasOtherShare = (part: Draft, draft: Draft, before: readonly Draft[]): boolean =>
  before.some((one) => one.measure === 'share' && one.of === part && one.base !== null && one.base !== draft.base);

/** “三公”经费支出决算中，… or 支出预算按用途划分，…: how a sentence opens with the whole of what follows. */
const OPENS_WITH_WHOLE = /^(.+?)(?:中|按(?:照)?[^，。；]{2,10}(?:划分|分类|分))$/;
/** “三公”经费支出决算中，A 8万元，占80%；B 2万元，占20%: the sentence opens with the whole, told before. */
function wholeOfSentence(
  reading: Reading,
  draft: Draft,
  part: Draft,
  before: readonly Draft[],
  context: Context,
): Draft | null {
  const first = reading.clauses.find((clause) => clause.sentence === draft.clause.sentence);
  const lead = first ? reading.words.slice(first.start, first.end) : '';
  const opening = first?.ends === '，' && lead.length <= 60 ? OPENS_WITH_WHOLE.exec(lead)?.[1] : undefined;
  if (opening === undefined) return null;
  const { words } = subjectOf(opening);
  const isAmount = (one: Draft) => one !== part && isQuantityOfThings(one) && unitClass(one) === unitClass(part);
  const fits = (one: Draft) => isAmount(one) && one.text !== draft.text;
  const isOfSentenceBefore = (one: Draft) => isAmount(one) && one.clause.sentence < draft.clause.sentence;
  return words === ''
    ? null
    : (namedAmount(words, before, isOfSentenceBefore, 3) ??
        namedAmount(words, context.section, fits, 2) ??
        namedAmount(words, context.earlier.slice(-60), fits, 3) ??
        null);
}

const SIDE = /^(?:(?:收入|支出)(?:总额|总计|合计)|总(?:收入|支出))$/;
/** 支出预算 beside what it was last year: the whole of the paragraphs on its parts. */
const BARE_SIDE = /^(?:部门|单位)?(?:预算)?总?(?:收入|支出)(?:总?预算)?(?:总额|总计|合计)?$/;
/** 占收入总额的60%, where the section tells one amount of that side of all: it is the whole. */
function wholeOfSide(named: string, part: Draft, before: readonly Draft[], { section }: Context): Draft | null {
  if (!SIDE.test(named)) return null;
  const side = named.includes('收入') ? '收入' : '支出';
  const isOfSide = (one: Draft) =>
    (one.text !== part.text || one.clause.sentence < part.clause.sentence) &&
    isQuantityOfThings(one) &&
    unitClass(one) === unitClass(part) &&
    (likeness(named, one.subject) > 1 || (BARE_SIDE.test(one.subject) && one.subject.includes(side)));
  const found = [...section, ...before].filter(isOfSide);
  const year = Math.max(...found.map((one) => one.year ?? 0));
  const [first, ...others] = found.filter((one) => one.year === null || one.year === year);
  return first && others.every(({ value }) => value === first.value) ? first : null;
}

/** Notes the whole of which a share is told, where it stands before in the paragraph. */
function noteWhole(part: Draft, whole: Draft | null): Draft | null {
  const isBefore = whole !== null && whole.text === part.text && whole.start < part.start && !whole.inReason;
  if (isBefore && part.partOf === null) part.shareOf = whole;
  return whole;
}

const GENERAL = /^(?:项目|支出|收入|资金|预算|金额|总额)$/;
/** 占预算资金（基本支出除外）总额的, 占预算资金（项目支出）总额的: of what is left, and not of all of it. */
const LEAVES_OUT = /除外|不含|不包括|扣除|剔除|[（(](?:项目|基本)支出[)）]/;
function wholeNamed(named: string, part: Draft, before: readonly Draft[], context: Context): Draft | null {
  const words = named.replace(/^(?:我|本)(?:部门|单位|级)/, '');
  if (GENERAL.test(words)) return null;
  const isWhole = (one: Draft) => !LEAVES_OUT.test(words) || LEAVES_OUT.test(one.phrase);
  const fits = (one: Draft) =>
    one !== part && isQuantityOfThings(one) && unitClass(one) === unitClass(part) && isWhole(one);
  const near = namedAmount(words, before, fits, 2) ?? namedAmount(words, context.section, fits, 2);
  if (near || words.length < 4) return near ?? null;
  const alike = (one: Draft) => fits(one) && (one.subject === words || one.subject === `本年${words}`);
  return context.earlier.slice(-300).findLast(alike) ?? null;
}

const STAGE_WORDS: readonly (readonly [RegExp, Draft['stage']])[] = [
  [/年初预算/, 'original-budget'],
  [/全年预算|调整(?:后)?预算/, 'final-budget'],
];

/** 较年初预算超收9万元: by how much the plan was missed. */
const BEYOND = /[超短欠][收支]|节[约支余]$/;

/**
 * The budgeted amount beside an amount spent: 年初预算为 A 万元，支出决算为 B 万元，完成年初预算的 C%. A plan told for the
 * whole, or already measured against another amount, is not that of one part.
 */
function plannedAmount(part: Draft, words: string, before: readonly Draft[]): Draft | null {
  const stage = STAGE_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  const isOthers = (plan: Draft) =>
    (part.partOf?.text === part.text && plan.start < part.partOf.start) ||
    before.some((share) => share.measure === 'share' && share.partOf === plan && share.of !== part);
  const near = before
    .slice(-6)
    .filter((one) => one !== part && one.measure === 'amount' && !one.inReason && !isOthers(one))
    .filter(({ phrase }) => !BEYOND.test(phrase));
  if (stage)
    return near.findLast((one) => one.stage === stage) ?? (stage === 'original-budget' ? onlyPlan(part, near) : null);
  return (
    near.findLast(
      (one) =>
        one.stage === 'original-budget' || one.stage === 'final-budget' || /(?<!公共|基金|经营)预算/.test(one.phrase),
    ) ?? null
  );
}

/** 支出预算为A万元，支出决算为B万元，完成年初预算的C%: the one plan that the sentence tells right before what was spent of it. */
function onlyPlan(part: Draft, near: readonly Draft[]): Draft | null {
  const [plan, ...others] = near.filter(
    (one) => one.clause.sentence === part.clause.sentence && one.start < part.start,
  );
  const isPlan = plan?.stage === null && plan.subject === part.subject && /支出预算数?(?:为|是)?$/.test(plan.phrase);
  return isPlan && others.length === 0 && part.stage === 'final-accounts' ? plan : null;
}
