import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { segment } from '../segment.js';

/** The lines that are left of four pages, each of which opens with the same line. */
function kept(opening: string): readonly string[] {
  const pages = ['一', '二', '三', '四'].map((page) => `\f${opening}\n第${page}页的正文说到这里结束。`);
  const text = ['云岭县档案馆', '2025年部门预算公开', '目录', '一、情况说明', pages.join('\n')].join('\n');
  const source = readText('made-up.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return segment(source.value).flatMap((block) => block.lines.map((line) => line.text));
}

test('a line that opens every page belongs to the page', () =>
  expect(kept('云岭县档案馆公开资料')).not.toContain('云岭县档案馆公开资料'));

test.each([
  '201 26 99 其他档案事务支出 31,400 31,400',
  '2012699 其他档案事务支出 314 314',
  '其他档案事务支出 31,400',
])('a row of a table that opens several pages is no running head: %s', (row) => expect(kept(row)).toContain(row));

test('a line of a header that opens several pages is no running head', () => {
  const words = '科目名称   合计   基本支出   项目支出';
  expect(kept(words)).toContain(words);
});

test('numbers that end pages of any length count the pages', () => {
  const pages = ['云岭县档案馆\n2025年部门预算公开', '目录', '一、情况说明', '本馆没有下属单位。', '二、其他'];
  const text = pages.map((page, index) => `${page}\n${index + 1}`).join('\n\f');
  const source = readText('made-up.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  const lines = segment(source.value).flatMap((block) => block.lines.map((line) => line.text));
  expect(lines.filter((line) => /^\f?\d$/.test(line))).toEqual([]);
});
