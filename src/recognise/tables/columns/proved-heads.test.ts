import { expect, test } from 'vitest';
import { readTable } from '../read-table.test-support.js';

const columnsIn = (text: string, kind: Parameters<typeof readTable>[1]): string[] =>
  readTable(text, kind).table.columns.map(({ path }) => path.join('/'));

test('cells wrapped side by side and printed across: known words of their parts, levels by their middles, order by sums', () => {
  const text = `部门支出总表
单位：万元
基本支出 项目支出
对个人和
科目编码 科目名称 合计 工资福利 商品和服 其他运转
小计 家庭的补 小计 特定目标类
支出 务支出 类
助
合计 100.00 70.00 50.00 5.00 15.00 30.00 10.00 20.00
208 社会保障和就业支出 20.00 20.00 14.00 1.00 5.00 0.00 0.00 0.00
213 农林水支出 80.00 50.00 36.00 4.00 10.00 30.00 10.00 20.00`;
  expect(columnsIn(text, 'expenditure-summary')).toEqual([
    '合计',
    '基本支出/小计',
    '基本支出/工资福利支出',
    '基本支出/商品和服务支出',
    '基本支出/对个人和家庭的补助',
    '项目支出/小计',
    '项目支出/其他运转类',
    '项目支出/特定目标类',
  ]);
  // Neither print nor sums tell which of the two stands first.
  const [total] = readTable(text, 'expenditure-summary').table.rows;
  expect(Object.values(total!.cells).map((cell) => cell.doubtful === true)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  [
    'this year above its kinds of spending, last year beside it: the change tells which is which',
    `一般公共预算支出表
单位：万元
2025年预算数
科目编码 科目名称 2024年预算数 2025年预算数比2024年预算数增减额
合计 基本支出 项目支出
合计 90.00 100.00 60.00 40.00 10.00
213 农林水支出 90.00 100.00 60.00 40.00 10.00`,
    [
      '2024年预算数',
      '2025年预算数/合计',
      '2025年预算数/基本支出',
      '2025年预算数/项目支出',
      '2025年预算数比2024年预算数增减额',
    ],
  ],
  [
    'cell by cell: what stands beside merged heads, on a line of its own, is no part of them',
    `项目支出表
单位：万元
类型 项目名称 项目单位 合计
本年拨款 财政拨款结转结余
财政专户管理资金 单位资金
一般公共预算 政府性基金预算 国有资本经营预算 一般公共预算 政府性基金预算 国有资本经营预算
特定目标类 河道清淤 云岭县水务局 100.00 60.00 0.00 0.00 40.00 0.00 0.00 0.00 0.00
特定目标类 泵站维修 云岭县水务局 50.00 50.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00`,
    [
      '合计',
      '本年拨款/一般公共预算',
      '本年拨款/政府性基金预算',
      '本年拨款/国有资本经营预算',
      '财政拨款结转结余/一般公共预算',
      '财政拨款结转结余/政府性基金预算',
      '财政拨款结转结余/国有资本经营预算',
      '财政专户管理资金',
      '单位资金',
    ],
  ],
] as const)('%s', (_, text, expected) => {
  const kind = text.startsWith('项目') ? 'project-expenditure' : 'general-expenditure';
  expect(columnsIn(text, kind)).toEqual(expected);
});
