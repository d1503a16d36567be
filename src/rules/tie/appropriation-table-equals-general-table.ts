import { totalAmount } from '../../check/across/coded-amounts.js';
import { sameAmount } from '../../check/across/same-amount.js';
import { isDecided } from '../../check/across/scope.js';
import { onlyFilled } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import { columnsFor, termsAt } from '../../check/structure/columns.js';
import { grandTotalOf } from '../../check/structure/row-sums.js';

export default defineRule({
  code: 'TIE041',
  name: 'appropriation-table-equals-general-table',
  meta: {
    title: {
      zh: '财政拨款支出表的一般公共预算各列应与一般公共预算支出表一致',
      en: 'The general budget columns of the appropriation table agree with the general budget table',
    },
    why: { zh: '两表反映同一笔一般公共预算支出。', en: 'Both tables tell the same general budget expenditure.' },
    remedy: { zh: '核对两表合计、基本支出、项目支出。', en: 'Compare total, basic and project expenditure of both.' },
    severity: 'error',
    needs: ['appropriation-expenditure', 'general-expenditure'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，与《{other}》{expected} {unit}不一致，相差 {difference} {unit}{others}。',
        en: '{whole}: {actual} {unit}; {other} prints {expected} {unit}, a difference of {difference} {unit}{others}.',
      },
    },
  },
  *ties(view) {
    const appropriation = onlyFilled(view, 'appropriation-expenditure');
    const general = onlyFilled(view, 'general-expenditure');
    const row = appropriation && grandTotalOf(appropriation);
    if (!appropriation || !general || !row) return;
    const year = view.book.document.year;
    for (const kind of ['total', 'basic', 'project'] as const) {
      const columns =
        kind === 'total'
          ? columnsFor(appropriation, year, 'general-budget')
          : columnsFor(appropriation, year, 'general-budget', kind);
      const left = columns && termsAt(appropriation, row, columns);
      const tie = sameAmount(left, totalAmount(view, general, kind), {
        data: { other: general.title },
        group: 'total',
      });
      if (tie && isDecided(view, tie)) yield tie;
    }
  },
  examples: {
    valid: [
      {
        title: 'both print the same',
        text: `
          财政拨款支出表
          单位：万元
          单位名称 | 总计 | 一般公共预算支出 | | | 政府性基金预算支出 | |
          | | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出
          总计 | 700.00 | 700.00 | 500.00 | 200.00 | | |
          云岭县档案馆 | 700.00 | 700.00 | 500.00 | 200.00 | | |

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00`,
      },
    ],
    invalid: [
      {
        title: 'the general budget differs by 20 万元',
        message: 'unequal',
        text: `
          财政拨款支出表
          单位：万元
          单位名称 | 总计 | 一般公共预算支出 | | | 政府性基金预算支出 | |
          | | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出
          总计 | 720.00 | ⟦720.00⟧ | 520.00 | 200.00 | | |
          云岭县档案馆 | 720.00 | 720.00 | 520.00 | 200.00 | | |

          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00`,
      },
    ],
  },
});
