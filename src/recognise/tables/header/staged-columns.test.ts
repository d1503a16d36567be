import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import { recogniseTables } from '../index.js';

const DOCUMENT: DocumentFacts = {
  type: 'final-accounts',
  year: 2025,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};

test('budgets and amounts spent add up apart, and tell which expense was left blank', () => {
  const lines = readLines(`财政拨款“三公”经费支出决算表
财政拨款“三公”经费
公务用车购置及运行维护费
因公出国
合计 公务用车 公务用车 公务接待费
（境）费 小计
购置费 运行维护费
预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数
33.60 27.20 32.40 27.20 15.00 15.00 17.40 12.20 1.20 0`);
  const [table] = recogniseTables(
    [{ is: 'table', kind: 'three-public', title: lines[0]!.text, lines }],
    DOCUMENT,
  ).tables;
  const read = table!.columns.map(({ id }) => table!.rows[0]!.cells[id]?.text ?? '');
  expect(read.join(' | ')).toBe('33.60 | 27.20 |  |  | 32.40 | 27.20 | 15.00 | 15.00 | 17.40 | 12.20 | 1.20 | 0');
});
