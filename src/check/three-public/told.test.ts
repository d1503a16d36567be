import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const checked = (text: string) => {
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings;
};

const findings = (row: string): string[] => {
  const text = `云岭县档案局2025年部门预算公开
七、“三公”经费预算情况说明
2025年因公出国（境）费预算0.86万元；公务用车运行维护费预算3.10万元；公务接待费预算1.40万元。
一般公共预算“三公”经费支出表
单位：万元
单位名称 | 因公出国（境）费 | 公务用车运行维护费 | 公务接待费
云岭县档案局 | ${row}`;
  return checked(text).flatMap(({ rule }) => (rule === 'TPE003' ? [rule] : []));
};

test('columns that print all that is told, each for another expense, were misread; two exchanged were not', () => {
  expect(findings('0.86 | 3.10 | 1.40')).toEqual([]);
  expect(findings('3.10 | 1.40 | 0.86')).toEqual([]);
  expect(findings('0.86 | 1.40 | 3.10')).toEqual(['TPE003', 'TPE003']);
  expect(findings('0.86 | 3.10 | 1.70')).toEqual(['TPE003']);
});

const summed = (sentence: string): string[] =>
  checked(`云岭县档案馆2025年部门预算公开\n七、“三公”经费预算情况说明\n${sentence}`).flatMap(
    ({ rule, difference, message }) =>
      rule === 'TPE002' || rule === 'NAR022' ? [`${rule} ${difference ?? message.zh}`] : [],
  );

test('what a list of vehicle costs holds besides is added with the rest, also where it does not make the total', () => {
  const told = (other: string): string[] =>
    summed(
      `2025年“三公”经费预算16.00万元，其中：公务接待费5.00万元，因公出国（境）费0万元，公务用车购置及运行维护费11.00万元（其中，公务用车购置费2.00万元，公务用车运行维护费6.00万元，其他交通费用${other}万元）。`,
    );
  expect(told('3.00')).toEqual([]);
  expect(told('4.00')).toEqual(['TPE002 1.00']);
});

test('two of the three public expenses are at most their total', () => {
  const told = (reception: string): string[] =>
    summed(`本馆2025年三公经费开支9.50万元，其中公务接待费${reception}万元，公务用车购置及运行维护费8.40万元。`);
  expect(told('0.60')).toEqual([]);
  expect(told('1.60')).toEqual(['NAR022 “其中”所列2项之和为10.00万元，大于三公经费开支9.50万元']);
});
