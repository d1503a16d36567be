import { defineRule } from '../../check/rule.js';
import { hasDoubt } from '../../check/structure/open-cells.js';
import { rowSums } from '../../check/structure/row-sums.js';
import { type ExpenseRow, expenseRows } from '../../check/three-public/expenses.js';
import { addsUpInAnotherOrder, sumsOf } from '../../check/three-public/trusted-row.js';
import { plus, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Row } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';

function* sums(view: BookView): Iterable<Tie> {
  for (const row of expenseRows(view)) {
    const ties = sumsOf(row);
    const misread = ties.some((tie) => testTie(tie).outcome === 'broken') && addsUpInAnotherOrder(row);
    if (!misread) yield* ties;
  }
  yield* ofUnits(view);
}

/** The total row is the sum of its units, where all these rows are read surely and add up by themselves. */
function* ofUnits(view: BookView): Iterable<Tie> {
  const groups = new Map<string, ExpenseRow[]>();
  for (const row of expenseRows(view)) {
    const key = `${row.table.id}|${row.year}|${row.stage}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const group of groups.values()) {
    const [total] = group;
    const units = total?.row.level === 'total' ? unitsOf(total) : [];
    const parts = group.filter(({ row }) => units.includes(row));
    if (!total || parts.length === 0 || parts.length < units.length || units.some(hasDoubt)) continue;
    if ([total, ...parts].some((row) => sumsOf(row).some((tie) => testTie(tie).outcome === 'broken'))) continue;
    for (const [expense, whole] of total.figures) {
      const own = gather(parts, ({ figures }) => figures.get(expense) ?? []);
      if (own.length > 0) yield { is: 'sum', whole, parts: own.map(plus) };
    }
  }
}

/** The rows that the total row sums: units by their codes, or the only other row there is. */
function unitsOf({ table, row: total }: ExpenseRow): readonly Row[] {
  const others = table.rows.filter((row) => row !== total && Object.keys(row.cells).length > 0);
  if (others.length === 1) return others.filter(({ level }) => level !== 'total');
  return rowSums(table).find(({ is, whole, sure }) => is === 'units' && sure && whole === total)?.parts ?? [];
}

export default defineRule({
  code: 'TPE001',
  name: 'table-parts-make-total',
  meta: {
    title: { zh: '“三公”经费表各项之和应等于合计', en: 'The three-public table adds up' },
    why: {
      zh: '“三公”经费是社会最关注的表，合计必须等于因公出国（境）、公务用车、公务接待之和。',
      en: 'It is the table most looked at: the total is travel abroad, vehicles and reception together.',
    },
    remedy: { zh: '核对各项预算数后更正。', en: 'Check each expense and correct the wrong one.' },
    severity: 'error',
    needs: [['three-public', 'managed-funds-three-public']],
    messages: {
      unequal: {
        zh: '“三公”经费表中{whole}为{actual}{unit}，各项之和为{expected}{unit}，相差{difference}{unit}',
        en: 'In the three-public table {whole} is {actual} {unit}, its parts make {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [
      {
        title: 'travel, vehicles and reception make the total',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
      {
        title: 'parties and visits counted below the amounts, where travel is blank',
        text: `
          云岭县档案馆2025年部门“三公”经费预算情况表
          单位：万元
          项目 | 2025年预算数
          一、支出合计 | 6.00
          1、因公出国（境）费用 |
          2、公务接待费 | 2.00
          3、公务用车费 | 4.00
          二、相关统计数 |
          1.因公出国（境）团组数（个） | 3
          2.公务接待批次（批） | 20`,
      },
      {
        title: 'other transport among what vehicles cost',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算“三公”经费支出表
          单位：万元
          项目 | 2025年预算数
          合计 | 16.00
          1.因公出国（境）费 | 0.00
          2.公务接待费 | 5.00
          3.公务用车购置及运行维护费 | 11.00
          其中：公务用车购置费 | 2.00
          公务用车运行维护费 | 8.00
          其他交通费用 | 1.00`,
      },
      {
        title: 'a unit whose amounts may stand in other columns',
        text: `
云岭县档案馆2025年部门预算公开
一般公共预算“三公”经费支出表
单位：万元
单位编码 单位名称 合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费
合计 7.00 5.50 5.50 1.50
126001 云岭县档案馆本级 6.00 4.50 4.50 1.50
126002 云岭县方志办公室 1.00 1.00 1.00`,
      },
      {
        title: 'a year in each row',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算“三公”经费支出表
          单位：万元
          单位名称 | 年度 | “三公”经费预算总额 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费
          合计 | 2024 | 6.00 | 0 | 1.50 | 4.50
           | 2025 | 5.20 | 0 | 1.20 | 4.00`,
      },
    ],
    invalid: [
      {
        title: 'what running costs, in columns of its parts alone',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | | |
           | | | 公务用车购置费 | 公务用车运行费 | |
           | | | | 加油 | 维修 | 保险
          ⟦9.00⟧ | 0.00 | 1.50 | 0.00 | 2.00 | 1.50 | 1.00`,
      },
      {
        title: 'what vehicles cost under a short name',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门“三公”经费预算情况表
          单位：万元
          项目 | 2025年预算数
          一、支出合计 | ⟦7.00⟧
          1、因公出国（境）费用 |
          2、公务接待费 | 2.00
          3、公务用车费 | 4.00`,
      },
      {
        title: 'accounts beside a budget that adds up',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          财政拨款“三公”经费支出决算表
          单位：万元
          预算数 | | | | | | 决算数 | | | | |
          合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50 | ⟦5.20⟧ | 0.00 | 4.10 | 0.00 | 4.10 | 1.01`,
      },
      {
        title: 'reception left out of the total',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          ⟦4.50⟧ | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
      {
        title: 'the units make another amount for vehicles',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算“三公”经费支出表
          单位：万元
          单位编码 | 单位名称 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | | | 小计 | 公务用车购置费 | 公务用车运行费 |
           | 合计 | ⟦7.00⟧ | | 5.50 | | 5.50 | 1.50
          126001 | 云岭县档案馆本级 | 6.00 | | 4.50 | | 4.50 | 1.50
          126002 | 云岭县方志办公室 | 1.50 | | 1.50 | | 1.50 |`,
      },
      {
        title: 'one expense a line, below administrative expenses',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          财政拨款安排的行政经费及“三公”经费预算表
          单位：万元
          项目 | 2025年预算数
          行政经费 | 64.50
          “三公”经费 | 5.80
          其中：（一）因公出国（境）支出 | 0.00
          （二）公务用车购置及运行维护支出 | ⟦4.80⟧
          1.公务用车购置 | 1.80
          2.公务用车运行维护费 | 3.20
          （三）公务接待费支出 | 1.00`,
      },
    ],
  },
});
