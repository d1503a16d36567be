import { type SheetImage, type WriteSheet, writeXlsx } from 'hucre';
import { CHECKLIST } from '../../../check/checklist/items.js';
import { inLanguage } from '../../language.js';
import { linesOfText } from '../../page/text-width.js';
import { address, SheetCells } from '../../xlsx/sheet-cells.js';
import { SheetNames } from '../../xlsx/sheet-names.js';
import { footerOf, printTitles, WIDE_PAGE } from '../../xlsx/sheet-page.js';
import { ABOVE, DEFAULT_FONT, FORM_LINE, field, HEADER, TITLE } from '../../xlsx/sheet-styles.js';
import { type ReportContext, reportTitle, type ViewedReport } from '../report-view.js';
import type { ReportPicture } from '../word/report-table.js';
import {
  ANSWERS,
  checklistOf,
  groupName,
  type PrintedRow,
  partsOf,
  SIGNS,
  CHECKLIST_WORDS as WORDS,
} from './checklist-view.js';
import { inFrame } from './crop-place.js';

/** In characters of the default font. */
const WIDTHS = [13, 20, 10, 62, 62];
const PICTURE_COLUMN = 4;
/** Points that the column of pictures holds. */
const PICTURE_WIDTH = 326;
const FIRST_ROW = 3;
/** English words would be torn in narrow columns. */
const TURNED = { ...HEADER, alignment: { ...HEADER.alignment, textRotation: 90 } };

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
    sheets.push(await listSheet(names.take(department.name ?? viewed.report.source.name), viewed, rows, context));
  }
  sheets.unshift(summarySheet(summary, reports, lists, context));
  const title = inLanguage(WORDS.title, context.language);
  return await writeXlsx({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      headerFooter: footerOf(title, context.language),
      pageSetup: WIDE_PAGE,
    })),
    namedRanges: sheets.map(({ name }) => printTitles(name, FIRST_ROW)),
    defaultFont: DEFAULT_FONT,
    properties: { title },
  });
}

async function listSheet(
  name: string,
  { report }: ViewedReport,
  rows: readonly PrintedRow[],
  context: ReportContext,
): Promise<WriteSheet> {
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
  const images: SheetImage[] = [];
  for (const [index, row] of rows.entries()) {
    const height = writeRow(sheet, FIRST_ROW + index, row, context);
    if (row.picture) images.push(await imageAt(FIRST_ROW + index, row.picture, height));
  }
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

/** Writes the words of a row, with room for its picture; gives its height in points. */
function writeRow(sheet: SheetCells, at: number, row: PrintedRow, { language }: ReportContext): number {
  const texts = [row.item, inLanguage(ANSWERS[row.answer], language), row.problem, row.picture ? '' : row.quote];
  texts.forEach((text, index) => {
    const style = field(index === 1 ? 'center' : 'left', false, null);
    sheet.write(at, index + 1, { value: text === '' ? null : text, style });
  });
  const lines = texts.map((text, index) => linesOfText(text, (WIDTHS[index + 1]! - 3) / 2));
  const height = Math.max(Math.max(...lines) * FORM_LINE + 6, row.picture ? shownAt(row.picture).height : 0);
  sheet.heights.set(at, height);
  return height;
}

/** Size in points at which a picture stands in its column. */
function shownAt({ width, height }: ReportPicture) {
  const share = Math.min(1, PICTURE_WIDTH / width);
  return { share, height: height * share };
}

/** Pictures of a workbook stretch over their cells, so the picture is given the shape of its cell. */
async function imageAt(row: number, picture: ReportPicture, height: number): Promise<SheetImage> {
  const { share } = shownAt(picture);
  const { png } = await inFrame(picture, PICTURE_WIDTH / share, height / share);
  const anchor = { from: { row, col: PICTURE_COLUMN }, to: { row: row + 1, col: PICTURE_COLUMN + 1 } };
  return { data: png, type: 'png', anchor, altText: picture.words };
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
    sheet.write(2, column, {
      value: inLanguage(words, language),
      style: language === 'en' && column > 0 ? TURNED : HEADER,
    });
  });
  sheet.heights.set(2, FORM_LINE * (language === 'en' ? 9 : 5));
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
