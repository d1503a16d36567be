import { expect, test } from 'vitest';
import { goalFunds, goalPromises } from './goal.js';

test.each([
  ['申请县级资金20万元，用于档案扫描。', '20', '万元'],
  ['根据文件要求，申请市财政资金0.26万元，用于慰问。', '0.26', '万元'],
  ['申请市级资金30万用于运维。', '30', '万元'],
  ['安排2025年专项资金 1,200 元。', '1200', '元'],
] as const)('%s', (goal, decimal, unit) => expect(goalFunds(goal)).toMatchObject({ decimal, unit }));

test.each([
  ['没有写金额。'],
  ['申请县级资金20万元，其中申请市级资金5万元。'],
  ['奖励金额不超过5万元。'],
] as const)('no single amount: %s', (goal) => expect(goalFunds(goal)).toBeUndefined());

test.each([
  ['查档群众满意度达到95%以上。', [['95', '%']]],
  [
    '政策知晓率不低于90%，合格率98%。',
    [
      ['90', '%'],
      ['98', '%'],
    ],
  ],
  ['县级财政每人补助12.4元。', [['12.4', '元/人']]],
  [
    '辅警人均每月4500元，户均补助3万元。',
    [
      ['4500', '元/人月'],
      ['3', '万元/户'],
    ],
  ],
  [
    '护林员每人每年9600元，学生每生每天5元。',
    [
      ['9600', '元/人'],
      ['5', '元/生天'],
    ],
  ],
  ['人均补助由每人每年89元提高到94元。', []],
  ['到2027年，垃圾分类覆盖率达到100%。', []],
  ['方便群众。', []],
] as const)('%s', (goal, found) =>
  expect(goalPromises(goal).map(({ decimal, unit }) => [decimal, unit])).toEqual(found));
