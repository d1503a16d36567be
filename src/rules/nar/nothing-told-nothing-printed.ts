import { toldAsNone, toldOfEmpty } from '../../check/narrative/told-as-none.js';
import { defineRule, showing } from '../../check/rule.js';
import { evidenceOf } from '../../check/wording/passages.js';
import { statementFigure } from '../../domain/figures.js';

const disclosure = (told: string, amount: string): string => `
  云岭县档案馆2025年部门预算公开
  一、政府性基金预算支出情况说明
  ${told}

  政府性基金预算支出表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  | 合计 | ${amount} | | ${amount}
  229 | 其他支出 | ${amount} | | ${amount}
  22960 | 彩票公益金安排的支出 | ${amount} | | ${amount}
  2296002 | 用于社会福利的彩票公益金支出 | ${amount} | | ${amount}`;

export default defineRule({
  code: 'NAR079',
  name: 'nothing-told-nothing-printed',
  meta: {
    title: { zh: '文字说没有的预算，表中不应有数', en: 'What the text says there is none of, no table prints' },
    why: {
      zh: '文字称没有此项预算，表中却有金额，多半是套用了往年或模板的一句话。',
      en: 'A sentence of the template or of last year says that there is none, while a table prints an amount.',
    },
    remedy: { zh: '以批复的预算表为准，改写这一句或更正表格。', en: 'Rewrite the sentence, or correct the table.' },
    severity: 'error',
    needs: ['paragraphs', 'tables'],
    messages: {
      empty: {
        zh: '文中写{subject}{amount}{unit}，《{table}》却为空表，其他表也没有此项预算。',
        en: 'The text tells {subject} of {amount} {unit}, while {table} is empty and no other table has such a budget.',
      },
      printed: {
        zh: '文中写“{words}”，{cell}却为{amount}{unit}。',
        en: 'The text says “{words}”, while {cell} prints {amount} {unit}.',
      },
    },
  },
  check(view, report) {
    const found = toldAsNone(view);
    for (const { hit, printed } of found) {
      const { figure } = printed.terms[0];
      report('printed', {
        data: {
          words: hit.words.replace(/\s+/g, ''),
          cell: figure.label.zh,
          cellEn: figure.label.en,
          amount: figure.text,
          unit: figure.unit ?? '',
        },
        evidence: [evidenceOf(hit), showing(figure)],
        figures: [figure],
      });
    }
    const empty = toldOfEmpty(view);
    const [first] = empty;
    const figure = first && statementFigure(first.statement);
    if (first && figure)
      report('empty', {
        data: {
          subject: first.statement.subject,
          amount: figure.text,
          unit: figure.unit ?? '',
          table: first.table.title,
        },
        evidence: [
          showing(figure),
          { at: first.table.at, label: { zh: '表名', en: 'table' }, value: first.table.title },
        ],
        figures: [figure],
      });
    if (found.length + empty.length === 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'there is none', text: disclosure('云岭县档案馆2025年没有使用政府性基金预算拨款安排的支出。', '') },
      {
        title: 'none of the year before',
        text: disclosure('2024年没有使用政府性基金预算拨款安排的支出，2025年安排30.00万元。', '30.00'),
      },
      {
        title: 'none at the beginning of the year',
        text: disclosure('2025年年初无政府性基金预算，年中下达彩票公益金30.00万元。', '30.00'),
      },
      {
        title: 'none for the three public expenses',
        text: disclosure(
          '2025年政府性基金预算支出30.00万元。没有使用政府性基金预算拨款安排的“三公”经费支出。',
          '30.00',
        ),
      },
    ],
    invalid: [
      {
        title: 'an amount of which the form is empty',
        message: 'empty',
        text: `
          云岭县档案馆2025年部门预算公开
          一、政府性基金预算支出情况说明
          2025年⟦政府性基金预算支出30.00⟧万元，用于馆舍维修。

          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 90.00 | 一、一般公共服务支出 | 90.00
          二、政府性基金预算拨款收入 | | 二、其他支出 |
          收入总计 | 90.00 | 支出总计 | 90.00

          政府性基金预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | | |
          说明：本表无数据。`,
      },
      {
        title: 'a sentence of the template',
        message: 'printed',
        text: disclosure('云岭县档案馆2025年⟦没有使用政府性基金预算拨款安排的支出⟧。', '30.00'),
      },
      {
        title: 'two budgets in one sentence',
        message: 'printed',
        text: disclosure('本部门2025年⟦无政府性基金预算和国有资本经营预算支出⟧。', '30.00'),
      },
    ],
  },
});
