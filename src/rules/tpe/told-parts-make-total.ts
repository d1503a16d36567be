import { exactZero } from '../../check/narrative/exact-zero.js';
import { defineRule } from '../../check/rule.js';
import { type Expense, PARTS } from '../../check/three-public/expenses.js';
import { toldExpenses, toldTogether } from '../../check/three-public/told.js';
import { plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { gather } from '../../domain/gather.js';

/** Totals of which every part is told. */
function* sums(view: BookView): Iterable<Tie> {
  const told = toldExpenses(view);
  for (const [index, head] of told.entries()) {
    const names: readonly Expense[] = PARTS[head.expense] ?? [];
    if (names.length === 0) continue;
    const together = toldTogether(told, index);
    const parts = gather(names, (name) => together.get(name) ?? []);
    if (
      parts.length < names.length ||
      parts.some((part) => part.statement.section !== head.statement.section && far(head, part))
    )
      continue;
    yield {
      is: 'sum',
      whole: head.figure,
      parts: parts.map((part) => plus(exactZero(part.figure))),
      data: { subject: head.statement.subject },
    };
  }
}

type Told = ReturnType<typeof toldExpenses>[number];
/** More than forty lines apart: another chapter of the text. */
const far = (a: Told, b: Told): boolean =>
  a.statement.at.line === undefined ||
  b.statement.at.line === undefined ||
  b.statement.at.line - a.statement.at.line > 40;

export default defineRule({
  code: 'TPE002',
  name: 'told-parts-make-total',
  meta: {
    title: { zh: '文字所述“三公”经费各项之和应等于合计', en: 'The three public expenses told in words add up' },
    why: {
      zh: '文字说明逐项列出了“三公”经费，各项相加应等于文中的合计。',
      en: 'The text tells each of the expenses; together they must make the total it tells.',
    },
    remedy: {
      zh: '核对各项数字，改正抄错的一项（常见的是把上年数当作本年数）。',
      en: 'Check each figure; often last year’s was left standing for this year’s.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '文中{subject}为{actual}{unit}，所列各项之和为{expected}{unit}，相差{difference}{unit}',
        en: 'The text gives {actual} {unit} for {subject}, the expenses listed make {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [
      {
        title: 'three expenses make the total',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，其中：因公出国（境）费0万元；公务用车购置及运行费4.50万元；公务接待费1.50万元。`,
      },
    ],
    invalid: [
      {
        title: 'last year’s reception told for this year',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年⟦“三公”经费预算6.00⟧万元，其中：因公出国（境）费0万元；公务用车购置及运行费4.50万元；公务接待费2.10万元。`,
      },
    ],
  },
});
