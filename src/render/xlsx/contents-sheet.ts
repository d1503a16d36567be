import type { WriteSheet } from 'hucre';
import type { PrintedDocument } from '../../compile/draft.js';
import { chineseDate } from '../page/outline.js';
import { SheetCells } from './sheet-cells.js';
import { quotedSheet } from './sheet-names.js';
import { footerOf } from './sheet-page.js';
import { DATE, LINK, PART_LINK, PART_TITLE, TITLE } from './sheet-styles.js';
import { TEXT_WIDTH, textPage } from './text-sheet.js';
import { linesOf } from './text-width.js';
import type { WorkbookPlan } from './workbook-plan.js';

/** The first sheet: what the document is, and a link to every sheet. */
export function contentsSheet(document: PrintedDocument, plan: WorkbookPlan): WriteSheet {
  const sheet = new SheetCells();
  const write = (text: string, style: object, height: number, link?: string): void => {
    const row = sheet.height;
    const hyperlink = link ? { hyperlink: { target: '', location: `${quotedSheet(link)}!A1`, tooltip: text } } : {};
    sheet.write(row, 0, { value: text, style, ...hyperlink });
    sheet.heights.set(row, height);
  };
  write(
    document.title,
    { ...TITLE, font: { ...TITLE.font, size: 20 } },
    30 * linesOf(document.title, TEXT_WIDTH / 2.1) + 24,
  );
  if (document.date !== null) write(chineseDate(document.date), DATE, 30);
  write('目录', { ...TITLE, font: { ...TITLE.font, size: 14 } }, 36);
  for (const { text, level, sheet: target } of plan.entries) {
    const style = level === 2 ? LINK : target === null ? PART_TITLE : PART_LINK;
    write(text, style, 21, target ?? undefined);
  }
  return {
    name: plan.contentsName,
    columns: [{ width: TEXT_WIDTH }],
    ...sheet.parts(),
    view: { showGridLines: false },
    pageSetup: textPage(),
    headerFooter: footerOf(document.title),
    a11y: { summary: document.title },
  };
}
