import { defineRule, showing } from '../../check/rule.js';
import { columnOf, figureAt } from '../../check/view.js';
import type { Table } from '../../domain/book.js';
import { cellFigure, type Figure, statedValue } from '../../domain/figures.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

/** A glossary's own sentences: 上年结转：指…, 财政拨款收入是指…. */
const EXPLAINS = /^.{2,24}(?:[:：]\s?(?:是)?指|是指)/;
/** Fewer explanations than this are no glossary. */
const LEAST = 4;

const carried = (table: Table): Figure | undefined => {
  const row = table.rows.find(({ name, side }) => side === 'income' && /(?:上年|年初)(?:财政拨款)?结转/.test(name));
  if (!row) return undefined;
  const amount = figureAt(table, row, columnOf(table, 'amount'));
  const any = amount ?? table.columns.map((column) => cellFigure(table, row, column)).find((figure) => figure);
  return any && statedValue(any) > 0n ? any : undefined;
};

export default defineRule({
  code: 'DIS012',
  name: 'glossary-explains-carry-over',
  meta: {
    title: { zh: '有结转资金的，名词解释应解释“结转”', en: 'A glossary explains the carry-over that the tables print' },
    why: {
      zh: '表中有上年结转，读者最需要知道它不是当年财政安排的资金。',
      en: 'Where money is carried over, readers need to know that it is not this year’s appropriation.',
    },
    remedy: { zh: '在名词解释中补充“上年结转（结转结余）”。', en: 'Add the term to the glossary.' },
    severity: 'advice',
    basis: [LOCAL_DISCLOSURE],
    needs: ['paragraphs', 'income-expenditure-summary'],
    messages: {
      missing: {
        zh: '名词解释解释了 {count} 个名词，没有解释表中有金额的“上年结转”（{amount}）。',
        en: 'The glossary explains {count} terms, but not the carry-over of {amount} in the tables.',
      },
    },
  },
  check(view, report) {
    const terms = view.book.paragraphs.filter(({ text }) => text.includes('指') && EXPLAINS.test(text));
    const table = view.filled('income-expenditure-summary');
    const figure = table && carried(table);
    if (!figure || terms.length < LEAST) return;
    if (terms.some(({ text }) => /^.{0,30}结转/.test(text))) return report.holds();
    report('missing', {
      data: { count: `${terms.length}`, amount: `${figure.text} ${figure.unit ?? ''}`.trim() },
      evidence: [showing(figure)],
    });
  },
  examples: {
    valid: [{ title: 'explained', text: glossary('5.上年结转：指以前年度安排、结转到本年使用的资金。') }],
    invalid: [{ title: 'not explained', message: 'missing', text: glossary('').replace(' 5.00', ' ⟦5.00⟧') }],
  },
});

function glossary(more: string): string {
  return `云岭县档案馆2025年部门预算公开
部门收支总表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 95.00 | 一、一般公共服务支出 | 100.00
本年收入合计 | 95.00 | 本年支出合计 | 100.00
上年结转 | 5.00 | 结转下年 |
收入总计 | 100.00 | 支出总计 | 100.00

名词解释
1.财政拨款收入：指本级财政安排的资金。
2.基本支出：指保障机构运转的支出。
3.项目支出：指完成特定任务的支出。
4.公用经费：指购买货物和服务的支出。
${more}`;
}
