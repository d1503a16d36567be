import { type WriteSheet, writeXlsx } from 'hucre';
import type { CheckReport, Finding } from '../../domain/findings.js';
import type { Bilingual } from '../../domain/place.js';
import { inLanguage } from '../language.js';
import { linesOfText } from '../page/text-width.js';
import { placeText } from '../place-text.js';
import { SHORT_SEVERITY, WORDS } from '../report-words.js';
import { SheetCells } from '../xlsx/sheet-cells.js';
import { footerOf, printTitles, WIDE_PAGE } from '../xlsx/sheet-page.js';
import { DEFAULT_FONT, FORM_LINE, field, HEADER, TITLE } from '../xlsx/sheet-styles.js';
import { adviceOn, expectedOf, fileOf, type ReportContext, reportTitle, verdictOf } from './report-view.js';

interface ListColumn {
  readonly head: Bilingual;
  readonly width: number;
  readonly of: (finding: Finding, report: CheckReport, context: ReportContext, listed: Listed) => string | null;
}

/** A finding of the list, with what became of it. */
interface Listed {
  readonly finding: Finding;
  readonly state: Bilingual | null;
  readonly reply?: Bilingual;
}

/** The findings of a report, those that are set aside last. */
const listedOf = ({ findings, open = [], fixed = [], waived = [] }: CheckReport): readonly Listed[] => [
  ...findings.map((finding) => ({ finding, state: finding.state ? WORDS.states[finding.state] : null })),
  ...open.map((finding) => ({ finding, state: WORDS.open })),
  ...fixed.map((finding) => ({ finding, state: WORDS.fixed })),
  ...waived.map(({ finding, waiver: { author, expires, reason } }) => {
    return { finding, state: WORDS.waived, reply: WORDS.waivedBy(author, expires, reason) };
  }),
];

/** The list of findings (问题清单): one row a finding, with room for the reply and the correction. */
const COLUMNS: readonly ListColumn[] = [
  { head: { zh: '文件', en: 'File' }, width: 20, of: (_, report) => fileOf(report) },
  { head: { zh: '部门', en: 'Department' }, width: 20, of: (_, { document }) => document.department.name },
  { head: { zh: '年度', en: 'Year' }, width: 7, of: (_, { document }) => String(document.year ?? '') },
  { head: { zh: '编号', en: 'No.' }, width: 7, of: ({ id }) => id },
  {
    head: { zh: '程度', en: 'Severity' },
    width: 10,
    of: ({ severity }, _, { language }) => inLanguage(SHORT_SEVERITY[severity], language),
  },
  {
    head: { zh: '位置', en: 'Place' },
    width: 14,
    of: ({ evidence: [{ at }] }, _, { language }) => placeText(at, language),
  },
  {
    head: { zh: '问题', en: 'Problem' },
    width: 52,
    of: ({ message }, _, { language }) => inLanguage(message, language),
  },
  { head: { zh: '原文', en: 'Quote' }, width: 24, of: ({ evidence: [{ at }] }) => at.quote },
  { head: { zh: '公开数', en: 'Printed' }, width: 12, of: ({ actual }) => actual },
  { head: { zh: '应为', en: 'Should be' }, width: 12, of: (finding, { causes }) => expectedOf(finding, causes) },
  { head: { zh: '相差', en: 'Off by' }, width: 11, of: ({ difference }) => difference },
  { head: { zh: '原因', en: 'Cause' }, width: 7, of: ({ cause }) => cause },
  { head: { zh: '依据', en: 'Basis' }, width: 24, of: (finding, _, context) => adviceOn(finding, context).basis },
  {
    head: { zh: '处理办法', en: 'What to do' },
    width: 30,
    of: (finding, _, context) => adviceOn(finding, context).remedy,
  },
  { head: { zh: '规则', en: 'Rule' }, width: 9, of: ({ rule }) => rule },
  {
    head: { zh: '状态', en: 'State' },
    width: 9,
    of: (_, __, { language }, { state }) => state && inLanguage(state, language),
  },
  {
    head: { zh: '部门答复', en: 'Reply' },
    width: 24,
    of: (_, __, { language }, { reply }) => (reply ? inLanguage(reply, language) : null),
  },
  { head: { zh: '整改情况', en: 'Correction' }, width: 24, of: () => null },
  { head: { zh: '完成日期', en: 'Done on' }, width: 12, of: () => null },
];

/** Reports as a workbook: a summary, the findings of all documents in one list with filters, the causes. */
export async function renderReportXlsx(reports: readonly CheckReport[], context: ReportContext): Promise<Uint8Array> {
  const say = (words: Bilingual) => inLanguage(words, context.language);
  const title = say({ zh: '预算公开问题清单', en: 'Findings in disclosures' });
  const names = {
    summary: say({ zh: '汇总', en: 'Summary' }),
    list: say({ zh: '问题清单', en: 'Findings' }),
    causes: say({ zh: '原因', en: 'Causes' }),
  };
  const sheets = [summarySheet(names.summary, reports, context), listSheet(names.list, reports, context)];
  if (reports.some(({ causes }) => causes.length > 0)) sheets.push(causesSheet(names.causes, reports, context));
  return await writeXlsx({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      headerFooter: footerOf(title, context.language),
      // So many columns can be read on paper only where it is large.
      pageSetup: sheet.name === names.list ? { ...WIDE_PAGE, paperSize: 'a3' } : WIDE_PAGE,
    })),
    namedRanges: sheets.map(({ name }) => printTitles(name, 2)),
    defaultFont: DEFAULT_FONT,
    properties: { title },
  });
}

/** A sheet with a title, a header and rows of texts; amounts stay as they were printed. */
function tableSheet(
  name: string,
  title: string,
  columns: readonly { readonly head: string; readonly width: number }[],
  rows: readonly (readonly (string | null)[])[],
): WriteSheet {
  const sheet = new SheetCells();
  sheet.write(0, 0, { value: title, style: TITLE }, { columnSpan: columns.length });
  sheet.heights.set(0, 30);
  columns.forEach(({ head }, column) => {
    sheet.write(1, column, { value: head, style: HEADER });
  });
  rows.forEach((texts, index) => {
    const lines = texts.map((text, column) => linesOfText(text ?? '', ((columns[column]?.width ?? 10) - 3) / 2));
    sheet.heights.set(index + 2, Math.max(1, ...lines) * FORM_LINE + 4);
    texts.forEach((text, column) => {
      const isNumber = text !== null && /^-?[\d,]+(?:\.\d+)?$/.test(text);
      sheet.write(index + 2, column, {
        value: text === '' ? null : text,
        style: field(isNumber ? 'right' : 'left', false, null),
      });
    });
  });
  return { name, columns: columns.map(({ width }) => ({ width })), ...sheet.parts(), freezePane: { rows: 2 } };
}

function listSheet(name: string, reports: readonly CheckReport[], context: ReportContext): WriteSheet {
  const columns = COLUMNS.map(({ head, width }) => ({ head: inLanguage(head, context.language), width }));
  const rows = reports.flatMap((report) =>
    listedOf(report).map((listed) => COLUMNS.map(({ of }) => of(listed.finding, report, context, listed))),
  );
  const sheet = tableSheet(name, name, columns, rows);
  return {
    ...sheet,
    autoFilter: { range: `A2:${String.fromCharCode(64 + columns.length)}${Math.max(rows.length, 1) + 2}` },
  };
}

function summarySheet(name: string, reports: readonly CheckReport[], context: ReportContext): WriteSheet {
  const say = (words: Bilingual) => inLanguage(words, context.language);
  const columns = [
    { head: say({ zh: '文件', en: 'File' }), width: 34 },
    { head: say({ zh: '部门和年度', en: 'Department and year' }), width: 36 },
    { head: say({ zh: '结论', en: 'Verdict' }), width: 50 },
    { head: say({ zh: '错误', en: 'Errors' }), width: 8 },
    { head: say({ zh: '疑点', en: 'Warnings' }), width: 10 },
    { head: say({ zh: '建议', en: 'Advice' }), width: 8 },
    { head: say({ zh: '读到数字', en: 'Figures' }), width: 10 },
    { head: say({ zh: '已核对', en: 'Tied' }), width: 10 },
  ];
  const rows = reports.map((report) => [
    fileOf(report),
    reportTitle(report, context.language),
    say(verdictOf(report)),
    String(report.summary.error),
    String(report.summary.warning),
    String(report.summary.advice),
    String(report.summary.figures.printed),
    String(report.summary.figures.tied),
  ]);
  return tableSheet(name, say({ zh: '预算公开核对汇总', en: 'Summary of checks' }), columns, rows);
}

function causesSheet(name: string, reports: readonly CheckReport[], context: ReportContext): WriteSheet {
  const say = (words: Bilingual) => inLanguage(words, context.language);
  const columns = [
    { head: say({ zh: '部门', en: 'Department' }), width: 24 },
    { head: say({ zh: '编号', en: 'No.' }), width: 7 },
    { head: say({ zh: '位置', en: 'Place' }), width: 14 },
    { head: say({ zh: '原因', en: 'Cause' }), width: 70 },
    { head: say({ zh: '公开数', en: 'Printed' }), width: 14 },
    { head: say({ zh: '疑应为', en: 'Suggested' }), width: 14 },
    { head: say({ zh: '把握', en: 'How sure' }), width: 10 },
    { head: say({ zh: '可解释的问题', en: 'Explains' }), width: 24 },
  ];
  const rows = reports.flatMap((report) =>
    report.causes.map(({ id, at, message, printed, suggested, sure, explains }) => [
      report.document.department.name,
      id,
      placeText(at, context.language),
      say(message),
      printed,
      suggested,
      sure ? say(WORDS.sure[sure]) : null,
      explains.join(' '),
    ]),
  );
  return tableSheet(name, name, columns, rows);
}
