import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const TABLE = [
  '云岭县档案馆2026年部门预算公开',
  '收入总表',
  '单位：万元',
  '科目编码 | 科目名称 | 合计 | 一般公共预算',
  '合计 | | 150.00 | 150.00',
  '2010601 | 行政运行 | 100.00 | 100.00',
  '2012604 | 档案馆 | 40.00 | 40.00',
];

function factsOf(lines: readonly string[]): readonly string[] {
  const source = readText('a.txt', new TextEncoder().encode(lines.join('\n')));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value), ['TIE']).findings.map(({ rule, fact }) => `${rule} ${fact}`);
}

test('a fact keeps its name though its row moves and its figure changes', () => {
  const before = factsOf(TABLE);
  const [title, name, unit, header, total, first, second] = TABLE as [string, ...string[]];
  const after = factsOf([
    title,
    '一、说明',
    '本馆负责档案工作。',
    name,
    unit,
    header,
    total!.replaceAll('150', '160'),
    second,
    first,
  ] as string[]);
  expect(before.length).toBeGreaterThan(0);
  expect(after).toEqual(before);
});
