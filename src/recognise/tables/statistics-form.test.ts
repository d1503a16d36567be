import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const tablesOf = (...lines: string[]) => {
  const read = readText('made-up.txt', new TextEncoder().encode(lines.join('\n').replaceAll('⇥', '\t')));
  if (!read.ok) throw new Error(read.refusal.kind);
  return openDisclosure(read.value).tables.map(({ id, kind, columns, rows }) => [
    `${id} ${kind} ${columns.map(({ path }) => path.join('/')).join('|')}`,
    ...rows.map(({ name, cells }) => `${name} ${Object.values(cells).map(({ text }) => text)}`),
  ]);
};

const FORM = [
  '云岭县档案馆2024年度部门决算公开',
  '机构运行信息表',
  '单位：万元',
  '项目⇥行次⇥预算数⇥决算统计数⇥项目⇥行次⇥决算统计数',
  '一、“三公”经费支出⇥1⇥—⇥—⇥二、机关运行经费⇥5⇥30.00',
  '（一）支出合计⇥2⇥8.00⇥6.00⇥（一）行政单位⇥6⇥30.00',
  '1.公务用车运行维护费⇥3⇥6.00⇥5.00⇥三、政府采购支出⇥7⇥12.00',
  '2.公务接待费⇥4⇥2.00⇥1.00⇥1.货物支出⇥8⇥12.00',
];

test('the three public expenses of a form of several matters are a table of their own', () => {
  expect(tablesOf(...FORM)).toEqual([
    [
      't1 other 收入/预算数|收入/决算统计数|支出/决算统计数',
      ...['机关运行经费 30.00', '行政单位 30.00', '政府采购支出 12.00', '货物支出 12.00'],
    ],
    [
      't1a three-public 预算数|决算统计数',
      ...['“三公”经费支出 —,—', '支出合计 8.00,6.00', '公务用车运行维护费 6.00,5.00', '公务接待费 2.00,1.00'],
    ],
  ]);
});

test('where the three public expenses have a table of their own, that form stays as it is', () => {
  const own = ['“三公”经费支出表', '单位：万元', '项目⇥预算数⇥决算数', '合计⇥8.00⇥6.00', '公务接待费⇥8.00⇥6.00'];
  expect(tablesOf(...FORM, ...own).map(([head]) => head!.split(' ')[1])).toEqual(['other', 'three-public']);
});
