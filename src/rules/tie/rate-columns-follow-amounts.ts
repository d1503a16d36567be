import { defineRule, showing } from '../../check/rule.js';
import { ratesOf } from '../../check/structure/rate-columns.js';
import { nameOf } from '../../check/structure/row-ties.js';
import { writeLike } from '../../domain/figures.js';
import { middle } from '../../domain/interval.js';

export default defineRule({
  code: 'TIE057',
  name: 'rate-columns-follow-amounts',
  meta: {
    title: { zh: '表中的增减率、完成率应按所列数额算出', en: 'Rates in a table follow from the amounts beside them' },
    why: {
      zh: '同一列的比率在其他各行都能由两栏数额算出，算不出的一行必有一个数写错。',
      en: 'Where the rates of all other rows follow from two columns, a row whose rate does not has a figure wrong.',
    },
    remedy: { zh: '按该行两栏数额重新计算比率。', en: 'Compute the rate again from the two amounts of the row.' },
    severity: 'error',
    needs: ['tables'],
    messages: {
      growth: {
        zh: '《{table}》{row} · {column}写为{actual}%，按本行的{now}与{last}应为{expected}%。',
        en: '{table}, {row}, {column}: printed {actual}%, {now} against {last} makes {expected}%.',
      },
      share: {
        zh: '《{table}》{row} · {column}写为{actual}%，按本行的{now}÷{last}应为{expected}%。',
        en: '{table}, {row}, {column}: printed {actual}%, {now} out of {last} makes {expected}%.',
      },
    },
  },
  check({ book }, report) {
    for (const table of book.tables)
      for (const { row, column, rate, now, last, way, expected, fits } of ratesOf(table)) {
        if (fits) {
          report.holds(rate, now, last);
          continue;
        }
        const right = writeLike(rate, middle(expected));
        report(way, {
          data: {
            table: table.title,
            row: nameOf(row),
            column: column.path.join('/'),
            now: now.text,
            last: last.text,
            actual: rate.text,
            expected: right,
          },
          evidence: [showing(rate), showing(now), showing(last)],
          figures: [rate, now, last],
          expected: right,
          actual: rate.text,
        });
      }
  },
  examples: {
    valid: [
      {
        title: 'rates of two years, a decrease without its sign',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 增减率（%）
          | 合计 | 290.00 | 300.00 | 3.45
          201 | 一般公共服务支出 | 190.00 | 220.00 | 15.79
          208 | 社会保障和就业支出 | 40.00 | 35.00 | -12.50
          221 | 住房保障支出 | 60.00 | 45.00 | 25.00`,
      },
      {
        title: 'rates of which too few follow from the amounts',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 同口径增减率（%）
          | 合计 | 290.00 | 300.00 | 2.00
          201 | 一般公共服务支出 | 190.00 | 220.00 | 15.79
          208 | 社会保障和就业支出 | 40.00 | 35.00 | -6.00
          221 | 住房保障支出 | 60.00 | 45.00 | -25.00`,
      },
    ],
    invalid: [
      {
        title: 'one growth rate that its amounts do not make',
        message: 'growth',
        text: `
          云岭县档案馆2025年部门预算公开
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | 增减率（%）
          | 合计 | 290.00 | 300.00 | 3.45
          201 | 一般公共服务支出 | 190.00 | 220.00 | ⟦14.79⟧
          208 | 社会保障和就业支出 | 40.00 | 35.00 | -12.50
          210 | 卫生健康支出 | 20.00 | 18.00 | -10.00
          221 | 住房保障支出 | 40.00 | 27.00 | -32.50`,
      },
    ],
  },
});
