import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { madeFinding, madeReport } from '../../../test/made-report.js';
import type { Cause } from '../../domain/findings.js';
import { bytesAsSource } from '../../read/zip/byte-source.js';
import { readDirectory } from '../../read/zip/directory.js';
import { inflateEntry } from '../../read/zip/inflate-entry.js';
import { renderReportText } from '../report-text.js';
import { footerOf } from '../xlsx/sheet-page.js';
import { renderChecklistDocx } from './checklist/checklist-docx.js';
import { renderChecklistXlsx } from './checklist/checklist-xlsx.js';
import { renderNotice } from './notice/render-notice.js';
import { verdictOf } from './report-view.js';
import { renderReportXlsx } from './report-xlsx.js';

const REPORT = madeReport([
  madeFinding('F1', { severity: 'error', fact: 'text/政府采购/采购/amount' }),
  madeFinding('F2', { fact: 'target/department/目标' }),
]);
const VIEWED = { report: REPORT, views: { pages: [], lines: [] } };
const ZH = { language: 'zh', rules: new Map() } as const;
const EN = { language: 'en', rules: new Map() } as const;

function wordText(bytes: Uint8Array): string {
  const archive = bytesAsSource(bytes);
  const directory = readDirectory(archive);
  const entry = directory.ok ? directory.value.find(({ name }) => name === 'word/document.xml') : undefined;
  const xml = entry && inflateEntry(archive, entry, 1e7);
  return xml?.ok ? new TextDecoder().decode(xml.value).replace(/<[^>]+>/g, '') : '';
}

test('the notice tells each finding by severity, and the receipt asks for an answer to it', async () => {
  const text = wordText(await renderNotice([REPORT], ZH));
  expect(text).toContain('关于云岭县档案馆2026年部门预算公开');
  expect(text).toMatch(/一、必须改正的错误（1处）.*二、需要说明或改正的疑点（1处）.*三、整改要求/s);
  expect(text.match(/增减率写为5%，应为6%/g)).toHaveLength(4);
  expect(text).toMatch(/整改情况责任人完成日期/);
});

test('where a cause explains a finding, the notice names the cause and not what one of the figures should be', async () => {
  const explained = madeReport([madeFinding('F1', { cause: 'C1', message: { zh: '两表不一致', en: 'forms differ' } })]);
  const cause: Cause = {
    id: 'C1',
    message: { zh: '住房公积金：印为0，疑应为32.44', en: 'printed 0, probably 32.44' },
    at: { quote: '住房公积金 0' },
    printed: '0',
    suggested: '32.44',
    slip: null,
    explains: ['F1'],
  };
  const text = wordText(await renderNotice([{ ...explained, causes: [cause] }], ZH));
  expect(text).toMatch(/一、原因.*C1.*疑应为32\.44.*可解释 F1.*二、需要说明或改正的疑点（1处）.*三、整改要求/s);
  expect(text).not.toContain('公开数5，应为6');
  const plain = wordText(
    await renderNotice([{ ...explained, findings: [{ ...explained.findings[0]!, cause: null }] }], ZH),
  );
  expect(plain).toContain('公开数5，应为6');
});

test('the list tells what a figure should be where its cause is that figure, and numbers pages in its language', async () => {
  const finding = madeFinding('F1', { cause: 'C1', expected: '6', actual: '5' });
  const at = finding.evidence[0].at;
  const cause = { id: 'C1', message: { zh: '', en: '' }, at, printed: '5', suggested: '6.5', slip: null, explains: [] };
  const shouldBe = async (causes: readonly Cause[]) => {
    const bytes = await renderReportXlsx([{ ...madeReport([finding]), causes }], EN);
    return (await readXlsx(bytes)).sheets[1]?.rows[2]?.[9];
  };
  expect(await shouldBe([cause])).toBe('6.5');
  expect(await shouldBe([{ ...cause, at: { ...at, quote: 'another' } }])).toBeFalsy();
  expect(footerOf('', 'en').oddFooter).toContain('Page &P of &N');
});

test('the list names the file of each finding, and keeps what was fixed or waived', async () => {
  const waiver = {
    author: '李明',
    expires: '2026-12-31',
    reason: '按上级格式',
    department: '',
    year: 2026,
    rule: '',
    fact: '',
  };
  const report = {
    ...madeReport([madeFinding('F1', { state: 'new' })]),
    fixed: [madeFinding('F2')],
    waived: [{ finding: madeFinding('F3'), waiver }],
  };
  const rows = (await readXlsx(await renderReportXlsx([report], ZH))).sheets[1]?.rows.slice(2) ?? [];
  expect(rows.map((row) => [row[0], row[3], row[15]])).toEqual([
    ['公开.pdf', 'F1', '新增'],
    ['公开.pdf', 'F2', '已改正'],
    ['公开.pdf', 'F3', '已豁免，不计入'],
  ]);
  expect(rows[2]?.[16]).toBe('李明，至 2026-12-31：按上级格式');
});

test('the verdict tells whether causes explain all that must be put right, or a part of it', () => {
  const rules = [{ code: 'TIE001', outcome: 'broken', reason: null }] as const;
  const report = { ...madeReport([madeFinding('F1', { severity: 'error', cause: 'C1' }), madeFinding('F2')]), rules };
  const cause: Cause = {
    id: 'C1',
    message: { zh: '', en: '' },
    at: { quote: '' },
    printed: null,
    suggested: null,
    slip: null,
    explains: [],
  };
  expect(verdictOf({ ...report, causes: [cause] }).zh).toContain('；其中部分可归为 1 个原因');
  const explained = report.findings.map((finding) => ({ ...finding, cause: 'C1' }));
  expect(verdictOf({ ...report, findings: explained, causes: [cause] }).zh).toContain('；可归为 1 个原因');
});

test('the same report gives the same Word file', async () => {
  expect(await renderNotice([REPORT], EN)).toEqual(await renderNotice([REPORT], EN));
});

test('the checklist names each problem at its item, in both forms', async () => {
  const text = wordText(await renderChecklistDocx([VIEWED], ZH));
  expect(text).toMatch(/政府采购否F1/);
  expect(text).toMatch(/绩效目标表否F2/);
  const { sheets } = await readXlsx(await renderChecklistXlsx([VIEWED, VIEWED], EN));
  expect(sheets.map(({ name }) => name)).toEqual(['Summary', '云岭县档案馆', '云岭县档案馆 (2)']);
  expect(sheets[1]!.rows.flat()).toContain('Procurement');
});

test.each([
  [[{ code: 'WRD009', outcome: 'holds', reason: null }], 0, '没有读到可以核对的'],
  [[{ code: 'PER001', outcome: 'holds', reason: null }], 0, '未发现错误'],
  [[{ code: 'WRD009', outcome: 'holds', reason: null }], 3, '未发现错误'],
] as const)('a text with nothing to check is not called free of errors: %j', (rules, printed, words) => {
  const plain = madeReport([]);
  const report = { ...plain, rules, summary: { ...plain.summary, figures: { printed, tied: 0 } } };
  expect(verdictOf(report).zh).toContain(words);
  expect(renderReportText(report, { language: 'zh', colour: false, remedies: new Map() })).toContain(words);
});

test('a form not yet filled in is called so', () => {
  const plain = madeReport([]);
  const report = { ...plain, rules: [], document: { ...plain.document, type: 'blank-form' as const } };
  expect(verdictOf(report).zh).toContain('空白表样');
});
