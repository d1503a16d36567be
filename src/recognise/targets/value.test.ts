import { describe, expect, test } from 'vitest';
import { looksQuantitative, readTargetValue } from './value.js';

describe('readTargetValue', () => {
  test.each([
    // cell            operator column  unit column   operator  value            unit
    ['≥95%', undefined, undefined, '≥', '95', '%'],
    ['≧98', undefined, undefined, '≥', '98', null],
    ['≦20 天', undefined, undefined, '≤', '20', '天'],
    ['100％', undefined, undefined, null, '100', '%'],
    ['≤131700元', undefined, undefined, '≤', '131700', '元'],
    ['≥160.8元/人', undefined, undefined, '≥', '160.8', '元/人'],
    ['1,200人次', undefined, undefined, null, '1200', '人次'],
    ['>=3（次）', undefined, undefined, '≥', '3', '次'],
    ['95%以上', undefined, undefined, '≥', '95', '%'],
    ['≥92%—19—', undefined, undefined, '≥', '92', '%'],
    ['±3%以内', undefined, undefined, '≤', '3', '%'],
    ['3天内', undefined, undefined, '≤', '3', '天'],
    ['不低于 80 %', undefined, undefined, '≥', '80', '%'],
    ['不低于上一年水平', undefined, undefined, '定性', '不低于上一年水平', null],
    ['上年水平', '≥', undefined, '≥', '上年水平', null],
    ['20000', undefined, undefined, null, '20000', null],
    ['公里', undefined, undefined, null, null, '公里'],
    ['≧ %', undefined, undefined, '≥', null, '%'],
    ['有效保障', undefined, undefined, '定性', '有效保障', null],
    ['2024年底', undefined, undefined, '定性', '2024年底', null],
    ['12月底前', undefined, undefined, '定性', '12月底前', null],
    ['全市 37个社区', undefined, undefined, '定性', '全市 37个社区', null],
    ['98', '\\geq', '%', '≥', '98', '%'],
    ['80', '\\leq', '', '≤', '80', null],
    ['3.0', '定性', undefined, '定性', '3.0', null],
    ['1年', '定性', undefined, '定性', '1年', null],
    ['100', '=', '%', '=', '100', '%'],
    ['90%-95%', undefined, undefined, null, '90%-95%', null],
    ['', '≥', '%', '≥', null, '%'],
    ['—', undefined, undefined, null, null, null],
  ] as const)('%s with %s and %s', (cell, operatorCell, unitCell, operator, value, unit) => {
    expect(readTargetValue(cell, operatorCell, unitCell)).toEqual({ operator, value, unit });
  });
});

test.each([
  ['≥3', true],
  ['131700元', true],
  ['20天', true],
  ['2024年底', false],
  ['2025年培训人数', false],
  ['2025年底前完成', false],
  ['提升', false],
  ['第3季度', false],
])('%s looks quantitative: %s', (text, expected) => expect(looksQuantitative(text)).toBe(expected));
