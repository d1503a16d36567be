import { isBalanced, pointsColumn, scoreTie } from '../../check/evaluations/points.js';
import { defineRule } from '../../check/rule.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import { gather } from '../../domain/gather.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation } from './_evaluation.js';

export default defineRule({
  code: 'PER062',
  name: 'scores-make-total',
  meta: {
    title: { zh: '自评总分应等于各项得分之和', en: 'The scores make the total' },
    why: {
      zh: '总分与各项得分之和不符，自评结论就不可信。',
      en: 'When the scores make another total, the result cannot be trusted.',
    },
    remedy: { zh: '逐项核对得分后重新合计。', en: 'Check the scores one by one and add them again.' },
    severity: 'error',
    basis: [PROJECT_EVALUATION],
    needs: ['evaluations'],
    messages: {
      unequal: {
        zh: '{whole} {actual}，各项得分相加为 {expected}，相差 {difference}。',
        en: '{whole} is {actual}; the scores make {expected}, a difference of {difference}.',
      },
    },
  },
  ties: (view) => gather(view.book.evaluations ?? [], (form) => (isWhole(form) ? (scoreTie(form) ?? []) : [])),
  examples: {
    valid: [{ title: 'budget execution included', text: evaluation() }],
    invalid: [
      {
        title: 'the total told in words below the rows',
        message: 'unequal',
        text: evaluation({ total: '自评得分：⟦98.5⟧分' }),
      },
      {
        title: 'one point too many',
        message: 'unequal',
        text: evaluation({ total: '总分 | | | | | | 100 | ⟦98.5⟧' }),
      },
    ],
  },
});

/** Where the weights make no hundred, a row may have been lost in the print. */
function isWhole(form: SelfEvaluation): boolean {
  const weights = pointsColumn(form, 'weight');
  return weights !== undefined && isBalanced(weights);
}
