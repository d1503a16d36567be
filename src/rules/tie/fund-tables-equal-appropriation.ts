import { totalAmount } from '../../check/across/coded-amounts.js';
import { isNothing, oneOf, together } from '../../check/across/same-amount.js';
import { expenditureReadings, yearLine } from '../../check/across/scope.js';
import {
  allLines,
  amountAt,
  carriedInBy,
  onlyFilled,
  type Summary,
  summaryOf,
} from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import type { Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { ColumnMeaning, TableKind } from '../../domain/book.js';

const FUNDS: readonly (readonly [TableKind, ColumnMeaning])[] = [
  ['general-expenditure', 'general-budget'],
  ['managed-funds-expenditure', 'managed-funds'],
  ['state-capital-expenditure', 'state-capital'],
];

export default defineRule({
  code: 'TIE034',
  name: 'fund-tables-equal-appropriation',
  meta: {
    title: {
      zh: '各预算支出表应与财政拨款收支总表一致',
      en: "Each fund's table agrees with the appropriation summary",
    },
    why: {
      zh: '一般公共预算、政府性基金、国有资本经营预算支出表是财政拨款收支总表的展开。',
      en: "The funds' tables spell out the appropriation summary.",
    },
    remedy: {
      zh: '核对两表合计，注意上年结转是否计入。',
      en: 'Compare the totals; mind whether carry-over is included.',
    },
    severity: 'error',
    needs: ['appropriation-summary', ['general-expenditure', 'managed-funds-expenditure', 'state-capital-expenditure']],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，与财政拨款收支总表 {expected} {unit}不一致，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; the appropriation summary prints {expected} {unit}, a difference of {difference} {unit}.',
      },
    },
  },
  *ties(view) {
    const summary = summaryOf(view, 'appropriation-summary');
    if (!summary?.expenditure) return;
    const byFund = FUNDS.filter(([, fund]) => summary.table.columns.some(({ meanings }) => meanings.includes(fund)));
    const tie = byFund.length === 0 && ofAllFunds(view, summary);
    if (tie) yield tie;
    for (const [kind, fund] of byFund) {
      const total = totalAmount(view, onlyFilled(view, kind), 'total');
      if (!total || total.length === 0) continue;
      const readings = [yearLine(summary, 'expenditure'), summary.expenditure.grandTotal].map((row) =>
        amountAt(view, summary.table, row, fund),
      );
      const told = expenditureReadings(view, summary, fund);
      // 上年结转 in a column beside the funds: what of it is the fund's, the income tells.
      const isApart = summary.table.columns.some(
        ({ meaning, path }) => meaning === 'carry-over-in' && path[0] === '支出',
      );
      const carry = isApart ? carriedInBy(view, summary, fund) : undefined;
      const whole = carry ? readings.map((own) => together(own, carry)) : [];
      const own = oneOf(total, [...readings, ...told, ...whole, ...expenditureReadings(view, summary)]);
      if (own) yield own;
    }
  },
  examples: {
    valid: [
      {
        title: 'carry-over in a column beside the funds',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 | | | |
          项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 上年财政拨款资金结转
          一、本年收入 | 740.00 | 一、本年支出 | 752.00 | 690.00 | 50.00 | 12.00
          一般公共预算拨款收入 | 690.00 | 一般公共服务支出 | 698.00 | 690.00 | | 8.00
          政府性基金预算拨款收入 | 50.00 | 城乡社区支出 | 54.00 | | 50.00 | 4.00
          二、上年结转 | 12.00 | | | | |
          一般公共预算拨款收入 | 8.00 | | | | |
          政府性基金预算拨款收入 | 4.00 | 二、结转下年 | | | |
          收入总计 | 752.00 | 支出总计 | 752.00 | 690.00 | 50.00 | 12.00

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 总计 | 当年安排 | 上年结转
           | 合计 | 698.00 | 690.00 | 8.00
          201 | 一般公共服务支出 | 698.00 | 690.00 | 8.00`,
      },
      {
        title: 'a table of what was carried over, received and spent is held by what was spent',
        text: `
          财政拨款收入支出决算总表
          单位：万元
          收入 | | 支出 | | |
          项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
          一、一般公共预算财政拨款 | 690.00 | 一、一般公共服务支出 | 690.00 | 690.00 |
          二、政府性基金预算财政拨款 | 51.50 | 二、城乡社区支出 | 50.00 | | 50.00
          本年收入合计 | 741.50 | 本年支出合计 | 740.00 | 690.00 | 50.00
          年初财政拨款结转和结余 | 2.00 | 年末财政拨款结转和结余 | 3.50 | | 3.50
          总计 | 743.50 | 总计 | 743.50 | 690.00 | 53.50

          政府性基金预算财政拨款收入支出决算表
          单位：万元
          项目 | | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
          科目代码 | 科目名称 | | | 小计 | 基本支出 | 项目支出 |
          合计 | | 2.00 | 51.50 | 50.00 | | 50.00 | 3.50
          212 | 城乡社区支出 | 2.00 | 51.50 | 50.00 | | 50.00 | 3.50
          21208 | 国有土地使用权出让收入安排的支出 | 2.00 | 51.50 | 50.00 | | 50.00 | 3.50
          2120803 | 城市建设支出 | 2.00 | 51.50 | 50.00 | | 50.00 | 3.50`,
      },
      {
        title: 'the table leaves carry-over out, as its note says',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 690.00 | 一、本年支出 | 700.00
          （一）一般公共预算拨款 | 690.00 | （一）一般公共服务支出 | 700.00
          二、上年结转 | 10.00 | 二、结转下年 |
          收入总计 | 700.00 | 支出总计 | 700.00

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 690.00 | 490.00 | 200.00
          201 | 一般公共服务支出 | 690.00 | 490.00 | 200.00`,
      },
      {
        title: 'the table leaves out what its own fund carried over, beside another fund',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 | | |
          项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算
          一、本年收入 | 740.00 | 一、本年支出 | 755.00 | 700.00 | 55.00
          （一）一般公共预算拨款 | 690.00 | （一）一般公共服务支出 | 700.00 | 700.00 |
          （二）政府性基金预算拨款 | 50.00 | （二）其他支出 | 55.00 | | 55.00
          二、上年结转 | 15.00 | 二、结转下年 | | |
          （一）一般公共预算拨款 | 10.00 | | | |
          （二）政府性基金预算拨款 | 5.00 | | | |
          收入总计 | 755.00 | 支出总计 | 755.00 | 700.00 | 55.00

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 690.00 | 490.00 | 200.00
          201 | 一般公共服务支出 | 690.00 | 490.00 | 200.00`,
      },
    ],
    invalid: [
      {
        title: 'a table whose total is the 小计 of what was spent',
        message: 'unequal',
        text: `
          财政拨款收入支出决算总表
          单位：万元
          收入 | | 支出 | | |
          项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
          一、一般公共预算财政拨款 | 690.00 | 一、一般公共服务支出 | 690.00 | 690.00 |
          二、政府性基金预算财政拨款 | 50.00 | 二、城乡社区支出 | 50.00 | | 50.00
          本年收入合计 | 740.00 | 本年支出合计 | 740.00 | 690.00 | 50.00
          总计 | 740.00 | 总计 | 740.00 | 690.00 | 50.00

          一般公共预算财政拨款支出决算表
          单位：万元
          项目 | | 本年支出 | |
          科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
          合计 | | ⟦660.00⟧ | 460.00 | 200.00
          201 | 一般公共服务支出 | 660.00 | 460.00 | 200.00
          20126 | 档案事务 | 660.00 | 460.00 | 200.00
          2012604 | 档案馆 | 660.00 | 460.00 | 200.00`,
      },
      {
        title: 'the table is 15 万元 short',
        message: 'unequal',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 690.00 | 一、本年支出 | 700.00
          （一）一般公共预算拨款 | 690.00 | （一）一般公共服务支出 | 700.00
          二、上年结转 | 10.00 | 二、结转下年 |
          收入总计 | 700.00 | 支出总计 | 700.00

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | ⟦685.00⟧ | 485.00 | 200.00
          201 | 一般公共服务支出 | 685.00 | 485.00 | 200.00`,
      },
    ],
  },
});

/**
 * Where the summary does not tell expenditure by fund, the tables of all funds together make it. Undefined where the general
 * budget's is not there, or another fund's though the summary has income of it.
 */
function ofAllFunds(view: BookView, summary: Summary): Tie | undefined {
  const filled = FUNDS.filter(([kind]) => view.tables(kind).some((table) => !table.empty));
  if (filled[0]?.[0] !== 'general-expenditure' || FUNDS.some((fund) => isLeftOut(view, summary, fund)))
    return undefined;
  const totals = filled.map(([kind]) => totalAmount(view, onlyFilled(view, kind), 'total'));
  if (totals.some((total) => total?.length === 0)) return undefined;
  return oneOf(together(...totals), expenditureReadings(view, summary));
}

const INCOME: Readonly<Partial<Record<TableKind, RegExp>>> = {
  'managed-funds-expenditure': /政府性基金/,
  'state-capital-expenditure': /国有资本经营/,
};

/** A fund with income in the summary, whose table is not in the document. */
function isLeftOut(view: BookView, summary: Summary, [kind]: (typeof FUNDS)[number]): boolean {
  const name = INCOME[kind];
  if (!name || view.tables(kind).length > 0) return false;
  const lines = allLines([...(summary.income?.items ?? []), ...(summary.income?.openings ?? [])]);
  return lines.some(({ row }) => name.test(row.name) && !isNothing(amountAt(view, summary.table, row)));
}
