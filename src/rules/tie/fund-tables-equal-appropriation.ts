import { totalAmount } from '../../check/across/coded-amounts.js';
import { oneOf } from '../../check/across/same-amount.js';
import { expenditureReadings, yearLine } from '../../check/across/scope.js';
import { amountAt, onlyFilled, summaryOf } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
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
    const filled = FUNDS.filter(([kind]) => view.tables(kind).some((table) => !table.empty));
    for (const [kind, fund] of filled) {
      const total = totalAmount(view, onlyFilled(view, kind), 'total');
      if (!total || total.length === 0) continue;
      const byFund = summary.table.columns.some((column) => column.meanings.includes(fund));
      if (!byFund && filled.length > 1) continue;
      const readings = byFund
        ? [yearLine(summary, 'expenditure'), summary.expenditure.grandTotal].map((row) =>
            amountAt(view, summary.table, row, fund),
          )
        : [];
      const told = byFund ? expenditureReadings(view, summary, fund) : [];
      const tie = oneOf(total, [...readings, ...told, ...expenditureReadings(view, summary)]);
      if (tie) yield tie;
    }
  },
  examples: {
    valid: [
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
