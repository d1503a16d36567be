import { expect, test } from 'vitest';
import type { SourceDocument } from '../../read/source.js';
import { readLines } from '../../read/text/read-text.js';
import { segment } from '../segment.js';

/** The blocks of a text, each as its kind and lines. */
function blocks(text: string): string[] {
  const source = { name: 'a.txt', sha256: '', mediaType: 'text/plain', pages: null, lines: readLines(text) };
  return segment(source as SourceDocument).map(
    (block) => `${block.is === 'table' ? block.kind : block.is}: ${block.lines.map((line) => line.text).join(' / ')}`,
  );
}

test('a title drawn last stands above its rows again, words of the header below it, labels and notes below the rows', () => {
  expect(
    blocks(`云岭县档案馆2025年部门预算
-- 1 of 4 --
编制部门：云岭县档案馆 单位：元
项目 支出预算
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 320,000 300,000 20,000
合计 320,000 300,000 20,000
2025年部门支出预算总表
-- 2 of 4 --
编制部门：云岭县档案馆 单位：元
本年收入 本年支出
项目 预算数 项目 预算数
320,000 一、一般公共服务支出 320,000
收入总计 320,000 支出总计 320,000
2025年部门收支预算总表
一、财政拨款收入
-- 3 of 4 --
编制部门：云岭县档案馆 单位：元
科目编码 科目名称 基本支出 项目支出
合计
2025年部门政府性基金预算支出表
合计
注：本部门没有政府性基金预算，故本表为空表。
-- 4 of 4 --
情况说明
本馆2025年收入预算32.00万元。`),
  ).toEqual([
    'narrative: 云岭县档案馆2025年部门预算',
    'expenditure-summary: 2025年部门支出预算总表 / 编制部门：云岭县档案馆 单位：元 / 项目 支出预算 / 科目编码 科目名称 合计 基本支出 项目支出 / 201 一般公共服务支出 320,000 300,000 20,000 / 合计 320,000 300,000 20,000',
    'income-expenditure-summary: 2025年部门收支预算总表 / 编制部门：云岭县档案馆 单位：元 / 本年收入 本年支出 / 项目 预算数 项目 预算数 / 320,000 一、一般公共服务支出 320,000 / 收入总计 320,000 支出总计 320,000 / 一、财政拨款收入',
    'managed-funds-expenditure: 2025年部门政府性基金预算支出表 / 合计 / 编制部门：云岭县档案馆 单位：元 / 科目编码 科目名称 基本支出 项目支出 / 合计 / 注：本部门没有政府性基金预算，故本表为空表。',
    'narrative: 情况说明 / 本馆2025年收入预算32.00万元。',
  ]);
});

test('titles that stand above their rows stay, and so does the page of a table that goes on', () => {
  const text = `云岭县档案馆2025年部门预算
-- 1 of 3 --
2025年部门支出预算总表
编制部门：云岭县档案馆 单位：元
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 320,000 300,000 20,000
-- 2 of 3 --
编制部门：云岭县档案馆 单位：元
科目编码 科目名称 合计 基本支出 项目支出
合计 320,000 300,000 20,000
2025年部门政府性基金预算支出表
单位：元
科目编码 科目名称 合计 基本支出 项目支出
212 城乡社区支出 10,000 0 10,000
合计 10,000 0 10,000`;
  expect(blocks(text).map((block) => block.split(' / ')[0])).toEqual([
    'narrative: 云岭县档案馆2025年部门预算',
    'expenditure-summary: 2025年部门支出预算总表',
    'managed-funds-expenditure: 2025年部门政府性基金预算支出表',
  ]);
});

test('a table that no form declares begins at its title, whether its unit stands above or nowhere', () => {
  const table = (title: string) => `表八
单位：万元
部门支出总表
科目编码 科目名称 合计 基本支出 项目支出
合计 32.00 30.00 2.00
201 一般公共服务支出 32.00 30.00 2.00
${title}
项目 货物 工程 服务 合计
一般公共预算拨款 4.00 2.00 20.00 26.00
合计 4.00 2.00 20.00 26.00`;
  const kinds = (title: string) => blocks(table(title)).filter((block) => block.startsWith('other'));
  expect(kinds('表九\n单位：万元\n政府采购预算明细表')).toHaveLength(1);
  expect(kinds('政府采购预算明细表')).toHaveLength(1);
});

test('a unit that stands above its title is that of the table below, not of the one above', () => {
  const table = (title: string, ...head: readonly string[]) =>
    [...head, '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出', '合计 | | 32.00 | 30.00 | 2.00']
      .join('\n')
      .replace('#', title);
  const unitsOf = (...tables: readonly string[]) =>
    blocks(['云岭县档案馆2025年部门预算', ...tables].join('\n'))
      .filter((block) => !block.startsWith('narrative'))
      .map((block) => /单位：(.元|元)/.exec(block)?.[1]);
  expect(
    unitsOf(table('部门支出总表', '单位：万元', '#'), table('一般公共预算支出表', '单位：元', '公开05表', '#')),
  ).toEqual(['万元', '元']);
  expect(unitsOf(table('部门支出总表', '#', '单位：万元'), table('一般公共预算支出表', '单位：元', '#'))).toEqual([
    '万元',
    '元',
  ]);
  expect(unitsOf(`${table('部门支出总表', '#')}\n单位：万元`, table('一般公共预算支出表', '#', '单位：元'))).toEqual([
    '万元',
    '元',
  ]);
});

test('the number of a form below its title is no title of its own', () => {
  const text = `2023年部门支出预算表
预算01-3表
单位名称：云岭县档案馆 单位：元
科目编码\t科目名称\t合计\t基本支出\t项目支出
201\t一般公共服务支出\t320,000.00\t300,000.00\t20,000.00
合计\t\t320,000.00\t300,000.00\t20,000.00`;
  const [first] = blocks(text);
  expect(first).toMatch(/^expenditure-summary: /);
});
