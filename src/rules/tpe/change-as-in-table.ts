import { sentenceBefore } from '../../check/narrative/around.js';
import { signOf, toldChanges } from '../../check/narrative/changes.js';
import { defineRule } from '../../check/rule.js';
import { departmentRow } from '../../check/three-public/expenses.js';
import { expenseTold, isOutOfPlace } from '../../check/three-public/told.js';
import { isTrusted } from '../../check/three-public/trusted-row.js';
import { minus, plus, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { isMoneyUnit } from '../../domain/number.js';

/** change told = this year's column − last year's column */
function* differences(view: BookView): Iterable<Tie> {
  if (view.book.document.type === 'final-accounts') return;
  const [now, last] = [departmentRow(view, 'this'), departmentRow(view, 'last')];
  if (!now || !last || now.table.id !== last.table.id || !isMoneyUnit(now.table.unit)) return;
  if (!isTrusted(now) || !isTrusted(last) || isOutOfPlace(view, now)) return;
  for (const { now: told, change, changeFigure } of toldChanges(view)) {
    const expense = expenseTold(view, told);
    const sign = signOf(change);
    if (!expense || !sign || !changeFigure || /执行|决算/.test(change?.base ?? '')) continue;
    const [a, b] = [now.figures.get(expense), last.figures.get(expense)];
    if (!a || !b) continue;
    yield {
      is: 'sum',
      whole: changeFigure,
      parts: sign === 1 ? [plus(a), minus(b)] : [plus(b), minus(a)],
      data: { subject: told.subject, now: a.text, last: b.text },
    };
  }
}

/** 支出5.20万元，与2024年预算相比减少0.10万元, in the accounts of 2024: what was spent − its own budget */
function* againstBudget(view: BookView): Iterable<Tie> {
  const { type, year } = view.book.document;
  const spent = type === 'final-accounts' ? departmentRow(view, 'this', 'final-accounts') : undefined;
  if (!spent || !isMoneyUnit(spent.table.unit) || !isTrusted(spent)) return;
  const plans = gather(
    ['final-budget', 'original-budget'] as const,
    (stage) => departmentRow(view, 'this', stage) ?? [],
  );
  if (!plans.every((plan) => plan.table.id === spent.table.id && plan.stage !== spent.stage && isTrusted(plan))) return;
  for (const { now: told, change, changeFigure } of toldChanges(view)) {
    const expense = expenseTold(view, told);
    if (!change?.direction || !expense || !changeFigure || change.base !== `${year}`) continue;
    if (!/预算/.test(sentenceBefore(view, change).slice(-LEAD))) continue;
    const a = spent.figures.get(expense);
    if (!a) continue;
    const ties = gather(plans, (plan): Tie[] => {
      const b = plan.figures.get(expense);
      if (!b) return [];
      const isMore = change.direction === 'unchanged' ? statedValue(a) > statedValue(b) : signOf(change) === 1;
      const parts = isMore ? ([plus(a), minus(b)] as const) : ([plus(b), minus(a)] as const);
      const data = { subject: told.subject, now: a.text, last: b.text };
      return [{ is: 'sum', whole: changeFigure, parts, message: 'budget', data }];
    });
    const tie = ties.find((one) => testTie(one).outcome !== 'broken') ?? ties[0];
    if (tie) yield tie;
  }
}
/** 与2024年度预算数相比，: what a change is compared with stands right before it. */
const LEAD = 20;

export default defineRule({
  code: 'TPE004',
  name: 'change-as-in-table',
  meta: {
    title: {
      zh: '“三公”经费增减额应等于表中两年之差',
      en: 'The change of the three public expenses is the difference of the two years in the table',
    },
    why: {
      zh: '表中有上年数和本年数，文字的增减额可以直接核对。',
      en: 'The table prints both years, so the change told can be checked.',
    },
    remedy: { zh: '按表中两年数重新计算增减额。', en: 'Compute the change again from the two years in the table.' },
    severity: 'error',
    needs: ['statements', 'three-public'],
    messages: {
      budget: {
        zh: '文中{subject}与预算相比的增减额为{actual}{unit}，表中决算{now}、预算{last}，相差应为{expected}{unit}',
        en: 'The text gives {actual} {unit} as the difference of {subject} from its budget; the table has {now} spent of {last}: {expected} {unit}',
      },
      unequal: {
        zh: '文中{subject}的增减额为{actual}{unit}，表中本年{now}、上年{last}，相差应为{expected}{unit}',
        en: 'The text gives a change of {actual} {unit} for {subject}; the table has {now} this year and {last} last year: {expected} {unit}',
      },
    },
  },
  ties: (view) => [...differences(view), ...againstBudget(view)],
  examples: {
    valid: [
      {
        title: 'what was spent, against its own budget',
        text: accounts('公务接待费支出3.10万元，与2025年度预算相比，减少0.90万元，与2024年度决算相比，减少0.20万元。'),
      },
      {
        title: 'difference of the two years',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，比上年减少1.00万元。
          一般公共预算“三公”经费支出表
          单位：万元
          2024年预算数 | | | | | | 2025年预算数 | | | | |
          合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 | | | | 小计 | 公务用车购置费 | 公务用车运行费 |
          7.00 | 0.00 | 4.50 | 0.00 | 4.50 | 2.50 | 6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
    ],
    invalid: [
      {
        title: 'what was spent is told to be its budget',
        message: 'budget',
        text: accounts('公务接待费支出3.10万元，与2025年度预算相比，⟦减少0.10⟧万元。'),
      },
      {
        title: 'change does not follow from the table',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，比上年⟦减少0.50⟧万元。
          一般公共预算“三公”经费支出表
          单位：万元
          2024年预算数 | | | | | | 2025年预算数 | | | | |
          合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 | | | | 小计 | 公务用车购置费 | 公务用车运行费 |
          7.00 | 0.00 | 4.50 | 0.00 | 4.50 | 2.50 | 6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
    ],
  },
});

function accounts(told: string): string {
  return `
    云岭县档案馆2025年度部门决算公开
    七、“三公”经费支出决算情况说明
    ${told}
    一般公共预算财政拨款“三公”经费支出决算表
    单位：万元
    项目 | 预算数 | 决算数
    合计 | 9.00 | 7.60
    因公出国（境）费 | 0 | 0
    公务接待费 | 4.00 | 3.10
    公务用车购置及运行维护费 | 5.00 | 4.50
    其中：公务用车运行维护费 | 5.00 | 4.50
    公务用车购置费 | 0 | 0`;
}
