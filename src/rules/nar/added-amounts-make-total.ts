import { addedAmounts } from '../../check/narrative/added-amounts.js';
import { carriedBalances } from '../../check/narrative/carried-balance.js';
import { defineRule } from '../../check/rule.js';
import { minus, plus, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

/** head + what is added = total; where another amount before makes it, that one is the head. */
function* sums(view: BookView): Iterable<Tie> {
  for (const { total, totalFigure, head, others, added, isSure } of addedAmounts(view)) {
    const tieOf = (first: typeof head): Tie => ({
      is: 'sum',
      whole: totalFigure,
      parts: [first, ...added].map(plus),
      data: { subject: total.subject, count: String(added.length + 1) },
    });
    const own = tieOf(head);
    const other =
      testTie(own).outcome === 'broken'
        ? others.map(tieOf).find((tie) => testTie(tie).outcome !== 'broken')
        : undefined;
    if (other || isSure || testTie(own).outcome !== 'broken') yield other ?? own;
  }
  for (const { left, opening, income, spent } of carriedBalances(view))
    yield {
      is: 'sum',
      whole: left,
      parts: [plus(opening), plus(income), minus(spent)],
      message: 'carried',
      data: { opening: opening.text, income: income.text, spent: spent.text },
    };
}

export default defineRule({
  code: 'NAR078',
  name: 'added-amounts-make-total',
  meta: {
    title: { zh: '“加上”各项后的总计应等于各项之和', en: 'A total is what was added up to it' },
    why: {
      zh: '收支平衡的算式列出了每一项，加起来不等于总计，说明有漏列或写错的数。',
      en: 'The balance lists each of its items; when they do not make the total, something is missing or wrong.',
    },
    remedy: {
      zh: '逐项核对，补上漏列的项目或改正数字；只列主要项目的，加“等”字。',
      en: 'Check item by item; add what is missing, correct the figure, or say that only main items are listed.',
    },
    severity: 'warning',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '文中{subject}为{actual}{unit}，加上的各项连同前数共{count}项，合计{expected}{unit}，相差{difference}{unit}',
        en: 'The text gives {actual} {unit} for {subject}; the {count} amounts added up make {expected} {unit}: {difference} {unit} apart',
      },
      carried: {
        zh: '同一句话里年初结转结余 {opening}＋本年收入 {income}－本年支出 {spent}＝{expected}{unit}，年末结转结余却为{actual}{unit}，相差{difference}{unit}',
        en: 'One sentence brings forward {opening}, takes in {income} and spends {spent}, which leaves {expected} {unit}; it tells {actual}, {difference} apart',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [
      {
        title: 'what is brought forward and what is left',
        text: told(
          '收支。政府性基金年初结转和结余20.00万元，本年收入80.00万元，本年支出70.00万元，年末结转和结余30.00万元。',
        ),
      },
      {
        title: 'a balance of income, with what a part of it holds in brackets',
        text: told(
          '收入完成500万元，为预算的102%。加上级补助收入300万元（其中：专项50万元）、上年结余20万元，收入总计820万元。',
        ),
      },
      {
        title: 'only main items are listed',
        text: told('收入完成500万元。加上级补助收入300万元、上年结余20万元等，收入总计850万元。'),
      },
      {
        title: 'two amounts in the clause that adds them',
        text: told('收入5亿元，加上上级补助收入3亿元和上年结转2000万元，收入总计8.2亿元。'),
      },
      {
        title: 'a second total behind the first',
        text: told('收入完成500万元，加上年结余20万元，收入总计520万元，支出总计510万元。'),
      },
      {
        title: 'added to an amount told before its parts',
        text: told('收入完成500万元，其中：税收收入400万元，非税收入100万元。加上年结余20万元，收入总计520万元。'),
      },
    ],
    invalid: [
      {
        title: 'what is left is not what came in less what went out',
        message: 'carried',
        text: told(
          '收支。政府性基金年初结转和结余20.00万元，本年收入80.00万元，本年支出70.00万元，年末结转和结余⟦40.00⟧万元。',
        ),
      },
      {
        title: 'an item is left out',
        message: 'unequal',
        text: told('收入完成500万元。加上级补助收入300万元、上年结余20万元，⟦收入总计850⟧万元。'),
      },
    ],
  },
});

function told(sentence: string): string {
  return `云岭县2024年财政决算报告
一、一般公共预算
2024年全县一般公共预算${sentence}`;
}
