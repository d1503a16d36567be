import type { Direction, Measure } from '../../domain/book.js';
import { baseIn } from './bases.js';
import type { Clause } from './clauses.js';
import { type DirectionWord, directionBefore, opposite, unchangedIn } from './directions.js';
import { type Draft, isChange } from './draft.js';
import type { Quantity, YearMention } from './quantities.js';
import { type Announcement, type Reason, reasonAt } from './reasons.js';
import type { PlacedText } from './sections.js';
import { subjectOf } from './subjects.js';

/** What one paragraph offers to the figures read from it. */
export interface Reading {
  readonly text: PlacedText;
  readonly words: string;
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
  readonly years: readonly YearMention[];
  readonly announcements: readonly Announcement[];
}

/** The figures of a paragraph in order, not yet linked, and the reasons between them. */
export interface Figures {
  readonly drafts: Draft[];
  readonly reasons: Reason[];
}

/** Reads each figure with the words that tell what it measures. */
export function draftFigures(reading: Reading): Figures {
  const drafts: Draft[] = [];
  const reasons: Reason[] = [];
  let next = 0;
  let announced = 0;
  const passReasons = (offset: number) => {
    for (; (reading.announcements[announced]?.start ?? offset) < offset; announced++) {
      const announcement = reading.announcements[announced]!;
      if (announcement.start < (reasons.at(-1)?.end ?? 0)) continue;
      const reason = reasonAt(announcement, reading.words, drafts.at(-1));
      if (reason) reasons.push(reason);
    }
    return offset < (reasons.at(-1)?.end ?? 0);
  };
  for (const clause of reading.clauses) {
    let from = clause.start;
    while (next < reading.quantities.length && reading.quantities[next]!.start < clause.end) {
      const quantity = reading.quantities[next++]!;
      if (quantity.start < clause.start) continue;
      const inReason = passReasons(quantity.start);
      if (inReason) from = Math.max(from, reasons.at(-1)!.from);
      const draft = draftOf(reading, clause, quantity, phraseBefore(reading.words, from, quantity), inReason);
      if (draft) {
        nameByCount(draft, drafts.at(-1));
        const last = drafts.at(-1);
        const second = secondOfTwo(draft, last);
        if (second && last?.measure === 'share') drafts[drafts.length - 1] = { ...last, measure: 'other' };
        drafts.push(rateInBrackets(draft, last, reading.words) ?? second ?? draft);
      }
      from = quantity.end;
    }
    const unchanged = unchangedIn(reading.words.slice(from, clause.end));
    if (!unchanged) continue;
    const draft = draftUnchanged(reading, clause, from, unchanged, drafts, passReasons(from + unchanged.offset));
    if (draft) drafts.push(draft);
  }
  passReasons(reading.words.length);
  return { drafts, reasons };
}

/** 减少0.70万元（3.57%）: a bare percentage in brackets behind a change is its rate. */
function rateInBrackets(draft: Draft, before: Draft | undefined, words: string): Draft | undefined {
  if (draft.measure !== 'share' || draft.phrase !== '' || before?.measure !== 'change') return undefined;
  if (!/^[（(]$/.test(words.slice(before.end, draft.start))) return undefined;
  return { ...draft, measure: 'change-rate', direction: before.direction };
}

const BARE_NEXT = /^[,，、和及与]?$/;
/**
 * 分别下降2.50%、3.00%、1.20%, 占比分别为20%、30%和50%: which amounts changes and shares side by side are of, the words
 * before do not tell.
 */
function secondOfTwo(draft: Draft, before: Draft | undefined): Draft | undefined {
  if (!BARE_NEXT.test(draft.phrase) || !before || before.kind === 'count') return undefined;
  const inRow = isChange(before) || before.measure === 'share' || before.measure === 'other';
  if (!inRow || (before.measure === 'other' && before.kind === 'money' && !BARE_NEXT.test(before.phrase)))
    return undefined;
  const besides = before.end + 1 === draft.start && (draft.kind === 'percent') === (before.kind === 'percent');
  return besides && draft.kind !== 'count' ? { ...draft, measure: 'other' } : undefined;
}

/** 37个村的运维费20万元: the count begins the name of what the amount is for. */
function nameByCount(draft: Draft, before: Draft | undefined): void {
  if (before?.measure !== 'count' || before.end !== draft.start - draft.phrase.length) return;
  if (draft.measure !== 'amount' || draft.subject === '' || subjectOf(before.phrase).words !== '') return;
  draft.subject = `${before.value}${before.unit}${draft.subject}`;
}

const LONGEST_PHRASE = 160;
const phraseBefore = (words: string, from: number, quantity: Quantity): string => {
  const end = quantity.value.startsWith('-') ? quantity.start - 1 : quantity.start;
  return words.slice(Math.max(from, end - LONGEST_PHRASE), end);
};

/** Whether what begins here follows an amount without a comma: 预算12万元结余5.89万元. */
const isBehindAmount = (words: string, at: number): boolean => words[at - 1] === '元';

function draftOf(
  reading: Reading,
  clause: Clause,
  quantity: Quantity,
  phrase: string,
  inReason: boolean,
): Draft | undefined {
  const isBehind = isBehindAmount(reading.words, quantity.start - phrase.length);
  const word = quantity.kind === 'date' ? undefined : directionBefore(phrase, isBehind);
  // 低于预算12万元2万元: nothing between them, so the second tells how far two amounts are apart.
  const isApart = isBehind && phrase === '' && quantity.kind === 'money';
  const measure = isApart ? 'other' : measureOf(quantity, phrase, word, reading.text.isGoal);
  if (!measure) return undefined;
  const changes = isChange({ measure });
  const negative = quantity.value.startsWith('-');
  const subject = subjectOf(changes && word ? phrase.slice(0, word.start) : phrase);
  const base = measure === 'amount' || measure === 'count' ? baseIn(phrase) : undefined;
  const compared = base !== undefined && isComparedWith(phrase.slice(base.end), reading.words.slice(quantity.end));
  const bracketed = phrase === '' && measure === 'amount' ? wholeInBrackets(reading.words, quantity) : undefined;
  const ahead = bracketed ?? phrase;
  const inShare =
    bracketed !== undefined ||
    (measure === 'amount' && WHOLE_AHEAD.test(phrase) && SHARE_BEHIND.test(reading.words.slice(quantity.end)));
  const counted = measure === 'count' ? countedThing(subject.words, reading.words, quantity.end) : subject.words;
  return {
    text: reading.text,
    clause,
    phrase: ahead,
    inReason,
    compared,
    inShare,
    base: compared ? base.base : null,
    year: null,
    of: null,
    partOf: null,
    list: null,
    reason: null,
    kind: quantity.kind,
    start: quantity.start,
    end: quantity.end,
    value: changes && negative ? quantity.value.slice(1) : quantity.value,
    unit: unitName(quantity.unit),
    measure,
    subject:
      changes && word?.object
        ? word.object
        : inShare
          ? counted.replace(WHOLE_AHEAD, '').replace(BARE_PLAN, '')
          : counted,
    code: subject.code,
    // What is completed is the plan as it last stood, unless the words say which.
    stage: changes
      ? null
      : (subject.stage ?? (inShare && !ahead.startsWith('占') && !/决算/.test(ahead) ? 'final-budget' : null)),
    direction: changes ? directionOf(word, negative, phrase) : null,
  };
}

/** 占本年支出80万元的25%, 完成年初预算80万元的25%, 为年初预算80万元的25%: the amount is the whole of the share behind it. */
const WHOLE_AHEAD = /^(?:占|完成了?|(?:为|是|达到?|相当于)(?=[^，。；\d]{0,8}(?:预算|计划|决算)))/;
/** What a plan is called that is of the amount before it. */
const BARE_PLAN = /^(?:年度|年初|全年|调整|计划|当年)*预算数?$/;
const SHARE_BEHIND = /^的(?:比[重例])?(?:为|是)?\d[\d.]*[%％]/;
const BEFORE_BRACKET = /(?:完成了?|占|(?:为|是|达到?)(?=.{0,8}(?:预算|计划|决算)))[^，。；：、\d（(]{2,14}[（(]$/;
/** 完成预算（80万元）的25%: the words before the bracket that holds the whole of a share. */
function wholeInBrackets(words: string, { start, end }: Quantity): string | undefined {
  if (!/[（(]/.test(words[start - 1] ?? '') || !/^[）)]的/.test(words.slice(end, end + 2))) return undefined;
  if (!SHARE_BEHIND.test(words.slice(end + 1, end + 24))) return undefined;
  return BEFORE_BRACKET.exec(words.slice(Math.max(0, start - 20), start))?.[0];
}
const CHANGES_BEHIND = /^[，,]?(?:相比较?|比较|对比)?[，,]?(?:增加|减少|增长|下降|上升|降低|压减|持平)/;
/** 比2023年预算数90万元, and 比2023年差旅费预算90万元减少…: last year's amount, which the change behind it is told from. */
const isComparedWith = (between: string, behind: string): boolean =>
  /^(?:为|的)?$/.test(between) || (between.length <= 24 && CHANGES_BEHIND.test(behind.slice(0, 8)));

const VERB = /(?:^|下属|所属|内设|下设|设立|设有|设置?|开展了?|召开|举办|举行|组织|完成|新增|包括|等|[和及与])$/;
const THING = /^(?:(?!的|均|财政拨款|[和及与]\d|开展|进行|实施|参与|参加|纳入|实行)[\u4e00-\u9fff]){2,14}/;
/** 内设3个股室 counts what stands behind the figure. */
function countedThing(words: string, text: string, end: number): string {
  if (!VERB.test(words)) return words;
  return THING.exec(text.slice(end, end + 14))?.[0] ?? words;
}

/** 差值为2万元, 决算数大于预算数2万元: how far two amounts are apart, and no amount of a thing. */
const DIFFERENCE =
  /(?:差[值额]|相差|差异)(?:为|是)?$|(?:大于|小于|高于|低于|多于|少于|超过|超出?)(?:年初|全年|调整)?(?:预算|决算)数?$/;
const RATE = /(?:增长|增减|下降|上升|变动|减少|增加)(?:率|幅度?)|增速|增幅|降幅/;
function measureOf(
  quantity: Quantity,
  phrase: string,
  word: DirectionWord | undefined,
  isGoal = false,
): Measure | undefined {
  switch (quantity.kind) {
    case 'date':
      return 'date';
    case 'money':
    case 'bare':
      return word ? 'change' : DIFFERENCE.test(phrase) ? 'other' : 'amount';
    case 'count':
      return word ? 'change' : 'count';
    case 'extent':
      return 'other';
    case 'times':
      return word ? 'change-rate' : undefined;
    case 'percent':
      if (!isGoal && /按照?[^，]{0,40}$/.test(phrase) && !word) return undefined;
      if (quantity.unit?.endsWith('百分点')) return word ? 'change' : 'other';
      return (word && !/占/.test(phrase.slice(word.start))) || RATE.test(phrase) ? 'change-rate' : 'share';
  }
}

function directionOf(word: DirectionWord | undefined, negative: boolean, phrase: string): Direction | null {
  const direction = word?.direction ?? (/下降|减少|降低|降幅/.test(phrase) ? 'decrease' : 'increase');
  return negative ? opposite(direction) : direction;
}

const UNIT_NAMES: Readonly<Record<string, string>> = { 万: '万元', '％': '%', 个百分点: '百分点', '㎡': '平方米' };
const unitName = (unit: string | null): string | null => (unit === null ? null : (UNIT_NAMES[unit] ?? unit));

/** 原因为接待批次与上年一致: what a reason says did not change is no figure. */
const IN_REASON = /^原因[为是]/;
/** 比上年增加（减少）X万元（持平）: the template's words to choose from tell nothing. */
const IN_CHOICE = /(?:增加|增长|减少|下降)[（(/](?:减少|下降|增加|增长)[^（(]*[（(/]$/;
const UNSAID_BASE = /^(?:无|没|未|持平|零|不增)/;
/** 与上年持平, 无变化: a change of 0 told in words. */
function draftUnchanged(
  reading: Reading,
  clause: Clause,
  from: number,
  said: { readonly offset: number; readonly words: string },
  drafts: readonly Draft[],
  inReason: boolean,
): Draft | undefined {
  const phrase = reading.words.slice(from, from + said.offset);
  if (IN_CHOICE.test(phrase)) return undefined;
  const compared = baseIn(phrase);
  const last = drafts.at(-1);
  const inSentence = last?.clause.sentence === clause.sentence;
  if (!compared) {
    if (inReason || !inSentence || isChange(last) || !UNSAID_BASE.test(said.words)) return undefined;
  } else if ((clause.depth > 0 && !inSentence) || IN_REASON.test(phrase)) return undefined;
  const start = from + said.offset;
  return {
    text: reading.text,
    clause,
    phrase,
    inReason,
    compared: false,
    inShare: false,
    base: null,
    year: null,
    of: null,
    partOf: null,
    list: null,
    reason: null,
    kind: 'money',
    start,
    end: start + said.words.length,
    value: '0',
    unit: null,
    measure: 'change',
    subject: subjectOf(compared ? phrase.slice(0, compared.start).replace(/^[（(]$/, '') : '').words,
    code: null,
    stage: null,
    direction: 'unchanged',
  };
}
