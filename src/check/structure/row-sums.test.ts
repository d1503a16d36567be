import { expect, test } from 'vitest';
import { type MadeUpRow, madeUpTable } from '../made-up-table.test-support.js';
import { rowSums } from './row-sums.js';

const table = (rows: readonly MadeUpRow[], kind: Parameters<typeof madeUpTable>[0] = 'general-expenditure') =>
  madeUpTable(kind, [['合计', 'total']], rows);
const sumsOf = (made: ReturnType<typeof table>) =>
  rowSums(made).map(
    ({ is, whole, parts, sure }) =>
      `${sure ? '' : '?'}${is} ${whole.code ?? whole.name} = ${parts.map((part) => part.code ?? part.name).join(' + ')}`,
  );

test('类 = Σ款, 款 = Σ项, total = Σ类', () =>
  expect(
    sumsOf(
      table([
        [null, '合计', '30'],
        ['201', '一般公共服务支出', '20'],
        ['20126', '档案事务', '20'],
        ['2012601', '行政运行', '15'],
        ['2012604', '档案馆', '5'],
        ['221', '住房保障支出', '10'],
      ]),
    ),
  ).toEqual(['children 201 = 20126', 'children 20126 = 2012601 + 2012604', 'rows 合计 = 201 + 221']));

test('where only 项 are printed they make the total, and department and unit repeat it', () =>
  expect(
    sumsOf(
      table([
        [null, '合计', '15'],
        ['2150', '云岭县档案馆', '15'],
        ['215001', '云岭县档案馆（本级）', '15'],
        ['2012601', '行政运行', '10'],
        ['2012604', '档案馆', '5'],
      ]),
    ),
  ).toEqual(['rows 合计 = 2012601 + 2012604', 'units 2150 = 215001', 'units 合计 = 2150']));

test('details are not added to the parent a second time', () => {
  const made = table([
    [null, '合计', '15'],
    ['20126', '档案事务', '15'],
    ['2012601', '行政运行', '15'],
    ['2012601', '行政运行', '10'],
    ['2012601', '行政运行', '5'],
  ]);
  const rows = made.rows.map((row, index) => (index > 2 ? { ...row, detail: true } : row));
  expect(sumsOf({ ...made, rows })).toEqual([
    'children 20126 = 2012601',
    'details 2012601 = 2012601 + 2012601',
    'rows 合计 = 20126',
  ]);
});

test('a code printed twice without a mark, or a row without code, leaves sums unproven', () => {
  const twice: MadeUpRow[] = [
    [null, '合计', '15'],
    ['20126', '档案事务', '15'],
    ['2012601', '行政运行', '15'],
    ['2012601', '行政运行', '10'],
  ];
  expect(sumsOf(table(twice)).every((sum) => sum.startsWith('?'))).toBe(true);
  const stray: MadeUpRow[] = [
    [null, '合计', '15'],
    ['201', '一般公共服务支出', '10'],
    [null, '档案事务', '5'],
  ];
  expect(sumsOf(table(stray)).every((sum) => sum.startsWith('?'))).toBe(true);
});

test('projects make their total', () =>
  expect(
    sumsOf(
      table(
        [
          [null, '合计', '15'],
          [null, '档案数字化加工', '10'],
          [null, '馆藏抢救修复', '5'],
        ],
        'project-expenditure',
      ),
    ),
  ).toEqual(['rows 合计 = 档案数字化加工 + 馆藏抢救修复']));

test('a name alone is a piece of a wrapped one, and no unit that ends the projects of the one above', () => {
  const made = table(
    [
      [null, '合计', '30'],
      [null, '云岭县档案馆', '20'],
      [null, '档案数字化', '15'],
      [null, '云岭县档案', ''],
      [null, '库房维护', '5'],
      [null, '云岭县地方志办公室', '10'],
      [null, '县志编纂', '10'],
    ],
    'project-expenditure',
  );
  const units = new Set(['云岭县档案馆', '云岭县档案', '云岭县地方志办公室']);
  const rows = made.rows.map((row) => (units.has(row.name) ? { ...row, level: 'unit' as const } : row));
  expect(sumsOf({ ...made, rows })).toContain('rows 云岭县档案馆 = 档案数字化 + 云岭县档案 + 库房维护');
});

test('人员经费 and 公用经费 above their classes are no rows among them', () => {
  const made = table(
    [
      [null, '合计', '15'],
      [null, '人员经费', '11'],
      ['301', '工资福利支出', '8'],
      ['30101', '基本工资', '8'],
      ['303', '对个人和家庭的补助', '3'],
      ['30302', '退休费', '3'],
      [null, '公用经费', '4'],
      ['302', '商品和服务支出', '4'],
      ['30201', '办公费', '4'],
    ],
    'general-basic-expenditure',
  );
  expect(sumsOf({ ...made, title: '一般公共预算财政拨款基本支出决算表' })).toEqual([
    'children 301 = 30101',
    'children 303 = 30302',
    'children 302 = 30201',
    'rows 合计 = 301 + 303 + 302',
    'rows 人员经费 = 301 + 303',
    'rows 公用经费 = 302',
  ]);
});

test('where names that look like units and others make the total together, none is part of another', () => {
  const listed: MadeUpRow[] = [
    [null, '云岭县文化馆', '20'],
    [null, '云岭县国有苗圃', '15'],
    [null, '云岭县档案馆', '10'],
    [null, '云岭县古籍修复工坊', '5'],
  ];
  const units = table([...listed, [null, '合计', '50']]);
  const rows = units.rows.map((row) => ({ ...row, level: /馆$/.test(row.name) ? ('unit' as const) : row.level }));
  expect(sumsOf({ ...units, rows }).join()).not.toMatch(/馆 =/);
});
