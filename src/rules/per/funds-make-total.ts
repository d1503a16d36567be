import { isTotalProven } from '../../check/evaluations/figures.js';
import { AMOUNTS, fundsTie } from '../../check/evaluations/funds-ties.js';
import { defineRule } from '../../check/rule.js';
import { gather } from '../../domain/gather.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { evaluation, FUNDS } from './_evaluation.js';

const BY_USE = `
  | 年度资金总额 | 60.00 | 60.00 | 57.00 | 10 | 95.00% | 9.5
  | 基本支出 | 50.00 | 50.00 | 50.00 | — | 100.00% | —
  | 项目支出 | 10.00 | 10.00 | 7.00 | — | 70.00% | —
  | 其他 | | | | | | `;

export default defineRule({
  code: 'PER063',
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
        en: '{whole} is {actual} {unit}; the sources make {expected}, a difference of {difference}{others}.',
      },
    },
  },
  ties: (view) =>
    gather(view.book.evaluations ?? [], (form) =>
      isTotalProven(view, form) ? gather(AMOUNTS, (amount) => fundsTie(view, form, amount) ?? []) : [],
    ),
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
      {
        title: 'money parted by use',
        text: evaluation({ funds: BY_USE, total: '总分 | | | | | | 100 | 97.5' }),
      },
    ],
    invalid: [
      {
        title: 'two levels of government make more than the total',
        message: 'unequal',
        text: evaluation({
          funds: BY_USE.replace('基本支出', '中央补助').replace('项目支出 | 10.00', '地方资金 | ⟦12.00⟧'),
        }),
      },
      {
        title: 'basic and project expenditure make more than the total',
        message: 'unequal',
        text: evaluation({ funds: BY_USE.replace('项目支出 | 10.00', '项目支出 | ⟦12.00⟧') }),
      },
      {
        title: 'a source is more than the total',
        message: 'unequal',
        text: evaluation({ funds: FUNDS.replace('总额 | 60.00', '总额 | ⟦50.00⟧') }),
      },
    ],
  },
});
