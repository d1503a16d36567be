import { defineRule } from '../../check/rule.js';
import { columnsFor, mainColumn } from '../../check/structure/columns.js';
import { sidesOf } from '../../check/structure/sides.js';
import { equal, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Row, Table } from '../../domain/book.js';
import { cellFigure, type Figure } from '../../domain/figures.js';

export default defineRule({
  code: 'TIE001',
  name: 'income-equals-expenditure',
  meta: {
    title: { zh: '收入总计应等于支出总计', en: 'Total income equals total expenditure' },
    why: {
      zh: '收支总表两端不平，其余各表便无从核对。',
      en: 'Until both sides balance, no other table can be tied to them.',
    },
    remedy: {
      zh: '查两端是否漏列上年结转、结转下年等行，以批复数为准更正。',
      en: 'Look for a line missing on one side, such as carry-over; the approved figures decide.',
    },
    severity: 'error',
    basis: [{ zh: '《预算法》第十二条（收支平衡）', en: 'Budget Law, article 12 (balance)' }],
    needs: [['income-expenditure-summary', 'appropriation-summary']],
    messages: {
      unequal: {
        zh: '《{table}》收入总计 {expected} {unit}，支出总计 {actual} {unit}，相差 {difference} {unit}。',
        en: '{table}: total income is {expected} {unit}, total expenditure {actual} {unit}; they differ by {difference} {unit}.',
      },
    },
  },
  *ties(view: BookView): Iterable<Tie> {
    for (const kind of ['income-expenditure-summary', 'appropriation-summary'] as const)
      for (const table of view.tables(kind)) {
        const [income, expenditure] = ['income', 'expenditure'].map((name) =>
          sidesOf(table).find((side) => side.side === name),
        );
        const left = totalFigure(table, income?.grandTotal, view.book.document.year);
        const right = totalFigure(table, expenditure?.grandTotal, view.book.document.year);
        if (left && right) yield equal(right, left, { data: { table: table.title } });
      }
  },
  examples: {
    valid: [
      {
        title: 'both sides come to the same total',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 1,200.00 | 一、一般公共服务支出 | 1,200.00
          本年收入合计 | 1,200.00 | 本年支出合计 | 1,200.00
          收入总计 | 1,200.00 | 支出总计 | 1,200.00`,
      },
    ],
    invalid: [
      {
        title: 'expenditure is 20 万元 short',
        message: 'unequal',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 1,200.00 | 一、一般公共服务支出 | 1,180.00
          本年收入合计 | 1,200.00 | 本年支出合计 | 1,180.00
          收入总计 | 1,200.00 | 支出总计 | ⟦1,180.00⟧`,
      },
    ],
  },
});

/** The total's figure on its side: its 合计 column, or the only column that prints it. */
function totalFigure(table: Table, row: Row | undefined, year: number | null): Figure | undefined {
  if (!row) return undefined;
  const printed = table.columns.filter((column) => row.cells[column.id]?.value);
  const total = printed.find((column) => column.meaning === 'total') ?? (printed.length === 1 ? printed[0] : undefined);
  const column = total ?? columnsFor(table, year, 'amount')?.[0] ?? mainColumn(table, year);
  return column && cellFigure(table, row, column);
}
