import { exactZero } from '../../check/narrative/exact-zero.js';
import { toldLists } from '../../check/narrative/lists.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

/** Lists of which nothing is left out, as equations: the total is the sum of what is listed under it. */
function* sums(view: BookView): Iterable<Tie> {
  for (const { total, totalFigure, parts, kind } of toldLists(view)) {
    if (kind === 'open' || (total.measure === 'count' && kind !== 'pair')) continue;
    yield {
      is: 'sum',
      whole: totalFigure,
      parts: parts.map(({ figure }) => plus(exactZero(figure))),
      data: { subject: total.subject, count: String(parts.length) },
    };
  }
}

export default defineRule({
  code: 'NAR020',
  name: 'parts-make-total',
  meta: {
    title: { zh: '文中所列各项之和应等于总额', en: 'Parts listed in words add up to their total' },
    why: {
      zh: '列全的各项加起来不等于总额，说明有漏列或写错的数。',
      en: 'When a complete list does not add up to its total, something is missing or wrong.',
    },
    remedy: {
      zh: '逐项核对，补上漏列的项目或改正数字。',
      en: 'Check item by item; add what is missing or correct the figure.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '文中{subject}为{actual}{unit}，所列{count}项之和为{expected}{unit}，相差{difference}{unit}',
        en: 'The text gives {actual} {unit} for {subject}; the {count} parts listed make {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [
      {
        title: 'basic and project expenditure make the total',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：基本支出300.00万元；项目支出100.00万元。`,
      },
    ],
    invalid: [
      {
        title: 'basic and project expenditure make less than the total',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年⟦支出预算400.00⟧万元，其中：基本支出290.00万元；项目支出100.00万元。`,
      },
    ],
  },
});
