import { type WriteSheet, writeXlsx } from 'hucre';
import type { PrintedDocument } from '../../compile/draft.js';
import { ChartValues } from './chart-values-sheet.js';
import { contentsSheet } from './contents-sheet.js';
import { formSheet } from './form-sheet.js';
import { printTitles } from './sheet-page.js';
import { DEFAULT_FONT } from './sheet-styles.js';
import { textSheet } from './text-sheet.js';
import { planWorkbook } from './workbook-plan.js';

/**
 * A compiled document as a workbook: contents, then a sheet for every form and every part of the text. The same document
 * gives the same bytes.
 */
export async function renderXlsx(document: PrintedDocument): Promise<Uint8Array> {
  const plan = planWorkbook(document);
  const values = new ChartValues(plan.chartValuesName, plan.charts);
  const sheets = plan.sheets.map((sheet): WriteSheet => {
    if (sheet.is === 'form') return formSheet(sheet.name, sheet.table, document.title);
    return textSheet(sheet.name, sheet.parts, document.title, (chart) => values.chartOf(chart));
  });
  const titles = plan.sheets.flatMap((sheet, index) => {
    const rows = sheets[index]?.freezePane?.rows;
    return rows === undefined ? [] : [printTitles(sheet.name, rows)];
  });
  const hidden = values.sheet();
  const when = dateOf(document);
  return await writeXlsx({
    sheets: [contentsSheet(document, plan), ...sheets, ...(hidden ? [hidden] : [])],
    namedRanges: titles,
    defaultFont: DEFAULT_FONT,
    properties: {
      title: document.title,
      subject: `${document.department} ${document.year}`,
      creator: document.department,
      company: document.department,
      created: when,
      modified: when,
    },
  });
}

/** The day of publication, so that nothing depends on when the workbook is written. */
function dateOf({ date, year }: PrintedDocument): Date {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? new Date(Date.UTC(year, 0, 1)) : day;
}
