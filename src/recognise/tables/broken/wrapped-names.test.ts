import { expect, test } from 'vitest';
import { readLines } from '../../../read/text/read-text.js';
import { joinHeaderCells } from '../header/header-cells.js';
import { joinWrappedNames } from './wrapped-names.js';

const joined = (text: string): string[] => joinWrappedNames(readLines(text)).map((line) => line.text);

test.each([
  {
    title: 'parts above and below',
    text: '事业单位离退\n2080502 21.00 21.00\n休',
    lines: ['2080502 事业单位离退休 21.00 21.00'],
  },
  {
    title: 'a part in the line of the code',
    text: '机关事业单位\n2080505 基本养老保险 30.00 30.00\n缴费支出',
    lines: ['2080505 机关事业单位基本养老保险缴费支出 30.00 30.00'],
  },
  {
    title: 'codes in three columns',
    text: '208 05 行政事业单位养老支出 21.00\n事业单位离退\n208 05 02 21.00\n休',
    lines: ['208 05 行政事业单位养老支出 21.00', '208 05 02 事业单位离退休 21.00'],
  },
  {
    title: 'the last piece of a code that stands in the rows above',
    text: '229 其他支出 9.00\n60 彩票公益金安排的支出 9.00\n用于社会福利的彩票公益金支\n02 9.00 9.00\n出',
    lines: ['229 其他支出 9.00', '60 彩票公益金安排的支出 9.00', '02 用于社会福利的彩票公益金支出 9.00 9.00'],
  },
  {
    title: 'one of two lists side by side',
    text: '机关事业单位基本养\n30108 8.00 30206 电费 2.00\n老保险缴费',
    lines: ['30108 机关事业单位基本养老保险缴费 8.00 30206 电费 2.00'],
  },
  {
    title: 'both of two lists side by side, by parts on one line',
    text: '其他对个人和家庭 其他商品和服务支\n303 99 1.00 302 99 2.00\n的补助 出',
    lines: ['303 99 其他对个人和家庭的补助 1.00 302 99 其他商品和服务支出 2.00'],
  },
  {
    title: 'the end of one name and the beginning of another on one line',
    text: '301 11 公务员医疗补助缴 0.00 302 11 差旅费 1.75\n费 因公出国（境）费\n301 12 其他社会保障缴费 7.17 302 12 0.00\n用',
    lines: [
      '301 11 公务员医疗补助缴费 0.00 302 11 差旅费 1.75',
      '301 12 其他社会保障缴费 7.17 302 12 因公出国（境）费用 0.00',
    ],
  },
  {
    title: 'a name without figures',
    text: '信息网络及软件\n31007\n购置更新',
    lines: ['31007 信息网络及软件购置更新'],
  },
  {
    title: 'a code in no list, where other names are wrapped',
    text: '事业单位离退\n2080502 21.00\n休\n临时安排的试点支\n20877 5.00\n出',
    lines: ['2080502 事业单位离退休 21.00', '20877 临时安排的试点支出 5.00'],
  },
])('names wrapped round their codes: $title', ({ text, lines }) => {
  expect(joined(text)).toEqual(lines);
});

test.each([
  { title: 'a name below its code', text: '2080502\n事业单位离退休\n21.00' },
  { title: 'a whole row between other words', text: '云岭县档案馆\n2080502 事业单位离退休 21.00\n备注' },
  { title: 'parts that make another name', text: '事业单位\n2080502 21.00\n医疗' },
])('lines that stay: $title', ({ text }) => {
  expect(joined(text)).toEqual(text.split('\n'));
});

test.each([
  {
    title: 'three lines of two cells',
    lines: ['一般公共 政府性基', '项目 合计 预算财政 金预算财', '拨款 政拨款'],
    joined: ['项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款'],
  },
  {
    title: 'lines of whole words',
    lines: ['本年收入 本年支出', '预算数 预算数'],
    joined: ['本年收入 本年支出', '预算数 预算数'],
  },
])('header cells wrapped side by side: $title', ({ lines, joined: whole }) => {
  expect(joinHeaderCells(lines)).toEqual(whole);
});
