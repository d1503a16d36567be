import { type SheetImage, type WriteSheet, writeXlsx } from 'hucre';
import { CHECKLIST } from '../../../check/checklist/items.js';
import { inLanguage } from '../../language.js';
import { linesOfText } from '../../page/text-width.js';
import { address, SheetCells } from '../../xlsx/sheet-cells.js';
import { SheetNames } from '../../xlsx/sheet-names.js';
import { footerOf, printTitles } from '../../xlsx/sheet-page.js';
import { ABOVE, DEFAULT_FONT, FORM_LINE, field, HEADER, TITLE } from '../../xlsx/sheet-styles.js';
import { type ReportContext, reportTitle, type ViewedReport } from '../report-view.js';
import {
  ANSWERS,
  checklistOf,
  groupName,
  type PrintedRow,
  partsOf,
  SIGNS,
  CHECKLIST_WORDS as WORDS,
} from './checklist-view.js';

const PAGE = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
/** In characters of the default font. */
const WIDTHS = [13, 20, 10, 62, 62];
const PICTURE_COLUMN = 4;
/** Pixels that the column of pictures holds. */
const PICTURE_PIXELS = 420;
const FIRST_ROW = 3;

/** The checklists of documents as a workbook: a summary, then a sheet for each, with the first places as pictures. */
export async function renderChecklistXlsx(
  reports: readonly ViewedReport[],
  context: ReportContext,
): Promise<Uint8Array> {
  const summary = inLanguage({ zh: '汇总', en: 'Summary' }, context.language);
  const names = new SheetNames([summary]);
  const lists: (readonly PrintedRow[])[] = [];
  const sheets: WriteSheet[] = [];
  for (const viewed of reports) {
    const rows = await checklistOf(viewed, context);
    const { department } = viewed.report.document;
    lists.push(rows);
    sheets.push(listSheet(names.take(department.name ?? viewed.report.source.name), viewed, rows, context));
  }
  sheets.unshift(summarySheet(summary, reports, lists, context));
  const title = inLanguage(WORDS.title, context.language);
  return await writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, headerFooter: footerOf(title), pageSetup: PAGE })),
    namedRanges: sheets.map(({ name }) => printTitles(name, FIRST_ROW)),
    defaultFont: DEFAULT_FONT,
    properties: { title },
  });
}

function listSheet(
  name: string,
  { report }: ViewedReport,
  rows: readonly PrintedRow[],
  context: ReportContext,
): WriteSheet {
  const { language } = context;
  const sheet = new SheetCells();
  const across = { columnSpan: WIDTHS.length };
  sheet.write(0, 0, { value: inLanguage(WORDS.title, language), style: TITLE }, across);
  const about = `${reportTitle(report, language)}　${inLanguage(WORDS.file(report.source.name), language)}`;
  sheet.write(1, 0, { value: about, style: ABOVE }, across);
  WORDS.columns.forEach((words, column) => {
    sheet.write(2, column, { value: inLanguage(words, language), style: HEADER });
  });
  sheet.heights.set(0, 30);
  for (const { start, count } of partsOf(rows))
    sheet.write(
      FIRST_ROW + start,
      0,
      { value: groupName(rows[start]!.group, context), style: field('center', true, null) },
      { rowSpan: count },
    );
  const images = rows.flatMap((row, index) => writeRow(sheet, FIRST_ROW + index, row, context));
  const last = FIRST_ROW + rows.length;
  sheet.write(last + 1, 0, { value: inLanguage(WORDS.signed, language), style: ABOVE }, across);
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    ...sheet.parts(),
    images,
    freezePane: { rows: FIRST_ROW },
    dataValidations: [
      {
        type: 'list',
        range: `${address(FIRST_ROW, 2)}:${address(last - 1, 2)}`,
        values: [ANSWERS.yes, ANSWERS.no, ANSWERS['not-applicable']].map((words) => inLanguage(words, language)),
        allowBlank: true,
      },
    ],
  };
}

function writeRow(sheet: SheetCells, at: number, row: PrintedRow, { language }: ReportContext): readonly SheetImage[] {
  const texts = [row.item, inLanguage(ANSWERS[row.answer], language), row.problem, row.picture ? '' : row.quote];
  texts.forEach((text, index) => {
    const style = field(index === 1 ? 'center' : 'left', false, null);
    sheet.write(at, index + 1, { value: text === '' ? null : text, style });
  });
  const lines = texts.map((text, index) => linesOfText(text, (WIDTHS[index + 1]! - 3) / 2));
  const height = Math.max(...lines) * FORM_LINE + 6;
  if (!row.picture) {
    sheet.heights.set(at, height);
    return [];
  }
  const width = Math.min(PICTURE_PIXELS, Math.round((row.picture.width * 96) / 72));
  const pixels = Math.round((row.picture.height * width) / row.picture.width);
  sheet.heights.set(at, Math.max(height, pixels * 0.75 + 4));
  const from = { row: at, col: PICTURE_COLUMN };
  return [{ data: row.picture.png, type: 'png', anchor: { from }, width, height: pixels, altText: row.picture.words }];
}

/** Documents as rows, items as columns. */
function summarySheet(
  name: string,
  reports: readonly ViewedReport[],
  lists: readonly (readonly PrintedRow[])[],
  { language }: ReportContext,
): WriteSheet {
  const sheet = new SheetCells();
  const across = { columnSpan: CHECKLIST.length + 1 };
  sheet.write(0, 0, { value: inLanguage(WORDS.summary, language), style: TITLE }, across);
  sheet.write(1, 0, { value: inLanguage(WORDS.key, language), style: ABOVE }, across);
  sheet.heights.set(0, 30);
  [WORDS.department, ...CHECKLIST.map((item) => item.name)].forEach((words, column) => {
    sheet.write(2, column, { value: inLanguage(words, language), style: HEADER });
  });
  sheet.heights.set(2, FORM_LINE * 5);
  reports.forEach(({ report }, index) => {
    const at = FIRST_ROW + index;
    sheet.write(at, 0, { value: reportTitle(report, language), style: field('left', false, null) });
    (lists[index] ?? []).forEach(({ answer }, column) => {
      sheet.write(at, column + 1, { value: SIGNS[answer] || null, style: field('center', false, null) });
    });
    sheet.heights.set(at, FORM_LINE * 2);
  });
  return {
    name,
    columns: [{ width: 34 }, ...CHECKLIST.map(() => ({ width: 8 }))],
    ...sheet.parts(),
    freezePane: { rows: FIRST_ROW, columns: 1 },
  };
}
