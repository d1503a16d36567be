import { defineRule } from '../../check/rule.js';
import { type ExpenseRow, expenseRows } from '../../check/three-public/expenses.js';
import { addsUpInAnotherOrder, sumsOf } from '../../check/three-public/trusted-row.js';
import { equal, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

function* sums(view: BookView): Iterable<Tie> {
  for (const row of expenseRows(view)) {
    const ties = sumsOf(row);
    const misread = ties.some((tie) => testTie(tie).outcome === 'broken') && addsUpInAnotherOrder(row);
    if (!misread) yield* ties;
  }
  yield* onlyUnits(view);
}

/** A total row above one unit alone prints what the unit prints, where both rows add up by themselves. */
function* onlyUnits(view: BookView): Iterable<Tie> {
  const groups = new Map<string, ExpenseRow[]>();
  for (const row of expenseRows(view)) {
    const key = `${row.table.id}|${row.year}|${row.stage}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const [total, unit, ...more] of groups.values()) {
    if (total?.row.level !== 'total' || !unit || unit.row.level === 'total' || more.length > 0) continue;
    if ([total, unit].some((row) => sumsOf(row).some((tie) => testTie(tie).outcome === 'broken'))) continue;
    for (const [expense, whole] of total.figures) {
      const own = unit.figures.get(expense);
      if (own) yield equal(whole, own);
    }
  }
}

export default defineRule({
  code: 'TPE001',
  name: 'table-parts-make-total',
  meta: {
    title: { zh: '“三公”经费表各项之和应等于合计', en: 'The three-public table adds up' },
    why: {
      zh: '“三公”经费是社会最关注的表，合计必须等于因公出国（境）、公务用车、公务接待之和。',
      en: 'It is the table most looked at: the total is travel abroad, vehicles and reception together.',
    },
    remedy: { zh: '核对各项预算数后更正。', en: 'Check each expense and correct the wrong one.' },
    severity: 'error',
    needs: [['three-public', 'managed-funds-three-public']],
    messages: {
      unequal: {
        zh: '“三公”经费表中{whole}为{actual}{unit}，各项之和为{expected}{unit}，相差{difference}{unit}',
        en: 'In the three-public table {whole} is {actual} {unit}, its parts make {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [
      {
        title: 'travel, vehicles and reception make the total',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
    ],
    invalid: [
      {
        title: 'reception left out of the total',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          ⟦4.50⟧ | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
    ],
  },
});
