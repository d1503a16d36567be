import { expect, test } from 'vitest';
import { type MadeUpRow, madeUpBook, madeUpTable } from '../made-up-table.test-support.js';
import { runRules } from '../runner.js';
import { HOME_RULES } from './made-up-ties.test-support.js';

const ITEMS: readonly (readonly [code: string, name: string, amount: string])[] = [
  ['201', '一般公共服务支出', '75.00'],
  ['20105', '统计信息事务', '12.00'],
  ['2010507', '专项普查活动', '12.00'],
  ['20126', '档案事务', '33.00'],
  ['2012601', '行政运行', '18.00'],
  ['2012604', '档案馆', '15.00'],
  ['20129', '群众团体事务', '21.00'],
  ['2012902', '一般行政管理事务', '21.00'],
  ['20132', '组织事务', '9.00'],
  ['2013202', '一般行政管理事务', '9.00'],
  ['205', '教育支出', '8.00'],
  ['20508', '进修及培训', '8.00'],
  ['2050803', '培训支出', '8.00'],
  ['207', '文化旅游体育与传媒支出', '620.50'],
  ['20702', '文物', '620.50'],
  ['2070204', '文物保护', '410.30'],
  ['2070205', '博物馆', '210.20'],
  ['208', '社会保障和就业支出', '151.90'],
  ['20805', '行政事业单位养老支出', '151.90'],
  ['2080501', '行政单位离退休', '31.60'],
  ['2080505', '机关事业单位基本养老保险缴费支出', '80.10'],
  ['2080506', '机关事业单位职业年金缴费支出', '40.20'],
  ['210', '卫生健康支出', '66.70'],
  ['21011', '行政事业单位医疗', '66.70'],
  ['2101101', '行政单位医疗', '25.30'],
  ['2101102', '事业单位医疗', '41.40'],
];
const ALL: readonly MadeUpRow[] = [[null, '合计', '922.10'], ...ITEMS];
const COLUMNS = [['合计', 'total']] as const;
const summary = madeUpTable('expenditure-summary', COLUMNS, ALL, 't1');
const causesOf = (rows: readonly MadeUpRow[]) =>
  runRules(HOME_RULES, madeUpBook(summary, madeUpTable('general-expenditure', COLUMNS, rows, 't2'))).causes;

test('amounts that were pasted one row too high are one cause, and no single one of them is put right', () => {
  const shifted = ALL.map(([code, name, own], at): MadeUpRow => {
    const amount = at < 16 ? own : (ALL[at + 1]?.[2] ?? '922.10');
    return [code, name, amount ?? ''];
  });
  const causes = causesOf(shifted);
  expect(causes).toMatchObject([{ slip: 'rows-shifted', printed: null, suggested: null }]);
  expect(causes[0]?.message.zh).toContain('“2070204文物保护”一行起');
});

test('a few wrong amounts are told one by one', () => {
  const wrong = ALL.map(
    ([code, name, own]): MadeUpRow => [
      code,
      name,
      code === '2080505' ? '81.00' : code === '2101102' ? '14.40' : (own ?? ''),
    ],
  );
  expect(causesOf(wrong).map(({ slip }) => slip)).not.toContain('rows-shifted');
});
