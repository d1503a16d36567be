import { defineRule, type Report, showing } from '../../check/rule.js';
import { amountColumns } from '../../check/structure/columns.js';
import { type Line, sidesOf } from '../../check/structure/sides.js';
import type { Table } from '../../domain/book.js';
import { cellFigure, type Figure, statedValue } from '../../domain/figures.js';

export default defineRule({
  code: 'TIE005',
  name: 'gathering-line-is-filled',
  meta: {
    title: { zh: '上级行与其下各项应同时填列', en: 'A heading line and the lines below it are filled together' },
    why: {
      zh: '只填上级行或只填明细，读者看不出资金的构成，表内也无法核对。',
      en: 'With only one of the two the make-up of the money cannot be seen or checked.',
    },
    remedy: { zh: '补填空白的一方。', en: 'Fill in what was left blank.' },
    severity: 'warning',
    needs: ['tables'],
    messages: {
      childrenBlank: {
        zh: '《{table}》“{row}”为 {amount} {unit}，其下各项均未填列。',
        en: '{table}: “{row}” is {amount} {unit} but none of the lines below it is filled in.',
      },
      headingBlank: {
        zh: '《{table}》“{row}”未填金额，其下各项合计却有 {amount} {unit}。',
        en: '{table}: “{row}” is left blank although the lines below it print {amount} {unit}.',
      },
    },
  },
  check(view, report) {
    for (const table of view.book.tables)
      for (const side of sidesOf(table))
        for (const line of [...side.items, ...side.openings]) testLine(table, line, report);
  },
  examples: {
    valid: [
      {
        title: 'heading and lines are filled',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 800.00 | 一、本年支出 | 800.00
          （一）一般公共预算拨款 | 800.00 | （一）一般公共服务支出 | 700.00
          （二）政府性基金预算拨款 | | （二）住房保障支出 | 100.00
          收入总计 | 800.00 | 支出总计 | 800.00`,
      },
    ],
    invalid: [
      {
        title: 'income without its funds',
        message: 'childrenBlank',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | ⟦800.00⟧ | 一、本年支出 | 800.00
          （一）一般公共预算拨款 | | （一）一般公共服务支出 | 700.00
          （二）政府性基金预算拨款 | | （二）住房保障支出 | 100.00
          收入总计 | 800.00 | 支出总计 | 800.00`,
      },
      {
        title: 'expenditure heading left blank',
        message: 'headingBlank',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 800.00 | ⟦一、本年支出⟧ |
          （一）一般公共预算拨款 | 800.00 | （一）一般公共服务支出 | 700.00
          （二）政府性基金预算拨款 | | （二）住房保障支出 | 100.00
          收入总计 | 800.00 | 支出总计 | 800.00`,
      },
    ],
  },
});

function testLine(table: Table, line: Line, report: Report): void {
  if (line.children.length < 2) return;
  const all = [line, ...line.children];
  const columns = amountColumns(table);
  if (all.some((one) => columns.some((column) => one.row.cells[column.id]?.doubtful))) return;
  const figures = (one: Line): readonly Figure[] =>
    columns
      .flatMap((column) => cellFigure(table, one.row, column) ?? [])
      .filter((figure) => statedValue(figure) !== 0n);
  const own = figures(line);
  const below = line.children.flatMap((child) => figures(child)[0] ?? []);
  const words = { table: table.title, row: line.row.name };
  const [heading] = own;
  const [first] = below;
  if (heading && !first)
    report('childrenBlank', {
      data: { ...words, amount: heading.text, unit: heading.unit ?? '' },
      evidence: [
        showing(heading),
        ...line.children
          .slice(0, 3)
          .map(({ row }) => ({ at: row.at, label: { zh: row.name, en: row.name }, value: '' })),
      ],
      figures: [heading],
    });
  else if (!heading && first)
    report('headingBlank', {
      data: {
        ...words,
        amount: below
          .map((figure) => figure.text)
          .slice(0, 4)
          .join('、'),
        unit: first.unit ?? '',
      },
      evidence: [
        { at: line.row.at, label: { zh: line.row.name, en: line.row.name }, value: '' },
        ...below.map((figure) => showing(figure)),
      ],
    });
  else if (heading && first) report.holds();
}
