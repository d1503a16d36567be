import type { SheetChart, WriteSheet } from 'hucre';
import type { Chart } from '../../compile/draft.js';
import { SheetCells } from './sheet-cells.js';
import { footerOf } from './sheet-page.js';
import { heading, PARAGRAPH, TEXT_LINE } from './sheet-styles.js';
import { linesOf } from './text-width.js';
import type { TextPart } from './workbook-plan.js';

/** Digits across: a single column is never scaled to the page by every program, so it has to fit by itself. */
export const TEXT_WIDTH = 80;
/** The text is larger than the font in whose digits columns are measured. */
const TEXT_ROOM = TEXT_WIDTH / 1.15;
const CHART_ROWS = 12;
/** Points of text on a page of A4 within the margins. */
const PAGE_HEIGHT = 715;
const HIGHEST = 400;

/** Running text in one wide column, with its charts below the paragraphs that they belong to. */
export function textSheet(
  name: string,
  parts: readonly TextPart[],
  documentTitle: string,
  chartOf: (chart: Chart) => Omit<SheetChart, 'anchor'>,
): WriteSheet {
  const sheet = new SheetCells();
  const charts: SheetChart[] = [];
  const chartRows: number[] = [];
  let row = 0;
  for (const part of parts) {
    if (part.is === 'chart') {
      chartRows.push(row);
      charts.push({ ...chartOf(part.chart), anchor: { from: { row, col: 0 }, to: { row: row + CHART_ROWS, col: 1 } } });
      for (let own = 0; own < CHART_ROWS; own++) sheet.heights.set(row++, TEXT_LINE);
      continue;
    }
    const text = part.is === 'heading' ? part.text : `　　${part.text}`;
    const style = part.is === 'heading' ? heading(part.level) : PARAGRAPH;
    const room = part.is === 'heading' && part.level === 1 ? TEXT_ROOM * 0.75 : TEXT_ROOM;
    sheet.write(row, 0, { value: text, style });
    sheet.heights.set(row++, Math.min(HIGHEST, TEXT_LINE * linesOf(text, room) + (part.is === 'heading' ? 8 : 2)));
  }
  const rowBreaks = breaksBefore(chartRows, sheet.heights, row);
  return {
    name,
    columns: [{ width: TEXT_WIDTH }],
    ...sheet.parts(),
    charts,
    ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
    view: { showGridLines: false },
    pageSetup: textPage(),
    headerFooter: footerOf(documentTitle),
    a11y: { summary: name },
  };
}

/** The rows after which a page ends, so that no chart is cut in two. */
function breaksBefore(chartRows: readonly number[], heights: ReadonlyMap<number, number>, rows: number): number[] {
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row < rows; row++) {
    const height = heights.get(row) ?? 0;
    const block = chartRows.includes(row) ? TEXT_LINE * CHART_ROWS : height;
    if (used > 0 && used + block > PAGE_HEIGHT) {
      if (chartRows.includes(row)) breaks.push(row - 1);
      used = 0;
    }
    used += height;
  }
  return breaks;
}

export const textPage = (): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a4',
  orientation: 'portrait',
  horizontalCentered: true,
  margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
});
