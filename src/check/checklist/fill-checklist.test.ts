import { expect, test } from 'vitest';
import { madeFinding, madeReport } from '../../../test/made-report.js';
import type { BudgetBook } from '../../domain/book.js';
import { fillChecklist } from './fill-checklist.js';

const BOOK = {
  format: 'mingsuan-book/1',
  tables: [{ kind: 'income-summary', at: { quote: '收入总表', line: 9 } }],
  sections: [{ title: '一、部门职责', at: { quote: '一、部门职责' } }],
  paragraphs: [{ id: 'p1', section: null, text: '本馆没有政府采购。', lines: [] }],
  statements: [],
  targets: { department: null, projects: [] },
} as unknown as BudgetBook;
const VIEWED = { book: BOOK, hasCover: true, hasContents: false };

const answers = (...findings: Parameters<typeof madeReport>[0]) =>
  new Map(fillChecklist(madeReport(findings), VIEWED).map((row) => [row.item.id, row]));

test.each([
  ['three-public/本年/接待费', 'TIE020', 'three-public'],
  ['general-basic-expenditure“表六”', 'DIS001', 'general-basic-expenditure'],
  ['target/department/收入预算合计', 'TIE051', 'targets'],
  ['text/机关运行经费情况/机关运行经费/change-rate/2025', 'NAR011', 'operating'],
  ['text/政府采购安排情况/政府采购预算总额/amount', 'NAR040', 'procurement'],
  ['text/部门职责“报订”', 'WRD018', 'duties'],
  ['text/实施周期“2025年1月1日”', 'WRD019', 'projects'],
  ['text/支出情况/住房公积金/amount', 'NAR004', 'narrative'],
  ['income-expenditure-summary/income·上年结转', 'DIS012', 'glossary'],
])('a finding on %s belongs to its item', (fact, rule, item) => {
  const row = answers(madeFinding('F1', { fact, rule })).get(item);
  expect(row?.findings).toHaveLength(1);
  expect(row?.answer).toBe('no');
});

test('a missing form is told at the form, not at the table where the finding points', () => {
  const message = { zh: '没有公开《国有资本经营预算支出表》：全套公开表中缺少这一张。', en: '' };
  const rows = answers(madeFinding('F1', { rule: 'DIS002', fact: 'income-summary“收入总表”', message }));
  expect(rows.get('state-capital-expenditure')?.answer).toBe('no');
  expect(rows.get('income-summary')?.answer).toBe('yes');
});

test('what is there fits, what is missing is named or left to people, and advice breaks nothing', () => {
  const missing = madeFinding('F1', { rule: 'DIS003', message: { zh: '没有涉及：国有资产占用。', en: '' } });
  const advice = madeFinding('F2', { severity: 'advice', fact: 'income-summary/note' });
  const rows = answers(missing, advice);
  const told = ['date', 'cover', 'contents', 'duties', 'procurement', 'assets', 'income-summary', 'projects'];
  expect(told.map((id) => rows.get(id)?.answer)).toEqual([
    'open',
    'yes',
    'open',
    'yes',
    'yes',
    'no',
    'yes',
    'not-applicable',
  ]);
});
