import { formName, isTotalProven, totalFunds } from '../../check/evaluations/figures.js';
import { weighsAll } from '../../check/evaluations/points.js';
import { defineRule } from '../../check/rule.js';
import type { EvaluationCell, SelfEvaluation } from '../../domain/evaluation.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { SCALE } from '../../domain/interval.js';
import { scaled, writeScaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation, FUNDS } from './_evaluation.js';

/** Budget execution of one form: its rate, what it may score, what it scored. */
interface Execution {
  readonly form: SelfEvaluation;
  readonly score: EvaluationCell & { readonly value: string };
  readonly rate: bigint;
  readonly weight: bigint;
  readonly scored: bigint;
  /** Weight times rate. */
  readonly expected: bigint;
}

/** Forms of the same document that show how it scores budget execution. */
const LEAST_SHOWING = 2;

export default defineRule({
  code: 'PER067',
  name: 'execution-score-follows-rate',
  meta: {
    title: { zh: '预算执行率得分应与执行率相符', en: 'The score for budget execution follows its rate' },
    why: {
      zh: '同一单位的项目用同一办法计分，个别项目不按执行率计分，得分就不可比。',
      en: 'Projects of one department are scored alike; one that does not follow its rate does not compare.',
    },
    remedy: { zh: '按“分值×执行率”重新计算得分。', en: 'Compute the score again: weight times rate.' },
    severity: 'warning',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      apart: {
        zh: '{form}的执行率为 {rate}%，预算执行率得分 {score}；本文件其他自评表按“分值×执行率”计分，此处应为 {expected}。',
        en: 'The {form} spent {rate} % and scores {score} for it; the other forms of the document score weight times rate, which is {expected} here.',
      },
      nothing: {
        zh: '{form}全年执行数为 0，预算执行率却得 {score} 分。',
        en: 'The {form} spent nothing and scores {score} for budget execution.',
      },
    },
  },
  check(view, report) {
    const forms = view.book.evaluations ?? [];
    const executions = forms.flatMap((form) => (isTotalProven(view, form) ? (executionOf(form) ?? []) : []));
    const partly = executions.filter(({ rate }) => rate > 0n && rate < 100n * SCALE);
    const alike = partly.filter(follows);
    const isShown = alike.length >= LEAST_SHOWING && alike.length >= (partly.length - alike.length) * 2;
    for (const one of executions) {
      const { zh: form, en: formEn } = formName(one.form);
      const data = {
        form,
        formEn,
        score: one.score.value,
        rate: writeScaled(one.rate),
        expected: writeScaled(one.expected, 0, 2),
      };
      const evidence: [FindingEvidence] = [
        {
          at: one.score.at,
          label: { zh: `${form}预算执行率得分`, en: `${formEn}, score for execution` },
          value: one.score.text,
        },
      ];
      if (one.rate === 0n && one.scored > 0n) report('nothing', { data, evidence });
      else if (isShown && one.rate < 100n * SCALE && !follows(one))
        report('apart', { data, evidence, expected: data.expected, actual: data.score });
      else report.holds();
    }
  },
  examples: {
    valid: [
      { title: 'weight times rate', text: evaluation() },
      {
        title: 'a method of the province’s own',
        text: evaluation({ funds: FUNDS.replace('95.00% | 9.5', '95.00% | 10') }),
      },
    ],
    invalid: [
      {
        title: 'one of three forms',
        message: 'apart',
        text: [
          evaluation(),
          evaluation({ name: '读者培训', funds: '| 年度资金总额 | 50.00 | 50.00 | 40.00 | 10 | 80.00% | 8' }),
          evaluation({ name: '书架购置', funds: '| 年度资金总额 | 40.00 | 40.00 | 24.00 | 10 | 60.00% | ⟦10⟧' }),
        ].join('\n'),
      },
      {
        title: 'nothing spent',
        message: 'nothing',
        text: evaluation({ funds: '| 年度资金总额 | 50.00 | 50.00 | 0.00 | 10 | 0.00% | ⟦10⟧' }),
      },
    ],
  },
});

function executionOf(form: SelfEvaluation): Execution | undefined {
  const row = totalFunds(form);
  const { rate, weight, score, executed, budget } = row ?? {};
  if (!row || weighsAll(row) || !rate?.value || !weight?.value || !score?.value) return undefined;
  if (!rate.percent && scaled(rate.value) <= 2n * SCALE) return undefined;
  const stated = scaled(rate.value);
  if (
    stated === 0n &&
    !(executed?.value && scaled(executed.value) === 0n && budget?.value && scaled(budget.value) > 0n)
  )
    return undefined;
  const full = scaled(weight.value);
  return {
    form,
    score: { ...score, value: score.value },
    rate: stated,
    weight: full,
    scored: scaled(score.value),
    expected: (full * stated) / (100n * SCALE),
  };
}

/** To the first decimal, however it was rounded. */
function follows({ scored, expected }: Execution): boolean {
  const off = scored > expected ? scored - expected : expected - scored;
  return off * 10n <= SCALE;
}
