import { formName } from '../../check/evaluations/figures.js';
import {
  HUNDRED,
  hidesExecution,
  isBalanced,
  type PointsColumn,
  pointsColumn,
  scoreTie,
} from '../../check/evaluations/points.js';
import { defineRule, showing } from '../../check/rule.js';
import { testTie } from '../../check/tie.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import { statedValue } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { writeScaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation, FUNDS, ROWS } from './_evaluation.js';

export default defineRule({
  code: 'PER061',
  name: 'weights-make-hundred',
  meta: {
    title: { zh: '自评表的分值合计应为 100', en: 'The weights of a self-evaluation make a hundred' },
    why: {
      zh: '各项分值（含预算执行率）合计不是 100，总分就不是百分制，不能与其他项目相比。',
      en: 'When the weights, budget execution included, do not make a hundred, the total compares with no other.',
    },
    remedy: { zh: '核对是否漏列指标或填错分值。', en: 'Look for a missing indicator or a wrong weight.' },
    severity: 'error',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      unequal: {
        zh: '{form}的 {count} 个指标分值合计 {sum}{execution}，不是 100。',
        en: 'The {count} weights of the {form} make {sum}{execution}, not 100.',
      },
    },
  },
  check(view, report) {
    for (const form of view.book.evaluations ?? []) {
      const column = hidesExecution(form) ? undefined : pointsColumn(form, 'weight');
      if (!column || !isWhole(form, column)) continue;
      if (isBalanced(column)) {
        report.holds(...column.parts);
        continue;
      }
      const sum = column.parts.reduce((total, part) => total + statedValue(part), 0n);
      const own = column.execution && statedValue(column.execution);
      const { zh, en } = formName(form);
      const total = writeScaled(sum + (own ?? 0n));
      report('unequal', {
        data: {
          form: zh,
          formEn: en,
          count: `${column.parts.length}`,
          sum: writeScaled(sum),
          execution: own === undefined ? '' : `，加预算执行率 ${writeScaled(own)} 为 ${total}`,
          executionEn: own === undefined ? '' : `, with ${writeScaled(own)} for budget execution ${total}`,
        },
        evidence: column.parts.map((part) => showing(part)) as [FindingEvidence, ...FindingEvidence[]],
        figures: column.parts,
        expected: '100',
        actual: total,
      });
    }
  },
  examples: {
    valid: [
      { title: 'ninety and ten', text: evaluation() },
      {
        title: 'a hundred, budget execution being one of the indicators',
        text: evaluation({
          funds: FUNDS.replace('| 10 | 95.00% | 9.5', '| | 95.00% |'),
          rows: `${ROWS}\n| 成本指标 | 经济成本指标 | 预算执行率 | ≥95% | 95% | 10 | 9.5 |`,
        }),
      },
    ],
    invalid: [
      {
        title: 'a hundred beside ten for budget execution',
        message: 'unequal',
        text: evaluation({ rows: ROWS.replace('12300页 | 20 | 20', '12300页 | ⟦30⟧ | 20') }),
      },
      {
        title: 'ten short',
        message: 'unequal',
        text: evaluation({
          rows: ROWS.replace('12300页 | 20 | 20', '12300页 | ⟦10⟧ | 10'),
          total: '总分 | | | | | | 100 | 87.5',
        }),
      },
    ],
  },
});

/**
 * Rows that were lost in the print lose weight and score alike: where the scores make no total either, nothing is told. Words
 * without borders prove a form whole only where their scores make the total and its own hundred is printed.
 */
function isWhole(form: SelfEvaluation, { whole }: PointsColumn): boolean {
  const scores = scoreTie(form);
  if (scores && testTie(scores).outcome === 'broken') return false;
  return form.ruled || (scores !== undefined && whole !== undefined && statedValue(whole) === HUNDRED);
}
