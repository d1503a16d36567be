import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../basis.js';
import { defineForm } from '../form.js';
import { columnsMeaning } from '../form-columns.js';
import { ending, GENERAL, TAIL } from '../title-words.js';

/** Basic expenditure from the general public budget by economic class: personnel and operating. */
export const generalBasicExpenditure = defineForm({
  kind: 'general-basic-expenditure',
  title: { zh: '一般公共预算基本支出表', en: 'Basic expenditure from the general public budget' },
  titles: [ending(`${GENERAL}基本支出(?:部门预算|政府预算)?(?:支出)?(?:[分按]?经济(?:分类)?(?:科目)?)?${TAIL}`)],
  known: [
    '一般公共预算基本支出表',
    '一般公共预算基本支出情况表',
    '一般公共预算基本支出明细表',
    '一般公共预算基本支出预算表',
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算安排基本支出分经济科目表',
  ],
  columns: columnsMeaning('total', 'personnel', 'operating', 'amount', 'final-accounts'),
  rows: ['departmental-economic', 'economic-pair', 'governmental-economic'],
  demand: 'always',
  emptyNote: null,
  basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
});
