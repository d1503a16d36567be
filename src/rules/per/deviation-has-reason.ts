import { formName, indicatorName } from '../../check/evaluations/figures.js';
import { defineRule } from '../../check/rule.js';
import type { EvaluatedIndicator, SelfEvaluation } from '../../domain/evaluation.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { scaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation, ROWS } from './_evaluation.js';

export default defineRule({
  code: 'PER065',
  name: 'deviation-has-reason',
  meta: {
    title: { zh: '扣分的指标应说明偏差原因', en: 'A reduced score has its reason' },
    why: {
      zh: '自评要求逐条说明未完成或偏离目标的原因和改进措施，空着就看不出为什么扣分。',
      en: 'Every deviation is to be explained with what will be done; left blank, the reader cannot see why points are lost.',
    },
    remedy: { zh: '在“偏差原因分析及改进措施”栏补写原因和措施。', en: 'Fill in the reason and what will be done.' },
    severity: 'warning',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      blank: {
        zh: '{form}有 {count} 个指标得分低于分值而偏差原因一栏空白，如“{name}”得 {score} 分（分值 {weight}）。',
        en: '{count} indicators of the {form} score less than their weight and give no reason, such as “{name}” with {score} of {weight}.',
      },
    },
  },
  check(view, report) {
    for (const form of view.book.evaluations ?? []) {
      if (!form.ruled || !form.complete || !form.columns.includes('reason') || tellsBelow(form)) continue;
      const reduced = form.indicators.filter(isReduced);
      const [first, ...rest] = reduced.filter(({ reason, doubtful }) => reason === null && !doubtful);
      if (!first) {
        if (reduced.length > 0) report.holds();
        continue;
      }
      const { zh, en } = formName(form);
      const show = (one: EvaluatedIndicator): FindingEvidence => ({
        at: one.at,
        label: { zh: `${zh}“${indicatorName(one)}”`, en: `${en}, “${indicatorName(one)}”` },
        value: one.score?.text ?? '',
      });
      report('blank', {
        data: {
          form: zh,
          formEn: en,
          count: `${rest.length + 1}`,
          name: indicatorName(first),
          score: first.score?.value ?? '',
          weight: first.weight?.value ?? '',
        },
        evidence: [show(first), ...rest.map(show)],
      });
    }
  },
  examples: {
    valid: [
      { title: 'with its reason', text: evaluation() },
      {
        title: 'the reason below the form',
        text: evaluation({
          rows: ROWS.replace('验收推迟一周', ''),
          note: '未完成原因分析 | 验收推迟一周。',
        }),
      },
    ],
    invalid: [
      {
        title: 'two points less, nothing told',
        message: 'blank',
        text: evaluation({ rows: ROWS.replace('完成时间', '⟦完成时间⟧').replace('验收推迟一周', '') }),
      },
    ],
  },
});

const isReduced = ({ weight, score }: EvaluatedIndicator): boolean =>
  weight?.value != null && score?.value != null && scaled(score.value) < scaled(weight.value);

/** Some forms explain all deviations together below the points. */
const tellsBelow = ({ note }: SelfEvaluation): boolean => note !== null && /原因|问题|偏差|未完成/.test(note);
