import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BudgetBook } from '../../domain/book.js';
import { type MadeUpRow, madeUpBook, madeUpTable } from '../made-up-table.test-support.js';
import { runRules } from '../runner.js';
import { HOME_RULES, tieRule } from './made-up-ties.test-support.js';

/** A functional table of 类 › 款 › 项 in hundredths of 万元: [basic, project] for each 项. */
type Tree = readonly (readonly (readonly (readonly [number, number])[])[])[];
const amount = fc.integer({ min: 100, max: 99_999_999 });
const tree = (least: number): fc.Arbitrary<Tree> =>
  fc.array(
    fc.array(fc.array(fc.tuple(amount, amount), { minLength: least, maxLength: 4 }), {
      minLength: least,
      maxLength: 3,
    }),
    {
      minLength: 2,
      maxLength: 3,
    },
  );

const print = (hundredths: number): string => {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
type Money = readonly [number, number];
const add = (all: readonly Money[]): Money => [
  all.reduce((total, [basic]) => total + basic, 0),
  all.reduce((total, [, project]) => total + project, 0),
];
const prints = ([basic, project]: Money, round: (n: number) => number): readonly string[] =>
  [basic + project, basic, project].map((n) => print(round(n)));

function bookOf(data: Tree, round: (n: number) => number = (n) => n): BudgetBook {
  const rows: MadeUpRow[] = [[null, '合计', ...prints(add(data.flat(2)), round)]];
  data.forEach((sections, i) => {
    const code = `20${i + 1}`;
    rows.push([code, '类', ...prints(add(sections.flat()), round)]);
    sections.forEach((items, j) => {
      rows.push([`${code}0${j + 1}`, '款', ...prints(add(items), round)]);
      items.forEach((item, k) => {
        rows.push([`${code}0${j + 1}0${k + 1}`, '项', ...prints(item, round)]);
      });
    });
  });
  const header = [
    ['合计', 'total'],
    ['基本支出', 'basic'],
    ['项目支出', 'project'],
  ] as const;
  return madeUpBook(madeUpTable('general-expenditure', header, rows));
}

/** The book with one cell printed otherwise. */
function withCell(book: BudgetBook, row: number, column: string, text: string): BudgetBook {
  const [table] = book.tables;
  const rows = table!.rows.map((one, index) =>
    index === row ? { ...one, cells: { ...one.cells, [column]: { ...one.cells[column]!, text, value: text } } } : one,
  );
  return { ...book, tables: [{ ...table!, rows }] };
}

test('ties hold on consistent tables', () =>
  fc.assert(fc.property(tree(1), (data) => void expect(runRules(HOME_RULES, bookOf(data)).findings).toEqual([]))));

test('rounding every print of consistent data never breaks a tie', () => {
  const toTens = (n: number) => Math.round(n / 10) * 10;
  const cut = (book: BudgetBook): BudgetBook => {
    const [table] = book.tables;
    const rows = table!.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([id, cell]) => {
          const text = cell.text.slice(0, -1);
          return [id, { ...cell, text, value: text }];
        }),
      ),
    }));
    return { ...book, tables: [{ ...table!, rows }] };
  };
  fc.assert(
    fc.property(tree(1), (data) => void expect(runRules(HOME_RULES, cut(bookOf(data, toTens))).findings).toEqual([])),
  );
});

test('a changed figure is found and named, with the value that was there', () =>
  fc.assert(
    fc.property(
      tree(2),
      fc.nat(),
      fc.constantFrom('c2', 'c3'),
      fc.integer({ min: 500, max: 9_999_999 }),
      (data, pick, column, by) => {
        const book = bookOf(data);
        const items = book.tables[0]!.rows.flatMap((row, index) => (row.level === '项' ? [index] : []));
        const row = items[pick % items.length]!;
        const right = book.tables[0]!.rows[row]!.cells[column]!.text;
        const wrong = print(Number(right.replace('.', '')) + by);
        const report = runRules(HOME_RULES, withCell(book, row, column, wrong));
        expect(report.findings.length).toBe(2);
        expect(report.causes.map(({ printed, suggested, at }) => ({ printed, suggested, line: at.line }))).toEqual([
          { printed: wrong, suggested: right, line: row + 2 },
        ]);
        expect(report.findings.every(({ cause }) => cause === 'C1')).toBe(true);
      },
    ),
  ));

test('a row that was left out is named as missing, with its amount', () => {
  const header = [
    ['合计', 'total'],
    ['人员经费', 'personnel'],
    ['公用经费', 'operating'],
  ] as const;
  const rows: MadeUpRow[] = [
    [null, '合计', '100.00', '80.00', '20.00'],
    ['301', '工资福利支出', '80.00', '80.00'],
    ['30101', '基本工资', '80.00', '80.00'],
    ['302', '商品和服务支出', '20.00', '', '20.00'],
    ['30201', '办公费', '4.00', '', '4.00'],
    ['30211', '差旅费', '9.50', '', '9.50'],
  ];
  const report = runRules(HOME_RULES, madeUpBook(madeUpTable('general-basic-expenditure', header, rows)));
  expect(report.findings).toHaveLength(1);
  expect(report.causes).toMatchObject([{ slip: 'row-missing', suggested: '6.50', explains: ['F1'] }]);
});

test('a wrong amount that software carried up to the total is one cause', () => {
  const header = [
    ['合计', 'total'],
    ['基本支出', 'basic'],
  ] as const;
  const table = (housing: string, total: string, id: string) =>
    madeUpTable(
      'general-expenditure',
      header,
      [
        [null, '合计', total, total],
        ['201', '一般公共服务支出', '60.00', '60.00'],
        ['221', '住房保障支出', housing, housing],
        ['22102', '住房改革支出', housing, housing],
        ['2210201', '住房公积金', housing, housing],
      ],
      id,
    );
  const [left, right] = [table('0.00', '60.00', 't1'), table('32.44', '92.44', 't2')];
  const across = tieRule('TIE4', function* (view) {
    const [a, b] = view.book.tables;
    for (const [index, row] of a!.rows.entries()) {
      const key = (id: string, print: string) => ({
        key: `cell:${id}/r${index + 1}/c1`,
        kind: 'money' as const,
        interval: {
          low: BigInt(print.replace('.', '')) * 1_000_000n,
          high: BigInt(print.replace('.', '')) * 1_000_000n,
        },
        text: print,
        unit: '万元',
        at: row.at,
        label: { zh: row.name, en: row.name },
      });
      const other = b!.rows[index]!.cells['c1']!.text;
      yield { is: 'sum', whole: key('t1', row.cells['c1']!.text), parts: [{ figure: key('t2', other), sign: 1 }] };
    }
  });
  const report = runRules([...HOME_RULES, across], madeUpBook(left, right));
  expect(report.findings).toHaveLength(4);
  expect(report.causes).toHaveLength(1);
  expect(report.causes[0]?.explains).toHaveLength(4);
  expect(report.causes[0]?.message.zh).toContain('住房公积金');
});
