import { expect, test } from 'vitest';
import { layoutOfWords } from './layout-of-words.js';

const columnsOf = (header: string): string[] =>
  layoutOfWords(header.split(' / '), 2025).sides.flatMap(({ columns }) =>
    columns.map(({ path, meanings }) => `${path.join('>')} ${meanings.join('/')}`),
  );

test.each([
  [
    '项目 本年年初预算数 上年年初预算数 本年预算比上年增减情况 / 增减额 增减幅度',
    [
      '本年年初预算数 original-budget',
      '上年年初预算数 last-year',
      '本年预算比上年增减情况>增减额 change/change',
      '本年预算比上年增减情况>增减幅度 change/rate',
    ],
  ],
  [
    '项目 2024年预算数 2025年预算数 比上年增、减情况 / 增减额 增减幅度',
    [
      '2024年预算数 amount',
      '2025年预算数 amount',
      '比上年增、减情况>增减额 change/change',
      '比上年增、减情况>增减幅度 change/rate',
    ],
  ],
  [
    '科目编码 科目名称 上年预算数 本年预算数 比上年增减幅度',
    ['上年预算数 last-year', '本年预算数 amount', '比上年增减幅度 rate'],
  ],
  [
    '科目名称 合计 财政拨款（补助） 事业收入（教育收费） 上年结转',
    ['合计 total', '财政拨款（补助） unknown', '事业收入（教育收费） unknown', '上年结转 carry-over-in'],
  ],
])('%s', (header, columns) => expect(columnsOf(header)).toEqual(columns));

test('a form whose header is read in another order than it stands is known by its words', () => {
  const printed =
    '科目编码 基本支出 项目支出 / 人员经费 公用经费 / 单位名称 合计 / 小计 小计 / 其他运转类 特定目标类 / 工资福利支出 / 对个人和家庭的补助 / 商品和服务支出 资本性支出';
  expect(columnsOf(printed).map((column) => column.split(' ')[0])).toEqual([
    '合计',
    '基本支出>小计',
    '基本支出>人员经费>工资福利支出',
    '基本支出>人员经费>对个人和家庭的补助',
    '基本支出>公用经费>商品和服务支出',
    '基本支出>公用经费>资本性支出',
    '项目支出>小计',
    '项目支出>其他运转类',
    '项目支出>特定目标类',
  ]);
});
