import { type Kind, totalAmount } from '../../check/across/coded-amounts.js';
import { sameAmount } from '../../check/across/same-amount.js';
import { isDecided } from '../../check/across/scope.js';
import { onlyFilled } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import { figuresOf, type Tie, testTie } from '../../check/tie.js';
import { magnitude } from '../../domain/interval.js';
import type { Place } from '../../domain/place.js';

const PAIRS: readonly (readonly [Kind, Kind])[] = [
  ['total', 'basic'],
  ['personnel', 'personnel'],
  ['operating', 'operating'],
];

export default defineRule({
  code: 'TIE036',
  name: 'basic-table-equals-general-expenditure',
  meta: {
    title: {
      zh: '一般公共预算基本支出表应与支出表的基本支出一致',
      en: 'The basic expenditure table agrees with basic expenditure by function',
    },
    why: {
      zh: '同一笔基本支出按功能和按经济分类各列一次，合计必须相同。',
      en: 'The same basic expenditure is told by function and by economic kind.',
    },
    remedy: {
      zh: '核对两表基本支出、人员经费、公用经费的合计。',
      en: 'Compare basic, personnel and operating totals of both tables.',
    },
    severity: 'error',
    needs: ['general-expenditure', 'general-basic-expenditure'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，与《{other}》{expected} {unit}不一致，相差 {difference} {unit}{others}。',
        en: '{whole}: {actual} {unit}; {other} prints {expected} {unit}, a difference of {difference} {unit}{others}.',
      },
    },
  },
  *ties(view) {
    const general = onlyFilled(view, 'general-expenditure');
    const basic = onlyFilled(view, 'general-basic-expenditure');
    if (!general || !basic) return;
    // 上年结转安排的基本支出 is in one of the two tables in some places.
    const ties = PAIRS.map(([own, other]) =>
      sameAmount(totalAmount(view, basic, own), totalAmount(view, general, other), {
        data: { other: general.title },
        group: 'totals',
      }),
    );
    const [total, ...kinds] = ties;
    const parts = kinds.every((tie) => tie) && isMoved(kinds as Tie[]) ? [] : kinds;
    for (const tie of [total, ...parts]) if (tie && isDecided(view, tie)) yield tie;
  },
  examples: {
    valid: [
      {
        title: 'both print 500',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00

          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
          | 合计 | 500.00 | 450.00 | 50.00
          301 | 工资福利支出 | 450.00 | 450.00 |
          302 | 商品和服务支出 | 50.00 | | 50.00`,
      },
    ],
    invalid: [
      {
        title: 'basic expenditure differs by 10 万元',
        message: 'unequal',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00

          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
          | 合计 | ⟦490.00⟧ | 440.00 | 50.00
          301 | 工资福利支出 | 440.00 | 440.00 |
          302 | 商品和服务支出 | 50.00 | | 50.00`,
      },
    ],
  },
});

/**
 * Personnel is more by what operating is less, read from lines without cells: rather a figure of the total row that was read
 * under a neighbour, since its own sum closes either way.
 */
function isMoved(kinds: readonly Tie[]): boolean {
  const [personnel = 0n, operating = 0n] = kinds.map((tie) => testTie(tie).difference);
  const hasCells = kinds.every((tie) => figuresOf(tie).every(({ at }) => isCell(at)));
  const rest = personnel + operating;
  return !hasCells && personnel !== 0n && magnitude(rest) * 100n < magnitude(personnel);
}

const isCell = ({ column, cell, box }: Place): boolean =>
  column !== undefined || cell !== undefined || box !== undefined;
