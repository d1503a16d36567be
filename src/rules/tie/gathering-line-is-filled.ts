import { defineRule, type Report, showing } from '../../check/rule.js';
import { amountColumns } from '../../check/structure/columns.js';
import { hasAmounts, isOfWhich } from '../../check/structure/row-sum.js';
import { type Line, sidesOf } from '../../check/structure/sides.js';
import type { Row, Table, TableKind } from '../../domain/book.js';
import { cellFigure, type Figure, isZero, statedValue, writeLike } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';

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
        en: '{table}: “{row}” is left blank although the lines below it come to {amount} {unit}.',
      },
      totalBlank: {
        zh: '《{table}》“{row}”行没有填列任何金额，其下“{first}”却有 {amount} {unit}。',
        en: '{table}: the row “{row}” is left blank although “{first}” below it prints {amount} {unit}.',
      },
    },
  },
  check(view, report) {
    for (const table of view.book.tables)
      for (const side of sidesOf(table))
        for (const line of [...side.items, ...side.openings]) testLine(table, line, report);
    for (const table of view.book.tables) testTotal(table, report);
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
      {
        title: 'nothing carried on, above totals called 总数',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 800.00 | 一、本年支出 | 800.00
          一般公共预算拨款 | 800.00 | 一般公共服务支出 | 700.00
          政府性基金预算拨款 | | 住房保障支出 | 100.00
          二、上年结转 | | 二、结转下年 |
          收入总数 | 800.00 | 支出总数 | 800.00`,
      },
      {
        title: 'what the amount is told right below it, with other kinds left blank',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款 | 800.00 | 一、一般公共服务支出 | 900.00
          二、单位资金 | 100.00 | 二、住房保障支出 |
          其中：事业收入 | 100.00 | 三、其他支出 |
          　　　上级补助收入 | | |
          　　　其他收入 | | |
          收入总计 | 900.00 | 支出总计 | 900.00`,
      },
      {
        title: 'parts of a form whose titles take no amount',
        text: `
          云岭县档案馆2024年度部门决算公开
          机构运行信息表
          单位：万元
          项目 | 行次 | 预算数 | 决算统计数 | 项目 | 行次 | 决算统计数
          一、“三公”经费支出 | 1 | — | — | 二、机关运行经费 | 7 | 30.00
          （一）支出合计 | 2 | 8.00 | 6.00 | （一）行政单位 | 8 | 30.00
          1.因公出国（境）费 | 3 | 0.00 | 0.00 | 三、政府采购支出信息 | 9 | —
          2.公务用车购置及运行维护费 | 4 | 6.00 | 5.00 | （一）政府采购支出合计 | 10 | 12.00
          3.公务接待费 | 5 | 2.00 | 1.00 | 1.政府采购货物支出 | 11 | 4.00
          （二）相关统计数 | 6 | — | — | 2.政府采购服务支出 | 12 | 8.00`,
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
      {
        title: 'the total of an income table left blank',
        message: 'totalBlank',
        text: `
          部门收入总表
          单位：万元
          单位代码 | 单位名称 | 合计 | 上年结转 | 一般公共预算拨款收入 | 事业收入 | 其他收入
          | ⟦合计⟧ | | | | |
          612 | 云岭县档案馆 | 800.00 | | 800.00 | |
          612001 | 云岭县档案馆（本级） | 800.00 | 0.00 | 800.00 | 0.00 | 0.00`,
      },
    ],
  },
});

/** 三、国有资产占用情况, 四、政府采购支出信息, （二）相关统计数: the name of a part of the form, which takes no amount. */
const TITLE = /(?:情况|信息|统计数?)$/;

function testLine(table: Table, line: Line, report: Report): void {
  if (line.children.length < 2) return;
  const all = [line, ...line.children];
  const columns = amountColumns(table);
  if (all.some((one) => columns.some((column) => one.row.cells[column.id]?.doubtful))) return;
  const figures = (one: Line): readonly Figure[] =>
    gather(columns, (column) => cellFigure(table, one.row, column) ?? []).filter((figure) => !isZero(figure));
  // A total at the foot of the table is no line of another.
  if (line.children.some(({ row }) => row.level === 'total')) return;
  const own = figures(line);
  const below = gather(
    line.children.filter(({ row }) => !isOfWhich(row)),
    (child) => figures(child)[0] ?? [],
  );
  const words = { table: table.title, row: line.row.name };
  const next = table.rows.find((row, at) => at > table.rows.indexOf(line.row) && row.side === line.row.side);
  // 其中：事业收入 right below tells what the amount is.
  if (next && isOfWhich(next) && hasAmounts(next)) return;
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
  else if (!heading && first && !TITLE.test(line.row.name))
    report('headingBlank', {
      data: {
        ...words,
        amount: writeLike(
          first,
          below.reduce((total, figure) => total + statedValue(figure), 0n),
        ),
        unit: first.unit ?? '',
      },
      evidence: [
        { at: line.row.at, label: { zh: line.row.name, en: line.row.name }, value: '' },
        ...below.map((figure) => showing(figure)),
      ],
    });
  else if (heading && first) report.holds();
}

const BUDGET_TABLES: ReadonlySet<TableKind> = new Set([
  'income-summary',
  'expenditure-summary',
  'appropriation-expenditure',
  'general-expenditure',
  'general-basic-expenditure',
  'project-expenditure',
]);

/**
 * A printed total row without any amount. A lone 合计 may also be a stray word of a header, or have its figures on another
 * line: it counts only where the header was read whole, as a row that fills every column shows, or where it stands right
 * above rows that all print the total column.
 */
function testTotal(table: Table, report: Report): void {
  const columns = amountColumns(table);
  if (!BUDGET_TABLES.has(table.kind) || !columns.some(({ meaning }) => meaning === 'total')) return;
  const totals = table.rows.filter((row) => row.level === 'total');
  const [total] = totals;
  if (!total || totals.length > 1) return;
  if (Object.keys(total.cells).length > 0) {
    report.holds();
    return;
  }
  const rest = table.rows.slice(table.rows.indexOf(total) + 1);
  const main = columns.find(({ meaning }) => meaning === 'total');
  const isWhole = rest.some((row) => columns.every((column) => row.cells[column.id]?.value));
  const isRegular =
    rest.length > 2 &&
    isRightAbove(total, rest[0]) &&
    rest.every((row) => !isOpen(row) && main && row.cells[main.id]?.value) &&
    rest.some((row) => Object.keys(row.cells).length > 1);
  const isNamed = table.rows.every((row) => row === total || row.name !== '' || row.code !== null);
  const below = rest.find((row) => main && row.cells[main.id]?.value);
  const figure = main && below && cellFigure(table, below, main);
  if (!(isWhole || isRegular) || !isNamed || !below || !figure || isZero(figure)) return;
  report('totalBlank', {
    data: { table: table.title, row: total.name, first: below.name, amount: figure.text, unit: figure.unit ?? '' },
    evidence: [{ at: total.at, label: { zh: total.name, en: total.name }, value: '' }, showing(figure)],
  });
}

const isOpen = ({ cells }: Row): boolean => Object.values(cells).some(({ doubtful }) => doubtful);

/** On the line before, with nothing between them. */
const isRightAbove = (total: Row, next: Row | undefined): boolean =>
  total.at.line !== undefined && next?.at.line === total.at.line + 1;
