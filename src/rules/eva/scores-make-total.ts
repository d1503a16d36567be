import { hidesExecution, pointsColumn } from '../../check/evaluations/points.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Tie } from '../../check/tie.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import { statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { SCALE } from '../../domain/interval.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation } from './_example.js';

/** Points that budget execution may carry at most. */
const MOST_OF_EXECUTION = 20n * SCALE;

export default defineRule({
  code: 'EVA004',
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
  ties: (view) => gather(view.book.evaluations ?? [], (form) => scoreTie(form) ?? []),
  examples: {
    valid: [{ title: 'budget execution included', text: evaluation() }],
    invalid: [
      {
        title: 'one point too many',
        message: 'unequal',
        text: evaluation({ total: '总分 | | | | | | 100 | ⟦98.5⟧' }),
      },
    ],
  },
});

function scoreTie(form: SelfEvaluation): Tie | undefined {
  const column = hidesExecution(form) ? undefined : pointsColumn(form, 'score');
  if (!column?.whole) return undefined;
  const { whole, parts, execution } = column;
  if (!execution) {
    // Points of budget execution that are not printed may be what is missing.
    const rest = statedValue(whole) - parts.reduce((sum, part) => sum + statedValue(part), 0n);
    if (rest > 0n && rest <= MOST_OF_EXECUTION) return undefined;
  }
  return { is: 'sum', whole, parts: [...parts, ...(execution ? [execution] : [])].map(plus) };
}
