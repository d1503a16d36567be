import { describe, expect, test } from 'vitest';
import { alike, editDistance } from './similar-names.js';

describe('alike', () => {
  test.each([
    ['行政运行', '行政运行', 100],
    ['机关事业单位养老保险缴费', '机关事业单位基本养老保险缴费', 80],
    ['行政运行', '住房公积金', 0],
    ['水', '电', 0],
  ])('%s and %s: at least %i', (a, b, least) => {
    expect(alike(a, b)).toBeGreaterThanOrEqual(least);
    expect(alike(a, b)).toBe(alike(b, a));
  });
  test('two items of one class are not alike', () =>
    expect(alike('机关事业单位职业年金缴费', '机关事业单位基本养老保险缴费')).toBeLessThan(72));
});

test.each([
  ['档案数字化经费', '档案数字化经费', 0],
  ['档案数字化费', '档案数字化经费', 1],
  ['档案数字化经费', '档案信息化经费', 2],
  ['档案数字化经费', '馆舍维修', 3],
])('%s to %s takes %i changes', (a, b, count) => expect(editDistance(a, b)).toBe(count));
