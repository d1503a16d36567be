import { describe, expect, test } from 'vitest';
import type { ColumnMeaning } from '../domain/book.js';
import { HEADER_WORDS, headerWords, isLabelHeader, meaningOfHeader } from './header-words.js';

describe('what a column holds', () => {
  test.each<[string, ColumnMeaning | undefined]>([
    ['合 计', 'total'],
    ['小　计', 'subtotal'],
    ['其中：财政拨款', 'of-which-appropriation'],
    ['日常公用经费', 'operating'],
    ['“三公”经费合计', 'three-public-total'],
    ['因公出国（境）费', 'travel-abroad'],
    ['公务用车购置及运行维护费', 'vehicles'],
    ['一、一般公共预算拨款收入', 'general-budget'],
    ['金额（万元）', 'amount'],
    ['2025年预算数', 'amount'],
    ['上年预算数', 'last-year'],
    ['年初预算数', 'original-budget'],
    ['全年预算数', 'final-budget'],
    ['决算数', 'final-accounts'],
    ['完成年初预算的%', 'rate'],
    ['比上年增减（%）', 'rate'],
    ['较上年增减变动', 'change'],
    ['比上年增、减情况', 'change'],
    ['本年预算数比上年增减情况', 'change'],
    ['比上年增减幅度', 'rate'],
    ['对附属单位补助支出', 'subsidise-affiliates'],
    ['科目名称', undefined],
    ['云岭县档案馆', undefined],
    ['', undefined],
  ])('%s → %s', (header, meaning) => expect(meaningOfHeader(header)).toBe(meaning));
});

test('a year, a unit, quotes and 其中 are no words of a header', () => {
  expect(headerWords('其中：“三公”经费（万元）')).toBe('三公经费');
  expect(headerWords('2024年基本支出')).toBe('基本支出');
});

test.each(['科目编码', '单位名称', '功能分类科目', '项目（按功能分类）', '类', '序号'])('%s heads labels', (header) => {
  expect(isLabelHeader(header)).toBe(true);
  expect(meaningOfHeader(header)).toBeUndefined();
});

test('one word has one meaning', () => {
  const words = HEADER_WORDS.map(({ words }) => words);
  expect(new Set(words).size).toBe(words.length);
});
