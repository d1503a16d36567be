import { codeAmount } from '../../check/across/coded-amounts.js';
import { onlyFilled } from '../../check/across/summary-lines.js';
import { foreign } from '../../check/companions/foreign-figure.js';
import { functionalRows } from '../../check/narrative/functional-rows.js';
import { topicOf } from '../../check/narrative/topic.js';
import { defineRule } from '../../check/rule.js';
import type { Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { statementFigure } from '../../domain/figures.js';

/** The original budget told of a 项 = what the budget's own table prints for it. */
function* told(view: BookView): Iterable<Tie> {
  const { budget } = view.companions;
  const table = budget && onlyFilled(budget, 'general-expenditure');
  if (!budget || !table) return;
  for (const statement of view.book.statements) {
    const { stage, measure } = statement;
    if (stage !== 'original-budget' || measure !== 'amount') continue;
    const topic = topicOf(view, statement);
    const [row, ...others] = topic.kind === 'functional' ? functionalRows(table, topic) : [];
    const figure = statementFigure(statement);
    const terms = row?.code?.length === 7 && others.length === 0 ? codeAmount(budget, table, row.code, 'total') : [];
    if (!figure || !terms || terms.length === 0) continue;
    yield {
      is: 'sum',
      whole: figure,
      parts: terms.map((term) => ({ ...term, figure: foreign(term.figure, budget) })),
      data: { subject: statement.subject },
    };
  }
}

export default defineRule({
  code: 'CMP021',
  name: 'told-original-budget-agrees',
  meta: {
    title: {
      zh: '决算说明中的年初预算应与预算公开一致',
      en: 'The original budget told in the accounts is the one published',
    },
    why: {
      zh: '年初预算写错，完成率和差异原因就都说错了。',
      en: 'With it wrong, the execution rate and its reasons are wrong as well.',
    },
    remedy: {
      zh: '以同年公开的一般公共预算支出表为准更正。',
      en: 'Correct it to the published table of the same year.',
    },
    severity: 'warning',
    needs: ['companion:budget', 'statements'],
    messages: {
      unequal: {
        zh: '“{subject}”的年初预算写为{actual}{unit}，同年公开的预算为{expected}{unit}，相差{difference}{unit}。',
        en: 'The original budget of “{subject}” is told as {actual} {unit}; {expected} {unit} was published, a difference of {difference} {unit}.',
      },
    },
  },
  ties: told,
  examples: {
    valid: [{ title: 'as published', with: { budget: budget() }, text: accounts('100.00') }],
    invalid: [{ title: 'another figure', message: 'unequal', with: { budget: budget() }, text: accounts('⟦110.00⟧') }],
  },
});

function budget(): string {
  return `
    云岭县档案馆2025年部门预算公开
    一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | | 100.00 | 100.00 |
    2012601 | 行政运行 | 100.00 | 100.00 |`;
}

function accounts(original: string): string {
  return `
    云岭县档案馆2025年部门决算公开
    五、一般公共预算财政拨款支出决算情况说明
    1.一般公共服务支出（类）档案事务（款）行政运行（项）。年初预算为${original}万元，支出决算为98.00万元。`;
}
