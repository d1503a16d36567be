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

/** Five pages whose footers are made by `foot`; each page opens with the same pieces of cells, which stand within it too. */
const paged = (foot: (page: number) => string) => {
  const page = (number: number) =>
    `620100\n25R00${number}\n定目\n标类\n620100\n定目\n标类\n第${number}项工作\n${foot(number)}`;
  const text = ['云岭县档案馆', '2025年部门预算公开', '', [1, 2, 3, 4, 5].map(page).join('\n')].join('\n');
  const source = readText('made-up.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return segment(source.value).flatMap((block) => block.lines.map((line) => line.text));
};

test('pieces of cells beside page numbers are no running heads', () => {
  const lines = paged((page) => `- ${page} -`);
  expect(lines.filter((line) => line === '620100')).toHaveLength(10);
  expect(lines.filter((line) => line === '定目')).toHaveLength(10);
  expect(lines).not.toContain('- 3 -');
});

test('numbers out of all pages count the pages', () => {
  expect(paged((page) => `${page}/5`).filter((line) => line.includes('/'))).toEqual([]);
  expect(paged(() => '3/5').filter((line) => line === '3/5')).toHaveLength(5);
});

test('what a browser prints above and below each sheet belongs to the page', () => {
  const lines = paged(
    (page) => `http://www.yunling.gov.cn/c12/2025.html ${page}/9\n2025/3/4 10:20 云岭县档案馆部门预算`,
  );
  expect(lines.filter((line) => /:/.test(line))).toEqual([]);
});

test('the foot of the web site that a text was printed from is none of its last table', () => {
  const foot = `分享到：微信 微博
下一篇：云岭县档案馆2024年部门预算
主办：云岭县人民政府   承办：云岭县人民政府办公室
网站标识码：5300000000   云ICP备00000000号-1   云公网安备5300000000000
号
地址：云岭县人民路1号   邮编：675000   联系电话：0800-0000000`;
  const text = `云岭县档案馆\n2025年部门预算公开\n地址：云岭县人民路1号\n满意度指标 读者满意度 ≥90%\n${foot}`;
  const source = readText('made-up.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  expect(
    segment(source.value)
      .flatMap((block) => block.lines.map((line) => line.text))
      .at(-1),
  ).toMatch(/^满意度/);
});
