import { codeAmount, columnsOfKind, rowsByCode } from '../../check/across/coded-amounts.js';
import { onlyFilled } from '../../check/across/summary-lines.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import { nameOf } from '../../check/structure/row-ties.js';
import type { BookView } from '../../check/view.js';
import type { Table } from '../../domain/book.js';
import { statedValue, writeLike } from '../../domain/figures.js';
import { sum } from '../../domain/interval.js';

export default defineRule({
  code: 'TIE039',
  name: 'economic-table-covers-basic-table',
  meta: {
    title: {
      zh: '支出经济分类表应包含基本支出的各经济科目',
      en: 'The economic classification covers every item of basic expenditure',
    },
    why: {
      zh: '支出经济分类表汇总全部支出，任何科目不应小于基本支出表中的同一科目。',
      en: 'It sums all expenditure, so no item can be smaller than in the basic table.',
    },
    remedy: { zh: '补列漏掉的科目，或更正偏小的金额。', en: 'Add the missing item or correct the amount.' },
    severity: 'error',
    needs: ['economic-classification', 'general-basic-expenditure'],
    messages: {
      absent: {
        zh: '《{basic}》{row} {amount} {unit}，《{economic}》中没有这一科目。',
        en: '{basic} prints {amount} {unit} for {row}, which {economic} does not list.',
      },
      smaller: {
        zh: '《{economic}》{row}为 {found} {unit}，小于《{basic}》的 {amount} {unit}。',
        en: '{economic} prints {found} {unit} for {row}, less than the {amount} {unit} of {basic}.',
      },
    },
  },
  check(view, report) {
    const basic = onlyFilled(view, 'general-basic-expenditure');
    const economic = onlyFilled(view, 'economic-classification');
    if (!basic || !economic || !columnsOfKind(view, economic, 'total')) return;
    const lengths = new Set([...rowsByCode(economic).keys()].map((code) => code.length));
    for (const [code] of rowsByCode(basic))
      if (code.startsWith('3') && lengths.has(code.length)) compare(view, basic, economic, code, report);
  },
  examples: {
    valid: [
      {
        title: 'project money comes on top',
        text: `
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
          | 合计 | 60.00 | 50.00 | 10.00
          301 | 工资福利支出 | 50.00 | 50.00 |
          30101 | 基本工资 | 50.00 | 50.00 |
          302 | 商品和服务支出 | 10.00 | | 10.00
          30201 | 办公费 | 10.00 | | 10.00

          部门支出经济分类汇总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 一般公共预算 | 政府性基金
          | 合计 | 75.00 | 75.00 |
          301 | 工资福利支出 | 50.00 | 50.00 |
          30101 | 基本工资 | 50.00 | 50.00 |
          302 | 商品和服务支出 | 25.00 | 25.00 |
          30201 | 办公费 | 25.00 | 25.00 |`,
      },
    ],
    invalid: [
      {
        title: 'an item of the basic table is missing',
        message: 'absent',
        text: `
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
          | 合计 | 60.00 | 60.00 |
          301 | 工资福利支出 | 60.00 | 60.00 |
          30101 | 基本工资 | 50.00 | 50.00 |
          30113 | 住房公积金 | ⟦10.00⟧ | 10.00 |

          部门支出经济分类汇总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 一般公共预算 | 政府性基金
          | 合计 | 60.00 | 60.00 |
          301 | 工资福利支出 | 60.00 | 60.00 |
          30101 | 基本工资 | 50.00 | 50.00 |`,
      },
    ],
  },
});

function compare(view: BookView, basic: Table, economic: Table, code: string, report: Report): void {
  const part = codeAmount(view, basic, code, 'total');
  const whole = codeAmount(view, economic, code, 'total');
  const [first] = part ?? [];
  if (!part || !whole || !first) return;
  const value = part.reduce((total, { figure }) => total + statedValue(figure), 0n);
  if (value === 0n) return;
  const figures = [...part, ...whole].map(({ figure }) => figure);
  const row = rowsByCode(basic).get(code)?.[0];
  const data = {
    basic: basic.title,
    economic: economic.title,
    row: row ? nameOf(row) : code,
    amount: writeLike(first.figure, value),
    unit: first.figure.unit ?? '',
  };
  const [evidence, ...rest] = [...whole, ...part].map(({ figure }) => showing(figure));
  if (whole.length === 0) {
    const place = { at: economic.at, label: { zh: economic.title, en: economic.title }, value: '' };
    report('absent', { data, evidence: [evidence!, ...rest, place], figures, expected: data.amount });
    return;
  }
  const left = sum(part.map(({ figure }) => figure.interval));
  const right = sum(whole.map(({ figure }) => figure.interval));
  if (left.low <= right.high) report.holds(...figures);
  else {
    const found = whole.reduce((total, { figure }) => total + statedValue(figure), 0n);
    const written = writeLike(whole[0]!.figure, found);
    report('smaller', {
      data: { ...data, found: written },
      evidence: [evidence!, ...rest],
      figures,
      expected: data.amount,
      actual: written,
    });
  }
}
