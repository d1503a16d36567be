import { formName, indicatorName } from '../../check/evaluations/figures.js';
import { isReached } from '../../check/evaluations/reached.js';
import { defineRule } from '../../check/rule.js';
import type { EvaluatedIndicator } from '../../domain/evaluation.js';
import { scaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation, ROWS } from './_evaluation.js';

export default defineRule({
  code: 'PER064',
  name: 'full-score-needs-result',
  meta: {
    title: { zh: '未达到年度指标值不应得满分', en: 'No full score for a target that was missed' },
    why: {
      zh: '定量指标未完成的，按完成值与指标值的比例计分；记满分就是高估。',
      en: 'A measured target that was missed scores in proportion; the full score overstates it.',
    },
    remedy: {
      zh: '按完成比例重新计分并说明原因，或更正填错的数值。',
      en: 'Score in proportion and give the reason, or correct the value.',
    },
    severity: 'warning',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      missed: {
        zh: '{form}的“{name}”指标值 {target}，实际完成 {actual}，未达到，却得满分 {score}。',
        en: '“{name}” of the {form} was to be {target} and is {actual}, yet scores its full {score}.',
      },
      explained: {
        zh: '{form}的“{name}”指标值 {target}，实际完成 {actual}，未达到，说明了原因却没有扣分（得分 {score}）。',
        en: '“{name}” of the {form} was to be {target} and is {actual}; the reason is told, yet it scores its full {score}.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    for (const form of view.book.evaluations ?? []) {
      const { zh, en } = formName(form);
      for (const one of form.indicators) {
        const reached = isReached(one);
        if (reached === undefined) continue;
        if (reached || !isFull(one)) {
          report.holds();
          continue;
        }
        const name = indicatorName(one);
        const target = targetOf(one);
        report(one.reason === null ? 'missed' : 'explained', {
          data: { form: zh, formEn: en, name, target, actual: one.actual ?? '', score: one.score?.value ?? '' },
          evidence: [
            { at: one.at, label: { zh: `${zh}“${name}”`, en: `${en}, “${name}”` }, value: `${target} → ${one.actual}` },
          ],
        });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'missed and reduced',
        text: evaluation({ rows: ROWS.replace('12300页 | 20 | 20', '9000页 | 20 | 15') }),
      },
      { title: 'all reached', text: evaluation() },
      {
        title: 'another unit',
        text: evaluation({ rows: ROWS.replace('≥12000页 | 12300页', '≥12万页 | 130000页') }),
      },
    ],
    invalid: [
      {
        title: 'missed with a reason',
        message: 'explained',
        text: evaluation({
          rows: ROWS.replace(
            '修复页数 | ≥12000页 | 12300页 | 20 | 20 |',
            '⟦修复页数⟧ | ≥12000页 | 9000页 | 20 | 20 | 入藏减少',
          ),
        }),
      },
      {
        title: 'three quarters of the pages',
        message: 'missed',
        text: evaluation({
          rows: ROWS.replace('修复页数 | ≥12000页 | 12300页', '⟦修复页数⟧ | ≥12000页 | 9000页'),
        }),
      },
    ],
  },
});

const isFull = ({ weight, score }: EvaluatedIndicator): boolean =>
  weight?.value != null &&
  score?.value != null &&
  scaled(score.value) > 0n &&
  scaled(score.value) >= scaled(weight.value);

/** The target as a reader sees it: ≥95%. */
const targetOf = ({ operator, value, unit }: EvaluatedIndicator): string =>
  `${operator ?? ''}${value ?? ''}${unit ?? ''}`;
