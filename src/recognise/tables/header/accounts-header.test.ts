import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import { recogniseTables } from '../index.js';

const DOCUMENT: DocumentFacts = {
  type: 'final-accounts',
  year: 2025,
  department: { name: '云岭县职业学校', code: null },
  region: null,
};

test('教育收费 may stand below 事业收入, and the number of the form heads no column', () => {
  const lines = readLines(
    [
      '收入决算表',
      '\t\t\t\t\t\tGK02',
      '功能分类科目编码\t科目名称\t本年收入合计\t财政拨款收入\t事业收入\t\t其他收入',
      '\t\t\t\t小计\t其中：教育收费\t',
      '合计\t\t90.00\t50.00\t30.00\t20.00\t10.00',
      '205\t教育支出\t90.00\t50.00\t30.00\t20.00\t10.00',
    ].join('\n'),
  );
  const [table] = recogniseTables(
    [{ is: 'table', kind: 'income-summary', title: lines[0]!.text, lines }],
    DOCUMENT,
  ).tables;
  expect(table!.columns.map(({ path }) => path.join('/'))).toEqual([
    '本年收入合计',
    '财政拨款收入',
    '事业收入/小计',
    '事业收入/其中：教育收费',
    '其他收入',
  ]);
});

test.each<[string, (line: string) => string]>([
  ['in a header that keeps its blank cells, 上年结转 stands beside 本年收入', (line) => line],
  ['so it does where the blank ends of lines were cut', (line) => line.replace(/\t+$/, '')],
])('%s', (_, cut) => {
  const lines = readLines(
    [
      '部门收入总体情况表',
      '科目编码\t\t\t科目名称\t总计\t本年收入\t\t\t\t\t',
      '类\t款\t项\t\t\t一般公共预算\t政府性基金预算\t单位资金\t\t\t上年结转',
      '\t\t\t\t\t\t\t小计\t其他收入\t事业收入\t',
      '\t\t\t合计\t100.00\t60.00\t10.00\t25.00\t5.00\t20.00\t5.00',
      '205\t02\t04\t高中教育\t100.00\t60.00\t10.00\t25.00\t5.00\t20.00\t5.00',
    ]
      .map(cut)
      .join('\n'),
  );
  const [table] = recogniseTables(
    [{ is: 'table', kind: 'income-summary', title: lines[0]!.text, lines }],
    DOCUMENT,
  ).tables;
  expect(table!.columns.map(({ path }) => path.join('/'))).toEqual([
    '总计',
    '本年收入/一般公共预算',
    '本年收入/政府性基金预算',
    '本年收入/单位资金/小计',
    '本年收入/单位资金/其他收入',
    '本年收入/单位资金/事业收入',
    '上年结转',
  ]);
});

test('of budgets and accounts side by side, one 小计 is of the accounts, wherever the words stood', () => {
  const lines = readLines(
    [
      '一般公共预算财政拨款支出决算表',
      '      项目                 年初预算数   全年预算数        决算数',
      '功能分类科目编码  科目名称                         小计  基本支出  项目支出',
      '         合计               80.00   95.00   90.00   60.00   30.00',
      '2050305   高等职业教育          60.00   65.00   60.00   60.00',
      '2050399   其他职业教育支出      20.00   30.00   30.00           30.00',
    ].join('\n'),
  );
  const [table] = recogniseTables(
    [{ is: 'table', kind: 'general-expenditure', title: lines[0]!.text, lines }],
    DOCUMENT,
  ).tables;
  expect(table!.columns.map(({ path }) => path.join('/'))).toEqual([
    '年初预算数',
    '全年预算数',
    '决算数/小计',
    '决算数/基本支出',
    '决算数/项目支出',
  ]);
});
