import { describe, expect, it } from 'vitest';
import { isPageMark } from './page-marks.js';
import { readLines } from './read-text.js';

describe('page marks', () => {
  it.each([
    '-- 3 of 31 --',
    '--- Page 3 ---',
    '=== Page 3 of 31 ===',
    '-- PAGE_BREAK --',
    '--- 第 3 页 ---',
    '—   PAGE  14  —',
  ])('knows %s', (line) => expect(isPageMark(line)).toBe(true));
  it.each(['---', '-- 3 --', '--', '- 3 -', '-- 合计 --', '--- 第三部分 ---', '-3 of 31'])('leaves %s', (line) =>
    expect(isPageMark(line)).toBe(false));
  it('leaves out what a text browser prints above a caption', () => {
    expect(
      readLines('档案馆 12.00\n\n   CAPTION:\n\n部门收支总表')
        .map(({ text }) => text)
        .join('|'),
    ).toBe('档案馆 12.00||||部门收支总表');
  });
  it('begins a page at the next printed line', () => {
    const lines = readLines('上一页\n\n-- 1 of 2 --\n\n下一页\n其后');
    expect(lines.map((line) => [line.text, line.pageStart])).toEqual([
      ['上一页', undefined],
      ['', undefined],
      ['', undefined],
      ['', undefined],
      ['下一页', true],
      ['其后', undefined],
    ]);
    expect(lines[4]!.at.line).toBe(5);
  });
  it('takes one space before a line for the begin of a page only where no form feed parts pages', () => {
    const starts = (text: string) => readLines(text).flatMap(({ pageStart }, index) => (pageStart ? [index] : []));
    expect(starts('项目   金额\n 科目编码\n合计   8.00')).toEqual([1]);
    expect(starts('项目   金额\n 科目编码\n合计   8.00\n\f下一页')).toEqual([3]);
  });
});
