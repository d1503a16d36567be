import XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { BookDiff, FormDiff } from '../../domain/book-diff.js';
import { renderDiffHtml } from './diff-html.js';
import { renderDiffText } from './diff-text.js';
import { renderDiffXlsx } from './diff-xlsx.js';

const side = (year: number, name: string): BookDiff['before'] => ({
  name,
  document: { type: 'budget', year, department: { name: '云岭县档案馆', code: null }, region: null },
});
const NONE = { same: 0, changed: 0, added: 0, removed: 0 };
const both = <T>(before: T | null, after: T | null) => ({ before, after });

const FORM: FormDiff = {
  change: 'changed',
  kind: 'general-expenditure',
  title: both('一般公共预算支出表', '一般公共预算支出表'),
  unit: both('万元', '万元'),
  note: both(null, null),
  columns: [{ path: both(['2025年预算数'], ['2026年预算数']) }],
  rows: [
    {
      change: 'changed',
      code: both('2012604', '2012604'),
      name: both('档案馆', '=档案馆<b>'),
      moved: false,
      side: null,
      cells: [{ change: 'changed', before: '1,100.00', after: '1,230.00', difference: '130.00', percent: '11.82' }],
    },
    {
      change: 'added',
      code: both(null, '2012699'),
      name: both(null, '其他档案事务支出'),
      moved: false,
      side: null,
      cells: [{ change: 'added', before: null, after: '5.00', difference: null, percent: null }],
    },
    {
      change: 'same',
      code: both('20126', '20126'),
      name: both('档案事务', '档案事务'),
      moved: false,
      side: null,
      cells: [{ change: 'same', before: '9.00', after: '9.00', difference: null, percent: null }],
    },
  ],
  cells: { same: 1, changed: 1, added: 1, removed: 0 },
};

const DIFF: BookDiff = {
  format: 'mingsuan-diff/1',
  before: side(2025, 'a.pdf'),
  after: side(2026, 'b.docx'),
  relation: 'years',
  same: false,
  summary: {
    forms: { ...NONE, changed: 1 },
    cells: FORM.cells,
    statements: NONE,
    paragraphs: { ...NONE, changed: 1 },
    targets: NONE,
    indicators: NONE,
    lastYear: { agree: 3, disagree: 1 },
  },
  forms: [FORM],
  statements: [],
  paragraphs: [
    {
      change: 'changed',
      section: '一、收支总体情况',
      words: [
        { is: 'same', text: '支出预算' },
        { is: 'removed', text: '1,100.00' },
        { is: 'added', text: '1,235.00' },
        { is: 'same', text: '万元。' },
      ],
    },
  ],
  targets: [],
  lastYear: [
    {
      form: '一般公共预算支出表',
      row: '档案馆',
      column: '2025年预算数',
      agrees: false,
      told: '1,090.00',
      own: '1,100.00',
      difference: '-10.00',
      unit: '万元',
    },
  ],
};

test('the terminal shows what it comes to, then the largest changes', () => {
  const text = renderDiffText(DIFF, 'zh');
  for (const words of [
    '云岭县档案馆 2025年部门预算公开（a.pdf）',
    '一致 3，不一致 1',
    '《一般公共预算支出表》档案馆 · 2025年预算数：本年印 1,090.00，上年公开 1,100.00，差 −10.00',
    '2012604 档案馆 → =档案馆<b>  2025年预算数 → 2026年预算数  1,100.00 → 1,230.00  +130.00  +11.82%',
    '+ 2012699 其他档案事务支出',
    '~ 支出预算[-1,100.00-]{+1,235.00+}万元。',
  ])
    expect(text).toContain(words);
});

test('two that say the same are told in one line', () => {
  expect(renderDiffText({ ...DIFF, same: true }, 'en')).toContain('Both say the same.');
});

test('the page shows both sides and computes nothing of the document', () => {
  const page = renderDiffHtml(DIFF, 'zh');
  for (const words of [
    '<html lang="zh-CN">',
    '<del>1,100.00</del>',
    '<ins>1,230.00</ins>',
    '+130.00 <small>+11.82%</small>',
    '<ins>=档案馆&lt;b&gt;</ins>',
    '<th scope="row">',
    '<p aria-label="后">支出预算<ins>1,235.00</ins>万元。</p>',
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
});

describe('the workbook', () => {
  test('has a sheet for every form, figures as numbers, texts as texts', async () => {
    const book = XLSX.read(await renderDiffXlsx(DIFF, 'zh'), { cellNF: true });
    expect(book.SheetNames).toEqual(['概况', '上年数核对', '一般公共预算支出表', '情况说明']);
    const sheet = book.Sheets['一般公共预算支出表']!;
    const shown = ['A4', 'B4', 'C4', 'D4', 'E4', 'F4'].map((cell) => [sheet[cell]?.t, sheet[cell]?.v, sheet[cell]?.f]);
    expect(shown).toEqual([
      ['s', '2012604', undefined],
      ['s', '档案馆 → =档案馆<b>', undefined],
      ['n', 1100, undefined],
      ['n', 1230, undefined],
      ['n', 130, undefined],
      ['n', 11.82, undefined],
    ]);
  });
  test('is the same every time', async () => {
    expect(await renderDiffXlsx(DIFF, 'en')).toEqual(await renderDiffXlsx(DIFF, 'en'));
  });
});
