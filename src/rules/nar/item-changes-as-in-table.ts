import { changesInTable } from '../../check/narrative/table-changes.js';
import { defineRule } from '../../check/rule.js';

const disclosure = (told: string): string => `
  云岭县档案馆2025年部门预算公开
  五、一般公共预算支出情况说明
  1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为180.10万元，比2024年预算数增加10.10万元，主要原因是调整工资标准。
  2.一般公共服务支出（类）档案事务（款）档案馆（项）2025年预算数为100.00万元，比2024年预算数减少20.00万元，主要原因是压减开支。
  3.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）2025年预算数为8.00万元，比2024年预算数增加1.00万元，主要原因是新增退休人员。
  4.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为52.40万元，${told}。

  一般公共预算支出表
  单位：万元
  科目编码 | 科目名称 | 2024年预算数 | 2025年预算数 | |
  | | | 合计 | 基本支出 | 项目支出
  | 合计 | 346.40 | 340.50 | 240.50 | 100.00
  201 | 一般公共服务支出 | 290.00 | 280.10 | 180.10 | 100.00
  20126 | 档案事务 | 290.00 | 280.10 | 180.10 | 100.00
  2012601 | 行政运行 | 170.00 | 180.10 | 180.10 |
  2012604 | 档案馆 | 120.00 | 100.00 | | 100.00
  208 | 社会保障和就业支出 | 7.00 | 8.00 | 8.00 |
  20805 | 行政事业单位养老支出 | 7.00 | 8.00 | 8.00 |
  2080501 | 行政单位离退休 | 7.00 | 8.00 | 8.00 |
  221 | 住房保障支出 | 49.40 | 52.40 | 52.40 |
  22102 | 住房改革支出 | 49.40 | 52.40 | 52.40 |
  2210201 | 住房公积金 | 49.40 | 52.40 | 52.40 |`;

export default defineRule({
  code: 'NAR080',
  name: 'item-changes-as-in-table',
  meta: {
    title: {
      zh: '文字所述科目增减额应等于表中两年之差',
      en: 'The change told of an item is the difference of the two years in the table',
    },
    why: {
      zh: '表中同一科目的两年数都已公开，其余科目的增减额又都与之相符，写错的一处读者可以直接算出。',
      en: 'The table prints both years and the other changes follow from it, so that anyone can see the wrong one.',
    },
    remedy: { zh: '按表中两年数重新计算增减额和增减率。', en: 'Compute change and rate again from the two years.' },
    severity: 'error',
    needs: ['statements', 'general-expenditure'],
    messages: {
      unequal: {
        zh: '文中“{subject}”的增减额为{actual}{unit}，表中本年{now}、上年{last}，相差应为{expected}{unit}',
        en: 'The text gives a change of {actual} {unit} for {subject}; the table has {now} this year and {last} last year: {expected} {unit}',
      },
    },
  },
  ties: changesInTable,
  examples: {
    valid: [
      {
        title: 'the difference of the two years',
        text: disclosure('比2024年预算数增加3.00万元，主要原因是调整缴存基数'),
      },
      {
        title: 'against what was spent, which the table does not print',
        text: disclosure('比2024年执行数增加1.20万元，主要原因是调整缴存基数'),
      },
    ],
    invalid: [
      {
        title: 'another change',
        message: 'unequal',
        text: disclosure('比2024年预算数⟦增加5.00万元⟧，主要原因是调整缴存基数'),
      },
      { title: 'told as unchanged', message: 'unequal', text: disclosure('⟦与2024年预算数持平⟧') },
    ],
  },
});
