import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { minus, plus, type Term } from '../tie.js';
import { type BookView, perBook } from '../view.js';
import { earlierInParagraph, inOneSentence, isThisYears } from './around.js';
import { topicKey, topicOf } from './topic.js';

/** An amount with the change and the growth rate told of it. */
export interface ToldChange {
  readonly now: Statement;
  readonly nowFigure: Figure;
  readonly change: Statement | undefined;
  readonly changeFigure: Figure | undefined;
  readonly rate: Statement | undefined;
  readonly rateFigure: Figure | undefined;
}

/** Every change and rate that the narrative tells of an amount, brought together. */
export const toldChanges = perBook((view): readonly ToldChange[] => {
  const found: ToldChange[] = [];
  const taken = new Set<string>();
  let rates: readonly Statement[] | undefined;
  for (const change of view.book.statements) {
    if (change.measure !== 'change') continue;
    const now = presentAmount(view, change);
    const nowFigure = now && statementFigure(now);
    const changeFigure = statementFigure(change);
    if (!now || now.measure === 'change' || !nowFigure || !changeFigure || nowFigure.kind !== changeFigure.kind)
      continue;
    rates ??= view.book.statements.filter((one) => one.measure === 'change-rate' && one.unit === '%');
    const rate = rateBeside(view, rates, change, view.statement(change.of) ?? now);
    if (rate) taken.add(rate.id);
    found.push({ now, nowFigure, change, changeFigure, rate, rateFigure: rate && statementFigure(rate) });
  }
  for (const rate of view.book.statements) {
    if (rate.measure !== 'change-rate' || taken.has(rate.id)) continue;
    const now = presentAmount(view, rate);
    const nowFigure = now && statementFigure(now);
    if (!now || !nowFigure || now.measure !== 'amount') continue;
    found.push({ now, nowFigure, change: undefined, changeFigure: undefined, rate, rateFigure: statementFigure(rate) });
  }
  return found;
});

/**
 * This year's amount that a change or rate is told of. Where last year's stands between the two (2025年36万元，2024年
 * 30万元，增加6万元), it is the one before that; undefined where no amount of this year can be told.
 */
function presentAmount(view: BookView, told: Statement): Statement | undefined {
  const linked = view.statement(told.of) ?? amountElsewhere(view, told);
  if (!linked || linked.measure === 'count' || isThisYears(view, linked)) return linked;
  const before = earlierInParagraph(view, told).filter(
    (one) => one.measure === 'amount' && one.unit === linked.unit && inOneSentence(view, one, told),
  );
  const [other] = before.slice(-2).filter((one) => one.id !== linked.id);
  return before.at(-1)?.id === linked.id && other && isThisYears(view, other) ? other : undefined;
}

/** 公务接待费比上年减少5万元: where all that is told of this expense for this year is one amount, it is what changed. */
function amountElsewhere(view: BookView, told: Statement): Statement | undefined {
  if (told.of !== null || told.measure === 'other' || (told.year !== null && told.year !== view.book.document.year))
    return undefined;
  const topic = topicOf(view, told);
  if (topic.kind !== 'three-public') return undefined;
  const key = topicKey(topic);
  const amounts = amountsOfExpenses(view).get(key);
  return amounts?.every(({ value, unit }) => value === amounts[0]!.value && unit === amounts[0]!.unit)
    ? amounts[0]
    : undefined;
}

const amountsOfExpenses = perBook((view): ReadonlyMap<string, readonly Statement[]> => {
  const found = new Map<string, Statement[]>();
  for (const one of view.book.statements) {
    if (one.measure !== 'amount' || topicOf(view, one).kind !== 'three-public' || !isThisYears(view, one)) continue;
    const key = topicKey(topicOf(view, one));
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
});

/** The rate told right after a change, of the same amount and in the same sentence. */
function rateBeside(
  view: BookView,
  rates: readonly Statement[],
  change: Statement,
  now: Statement,
): Statement | undefined {
  return rates.find(
    (rate) =>
      (rate.of === now.id || (rate.of === null && rate.subject === change.subject)) &&
      rate.paragraph === change.paragraph &&
      rate.offset > change.offset &&
      inOneSentence(view, change, rate) &&
      !earlierInParagraph(view, rate).some((other) => other.measure === 'change' && other.offset > change.offset),
  );
}

/** Against what a change is told: 上年, where the words name that year. */
export function baseOf(view: BookView, { base }: Statement): string {
  const { year } = view.book.document;
  return base !== null && year !== null && base === String(year - 1) ? '上年' : (base ?? '');
}

/** +1 for an increase, −1 for a decrease; undefined where the words leave it open. */
export const signOf = (statement: Statement | undefined): 1 | -1 | undefined =>
  statement?.direction === 'increase' ? 1 : statement?.direction === 'decrease' ? -1 : undefined;

/** What an amount with such a sign is called: a sum of parts with the other sign is then below zero. */
export const wordOf = (sign: 1 | -1): string => (sign === 1 ? '增加额' : '减少额');

export const signed = (figure: Figure, sign: 1 | -1): Term => (sign === 1 ? plus(figure) : minus(figure));

/** Other amounts of the paragraph before the statement that its words might have meant. */
export const otherAmounts = (view: BookView, statement: Statement, not: Statement): readonly Figure[] =>
  gather(
    earlierInParagraph(view, statement).filter((other) => other.measure === 'amount' && other.id !== not.id),
    (other) => statementFigure(other) ?? [],
  );
