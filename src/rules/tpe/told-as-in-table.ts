import { defineRule } from '../../check/rule.js';
import { departmentRow, type Expense } from '../../check/three-public/expenses.js';
import { isOutOfPlace, toldExpenses } from '../../check/three-public/told.js';
import { isTrusted } from '../../check/three-public/trusted-row.js';
import { amountsIn, equal, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Figure } from '../../domain/figures.js';
import { isMoneyUnit } from '../../domain/number.js';

function* comparisons(view: BookView): Iterable<Tie> {
  const differing = new Map<string, Differing[]>();
  for (const told of toldExpenses(view)) {
    const { expense, figure, stage, statement } = told;
    const row = departmentRow(view, 'this', stage);
    const cell = row?.figures.get(expense);
    if (!row || !cell || !isMoneyUnit(row.table.unit)) continue;
    const tie = equal(figure, cell, { data: { subject: statement.subject } });
    const key = `${expense}|${stage}`;
    if (testTie(tie).outcome !== 'broken') yield tie;
    else if (isTrusted(row) && !isOutOfPlace(view, row))
      differing.set(key, [...(differing.get(key) ?? []), { expense, figure, tie }]);
  }
  for (const same of differing.values()) {
    // The name of a whole told with one amount after the other is rather used of its parts.
    if (amountsIn(same.map(({ figure }) => figure)) === 1) for (const one of same) yield asLastYears(view, one);
  }
}

interface Differing {
  readonly expense: Expense;
  readonly figure: Figure;
  readonly tie: Tie;
}

function asLastYears(view: BookView, { expense, figure, tie }: Differing): Tie {
  const last = departmentRow(view, 'last')?.figures.get(expense);
  return last && testTie(equal(figure, last)).outcome !== 'broken' ? { ...tie, message: 'lastYear' } : tie;
}

export default defineRule({
  code: 'TPE003',
  name: 'told-as-in-table',
  meta: {
    title: { zh: '文字所述“三公”经费应与表格一致', en: 'The three public expenses in words equal the table' },
    why: {
      zh: '“三公”经费的文字说明与表格不符，最容易引起质疑。',
      en: 'Nothing is questioned sooner than three public expenses that differ between words and table.',
    },
    remedy: { zh: '以“三公”经费表的批复数为准改正文字。', en: 'Correct the words from the approved table.' },
    severity: 'error',
    needs: ['statements', 'three-public'],
    messages: {
      unequal: {
        zh: '文中{subject}为{actual}{unit}，“三公”经费表为{expected}{unit}，相差{difference}{unit}',
        en: 'The text gives {actual} {unit} for {subject}, the three-public table {expected} {unit}: {difference} {unit} apart',
      },
      lastYear: {
        zh: '文中{subject}为{actual}{unit}，是上年数；“三公”经费表本年为{expected}{unit}',
        en: 'The text gives {actual} {unit} for {subject}, which is last year’s; this year’s in the table is {expected} {unit}',
      },
    },
  },
  ties: comparisons,
  examples: {
    valid: [
      {
        title: 'kinds told one after the other under the name of all three',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元。
          （一）用车：2025年“三公”经费预算4.50万元。
          （二）接待：2025年“三公”经费预算1.50万元。
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
      {
        title: 'words as in the table',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，其中：因公出国（境）费0万元；公务用车购置及运行费4.50万元；公务接待费1.50万元。
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
      {
        title: 'a total of the table that holds meetings and training as well',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，其中：公务用车运行费4.50万元；公务接待费1.50万元。
          一般公共预算拨款“三公”经费及会议费、培训费支出预算表
          单位：万元
          单位名称 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车运行费 | 会议费 | 培训费
          云岭县档案馆 | 8.20 |  | 1.50 | 4.50 | 0.80 | 1.40`,
      },
    ],
    invalid: [
      {
        title: 'meetings, told with the budget that pays for them',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          十、一般公共预算“三公”经费、会议费、培训费支出预算情况说明
          云岭县档案馆2025年度⟦一般公共预算拨款安排的会议费预算支出1.80⟧万元，比上年预算减少0.20万元。
          一般公共预算“三公”经费、会议费、培训费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 | 会议费 | 培训费
           | | 小计 | 公务用车购置费 | 公务用车运行费 | | |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50 | 0.80 | 0.40`,
      },
      {
        title: 'reception differs from the table',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，其中：因公出国（境）费0万元；公务用车购置及运行费4.50万元；⟦公务接待费1.80⟧万元。
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
    ],
  },
});
