import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { randomBase } from '../../test/random-base.js';
import { compileDisclosure } from '../compile/compile.js';
import type { BudgetBook } from '../domain/book.js';
import type { FormDiff, WordRun } from '../domain/book-diff.js';
import { TEMPLATES } from '../forms/templates/index.js';
import { readText } from '../read/text/read-text.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { diffBooks } from './diff-books.js';
import { diffValue } from './diff-value.js';
import { outOfOrder } from './match-pairs.js';
import { diffWords } from './word-diff.js';

function bookOf(text: string): BudgetBook {
  const source = readText('disclosure.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
}

const YEAR_2025 = `云岭县档案馆2025年部门预算公开
一般公共预算支出表
单位：万元
| 科目编码 | 科目名称 | 2025年预算数 | 基本支出 | 项目支出 |
|  | 合计 | 300.00 | 200.00 | 100.00 |
| 201 | 一般公共服务支出 | 300.00 | 200.00 | 100.00 |
| 20126 | 档案事务 | 300.00 | 200.00 | 100.00 |
| 2012601 | 行政运行 | 200.00 | 200.00 |  |
| 2012604 | 档案馆 | 100.00 |  | 100.00 |

一、收支总体情况
2025年支出预算300.00万元，用于档案保管和利用。
`;
const changed = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [old, now]) => {
    expect(text).toContain(old);
    return text.replace(old, now);
  }, YEAR_2025);

const rowsOf = (form: FormDiff | undefined): string[] =>
  (form?.rows ?? []).flatMap((row) => {
    const cells = row.cells.flatMap((cell) =>
      cell && cell.change !== 'same' ? [`${cell.before} → ${cell.after} (${cell.difference}, ${cell.percent}%)`] : [],
    );
    if (row.change === 'same' && !row.moved) return [];
    const name = row.name.before === row.name.after ? row.name.after : `${row.name.before} → ${row.name.after}`;
    return [`${row.change}${row.moved ? ' moved' : ''} ${name}: ${cells.join('; ')}`];
  });

describe('two versions', () => {
  test('of the same words are the same', () => {
    const diff = diffBooks(bookOf(YEAR_2025), bookOf(YEAR_2025));
    expect([diff.same, diff.relation]).toEqual([true, 'versions']);
  });
  test.each([
    [
      'a figure',
      [['| 200.00 | 200.00 |  |', '| 250.00 | 250.00 |  |']],
      ['changed 行政运行: 200.00 → 250.00 (50.00, 25.00%); 200.00 → 250.00 (50.00, 25.00%)'],
    ],
    ['a name', [['| 2012604 | 档案馆 |', '| 2012604 | 档案馆支出 |']], ['changed 档案馆 → 档案馆支出: ']],
    [
      'a figure that is gone',
      [['| 档案馆 | 100.00 |  | 100.00 |', '| 档案馆 | 100.00 |  |  |']],
      ['changed 档案馆: 100.00 → null (null, null%)'],
    ],
    [
      'a row that is gone',
      [['| 2012604 | 档案馆 | 100.00 |  | 100.00 |\n', '']],
      ['removed 档案馆 → null: 100.00 → null (null, null%); 100.00 → null (null, null%)'],
    ],
    ['a separator more', [['| 200.00 | 200.00 |  |', '| 200.0 | 200.00 |  |']], []],
  ] as const)('that differ in %s', (_, changes, expected) => {
    const diff = diffBooks(bookOf(YEAR_2025), bookOf(changed(...changes)));
    expect(rowsOf(diff.forms[0])).toEqual(expected);
  });
  test('differ in words', () => {
    const diff = diffBooks(bookOf(YEAR_2025), bookOf(changed(['用于档案保管和利用', '主要用于档案保管'])));
    expect(diff.paragraphs.map(({ change, words }) => [change, shown(words)])).toEqual([
      ['changed', '2025年支出预算300.00万元，{+主要}用于档案保管[-和利用]。'],
    ]);
  });
});

test('a title printed on two lines is the title', () => {
  const cover = changed(['云岭县档案馆2025年部门预算公开\n', '云岭县档案馆\n\n2025年部门预算公开\n\n']);
  expect(diffBooks(bookOf(YEAR_2025), bookOf(cover)).paragraphs).toEqual([]);
});

test('accounts beside a budget are compared by what columns and rows say, though the words differ', () => {
  const summary = `云岭县档案馆2025年部门预算公开
收支总表
单位：万元
| 收入 |  | 支出 |  |
| 项目 | 预算数 | 项目 | 预算数 |
| 一、一般公共预算拨款收入 | 300.00 | 一、一般公共服务支出 | 310.00 |
| 二、其他收入 | 10.00 |  |  |
| 收入总计 | 310.00 | 支出总计 | 310.00 |
`;
  const accounts = summary
    .replaceAll('预算数', '决算数')
    .replace('部门预算', '部门决算')
    .replace('拨款收入', '财政拨款收入')
    .replace('310.00', '305.00');
  expect(rowsOf(diffBooks(bookOf(summary), bookOf(accounts)).forms[0])).toEqual([
    'changed 一般公共预算拨款收入 → 一般公共预算财政拨款收入: ',
    'changed 一般公共服务支出: 310.00 → 305.00 (-5.00, -1.61%)',
  ]);
});

test('a budget of the next year is compared by what columns mean, and last year is asked for its own figures', () => {
  const next = changed(
    ['云岭县档案馆2025年', '云岭县档案馆2026年'],
    ['| 2025年预算数 | 基本支出 | 项目支出 |', '| 2025年预算数 | 2026年预算数 | 基本支出 | 项目支出 |'],
    ['|  | 合计 | 300.00 |', '|  | 合计 | 300.00 | 330.00 |'],
    ['| 201 | 一般公共服务支出 | 300.00 |', '| 201 | 一般公共服务支出 | 300.00 | 330.00 |'],
    ['| 20126 | 档案事务 | 300.00 |', '| 20126 | 档案事务 | 300.00 | 330.00 |'],
    ['| 2012601 | 行政运行 | 200.00 | 200.00 |', '| 2012601 | 行政运行 | 190.00 | 230.00 | 230.00 |'],
    ['| 2012604 | 档案馆 | 100.00 |', '| 2012604 | 档案馆 | 100.00 | 100.00 |'],
    ['2025年支出预算300.00万元，', '2026年支出预算330.00万元，比2025年增加20.00万元，'],
  );
  const diff = diffBooks(bookOf(YEAR_2025), bookOf(next));
  expect(diff.relation).toBe('years');
  expect(rowsOf(diff.forms[0])).toContain(
    'changed 行政运行: null → 190.00 (null, null%); 200.00 → 230.00 (30.00, 15.00%); 200.00 → 230.00 (30.00, 15.00%)',
  );
  expect(diff.summary.lastYear).toEqual({ agree: 4, disagree: 2 });
  expect(diff.lastYear.filter(({ agrees }) => !agrees)).toMatchObject([
    { row: '行政运行', told: '190.00', own: '200.00', difference: '-10.00' },
    { row: '支出预算', told: '310.00', own: '300.00', difference: '10.00', implied: true },
  ]);
});

const shown = (words: readonly WordRun[]): string =>
  words.map(({ is, text }) => (is === 'same' ? text : is === 'added' ? `{+${text}}` : `[-${text}]`)).join('');

test.each([
  ['比上年增加12.50万元', '比上年减少1.50万元', '比上年[-增加12.50]{+减少1.50}万元'],
  ['', '新增', '{+新增}'],
  ['一样', '一样', '一样'],
  ['按合同支付', '按照合同支付', '按{+照}合同支付'],
])('%s and %s differ word by word', (before, after, expected) => {
  const words = diffWords(before, after);
  expect(shown(words)).toBe(expected);
  const side = (gone: WordRun['is']) => words.flatMap(({ is, text }) => (is === gone ? [] : [text])).join('');
  expect([side('added'), side('removed')]).toEqual([before, after]);
});

test.each([
  // before           after               change     difference    per cent
  ['100.00 万元', '130.00 万元', 'changed', '30.00', '30.00'],
  ['3.00 万元', '2.00 万元', 'changed', '-1.00', '-33.33'],
  ['100.00 万元', '1000000.00 元', 'same', null, null],
  ['100.00 万元', '1000049.99 元', 'same', null, null],
  ['100.00 万元', '1010000.00 元', 'changed', '10000.00', '1.00'],
  ['0.00 万元', '5.00 万元', 'changed', '5.00', null],
  ['-5.00 万元', '5.00 万元', 'changed', '10.00', '200.00'],
] as const)('%s to %s', (before, after, change, difference, percent) => {
  const printed = (text: string) => {
    const [value = '', unit = ''] = text.split(' ');
    return { text: value, value, unit };
  };
  expect(diffValue(printed(before), printed(after))).toMatchObject({ change, difference, percent });
});

test('rows that changed places are the fewest that explain the order', () => {
  expect([...outOfOrder([0, 3, 1, 2, 4])]).toEqual([1]);
});

test.each(
  TEMPLATES.map(({ id }, index) => [id, index] as const),
)('a compiled book of %s is the same as itself, and its input as it was', (_, index) => {
  const template = TEMPLATES[index]!;
  const draft = compileDisclosure(randomBase(2, { type: template.type }), template);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal));
  const before = structuredClone(draft.value.book);
  expect(diffBooks(draft.value.book, structuredClone(draft.value.book)).same).toBe(true);
  expect(draft.value.book).toEqual(before);
});

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const DISCLOSURES = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'formats')
  .map(({ name }) => name);
test.each(DISCLOSURES)('%s is the same as itself', (name) => {
  const text = readFileSync(new URL(`${name}/input.txt`, FIXTURES), 'utf8');
  const diff = diffBooks(bookOf(text), bookOf(text));
  expect([diff.same, diff.summary.targets.added, diff.summary.indicators.added]).toEqual([true, 0, 0]);
});
