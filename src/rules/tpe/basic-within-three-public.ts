import { defineRule, showing } from '../../check/rule.js';
import { departmentRow, type Expense } from '../../check/three-public/expenses.js';
import { toldExpenses } from '../../check/three-public/told.js';
import { isTrusted } from '../../check/three-public/trusted-row.js';
import type { BookView } from '../../check/view.js';
import { columnOf, columnsOf } from '../../check/view.js';
import type { Column, Table } from '../../domain/book.js';
import { cellFigure, type Figure, isZero } from '../../domain/figures.js';
import { isMoneyUnit } from '../../domain/number.js';

/** Departmental economic items that are three-public expenses by definition. */
const ITEMS: readonly (readonly [string, RegExp, Expense])[] = [
  ['30212', /^因公出国/, 'travel-abroad'],
  ['30217', /^公务接待费/, 'reception'],
  ['30231', /^公务用车运行/, 'vehicle-running'],
  ['31013', /^公务用车购置/, 'vehicle-purchase'],
];

/** Final accounts may print one column alone, of what was spent. */
const totalColumn = (table: Table): Column | undefined =>
  columnOf(table, 'total') ??
  columnsOf(table, 'total')[0] ??
  (table.columns.length === 1 ? columnOf(table, 'final-accounts') : undefined);

/** What is published for an expense: the table's figure, or the text's where the table has none or leaves it blank. */
function published(view: BookView, expense: Expense): Figure | undefined {
  const row = departmentRow(view, 'this', view.book.document.type === 'final-accounts' ? 'final-accounts' : null);
  if (row && !(isTrusted(row) && isMoneyUnit(row.table.unit))) return undefined;
  const cell = row?.figures.get(expense);
  if (cell) return cell;
  const told = toldExpenses(view).filter((one) => one.expense === expense);
  if (!row) return told.length === 1 ? told[0]?.figure : undefined;
  return row.columns.has(expense) && told.every(({ figure }) => isZero(figure)) ? told[0]?.figure : undefined;
}

export default defineRule({
  code: 'TPE005',
  name: 'basic-within-three-public',
  meta: {
    title: {
      zh: '基本支出中的“三公”科目不应大于“三公”经费',
      en: 'Three-public items of basic expenditure lie within the three public expenses',
    },
    why: {
      zh: '基本支出表中的公务接待费等属于“三公”经费，单项大于“三公”经费表，说明少报。',
      en: 'Reception and the like in basic expenditure are three public expenses; more there than in their own table means under-reporting.',
    },
    remedy: {
      zh: '核对经济科目与“三公”经费表，统一口径。',
      en: 'Reconcile the economic items with the three-public table.',
    },
    severity: 'error',
    needs: ['general-basic-expenditure'],
    messages: {
      above: {
        zh: '基本支出表“{name}”为{basic}{unit}，大于公开的{published}{otherUnit}',
        en: '{name} is {basic} {unit} in the table of basic expenditure, more than the {published} {otherUnit} published for it',
      },
    },
  },
  check: (view, report) => {
    const table = view.filled('general-basic-expenditure');
    const column = table && totalColumn(table);
    if (!table || !column || !isMoneyUnit(table.unit) || view.tables(table.kind).length > 1) return;
    for (const [code, name, expense] of ITEMS) {
      const rows = table.rows.filter((row) => row.code === code && !row.detail && name.test(row.name));
      const row = rows[0];
      const basic = row && cellFigure(table, row, column);
      if (!row || !basic || rows.length > 1) continue;
      const limit = published(view, expense);
      if (!limit) continue;
      if (basic.interval.low <= limit.interval.high) {
        report.holds(basic, limit);
        continue;
      }
      report('above', {
        data: {
          name: row.name,
          basic: basic.text,
          unit: basic.unit ?? '',
          published: limit.text,
          otherUnit: limit.unit ?? '',
        },
        evidence: [showing(basic), showing(limit)],
        figures: [basic, limit],
        actual: basic.text,
        ...(expense.startsWith('vehicle') ? { severity: 'warning' as const } : {}),
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'reception within the three-public table',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 20.20 | | 20.20
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 18.70 | | 18.70
          30217 | 公务接待费 | 1.50 | | 1.50
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
    ],
    invalid: [
      {
        title: 'more reception in basic expenditure than published',
        message: 'above',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
           | 合计 | 20.20 | | 20.20
          302 | 商品和服务支出 | 20.20 | | 20.20
          30201 | 办公费 | 16.70 | | 16.70
          30217 | 公务接待费 | ⟦3.50⟧ | | 3.50
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
      {
        title: 'accounts with one column: more travel than nothing, and more reception, than published',
        message: 'above',
        text: `
          云岭县档案馆2025年度部门决算
          一般公共预算财政拨款基本支出决算表
          单位：万元
          科目编码 | 科目名称 | 决算数
          301 | 工资福利支出 | 80.00
          30101 | 基本工资 | 80.00
          302 | 商品和服务支出 | 20.20
          30201 | 办公费 | 14.70
          30212 | 因公出国（境）费用 | ⟦2.00⟧
          30217 | 公务接待费 | ⟦3.50⟧
          财政拨款“三公”经费支出决算表
          单位：万元
          合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行维护费 |
          6.00 | | 4.50 | | 4.50 | 1.50
          三、财政拨款“三公”经费支出决算情况说明
          1、因公出国（境）费支出0.00万元。`,
      },
    ],
  },
});
