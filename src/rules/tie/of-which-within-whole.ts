import { defineRule, showing } from '../../check/rule.js';
import { amountColumns, isOfChanges } from '../../check/structure/columns.js';
import { isOfWhich } from '../../check/structure/row-sum.js';
import { cellFigure } from '../../domain/figures.js';

export default defineRule({
  code: 'TIE006',
  name: 'of-which-within-whole',
  meta: {
    title: { zh: '“其中”不应大于所属项目', en: 'A part (其中) is not larger than its whole' },
    why: { zh: '部分大于整体，两个数必有一错。', en: 'A part above its whole means that one of the two is wrong.' },
    remedy: { zh: '核对“其中”行与上一行。', en: 'Compare the line with the one it is a part of.' },
    severity: 'error',
    needs: ['tables'],
    messages: {
      larger: {
        zh: '《{table}》“{row}”{part} {unit}，大于所属的“{whole}”{amount} {unit}。',
        en: '{table}: “{row}” is {part} {unit}, more than the {amount} {unit} of “{whole}” that it is a part of.',
      },
    },
  },
  check(view, report) {
    for (const table of view.book.tables)
      table.rows.forEach((row, index) => {
        if (!isOfWhich(row)) return;
        const whole = table.rows.slice(0, index).findLast((other) => other.side === row.side && !isOfWhich(other));
        if (!whole || whole.level === 'total') return;
        for (const column of amountColumns(table)) {
          if (isOfChanges(table, column)) continue;
          const part = cellFigure(table, row, column);
          const all = cellFigure(table, whole, column);
          if (!part || !all) continue;
          if (part.interval.low <= all.interval.high) report.holds(part, all);
          else
            report('larger', {
              data: {
                table: table.title,
                row: row.name,
                part: part.text,
                whole: whole.name,
                amount: all.text,
                unit: part.unit ?? '',
              },
              evidence: [showing(part), showing(all)],
              figures: [part, all],
            });
        }
      });
  },
  examples: {
    valid: [
      {
        title: 'the part is the whole',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 金额 | 项目 | 金额
          一、一般公共预算 | 900.00 | 一、一般公共服务 | 900.00
          其中：财政拨款 | 900.00 | 二、外交 |
          本年收入合计 | 900.00 | 本年支出合计 | 900.00
          收入总计 | 900.00 | 支出总计 | 900.00`,
      },
      {
        title: 'a part that rose while the whole fell',
        text: `
          云岭县档案馆2025年“三公”经费决算对比表
          单位：万元
          项目 | 上年决算数 | 本年决算数 | 比上年增、减情况 |
           | | | 增、减金额 | 增、减幅度
          合计 | 9.00 | 8.00 | -1.00 | -11.11%
          1.公务接待费 | 2.00 | 2.50 | 0.50 | 25%
          2.公务用车购置及运行费 | 7.00 | 5.50 | -1.50 | -21.43%
          其中：（1）公务用车购置费 | 3.00 | 3.20 | 0.20 | 6.67%
          （2）公务用车运行费 | 4.00 | 2.30 | -1.70 | -42.5%`,
      },
    ],
    invalid: [
      {
        title: 'the part is larger',
        message: 'larger',
        text: `
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 金额 | 项目 | 金额
          一、一般公共预算 | 900.00 | 一、一般公共服务 | 900.00
          其中：财政拨款 | ⟦990.00⟧ | 二、外交 |
          本年收入合计 | 900.00 | 本年支出合计 | 900.00
          收入总计 | 900.00 | 支出总计 | 900.00`,
      },
    ],
  },
});
