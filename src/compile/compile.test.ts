import { expect, test } from 'vitest';
import { henan } from '../forms/templates/henan.js';
import { ministryBudget } from '../forms/templates/ministry-budget.js';
import type { BaseData, BudgetLine } from './base-data.js';
import { compileDisclosure } from './compile.js';
import type { PrintedTable } from './draft.js';

const line = (more: Partial<BudgetLine> = {}): BudgetLine => ({
  unit: '312001',
  functional: '2012601',
  departmental: '30101',
  governmental: '50101',
  fund: 'general-budget',
  carriedOver: false,
  kind: 'personnel',
  project: null,
  amount: '100000',
  lastYear: '100000',
  ...more,
});
const NOTHING = { amount: '0', lastYear: '0' };
const base = (more: Partial<BaseData> = {}): BaseData => ({
  format: 'mingsuan-base/1',
  type: 'budget',
  year: 2026,
  department: { name: '云岭县档案馆', code: '312' },
  region: null,
  template: null,
  publishedOn: '2026-02-11',
  units: [{ code: '312001', name: '云岭县档案馆（本级）', nature: '行政', approvedStaff: 20, actualStaff: 18 }],
  lines: [line()],
  projects: [],
  targets: null,
  threePublic: {
    travelAbroad: NOTHING,
    vehiclePurchase: NOTHING,
    vehicleRunning: NOTHING,
    reception: NOTHING,
    meetings: null,
    training: null,
  },
  procurement: { goods: '0', works: '0', services: '0', forSmallAndMedium: null, forSmall: null },
  assets: { asOf: '2025-12-31', vehicles: [], generalEquipment: 0, specialEquipment: 0 },
  performance: null,
  reasons: {},
  texts: { duties: ['负责档案的收集和保管。'], organisation: ['内设办公室。'], terms: [] },
  ...more,
});

const problemsOf = (data: BaseData): string[] => {
  const result = compileDisclosure(data, ministryBudget);
  return result.ok ? [] : result.refusal.problems.map(({ path }) => path);
};
const textOf = (data: BaseData): string => {
  const result = compileDisclosure(data, ministryBudget);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.problems));
  return result.value.document.parts.flatMap((part) => (part.is === 'paragraph' ? [part.text] : [])).join('\n');
};

test.each<[string, Partial<BaseData>, string[]]>([
  ['an amount with commas', { lines: [line({ amount: '100,000' })] }, ['lines[0].amount', 'lines']],
  ['three decimals of 元', { lines: [line(), line({ amount: '1.234' })] }, ['lines[1].amount']],
  ['a unit that is not listed', { lines: [line({ unit: '312009' })] }, ['lines[0].unit']],
  [
    'codes of no classification',
    { lines: [line({ functional: '2999999', departmental: '39801' })] },
    ['lines[0].functional', 'lines[0].departmental', 'lines[0].kind'],
  ],
  ['economic items that do not correspond', { lines: [line({ governmental: '50201' })] }, ['lines[0].governmental']],
  [
    'wages as operating expenditure, and a project that is not listed',
    { lines: [line({ kind: 'operating' }), line({ kind: 'project', project: 'P9' })] },
    ['lines[0].kind', 'lines[1].project'],
  ],
  [
    'less reception than the basic budget holds',
    { lines: [line(), line({ departmental: '30217', governmental: '50206', kind: 'operating', amount: '5000' })] },
    ['threePublic.reception.amount'],
  ],
  ['final accounts in a template of budgets', { type: 'final-accounts' }, ['type']],
  ['a large change without a reason', { lines: [line({ lastYear: '80000' })] }, ['reasons.2012601']],
  ['a small change needs none', { lines: [line({ lastYear: '95000' })] }, []],
  ['less than 1 万元 needs none', { lines: [line({ amount: '9000', lastYear: '1000' })] }, []],
])('refuses %s', (_, more, paths) => {
  expect(problemsOf(base(more)).filter((path) => paths.length === 0 || paths.includes(path))).toEqual(paths);
});

test('every problem says what to do in both languages', () => {
  const result = compileDisclosure(base({ lines: [line({ unit: '9', governmental: '50201' })] }), ministryBudget);
  const problems = result.ok ? [] : result.refusal.problems;
  expect(problems.length).toBeGreaterThan(1);
  for (const { problem, remedy } of problems)
    for (const words of [problem, remedy]) expect(words.zh.length * words.en.length).toBeGreaterThan(0);
});

test.each([
  ['more', '120000', '100000', '比2025年增加2.00万元，增长20.00%，主要原因是新增人员'],
  ['less', '100000', '120000', '比2025年减少2.00万元，下降16.67%，主要原因是新增人员'],
  ['the same', '100000', '100000', '与2025年持平'],
] as const)('tells %s', (_, amount, lastYear, words) => {
  const reasons = { total: '新增人员', '2012601': '新增人员', basic: '新增人员' };
  expect(textOf(base({ lines: [line({ amount, lastYear })], reasons }))).toContain(words);
});

test.each(['新增人员', '主要原因是新增人员。', '原因是：主要是新增人员'])('the reason “%s” is told once', (reason) => {
  const reasons = { total: reason, '2012601': reason, basic: reason };
  const text = textOf(base({ lines: [line({ amount: '120000', lastYear: '100000' })], reasons }));
  expect(text).toContain('增长20.00%，主要原因是新增人员');
});

test('a number that was filled in with a duty is printed once', () => {
  const texts = { duties: ['（一）执行法规。', '2.承办交办事项。'], organisation: [], terms: [] };
  expect(textOf(base({ texts }))).toContain('（一）执行法规。');
  expect(textOf(base({ texts }))).toContain('（二）承办交办事项。');
});

test('what leads to the list of duties is no item of it', () => {
  const texts = { duties: ['档案馆是事业单位。', '主要职责是：', '执行法规。'], organisation: [], terms: [] };
  expect(textOf(base({ texts }))).toMatch(/^档案馆是事业单位。\n主要职责是：\n（一）执行法规。$/m);
});

test('an item that is new is told without a rate', () => {
  const added = line({ functional: '2012602', amount: '100000', lastYear: null });
  const text = textOf(
    base({ lines: [line(), added], reasons: { total: '新增任务', basic: '新增任务', '2012602': '新增任务' } }),
  );
  expect(text).toContain(
    '一般行政管理事务（项）2026年预算数为10.00万元，比2025年增加10.00万元（上年没有此项，不计算增长率）',
  );
});

test('where nothing is known of last year, nothing is compared with it', () => {
  expect(textOf(base({ lines: [line({ amount: '100000', lastYear: null })] }))).not.toMatch(/比2025年|与2025年/);
});

test('an item that is gone is told with its decrease', () => {
  const gone = line({ functional: '2012602', amount: '0', lastYear: '50000' });
  const text = textOf(
    base({ lines: [line(), gone], reasons: { total: '任务完成', basic: '任务完成', '2012602': '任务完成' } }),
  );
  expect(text).toContain('一般行政管理事务（项）2026年预算数为0.00万元，比2025年减少5.00万元，下降100.00%');
});

test('sums of a workbook are those of the print', () => {
  const lines = [line({ amount: '100033.33' }), line({ departmental: '30102', amount: '50049.99' })];
  const result = compileDisclosure(
    base({ lines, reasons: { total: '调资', basic: '调资', '2012601': '调资' } }),
    ministryBudget,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.problems));
  const tables = result.value.document.parts.flatMap((part) => (part.is === 'table' ? [part.table] : []));
  const sums = tables.flatMap(sumsOf);
  expect(sums.length).toBeGreaterThan(10);
  for (const { value, parts } of sums) expect(parts).toBe(value);
});

/** Each cell that is a sum: what it prints, and what its cells add up to. */
function sumsOf(table: PrintedTable): { value: bigint; parts: bigint }[] {
  const digits = (text: string | undefined): bigint => BigInt((text ?? '0').replace('.', ''));
  return table.body.flatMap((row) =>
    row.flatMap((cell) =>
      cell.sumOf
        ? [
            {
              value: digits(cell.value),
              parts: cell.sumOf.reduce((sum, [at, column]) => sum + digits(table.body[at]?.[column]?.value), 0n),
            },
          ]
        : [],
    ),
  );
}

test('a project with targets and no money this year is listed with 0.00', () => {
  const indicator = {
    level1: '产出指标',
    level2: '数量指标',
    level3: '检查次数',
    operator: '≥',
    value: '2',
    unit: '次',
  } as const;
  const project = {
    code: 'P1',
    name: '档案检查',
    unit: '312001',
    category: '特定目标类',
    summary: null,
    targets: { goal: '', executionWeight: null, indicators: [{ ...indicator, weight: null }] },
  } as const;
  const spent = { kind: 'project', project: 'P1', departmental: '30227', governmental: '50205', amount: '0' } as const;
  const reasons = { projects: '结束', basic: '结束', total: '结束', '2012601': '结束' };
  const draft = compileDisclosure(base({ lines: [line(), line(spent)], projects: [project], reasons }), henan);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal));
  const rows = draft.value.document.parts.flatMap((part) => (part.is === 'table' ? part.table.body : []));
  const row = rows.map((cells) => cells.map(({ text }) => text)).find((texts) => texts.includes('检查次数'));
  expect(row).toContain('0.00');
});
