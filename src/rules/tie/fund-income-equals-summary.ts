import { sameAmount, together } from '../../check/across/same-amount.js';
import { yearLine } from '../../check/across/scope.js';
import { allLines, amountAt, type Summary, summaryOf } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import { isOfWhich } from '../../check/structure/row-sum.js';
import type { Line } from '../../check/structure/sides.js';
import { isZero } from '../../domain/figures.js';

const FUNDS = [/^一般公共预算|^公共财政预算/, /^政府性基金/, /^国有资本经营/];

export default defineRule({
  code: 'TIE033',
  name: 'fund-income-equals-summary',
  meta: {
    title: { zh: '财政拨款收支总表的收入应与收支总表一致', en: 'Appropriated income agrees with the summary' },
    why: {
      zh: '财政拨款是部门收入的一部分，两表口径相同的行金额应相同。',
      en: 'Appropriations are part of the income; the same fund has one amount.',
    },
    remedy: { zh: '核对一般公共预算、政府性基金、国有资本经营各行。', en: 'Compare the lines of each fund.' },
    severity: 'error',
    needs: ['income-expenditure-summary', 'appropriation-summary'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，与收支总表 {expected} {unit}不一致，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; the summary prints {expected} {unit}, a difference of {difference} {unit}.',
      },
    },
  },
  *ties(view) {
    const whole = summaryOf(view, 'income-expenditure-summary');
    const appropriation = summaryOf(view, 'appropriation-summary');
    if (!whole?.income || !appropriation?.income) return;
    const items = FUNDS.map((fund) => fundLine(whole.income!.items, fund));
    if (items.filter((line) => line).length < 2) return;
    const sums = items.map((line) => amountAt(view, whole.table, line?.row));
    const inYear = yearLines(appropriation);
    let isComplete = true;
    for (const [index, fund] of FUNDS.entries()) {
      const line = inYear && fundLine(inYear.children, fund);
      // A fund that the summary names in other words.
      if (line && !items[index] && amountAt(view, appropriation.table, line.row)?.some(({ figure }) => !isZero(figure)))
        isComplete = false;
      const tie = line && sameAmount(amountAt(view, appropriation.table, line.row), sums[index]);
      if (tie) yield tie;
    }
    const year = amountAt(view, appropriation.table, yearLine(appropriation, 'income'));
    const tie = isComplete ? sameAmount(year, together(...sums)) : undefined;
    if (tie) yield tie;
  },
  examples: {
    valid: [
      {
        title: 'both print the same general budget',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 700.00
          二、政府性基金预算拨款收入 | | 二、外交支出 |
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 700.00 | 一、本年支出 | 700.00
          （一）一般公共预算拨款 | 700.00 | （一）一般公共服务支出 | 700.00
          （二）政府性基金预算拨款 | | （二）外交支出 |
          收入总计 | 700.00 | 支出总计 | 700.00`,
      },
      {
        title: 'the summary names the general budget in other words',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、本级财力安排 | 700.00 | 一、一般公共服务支出 | 700.00
          二、政府性基金预算拨款收入 | 40.00 | 二、城乡社区支出 | 40.00
          三、国有资本经营预算拨款收入 | | |
          本年收入合计 | 740.00 | 本年支出合计 | 740.00
          收入总计 | 740.00 | 支出总计 | 740.00

          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 740.00 | 一、本年支出 | 740.00
          （一）一般公共预算拨款 | 700.00 | （一）一般公共服务支出 | 700.00
          （二）政府性基金预算拨款 | 40.00 | （二）城乡社区支出 | 40.00
          收入总计 | 740.00 | 支出总计 | 740.00`,
      },
    ],
    invalid: [
      {
        title: 'the general budget differs',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 700.00 | 一、一般公共服务支出 | 700.00
          二、政府性基金预算拨款收入 | | 二、外交支出 |
          本年收入合计 | 700.00 | 本年支出合计 | 700.00
          收入总计 | 700.00 | 支出总计 | 700.00

          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 650.00 | 一、本年支出 | 650.00
          （一）一般公共预算拨款 | ⟦650.00⟧ | （一）一般公共服务支出 | 650.00
          （二）政府性基金预算拨款 | | （二）外交支出 |
          收入总计 | 650.00 | 支出总计 | 650.00`,
      },
    ],
  },
});

/** The only line of a fund that is not told as a part (其中) of another. */
function fundLine(lines: readonly Line[], fund: RegExp): Line | undefined {
  const found = lines.filter((line) => fund.test(line.row.name) && !isOfWhich(line.row));
  return found.length === 1 ? found[0] : undefined;
}

const yearLines = (summary: Summary): Line | undefined =>
  allLines(summary.income?.items ?? []).find((line) => line.row === yearLine(summary, 'income'));
