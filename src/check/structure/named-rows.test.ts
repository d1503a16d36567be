import { expect, test } from 'vitest';
import { madeUpTable } from '../made-up-table.test-support.js';
import { codedRows } from './named-rows.js';

const codesOf = (...names: readonly string[]) =>
  codedRows(
    madeUpTable(
      'expenditure-summary',
      [['合计', 'total']],
      names.map((name) => [null, name, '1.00']),
    ),
  ).map(({ code }) => code);

test.each([
  [
    ['社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出'],
    ['208', '20805', '2080505'],
  ],
  [
    ['一般公共服务支出', '档案事务', '行政运行'],
    ['201', '20126', '2012601'],
  ],
  [
    ['一般公共服务支出', '档案事务', '云岭专项'],
    [null, null, null],
  ],
])('%j', (names, codes) => expect(codesOf(...names)).toEqual(codes));
