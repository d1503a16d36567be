import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import { CHECKLIST } from '../../../check/checklist/items.js';
import { STYLE } from '../../docx/word-styles.js';
import { runsOf } from '../../docx/word-table.js';
import { inLanguage } from '../../language.js';
import { type ReportContext, reportTitle, type ViewedReport } from '../report-view.js';
import { type ReportSection, reportDocument } from '../word/report-document.js';
import { type ReportCell, type ReportPicture, reportTable } from '../word/report-table.js';
import {
  ANSWERS,
  checklistOf,
  groupName,
  type PrintedRow,
  partsOf,
  SIGNS,
  CHECKLIST_WORDS as WORDS,
} from './checklist-view.js';

/** Points; together the room of a lying page. */
const WIDTHS = [64, 96, 48, 270, 250];

/** The checklists of documents as a Word file, after a summary where they are several. */
export async function renderChecklistDocx(
  reports: readonly ViewedReport[],
  context: ReportContext,
): Promise<Uint8Array> {
  const lists: (readonly PrintedRow[])[] = [];
  for (const viewed of reports) lists.push(await checklistOf(viewed, context));
  const sections: ReportSection[] = reports.map((viewed, index) => ({
    landscape: true,
    children: pageOf(viewed, lists[index] ?? [], context),
  }));
  if (reports.length > 1) sections.unshift({ landscape: true, children: summaryOf(reports, lists, context) });
  const title = inLanguage(WORDS.title, context.language);
  return reportDocument(title, reports[0]?.report.document.year ?? null, sections);
}

const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(text) });
const line = (text: string) => new Paragraph({ style: STYLE.tableNote, children: runsOf(text) });

function pageOf({ report }: ViewedReport, rows: readonly PrintedRow[], context: ReportContext): readonly FileChild[] {
  const { language } = context;
  const starts = new Map(partsOf(rows).map(({ start, count }) => [start, count]));
  const cells = rows.map((row, index): readonly ReportCell[] => {
    const count = starts.get(index);
    const part: ReportCell[] =
      count === undefined ? [] : [{ text: groupName(row.group, context), align: 'center', rowSpan: count }];
    return [
      ...part,
      { text: row.item },
      { text: inLanguage(ANSWERS[row.answer], language), align: 'center' },
      { text: row.problem },
      row.picture ? { text: '', picture: fitted(row.picture) } : { text: row.quote },
    ];
  });
  return [
    heading(inLanguage(WORDS.title, language)),
    line(`${reportTitle(report, language)}　${inLanguage(WORDS.file(report.source.name), language)}`),
    reportTable(
      WIDTHS,
      WORDS.columns.map((words) => inLanguage(words, language)),
      cells,
    ),
    line(''),
    line(inLanguage(WORDS.signed, language)),
  ];
}

function fitted(picture: ReportPicture): ReportPicture {
  const share = Math.min(1, (WIDTHS[4]! - 10) / picture.width);
  return { ...picture, width: picture.width * share, height: picture.height * share };
}

/** Documents as rows, items as columns. */
function summaryOf(
  reports: readonly ViewedReport[],
  lists: readonly (readonly PrintedRow[])[],
  { language }: ReportContext,
): readonly FileChild[] {
  const room = WIDTHS.reduce((sum, one) => sum + one, 0);
  const name = 128;
  const widths = [name, ...CHECKLIST.map(() => (room - name) / CHECKLIST.length)];
  const header = [
    inLanguage(WORDS.department, language),
    // Chinese breaks anywhere; English words would be torn.
    ...CHECKLIST.map(
      ({ name: words }): ReportCell => ({
        text: inLanguage(words, language),
        align: 'center',
        turned: language === 'en',
      }),
    ),
  ];
  const rows = reports.map(({ report }, index): readonly ReportCell[] => [
    { text: reportTitle(report, language) },
    ...(lists[index] ?? []).map(({ answer }): ReportCell => ({ text: SIGNS[answer], align: 'center' })),
  ]);
  return [
    heading(inLanguage(WORDS.summary, language)),
    line(inLanguage(WORDS.key, language)),
    reportTable(widths, header, rows),
  ];
}
