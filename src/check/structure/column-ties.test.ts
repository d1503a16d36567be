import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (body: string, title = '部门支出总表'): string[] => {
  const text = `云岭县档案馆2025年部门预算公开\n${title}\n单位：万元\n${body}`;
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.flatMap(({ rule, severity }) =>
    severity === 'advice' ? [] : [rule],
  );
};

const HEADER = '科目编码 科目名称 合计 基本支出 项目支出';
const WHOLE = ['201 一般公共服务支出 90.00 60.00 30.00', '20126 档案事务 90.00 60.00 30.00'];

test('a row of words that breaks under a header that other rows confirm is told', () => {
  expect(foundIn([HEADER, '合计 100.00 60.00 30.00', ...WHOLE].join('\n'))).toContain('TIE020');
});

test('a header put together from words that no row confirms proves nothing', () => {
  const rows = ['合计 100.00 60.00 30.00', '2012601 行政运行 60.00', '2012604 档案馆 40.00'];
  expect(foundIn([HEADER, ...rows].join('\n'))).not.toContain('TIE020');
});

test('where a header put together from words breaks in most rows, nothing in the table is believed', () => {
  const rows = [
    '合计 100.00 60.00 30.00',
    '201 一般公共服务支出 90.00 30.00 40.00',
    '2012604 档案馆 40.00 20.00 15.00',
  ];
  expect(foundIn([HEADER, ...rows].join('\n'))).toEqual([]);
});

test('a total that its rows bear out to be wrong is told, though no other row has two parts to confirm the header', () => {
  const rows = [
    '合计 102.00 60.00 40.00',
    '201 一般公共服务支出 60.00 60.00',
    '2012601 行政运行 60.00 60.00',
    '2120104 城管执法 40.00 40.00',
  ];
  expect(foundIn([HEADER, ...rows].join('\n'))).toEqual(expect.arrayContaining(['TIE012', 'TIE020']));
});

test('so is one of two lists side by side, which add up by their numbers', () => {
  const rows = [
    '收入 支出',
    '项目 预算数 项目 合计 一般公共预算 政府性基金预算',
    '一、一般公共预算拨款 60.00 一、一般公共服务支出 40.00 40.00',
    '二、政府性基金预算拨款 二、社会保障和就业支出 20.00 20.00',
    '收入总计 60.00 支出总计 61.00 60.00',
  ];
  expect(foundIn(rows.join('\n'), '财政拨款收支总表')).toContain('TIE020');
});

test('one slip in a row that fills every column is told, where the other sums of the row hold', () => {
  const rows = [
    '上年预算数 2025年预算数',
    '合计 因公出国（境）费 公务用车购置及运行费 公务接待费 合计 因公出国（境）费 公务用车购置及运行费 公务接待费',
    '小计 公务用车购置费 公务用车运行费 小计 公务用车购置费 公务用车运行费',
  ];
  const told = (figures: string) => foundIn([...rows, figures].join('\n'), '一般公共预算“三公”经费支出表');
  expect(told('4.20 0.00 2.50 0.00 2.50 1.70 3.82 0.00 2.50 0.00 2.50 0.72')).toContain('TPE001');
  expect(told('4.20 0.00 2.50 0.00 2.50 1.70 3.22 0.00 2.50 0.00 2.50 0.72')).not.toContain('TPE001');
});
