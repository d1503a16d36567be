import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (total: string): string[] => {
  const text = `项目支出绩效自评表
(2024年度)
项目名称 馆舍维修
主管部门 云岭县文化局 实施单位 云岭县图书馆
项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额: ${total}
其中:本年财政拨款 60.00 50.00 50.00
上年结转资金
其他资金`;
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.flatMap(({ rule }) => (rule === 'PER063' ? [rule] : []));
};

test('a total of nothing above sources with money is told, though words without borders do not keep their columns', () => {
  expect(foundIn('60.00 50.00 50.00 10 100% 10')).toEqual([]);
  expect(foundIn('0 0 0 10 0 0')).toEqual(['PER063']);
});
