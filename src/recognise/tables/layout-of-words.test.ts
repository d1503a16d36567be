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
])('%s', (header, columns) => expect(columnsOf(header)).toEqual(columns));
