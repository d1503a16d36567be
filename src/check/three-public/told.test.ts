import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const findings = (row: string): string[] => {
  const text = `云岭县档案局2025年部门预算公开
七、“三公”经费预算情况说明
2025年因公出国（境）费预算0.86万元；公务用车运行维护费预算3.10万元；公务接待费预算1.40万元。
一般公共预算“三公”经费支出表
单位：万元
单位名称 | 因公出国（境）费 | 公务用车运行维护费 | 公务接待费
云岭县档案局 | ${row}`;
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.flatMap(({ rule }) => (rule === 'TPE003' ? [rule] : []));
};

test('columns that print all that is told, each for another expense, were misread; two exchanged were not', () => {
  expect(findings('0.86 | 3.10 | 1.40')).toEqual([]);
  expect(findings('3.10 | 1.40 | 0.86')).toEqual([]);
  expect(findings('0.86 | 1.40 | 3.10')).toEqual(['TPE003', 'TPE003']);
  expect(findings('0.86 | 3.10 | 1.70')).toEqual(['TPE003']);
});
