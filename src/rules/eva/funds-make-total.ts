import { type Amount, amountFigure, totalFunds } from '../../check/evaluations/figures.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { EvaluationFunds, SelfEvaluation } from '../../domain/evaluation.js';
import { statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { evaluation, FUNDS } from './_example.js';

const AMOUNTS: readonly Amount[] = ['original', 'budget', 'executed'];
/** Sources of the first rank; kinds of budgets and levels of government stand inside the appropriation where it is printed. */
const SOURCE =
  /^(?:(?:当年|本年|年度)?财政(?:拨款|资金|拨款资金)|(?:上年|年初)?结转(?:结余)?(?:资金)?|其他(?:资金)?|财政专户管理资金|单位资金|自[有筹]资金)$/;
/** The row with which a form's list of sources ends. */
const LAST = /^(?:其他(?:资金)?|单位资金)$/;

export default defineRule({
  code: 'EVA005',
  name: 'funds-make-total',
  meta: {
    title: { zh: '自评表的资金总额应等于各来源之和', en: 'The sources make the year’s total' },
    why: {
      zh: '总额与各来源之和不符，执行率和得分就不知按哪个数计算。',
      en: 'When the sources make another total, rate and points may rest on either.',
    },
    remedy: { zh: '按预算和决算核对总额与各来源。', en: 'Check total and sources against budget and accounts.' },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['evaluations'],
    messages: {
      unequal: {
        zh: '{whole} {actual}{unit}，各来源相加为 {expected}{unit}，相差 {difference}{unit}{others}。',
        en: '{whole} is {actual} {unit}; the sources make {expected}, a difference of {difference}{othersEn}.',
      },
    },
  },
  ties: (view) =>
    gather(view.book.evaluations ?? [], (form) => gather(AMOUNTS, (amount) => fundsTie(view, form, amount) ?? [])),
  examples: {
    valid: [
      { title: 'all sources', text: evaluation() },
      {
        title: 'levels of government inside the appropriation',
        text: evaluation({
          funds: `| 年度资金总额 | 60 | 60 | 60 | 10 | 100% | 10
            | 其中：财政拨款 | 60 | 60 | 60 | — | 100% | —
            | 其中：上级补助 | 40 | 40 | 40 | — | 100% | —
            | 本级安排 | 20 | 20 | 20 | — | 100% | —
            | 其他资金 | | | | — | | —`,
          total: '总分 | | | | | | 100 | 98',
        }),
      },
    ],
    invalid: [
      {
        title: 'a source is more than the total',
        message: 'unequal',
        text: evaluation({ funds: FUNDS.replace('总额 | 60.00', '总额 | ⟦50.00⟧') }),
      },
    ],
  },
});

function fundsTie(view: BookView, form: SelfEvaluation, amount: Amount): Tie | undefined {
  const total = totalFunds(form);
  const whole = total && amountFigure(view, form, total, amount);
  if (!whole || form.funds.some(({ doubtful }) => doubtful)) return undefined;
  const rows = sourcesOf(form);
  const parts = gather(rows, (row) => amountFigure(view, form, row, amount) ?? []);
  if (parts.length === 0) return undefined;
  const sum = parts.reduce((all, part) => all + statedValue(part), 0n);
  const isClosed = rows.some(({ name }) => LAST.test(name)) && parts.some((part) => statedValue(part) > 0n);
  if (!isClosed && sum <= statedValue(whole)) return undefined;
  return { is: 'sum', whole, parts: parts.map(plus), group: `funds:${whole.home ?? ''}` };
}

function sourcesOf({ funds }: SelfEvaluation): readonly EvaluationFunds[] {
  const sources = funds.filter(({ total }) => !total);
  const first = sources.filter(({ name }) => SOURCE.test(name));
  return new Set(first.map(({ name }) => name)).size === first.length && first.some(({ name }) => /财政/.test(name))
    ? first
    : [];
}
