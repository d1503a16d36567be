import { signed, signOf, type ToldChange, toldChanges } from '../../check/narrative/changes.js';
import { defineRule } from '../../check/rule.js';
import { type Expense, PARTS } from '../../check/three-public/expenses.js';
import { expenseTold } from '../../check/three-public/told.js';
import type { Term, Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { gather } from '../../domain/gather.js';

/** The change with its sign; nothing for 持平; undefined where the words leave the direction open. */
function termsOf({ change, changeFigure }: ToldChange): readonly Term[] | undefined {
  if (!change || !changeFigure) return undefined;
  const sign = signOf(change);
  if (sign) return [signed(changeFigure, sign)];
  return change.direction === 'unchanged' ? [] : undefined;
}

/** The total's change is the changes of its parts, where each of them is told against the same year. */
function* sums(view: BookView): Iterable<Tie> {
  const told = toldChanges(view).filter(({ now, change }) => change && expenseTold(view, now));
  const first = new Map<Expense, ToldChange>();
  for (const one of told) {
    const expense = expenseTold(view, one.now);
    if (expense && !first.has(expense)) first.set(expense, one);
  }
  const total = first.get('three-public-total');
  const sign = total && signOf(total.change);
  if (!total?.changeFigure || !sign) return;
  const parts = (PARTS['three-public-total'] ?? []).map((name) => first.get(name));
  const comparable = parts.every(
    (part) => part?.change?.base === total.change?.base && part?.now.section === total.now.section,
  );
  const terms = parts.map((part) => part && termsOf(part));
  if (!comparable || terms.some((one) => one === undefined)) return;
  const flat = gather(terms, (one) => one ?? []);
  if (flat.length === 0) return;
  yield {
    is: 'sum',
    whole: total.changeFigure,
    parts: flat.map((term): Term => ({ figure: term.figure, sign: term.sign === sign ? 1 : -1 })),
  };
}

export default defineRule({
  code: 'TPE006',
  name: 'told-changes-make-change',
  meta: {
    title: {
      zh: '“三公”经费各项增减之和应等于总增减',
      en: 'The changes of the three public expenses make the change of the total',
    },
    why: {
      zh: '各项的增减都已说明，合起来应等于合计的增减。',
      en: 'The change of each expense is told; together they must make that of the total.',
    },
    remedy: { zh: '核对各项与合计的增减额及方向。', en: 'Check amounts and directions of the changes.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '“三公”经费合计的增减额写为{actual}{unit}，各项增减合计为{expected}{unit}，相差{difference}{unit}',
        en: 'The total is said to change by {actual} {unit}, its parts change by {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [
      {
        title: 'reception alone changes',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，比上年减少0.60万元，其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费4.50万元，与上年持平；公务接待费1.50万元，比上年减少0.60万元。`,
      },
    ],
    invalid: [
      {
        title: 'the total changes more than its parts',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，比上年⟦减少0.90⟧万元，其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费4.50万元，与上年持平；公务接待费1.50万元，比上年减少0.60万元。`,
      },
    ],
  },
});
