import { expect, test } from 'vitest';
import { checkBook } from '../app/check-book.js';
import type { CheckReport } from '../domain/findings.js';
import { readText } from '../read/text/read-text.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { Trust } from './trust.js';

const distrusted = (...table: string[]) => {
  const text = ['云岭县档案馆2025年部门预算公开', '一般公共预算“三公”经费支出表', '单位：万元', ...table].join('\n');
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return Trust.of(openDisclosure(source.value)).distrusted.length;
};
const HEADER = '“三公”经费合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费';

test('a table of the three public expenses whose lower header stands beside its own columns is not believed', () => {
  expect(distrusted(HEADER, '\t\t小计\t公务用车购置费\t公务用车运行费\t', '5.20\t\t4.00\t\t4.00\t1.20')).toBe(0);
  expect(distrusted(HEADER, '\t小计\t公务用车购置费\t公务用车运行费\t', '5.20\t\t4.00\t\t4.00\t1.20')).toBe(1);
});

const CELLS = `云岭县档案馆2025年部门预算公开
一般公共预算支出表
单位：万元
科目编码
科目名称
合计
基本支出
项目支出
201
一般公共服务支出
300.00
200.00
100.00
20126
档案事务
300.00
200.00
100.00
2012601
行政运行
200.00
200.00
2012604
档案馆
100.00
100.00
合计
300.00
200.00
100.00
以上为本馆支出。`;
const torn = (...changes: readonly (readonly [string, string])[]) => {
  const text = changes.reduce((all, [from, to]) => all.replace(from, to), CELLS);
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  const book = openDisclosure(source.value);
  return { distrusted: Trust.of(book).distrusted.length, rules: rulesOf(checkBook(book)) };
};
const rulesOf = ({ findings }: CheckReport) =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

test.each<[string, readonly (readonly [string, string])[], number]>([
  ['adds up', [], 0],
  ['has one figure that its row and its column both ask to be another', [['档案事务\n300.00', '档案事务\n310.00']], 0],
  [
    'has two wrong figures',
    [
      ['档案事务\n300.00', '档案事务\n310.00'],
      ['馆\n100.00', '馆\n70.00'],
    ],
    1,
  ],
  ['has lost a row', [['2012604\n档案馆\n100.00\n100.00\n', '']], 1],
  ['has a number without decimals among its amounts', [['档案事务\n300.00', '档案事务\n12']], 1],
])('a table of one cell a line that %s', (_, changes, count) => {
  const { distrusted: found, rules } = torn(...changes);
  expect(found).toBe(count);
  if (count === 1 || changes.length === 0) expect(rules).toEqual([]);
  else expect(rules).toEqual(expect.arrayContaining(['TIE010', 'TIE020']));
});

const SIDES = `云岭县档案馆2025年部门预算公开
部门收支总表
单位：万元
收入
预算数
支出
预算数
一、一般公共预算拨款收入
300.00
一、一般公共服务支出
200.00
二、事业收入
20.00
二、卫生健康支出
30.00
本年收入合计
320.00
本年支出合计
320.00
收入总计
320.00
支出总计
320.00
`;
const OTHER = `一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计
201 | 一般公共服务支出 | 290.00
210 | 卫生健康支出 | 30.00
 | 合计 | 320.00`;

test('a figure that breaks one sum of such a table is told where another table prints what the sum asks', () => {
  const found = (...texts: string[]) => {
    const source = readText('a.txt', new TextEncoder().encode(texts.join('')));
    if (!source.ok) throw new Error(source.refusal.kind);
    const book = openDisclosure(source.value);
    return { tables: book.tables.length, distrusted: Trust.of(book).distrusted.length };
  };
  expect(found(SIDES)).toEqual({ tables: 1, distrusted: 1 });
  expect(found(SIDES, OTHER)).toEqual({ tables: 2, distrusted: 0 });
  expect(found(SIDES, OTHER.replace('290', '280'))).toEqual({ tables: 2, distrusted: 1 });
});

const MOVED = [
  ['201 一般公共服务支出', '300.00 180.00 120.00'],
  ['20126 档案事务', '300.00 180.00 120.00'],
  ['2012601 行政运行', '200.00 150.00 50.00'],
  ['2012604 档案馆', '100.00 30.00 70.00'],
  ['208 社会保障和就业支出', '48.00 41.00 7.00'],
  ['20805 行政事业单位养老支出', '44.00 39.00 5.00'],
  ['2080505 机关事业单位基本养老保险缴费支出', '30.00 28.00 2.00'],
  ['2080506 机关事业单位职业年金缴费支出', '14.00 11.00 3.00'],
  ['20808 抚恤', '4.00 2.00 2.00'],
  ['2080801 死亡抚恤', '4.00 2.00 2.00'],
  ['210 卫生健康支出', '25.00 19.00 6.00'],
  ['21011 行政事业单位医疗', '25.00 19.00 6.00'],
  ['2101101 行政单位医疗', '16.00 12.00 4.00'],
  ['2101103 公务员医疗补助', '9.00 7.00 2.00'],
  ['合计', '373.00 240.00 133.00'],
] as const;

test('amounts beside the names of other rows, which no sum along a row shows, are not believed in text', () => {
  const title =
    '云岭县档案馆2025年部门预算公开\n一般公共预算支出表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n';
  const errorsIn = (amounts: readonly string[]) => {
    const text = title + MOVED.map(([name], at) => `${name} ${amounts[at]}`).join('\n');
    const source = readText('a.txt', new TextEncoder().encode(text));
    if (!source.ok) throw new Error(source.refusal.kind);
    return rulesOf(checkBook(openDisclosure(source.value)));
  };
  const amounts: readonly string[] = MOVED.map(([, figures]) => figures);
  expect(errorsIn(amounts)).toEqual([]);
  expect(errorsIn([...amounts.slice(0, 1), ...amounts.slice(3), ...amounts.slice(1, 3)])).toEqual([]);
  expect(errorsIn(amounts.with(3, '100.50 30.00 70.50'))).not.toEqual([]);
});

test('the sign tells why a table is not believed', () => {
  const signs = (text: string) => {
    const source = readText('a.txt', new TextEncoder().encode(text));
    if (!source.ok) throw new Error(source.refusal.kind);
    return Trust.of(openDisclosure(source.value)).distrusted.map(({ sign }) => sign.id);
  };
  expect(signs(CELLS)).toEqual([]);
  expect(signs(CELLS.replace('2012604\n档案馆\n100.00\n100.00\n', ''))).toEqual(['torn-rows']);
});
