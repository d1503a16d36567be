import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  allItems,
  basicKindOf,
  codesOfName,
  economicName,
  formerName,
  functionalName,
  itemOf,
  itemsOfCode,
  levelOf,
  pairAllowed,
  sameItemName,
} from './index.js';
import { parseItems } from './parse-items.js';

test.each([
  ['208', undefined, '社会保障和就业支出'],
  ['2080505', undefined, '机关事业单位基本养老保险缴费支出'],
  ['20805', 2018, '行政事业单位离退休'],
  ['20805', 2024, '行政事业单位养老支出'],
  ['210', 2012, '医疗卫生支出'],
  ['210', 2016, '医疗卫生与计划生育支出'],
  ['2012901', undefined, '行政运行'],
  ['2012950', undefined, '事业运行'],
  ['2990000', undefined, undefined],
  ['301', undefined, undefined],
] as const)('functional %s in %s', (code, year, name) => expect(functionalName(code, year)).toBe(name));

test.each([
  ['30113', '住房公积金'],
  ['50103', '住房公积金'],
  ['210', undefined],
] as const)('economic %s', (code, name) => expect(economicName(code)).toBe(name));

test.each([
  ['维修(护)费', ['30213', '50209']],
  ['维修（护）费', ['30213', '50209']],
  ['八、社会保障和就业（类）', ['208']],
  ['社会保障和就业支出', ['208']],
  ['云岭县档案馆', []],
] as const)('codes of %s', (name, codes) => expect(codesOfName(name)).toEqual(codes));

test('a former name leads to the present one', () => {
  expect(formerName('医疗卫生与计划生育支出')?.now?.name).toBe('卫生健康支出');
  expect(formerName('农林水事务')?.now?.name).toBe('农林水支出');
  expect(formerName('卫生健康支出')).toBeUndefined();
});

test.each([
  ['30101', '50101', true],
  ['30101', '50501', true],
  ['30302', '50905', true],
  ['30201', '50101', false],
  ['30216', '50202', false],
  ['30901', '50301', false],
  ['39999', '59999', undefined],
  ['30399', '50901', undefined],
] as const)('%s beside %s', (departmental, governmental, allowed) =>
  expect(pairAllowed(departmental, governmental)).toBe(allowed));

test('人员 and 公用 by class', () => {
  expect(['30101', '303', '30211', '31002', '312'].map(basicKindOf)).toEqual([
    'personnel',
    'personnel',
    'operating',
    'operating',
    undefined,
  ]);
});

test('brackets, numbering and a closing 支出 make no difference to a name, other words do', () => {
  expect(sameItemName('（七）文化旅游体育与传媒', '文化旅游体育与传媒支出')).toBe(true);
  expect(sameItemName('其他交通费', '其他交通费用')).toBe(true);
  expect(sameItemName('行政单位医疗', '事业单位医疗')).toBe(false);
});

test('every item stands below one that is listed, and one code has one name a year', () => {
  for (const item of allItems()) {
    const parent = item.code.slice(0, -2);
    if (item.level !== '类') expect(itemsOfCode(parent).length, item.code).toBeGreaterThan(0);
    expect(levelOf(item.code)).toBe(item.level);
    if (item.from !== null && item.to !== null) expect(item.from, item.code).toBeLessThanOrEqual(item.to);
  }
  for (const code of ['210', '207', '20805', '21301']) {
    const named = [2012, 2016, 2020, 2025].map((year) => itemOf(code, year)?.name);
    expect(named.every(Boolean), code).toBe(true);
  }
});

test('the guide for adding a year shows lines that the data and the notation really have', () => {
  const guide = readFileSync(new URL('../../../docs/adding-a-classification-year.md', import.meta.url), 'utf8');
  const lines = [...guide.matchAll(/`(\d{2,5} [^`]+)`/g)].map((match) => match[1]!);
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    const shown = parseItems(/^\d{2} /.test(line) ? `20125 港澳台事务\n${line}` : line);
    for (const item of shown) expect(itemsOfCode(item.code).map((known) => known.name)).toContain(item.name);
  }
  expect(guide).toContain('`src/forms/classification/`');
});
