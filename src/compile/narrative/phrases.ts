import { magnitude } from '../../domain/interval.js';
import type { ChangeWords, Template } from '../../forms/template.js';
import { type Amounts, printedOf } from '../amounts.js';
import { percent, writeDigits } from '../money.js';
import { minus } from '../quantity.js';
import type { Fact } from './facts.js';
import { BUDGET, LAST_YEAR, type Reasons } from './reasons.js';
import type { SheetFigure } from './sheet.js';

/** Words that tell a comparison, with what their slots stand for. */
export interface Phrase {
  readonly pattern: string;
  readonly figures: Readonly<Record<string, SheetFigure>>;
  readonly words: Readonly<Record<string, string>>;
}

export interface PhraseSetting {
  readonly template: Template;
  readonly amounts: Amounts;
  readonly reasons: Reasons;
}

/** A figure of a fact as the text prints it, in whole last digits. */
export function moneyFigure(
  digits: bigint,
  fact: Fact,
  { textMoney }: Pick<Template, 'textMoney'>,
  more: Partial<SheetFigure> = {},
): SheetFigure {
  const value = writeDigits(digits, textMoney.decimals);
  return {
    ...plain(fact),
    printed: printedOf(value, textMoney),
    value,
    unit: textMoney.unit,
    measure: 'amount',
    ...more,
  };
}

export const percentFigure = (
  value: string,
  fact: Fact,
  measure: 'share' | 'change-rate',
  more: Partial<SheetFigure> = {},
): SheetFigure => ({ ...plain(fact), printed: value, value, unit: '%', measure, ...more });

const plain = ({ subject, code }: Fact) => ({ subject, code, direction: null, base: null, reason: null });

/** 比2025年增加…，增长…，主要原因是…: more, less, the same, and nothing before or now. */
export function changePhrase(fact: Fact, { template, amounts, reasons }: PhraseSetting): Phrase {
  const { changeWords: words, textMoney } = template;
  const now = amounts.digits(fact.now, textMoney);
  const last = amounts.digits(fact.last, textMoney);
  const change = amounts.digits(minus(fact.now, fact.last), textMoney);
  if (change === 0n) return { pattern: words.same, figures: {}, words: {} };
  const reason = reasons.of(fact, last, change, LAST_YEAR);
  const size = magnitude(change);
  const rate = percent(size, last);
  const told = {
    direction: change > 0n ? ('increase' as const) : ('decrease' as const),
    base: '上年',
    reason: reason ?? null,
  };
  return {
    pattern: changePattern(words, { now, rate, isMore: change > 0n }) + (reason === undefined ? '' : words.reason),
    figures: {
      差额: moneyFigure(size, fact, template, { measure: 'change', ...told }),
      比率: percentFigure(rate ?? '0.00', fact, 'change-rate', told),
    },
    words: { 原因: reason ?? '' },
  };
}

interface Change {
  readonly now: bigint;
  /** Per cent; undefined where there was nothing last year. */
  readonly rate: string | undefined;
  readonly isMore: boolean;
}

function changePattern(words: ChangeWords, { now, rate, isMore }: Change): string {
  if (rate === undefined) return words.fromNothing;
  if (now === 0n) return words.toNothing;
  if (rate === '0.00') return isMore ? words.slightlyUp : words.slightlyDown;
  return isMore ? words.up : words.down;
}

/** 年初预算为…，支出决算为…，完成年初预算的…: what was spent against what was budgeted. */
export function executionPhrase(fact: Fact, { template, amounts, reasons }: PhraseSetting): Phrase {
  const words = template.executionWords;
  if (!words) throw new Error(`the template ${template.id} has no words for the execution of a budget`);
  const { textMoney } = template;
  const now = amounts.digits(fact.now, textMoney);
  const budget = amounts.digits(fact.original, textMoney);
  const change = amounts.digits(minus(fact.now, fact.original), textMoney);
  const reason = change === 0n ? undefined : reasons.of(fact, budget, change, BUDGET);
  const unplanned = now === 0n ? words.nothing : words.noBudget;
  const pattern = budget === 0n ? unplanned : change === 0n ? words.same : change > 0n ? words.more : words.less;
  return {
    pattern: pattern + (reason === undefined ? '' : words.reason),
    figures: {
      年初预算: moneyFigure(budget, fact, template, { stage: 'original-budget' }),
      决算: moneyFigure(now, fact, template, { stage: 'final-accounts' }),
      完成率: percentFigure(percent(now, budget) ?? '0.00', fact, 'share'),
    },
    words: { 原因: reason ?? '' },
  };
}
