import { expect, test } from 'vitest';
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
