import { formName, indicatorName, isTotalProven, totalFunds } from '../../check/evaluations/figures.js';
import { defineRule } from '../../check/rule.js';
import type { EvaluationCell, SelfEvaluation } from '../../domain/evaluation.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { scaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation, ROWS } from './_evaluation.js';

interface Pair {
  readonly name: string;
  readonly weight: string;
  readonly score: EvaluationCell & { readonly value: string };
}

export default defineRule({
  code: 'PER060',
  name: 'score-within-weight',
  meta: {
    title: { zh: '自评得分不应高于分值', en: 'No score is above its weight' },
    why: {
      zh: '分值就是满分，得分更高，总分便虚高。',
      en: 'The weight is the full mark; a higher score inflates the total.',
    },
    remedy: { zh: '核对该项分值与得分，改正填错的一个。', en: 'Check weight and score and correct the wrong one.' },
    severity: 'error',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      above: {
        zh: '{form}的“{name}”得分 {score}，高于分值 {weight}。',
        en: '“{name}” of the {form} scores {score}, above its weight of {weight}.',
      },
    },
  },
  check(view, report) {
    for (const form of view.book.evaluations ?? []) {
      const pairs = pairsOf(form, isTotalProven(view, form));
      const above = pairs.filter(({ weight, score }) => scaled(score.value) > scaled(weight));
      if (above.length === 0) {
        if (pairs.length > 0) report.holds();
        continue;
      }
      // Where cells lost their borders, many such rows are rows read askew.
      if (!form.ruled && above.length > 1) continue;
      const { zh, en } = formName(form);
      for (const { name, weight, score } of above)
        report('above', {
          data: { form: zh, formEn: en, name, score: score.value, weight },
          evidence: [evidence(zh, en, name, score)],
        });
    }
  },
  examples: {
    valid: [{ title: 'none above', text: evaluation() }],
    invalid: [
      {
        title: 'twenty-two of twenty',
        message: 'above',
        text: evaluation({ rows: ROWS.replace('12300页 | 20 | 20', '12300页 | 20 | ⟦22⟧') }),
      },
    ],
  },
});

function pairsOf(form: SelfEvaluation, withFunds: boolean): Pair[] {
  const pairs: Pair[] = [];
  const add = (name: string, weight: EvaluationCell | null, score: EvaluationCell | null) => {
    if (weight?.value && score?.value)
      pairs.push({ name, weight: weight.value, score: { ...score, value: score.value } });
  };
  const funds = totalFunds(form);
  if (funds && withFunds) add('预算执行率', funds.weight, funds.score);
  for (const one of form.indicators) if (!one.doubtful) add(indicatorName(one), one.weight, one.score);
  return pairs;
}

const evidence = (zh: string, en: string, name: string, score: EvaluationCell): FindingEvidence => ({
  at: score.at,
  label: { zh: `${zh}“${name}”得分`, en: `${en}, score of “${name}”` },
  value: score.text,
});
