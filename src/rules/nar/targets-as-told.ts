import { isBasicExpenditure, wholeProjectTotals } from '../../check/across/project-totals.js';
import {
  clauseBefore,
  inOneSentence,
  isMoney,
  isThisYears,
  sentenceBefore,
  statementsByParagraph,
} from '../../check/narrative/around.js';
import { defineRule } from '../../check/rule.js';
import { equal, plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Statement } from '../../domain/book.js';
import { statedValue, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { formFigure } from '../../domain/target-figures.js';
import { squeezed } from '../../domain/text.js';

/** How many projects have targets and what they cost: 绩效目标管理……涉及项目N个，预算金额X万元. */
interface ToldTargets {
  readonly count: Statement;
  readonly amount: Statement;
}

function toldTargets(view: BookView): readonly ToldTargets[] {
  const found: ToldTargets[] = [];
  for (const count of view.book.statements) {
    if (count.measure !== 'count' || count.unit !== '个') continue;
    const amount = amountBeside(view, count);
    if (amount) found.push({ count, amount });
  }
  return found;
}

/** The only amount told after a number of projects with targets, in the same sentence. */
function amountBeside(view: BookView, count: Statement): Statement | undefined {
  const words = `${squeezed(count.subject)} ${clauseBefore(view, count)}`;
  if (!words.includes('项目') || !isThisYears(view, count)) return undefined;
  const before = sentenceBefore(view, count);
  if (!/绩效目标/.test(before + words) || /自评|评价|监控|决算|整体|重点|部分项目/.test(before)) return undefined;
  const beside = statementsByParagraph(view).get(count.paragraph) ?? [];
  const [amount, next] = beside.slice(beside.indexOf(count) + 1).filter((other) => inOneSentence(view, count, other));
  if (amount?.measure !== 'amount' || !isMoney(amount) || next) return undefined;
  const isTheirs = /^(?:项目)?[,，]?(?:共|涉及|安排)*(?:项目)?(?:预算)?(?:金额|资金|总额)?[^其中、]{0,6}$/.test(
    clauseBefore(view, amount),
  );
  return isTheirs ? amount : undefined;
}

/** The amounts of all forms, or the project expenditure where one form prints no amount. */
function* ties(view: BookView): Iterable<Tie> {
  const { projects } = view.book.targets;
  const told = projects.length === 0 ? [] : toldTargets(view);
  if (told.length === 0 || projects.some(isBasicExpenditure)) return;
  const figures = gather(projects, (form) => formFigure(form) ?? []);
  const totals = wholeProjectTotals(view);
  const [total] = totals;
  for (const { count, amount } of told) {
    const whole = statementFigure(amount);
    if (!whole || count.value !== `${projects.length}`) continue;
    const data = { count: count.value };
    const [first, ...rest] = figures;
    if (first && figures.length === projects.length)
      yield { is: 'sum', whole, parts: [first, ...rest].map(plus), data };
    else if (total && totals.every((one) => statedValue(one) === statedValue(total)))
      yield equal(whole, total, { data });
  }
}

const disclosure = (told: string): string => `
  云岭县档案馆2025年部门预算公开
  十、其他重要事项的情况说明
  （四）绩效目标设置情况。
  2025年云岭县档案馆预算均实行绩效目标管理，涉及项目2个，${told}万元。

  项目支出绩效目标表
  （2025年度）
  项目名称 | 档案数字化加工 | |
  主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆
  项目资金（万元） | 年度资金总额： | 110.50 |
  总体目标 | 保护档案，方便群众查阅。 | |
  一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 档案数字化数量 | ≥10万页

  项目支出绩效目标表
  （2025年度）
  项目名称 | 馆藏抢救修复 | |
  主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆
  项目资金（万元） | 年度资金总额： | 40.00 |
  总体目标 | 保护档案，方便群众查阅。 | |
  一级指标 | 二级指标 | 三级指标 | 指标值
  产出指标 | 数量指标 | 修复数量 | ≥300卷`;

export default defineRule({
  code: 'NAR073',
  name: 'targets-as-told',
  meta: {
    title: {
      zh: '文字所述绩效目标管理金额应与各项目绩效目标表相符',
      en: 'The money under targets as told is that of the target forms',
    },
    why: {
      zh: '项目个数相同而金额不同，说明文字或绩效目标表有一处改后未同步。',
      en: 'With the same number of projects and another amount, one of the two was changed without the other.',
    },
    remedy: { zh: '按各项目绩效目标表的金额合计更正。', en: 'Correct it to the sum of the forms.' },
    severity: 'warning',
    needs: ['statements', 'targets'],
    messages: {
      unequal: {
        zh: '文字称绩效目标管理涉及项目{count}个、金额{actual}{unit}，这{count}个项目绩效目标的金额应为{expected}{unit}，相差{difference}{unit}',
        en: 'The text counts {count} projects under targets with {actual} {unit}; their forms come to {expected} {unit}, {difference} {unit} apart',
      },
    },
  },
  ties,
  examples: {
    valid: [
      { title: 'the amounts of both forms', text: disclosure('预算金额150.50') },
      { title: 'the decimals are left out', text: disclosure('预算金额150') },
      {
        title: 'a form without its amount, and other funds beside the general budget',
        text: `${disclosure('预算金额150.50').replace('40.00', '')}

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 110.50 | | 110.50
          20126 | 档案事务 | 110.50 | | 110.50
          2012604 | 档案馆 | 110.50 | | 110.50

          国有资本经营预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 40.00 | | 40.00
          22301 | 解决历史遗留问题及改革成本支出 | 40.00 | | 40.00`,
      },
    ],
    invalid: [{ title: 'last year’s amount', message: 'unequal', text: disclosure('⟦预算金额142.00⟧') }],
  },
});
