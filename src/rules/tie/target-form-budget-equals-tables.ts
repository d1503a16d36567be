import { totalAmount } from '../../check/across/coded-amounts.js';
import { amountOf, isNothing, less, oneOf, together } from '../../check/across/same-amount.js';
import { expenditureReadings, yearLine } from '../../check/across/scope.js';
import { amountAt, carriedIn, onlyFilled, type Summary, summaryOf } from '../../check/across/summary-lines.js';
import { type FieldRole, moneyFields } from '../../check/across/target-fields.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Term } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { gather } from '../../domain/gather.js';

export default defineRule({
  code: 'TIE051',
  name: 'target-form-budget-equals-tables',
  meta: {
    title: {
      zh: '部门整体绩效目标表的预算应与预算表一致',
      en: "The department's target form agrees with the budget tables",
    },
    why: {
      zh: '绩效目标与预算同步编制，金额必须相同。',
      en: 'Targets are drawn up with the budget and must carry its amounts.',
    },
    remedy: { zh: '按收支总表、支出总表改填。', en: 'Fill in the amounts of the budget tables.' },
    severity: 'error',
    needs: ['targets', ['income-expenditure-summary', 'expenditure-summary', 'appropriation-summary']],
    messages: {
      unequal: {
        zh: '{whole}为 {actual} {unit}，预算表为 {expected} {unit}，相差 {difference} {unit}。',
        en: '{whole} is {actual} {unit}, the budget tables print {expected} {unit}, a difference of {difference} {unit}.',
      },
    },
  },
  *ties(view) {
    const form = view.book.targets.department;
    if (!form) return;
    const fields = moneyFields(form);
    for (const { role, figure } of fields) {
      if (!figure || fields.filter((field) => field.role === role).length !== 1) continue;
      const tie = oneOf([plus(figure)], readings(view, role));
      if (tie) yield tie;
    }
  },
  examples: {
    valid: [
      {
        title: 'the form carries the total of the summary',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 700.00
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门整体绩效目标表
          部门名称 | 云岭县档案馆 | |
          预算情况（万元） | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
          基本支出 | 人员经费 | 450.00 | 当年财政拨款 | 700.00
           | 公用经费 | 50.00 | 上年结转资金 |
           | 合计 | 500.00 | 其他资金 |
          项目支出 | | 200.00 | |
          支出预算合计 | | 700.00 | 收入预算合计 | 700.00
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页`,
      },
      {
        title: 'the form leaves out what was carried over from last year',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 660.00 | 一、一般公共服务支出 | 700.00
          本年收入合计 | 660.00 | 本年支出合计 | 700.00
          上年结转 | 40.00 | 结转下年 |
          收入总计 | 700.00 | 支出总计 | 700.00

          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00

          部门整体绩效目标表
          部门名称 | 云岭县档案馆 | |
          预算情况（万元） | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
          基本支出 | 人员经费 | 450.00 | 当年财政拨款 | 660.00
           | 公用经费 | 50.00 | 上年结转资金 |
           | 合计 | 500.00 | 其他资金 |
          项目支出 | | 160.00 | |
          支出预算合计 | | 660.00 | 收入预算合计 | 660.00
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页`,
      },
      {
        title: 'business income pays for a part of running, which only the form splits',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 520.00 | 180.00
          201 | 一般公共服务支出 | 700.00 | 520.00 | 180.00

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 680.00 | 500.00 | 180.00
          201 | 一般公共服务支出 | 680.00 | 500.00 | 180.00

          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
          | 合计 | 500.00 | 450.00 | 50.00
          301 | 工资福利支出 | 450.00 | 450.00 |
          302 | 商品和服务支出 | 50.00 | | 50.00

          部门整体绩效目标表
          部门名称 | 云岭县档案馆 | |
          预算情况（万元） | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
          基本支出 | 人员经费 | 450.00 | 当年财政拨款 | 680.00
           | 公用经费 | 70.00 | 上年结转资金 |
           | 合计 | 520.00 | 其他资金 | 20.00
          项目支出 | | 180.00 | |
          支出预算合计 | | 700.00 | 收入预算合计 | 700.00
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页`,
      },
    ],
    invalid: [
      {
        title: 'the form carries the project expenditure as total',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 700.00
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门整体绩效目标表
          部门名称 | 云岭县档案馆 | |
          预算情况（万元） | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
          基本支出 | 人员经费 | 450.00 | 当年财政拨款 | 200.00
           | 公用经费 | 50.00 | 上年结转资金 |
           | 合计 | 500.00 | 其他资金 |
          项目支出 | | 200.00 | |
          支出预算合计 | | 700.00 | 收入预算合计 | ⟦200.00⟧
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页`,
      },
    ],
  },
});

/** What the budget tables print for a role, in every scope that the form may mean. */
function readings(view: BookView, role: FieldRole): readonly (readonly Term[] | undefined)[] {
  const summary = summaryOf(view, 'income-expenditure-summary');
  const appropriation = summaryOf(view, 'appropriation-summary');
  switch (role) {
    case 'income-total':
      return incomes(view, summary);
    case 'expenditure-total':
      return summary ? expenditureReadings(view, summary) : [];
    case 'appropriation':
      return incomes(view, appropriation).toReversed();
    case 'basic':
    case 'project': {
      // The table of general expenditure alone leaves out what other funds pay for.
      const all = onlyFilled(view, 'expenditure-summary');
      const amounts = [all, onlyFilled(view, 'general-expenditure')].map((table) => totalAmount(view, table, role));
      // Where the table of all money prints no total, the other may be of less.
      if (!all || !amounts[0]?.length) return [];
      const carried = role === 'project' ? carriedIn(view, summary) : [];
      const without = gather(amounts, (amount) =>
        isNothing(carried) || !amount?.length ? [] : [together(amount, less(carried))],
      );
      return gather([...amounts, ...without], (amount) => (amount ? [amount] : []));
    }
    case 'personnel':
    case 'operating': {
      if (othersPayBasic(view)) return [];
      const tables = (['expenditure-summary', 'general-expenditure', 'general-basic-expenditure'] as const).map(
        (kind) => onlyFilled(view, kind),
      );
      return gather(tables, (table) => {
        const amount = totalAmount(view, table, role);
        return amount ? [amount] : [];
      });
    }
    default:
      return [];
  }
}

/** True where the tables of general expenditure leave out a part of basic expenditure: 事业收入 pays for it. */
function othersPayBasic(view: BookView): boolean {
  const [all, general] = (['expenditure-summary', 'general-expenditure'] as const).map((kind) =>
    amountOf(totalAmount(view, onlyFilled(view, kind), 'basic')),
  );
  return all !== undefined && general !== undefined && all > general;
}

function incomes(view: BookView, summary: Summary | undefined): readonly (readonly Term[] | undefined)[] {
  if (!summary?.income) return [];
  const rows = [summary.income.grandTotal, yearLine(summary, 'income')];
  const amounts = rows.map((row) => amountAt(view, summary.table, row));
  // A line that is printed and left blank may be the one that is meant.
  return rows.some((row, index) => row && amounts[index]?.length === 0) ? [] : amounts;
}
