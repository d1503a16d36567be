import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { matchesOf, nameKey } from '../../domain/text.js';
import { amountsIn } from '../tie.js';
import type { BookView } from '../view.js';
import { clauseBefore, isMoney, isThisYears, sentenceBefore } from './around.js';
import { type Topic, topicKey, topicOf } from './topic.js';

/** Kinds of facts of which a department has one a year, however often the text comes back to it. */
const ONCE: ReadonlySet<string> = new Set([
  'agency-operating',
  'three-public',
  'basic',
  'project',
  'personnel',
  'operating',
]);
/** These are what they are whichever fund pays them. */
const OF_ANY_FUND: ReadonlySet<string> = new Set(['agency-operating', 'three-public']);

interface FactToldAgain {
  readonly subject: string;
  readonly here: Figure;
  readonly there: Figure;
}

/** This year's amount of a fact, told before in the text; facts that tables settle are left to them. */
export function* factsToldAgain(view: BookView, settled: ReadonlySet<string>): Iterable<FactToldAgain> {
  let several: boolean | undefined;
  for (const [first, ...again] of factsOf(view, settled)) {
    const there = first && statementFigure(first);
    const others = gather(again, (statement) => {
      const here = statementFigure(statement);
      return here && first && !areOfTwoBodies(view, first, statement) ? { statement, here } : [];
    });
    // The name of a whole told with three amounts and more is rather used of its parts, one after the other.
    if (!there || others.length === 0 || amountsIn([there, ...others.map(({ here }) => here)]) > 2) continue;
    several ??= bringsSeveralUnits(view);
    if (several) return;
    for (const { statement, here } of others) yield { subject: topicOf(view, statement).words, here, there };
  }
}

/** The statements of each fact, in reading order. */
function factsOf(view: BookView, settled: ReadonlySet<string>): Iterable<readonly Statement[]> {
  const facts = new Map<string, Statement[]>();
  for (const statement of view.book.statements) {
    if (settled.has(statement.id) || !isOfTheYear(view, statement)) continue;
    const key = keyOf(view, statement, topicOf(view, statement));
    const known = facts.get(key);
    if (known) known.push(statement);
    else facts.set(key, [statement]);
  }
  return facts.values();
}

const keyOf = (view: BookView, statement: Statement, topic: Topic): string =>
  `${topicKey(topic)}|${statement.stage ?? (isPlan(view, statement) ? 'plan' : '')}|${statement.unit ?? ''}`;

/** An amount of this year of which there is only one, and all of it. */
function isOfTheYear(view: BookView, statement: Statement): boolean {
  if (statement.measure !== 'amount' || !isMoney(statement)) return false;
  const { kind, scope } = topicOf(view, statement);
  if (!ONCE.has(kind) || (scope === null && !OF_ANY_FUND.has(kind))) return false;
  if (!isThisYears(view, statement) || /其中|用于/.test(clauseBefore(view, statement))) return false;
  return !isOfOneItem(view, statement);
}

const PLANNED = /(?<!公共|基金|经营)预算(?!执行)/;
/** Outside a budget, 预算 beside spending is another stage of the same item; its parts are of that stage too. */
function isPlan(view: BookView, statement: Statement): boolean {
  if (view.book.document.type === 'budget') return false;
  const whole = view.statement(statement.partOf);
  return PLANNED.test(statement.subject) || (whole !== undefined && PLANNED.test(whole.subject));
}

const BODY =
  /[\u4e00-\u9fff]{2,16}?(?:银行|总局|局|委员会|委|署|部(?!门)|厅|院|馆|校|中学|小学|幼儿园|[支大中总]队|站|所|政府|办事处|办公室|中心)(?=机关|本级|公布|去年|[\d“”"‘’，,、]|三公)|(?:[局委厅院校]?机关|[局委厅院校部]本级|全系统|所属单位)(?=\d|“|三公)/g;
const NO_BODY = /^(?:年度?)?(?:我|本|各|全(?!系统)|其)|^(?:年度?)?$/;

/** 甲局“三公”经费9万元。乙局“三公”经费5万元。: a report on several bodies tells of each its own. */
function areOfTwoBodies(view: BookView, a: Statement, b: Statement): boolean {
  const [one, other] = [a, b].map((statement) => bodyOf(sentenceBefore(view, statement)));
  if (!one || !other || NO_BODY.test(one) || NO_BODY.test(other)) return false;
  return !one.endsWith(other) && !other.endsWith(one);
}

const bodyOf = (words: string): string | undefined =>
  matchesOf(words, BODY)
    .at(-1)?.[0]
    .replace(/^年度?/, '');

const OF_ALL: ReadonlySet<string> = new Set(['basic', 'project', 'personnel', 'operating']);
const ITEMS: ReadonlySet<string> = new Set(['functional', 'economic', 'source', 'procurement', 'other']);

/** 行政运行100万元，其中：基本支出100万元: the basic expenditure of one item, and each item has its own. */
function isOfOneItem(view: BookView, statement: Statement): boolean {
  if (!OF_ALL.has(topicOf(view, statement).kind)) return false;
  const whole = view.statement(statement.partOf);
  return whole !== undefined && ITEMS.has(topicOf(view, whole).kind);
}

/** Disclosures of several units bound together tell everything several times over. */
function bringsSeveralUnits(view: BookView): boolean {
  const kinds = ['income-expenditure-summary', 'expenditure-summary', 'general-expenditure'] as const;
  if (kinds.some((kind) => view.tables(kind).filter((table) => !table.empty).length > 1)) return true;
  const titles = view.book.sections.map((section) => nameKey(section.title)).filter((title) => /情况说明$/.test(title));
  return new Set(titles).size < titles.length;
}
