import { expect, test } from 'vitest';
import { readTable } from '../read-table.test-support.js';

const columnsOf = (text: string) => readTable(text).table.columns.map(({ path }) => path.join('/'));

test.each<[string, string, string[]]>([
  [
    'the words of a line that lost its blank cells stand below the heads over several columns',
    `
一般公共预算支出表
功能分类科目→→2024年预算数→2025年预算数
科目编码→科目名称→小计→基本支出→项目支出
合计→→90.00→100.00→60.00→40.00
207→文化旅游体育与传媒支出→90.00→100.00→60.00→40.00`,
    ['2024年预算数', '2025年预算数/小计', '2025年预算数/基本支出', '2025年预算数/项目支出'],
  ],
  [
    'below heads of the line above them too',
    `
一般公共预算支出表
单位名称→合计→本年收入→→→→上年结转
→→小计→一般公共预算→单位资金→→
事业收入→其他收入
云岭县档案馆→100.00→90.00→60.00→20.00→10.00→10.00`,
    [
      '合计',
      '本年收入/小计',
      '本年收入/一般公共预算',
      '本年收入/单位资金/事业收入',
      '本年收入/单位资金/其他收入',
      '上年结转',
    ],
  ],
])('%s', (_, text, columns) => expect(columnsOf(text)).toEqual(columns));
