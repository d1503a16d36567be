import { totalAmount } from '../../check/across/coded-amounts.js';
import { oneOf } from '../../check/across/same-amount.js';
import { yearLine } from '../../check/across/scope.js';
import { amountAt, onlyFilled, summaryOf } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import { sidesOf } from '../../check/structure/sides.js';

export default defineRule({
  code: 'TIE030',
  name: 'income-table-equals-summary',
  meta: {
    title: { zh: '收入总表应与收支总表一致', en: 'The income table agrees with the summary' },
    why: {
      zh: '两张表反映同一笔收入，不一致则必有一错。',
      en: 'Both tables tell the same income; if they differ, one is wrong.',
    },
    remedy: { zh: '以批复数为准统一两表。', en: 'Set both to the approved figure.' },
    severity: 'error',
    needs: ['income-summary', 'income-expenditure-summary'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，与收支总表 {expected} {unit}不一致，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; the summary prints {expected} {unit}, a difference of {difference} {unit}.',
      },
    },
  },
  *ties(view) {
    const summary = summaryOf(view, 'income-expenditure-summary');
    const table = onlyFilled(view, 'income-summary');
    if (!summary?.income || !table) return;
    const listed = sidesOf(table).find((side) => side.side === 'income');
    const total = listed ? amountAt(view, table, listed.grandTotal) : totalAmount(view, table, 'total');
    const readings = [summary.income.grandTotal, yearLine(summary, 'income')].map((row) =>
      amountAt(view, summary.table, row),
    );
    const tie = oneOf(total, view.book.document.type === 'final-accounts' ? readings.toReversed() : readings);
    if (tie) yield tie;
  },
  examples: {
    valid: [
      {
        title: 'both print the same total',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 600.00 | 一、一般公共服务支出 | 700.00
          二、事业收入 | 100.00 | 二、外交支出 |
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门收入总表
          单位：万元
          部门（单位）代码 | 部门（单位）名称 | 合计 | 一般公共预算拨款收入 | 事业收入
          | 合计 | 700.00 | 600.00 | 100.00
          215001 | 云岭县档案馆 | 700.00 | 600.00 | 100.00`,
      },
    ],
    invalid: [
      {
        title: 'accounts whose summary prints budget and accounts side by side',
        message: 'unequal',
        text: `
          云岭县档案馆2017年度部门决算公开
          收入支出决算总表
          单位：万元
          收入 | | | | 支出 | | | |
          项目 | 年初预算数 | 全年预算数 | 决算数 | 项目 | 年初预算数 | 全年预算数 | 决算数
          一、财政拨款收入 | 610.00 | 600.00 | 600.00 | 一、一般公共服务支出 | 710.00 | 700.00 | 700.00
          二、事业收入 | 100.00 | 100.00 | 100.00 | 二、外交支出 | | |
          本年收入合计 | 710.00 | 700.00 | 700.00 | 本年支出合计 | 710.00 | 700.00 | 700.00
          总计 | 710.00 | 700.00 | 700.00 | 总计 | 710.00 | 700.00 | 700.00

          收入决算表
          单位：元
          科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 事业收入
          | 合计 | ⟦700.00⟧ | 600.00 | 100.00
          201 | 一般公共服务支出 | 700.00 | 600.00 | 100.00`,
      },
      {
        title: 'the income table is 20 万元 lower',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 600.00 | 一、一般公共服务支出 | 700.00
          二、事业收入 | 100.00 | 二、外交支出 |
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门收入总表
          单位：万元
          部门（单位）代码 | 部门（单位）名称 | 合计 | 一般公共预算拨款收入 | 事业收入
          | 合计 | ⟦680.00⟧ | 580.00 | 100.00
          215001 | 云岭县档案馆 | 680.00 | 580.00 | 100.00`,
      },
    ],
  },
});
