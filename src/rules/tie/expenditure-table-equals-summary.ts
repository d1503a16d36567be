import { totalAmount } from '../../check/across/coded-amounts.js';
import { oneOf } from '../../check/across/same-amount.js';
import { expenditureReadings } from '../../check/across/scope.js';
import { onlyFilled, summaryOf } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'TIE031',
  name: 'expenditure-table-equals-summary',
  meta: {
    title: { zh: '支出总表应与收支总表一致', en: 'The expenditure table agrees with the summary' },
    why: {
      zh: '两张表反映同一笔支出，不一致则必有一错。',
      en: 'Both tables tell the same expenditure; if they differ, one is wrong.',
    },
    remedy: { zh: '以批复数为准统一两表。', en: 'Set both to the approved figure.' },
    severity: 'error',
    needs: ['expenditure-summary', 'income-expenditure-summary'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，与收支总表 {expected} {unit}不一致，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; the summary prints {expected} {unit}, a difference of {difference} {unit}.',
      },
    },
  },
  *ties(view) {
    const summary = summaryOf(view, 'income-expenditure-summary');
    const table = onlyFilled(view, 'expenditure-summary');
    if (!summary || !table) return;
    const tie = oneOf(totalAmount(view, table, 'total'), expenditureReadings(view, summary));
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
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 700.00
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00`,
      },
    ],
    invalid: [
      {
        title: 'the expenditure table is 20 万元 lower',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 700.00
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | ⟦680.00⟧ | 480.00 | 200.00
          201 | 一般公共服务支出 | 680.00 | 480.00 | 200.00`,
      },
    ],
  },
});
