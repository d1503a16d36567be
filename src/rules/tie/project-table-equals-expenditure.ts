import { totalAmount } from '../../check/across/coded-amounts.js';
import { isNothing, less, oneOf, together } from '../../check/across/same-amount.js';
import { carriedIn, onlyFilled, summaryOf } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import { columnsFor, termsAt } from '../../check/structure/columns.js';
import { grandTotalOf } from '../../check/structure/row-sums.js';
import { type Term, tieHolds } from '../../check/tie.js';
import type { Column } from '../../domain/book.js';

/** A list of some projects. */
const OF_SOME = /重点|主要|部分|上级|转移支付|提前下达/;

/** 财政拨款 above 项目支出: what other money pays for projects is not in it. */
const isOfAppropriation = ({ meanings }: Column): boolean => meanings.includes('of-which-appropriation');

export default defineRule({
  code: 'TIE038',
  name: 'project-table-equals-expenditure',
  meta: {
    title: { zh: '项目支出表合计应与支出总表的项目支出一致', en: 'The project table comes to the project expenditure' },
    why: {
      zh: '项目支出表是项目支出的明细，合计应当相同。',
      en: 'The project table is the detail of project expenditure.',
    },
    remedy: { zh: '核对是否有项目漏列或重复。', en: 'Look for a project left out or listed twice.' },
    severity: 'error',
    needs: ['project-expenditure', ['expenditure-summary', 'general-expenditure']],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，与《{other}》项目支出 {expected} {unit}不一致，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; {other} prints {expected} {unit} of project expenditure, a difference of {difference} {unit}.',
      },
    },
  },
  *ties(view) {
    const projects = onlyFilled(view, 'project-expenditure');
    const expenditure = onlyFilled(view, 'expenditure-summary');
    if (!projects || !expenditure || OF_SOME.test(projects.title)) return;
    const row = grandTotalOf(expenditure);
    const year = view.book.document.year;
    const at = (...meanings: Parameters<typeof columnsFor>[2][]) => {
      const columns = columnsFor(expenditure, year, ...meanings)?.filter((column) => !isOfAppropriation(column));
      return row && columns ? (termsAt(expenditure, row, columns) ?? []) : [];
    };
    const total = at('project');
    const carried = carriedIn(view, summaryOf(view, 'income-expenditure-summary'));
    const without = (amount: readonly Term[] | undefined) =>
      isNothing(carried) || amount?.length === 0 ? [] : together(amount, less(carried));
    // The list may be of the general public budget alone, or of what the year brings.
    const table = onlyFilled(view, 'general-expenditure');
    const known = table ? totalAmount(view, table, 'project') : [];
    const general = known ?? [];
    const specific = at('project-specific');
    // Where the total is left blank, the general budget's may be of less.
    const readings = total.length === 0 ? [specific] : [total, specific, without(total), general, without(general)];
    const tie = oneOf(totalAmount(view, projects, 'total'), readings, { data: { other: expenditure.title } });
    if (tie && (known || tieHolds(tie))) yield tie;
  },
  examples: {
    valid: [
      {
        title: 'two projects make the project expenditure',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00

          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算 | 政府性基金预算
          合计 | | 200.00 | 200.00 |
          档案数字化加工 | 云岭县档案馆 | 150.00 | 150.00 |
          馆藏抢救修复 | 云岭县档案馆 | 50.00 | 50.00 |`,
      },
      {
        title: 'a list of the general public budget alone, and one of some projects',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 780.00 | 500.00 | 280.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00
          212 | 城乡社区支出 | 80.00 | | 80.00

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00
          | 合计 | 700.00 | 500.00 | 200.00

          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计
          合计 | | 200.00
          档案数字化加工 | 云岭县档案馆 | 150.00
          馆藏抢救修复 | 云岭县档案馆 | 50.00`,
      },
      {
        title: 'projects of the general budget alone beside one that the unit pays itself',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 一般公共预算 | | | 政府性基金预算 | 单位资金
           | | | 小计 | 基本支出 | 项目支出 | |
           | 合计 | 730.00 | 700.00 | 500.00 | 200.00 | | 30.00
          201 | 一般公共服务支出 | 730.00 | 700.00 | 500.00 | 200.00 | | 30.00

          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算 | 单位资金
          合计 | | 230.00 | 200.00 | 30.00
          档案数字化加工 | 云岭县档案馆 | 200.00 | 200.00 |
          档案代管服务 | 云岭县档案馆 | 30.00 | | 30.00`,
      },
    ],
    invalid: [
      {
        title: 'a project of 50 万元 is left out',
        message: 'unequal',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00

          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算 | 政府性基金预算
          合计 | | ⟦150.00⟧ | 150.00 |
          档案数字化加工 | 云岭县档案馆 | 100.00 | 100.00 |
          馆藏抢救修复 | 云岭县档案馆 | 50.00 | 50.00 |`,
      },
    ],
  },
});
