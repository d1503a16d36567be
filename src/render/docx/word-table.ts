import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PrintedCell, PrintedTable } from '../../compile/draft.js';
import { CELL_PADDING, ROW_PADDING, type TableLayout } from '../page/table-layout.js';
import { twips } from './page-setup.js';
import { plainText } from './word-parts.js';
import { cellStyleId, STYLE } from './word-styles.js';

/** How a table is written: `again` where the table before has the same title, which the contents name once. */
interface TableSetting {
  readonly layout: TableLayout;
  readonly startsPage: boolean;
  readonly again: boolean;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** Thin black lines around a table and between its cells. */
export const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;

/** A table with what stands above and below it: number on the left, title in the middle, unit on the right, note. */
export function wordTable(table: PrintedTable, setting: TableSetting): (Paragraph | Table)[] {
  return [...captionOf(table, setting), tableOf(table, setting.layout), ...noteOf(table)];
}

function captionOf(table: PrintedTable, { layout, startsPage, again }: TableSetting): Paragraph[] {
  const width = layout.columns.reduce((sum, one) => sum + one, 0);
  const lines = [
    { text: table.number, style: STYLE.tableNumber },
    { text: table.title, style: again ? STYLE.tableTitleAgain : STYLE.tableTitle },
    { text: lineAbove(table), style: STYLE.tableLine },
  ].flatMap(({ text, style }) => (text === null || text === '' ? [] : [{ text, style }]));
  return lines.map(
    ({ text, style }, index) =>
      new Paragraph({
        style,
        children: runsOf(text),
        ...(index === 0 && startsPage ? { pageBreakBefore: true } : {}),
        ...(style === STYLE.tableLine ? { tabStops: stopsOf(table, twips(width)) } : {}),
      }),
  );
}

/** 部门名称：…, a tab, 单位：万元. */
function lineAbove({ preparedBy, unit }: PrintedTable): string | null {
  if (unit === null) return preparedBy === undefined ? null : `\t${preparedBy}`;
  return `${preparedBy ?? ''}\t${unit}`;
}

const stopsOf = ({ unit }: PrintedTable, width: number) =>
  unit === null
    ? [{ type: TabStopType.CENTER, position: Math.round(width / 2) }]
    : [{ type: TabStopType.RIGHT, position: width }];

const noteOf = ({ note }: PrintedTable): Paragraph[] =>
  note === null || note === '' ? [] : [new Paragraph({ style: STYLE.tableNote, children: runsOf(note) })];

function tableOf(table: PrintedTable, layout: TableLayout): Table {
  const widths = layout.columns.map(twips);
  const side = twips(CELL_PADDING / 2 - 0.5);
  const above = twips(ROW_PADDING / 2 - 0.25);
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { left: side, right: side, top: above, bottom: above },
    rows: [
      ...table.header.map((row) => rowOf(row, layout, true)),
      ...table.body.map((row) => rowOf(row, layout, false)),
    ],
  });
}

/** A row stays whole, and the header comes again on every page. */
const rowOf = (row: readonly PrintedCell[], layout: TableLayout, isHeader: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(isHeader ? { tableHeader: true, keepNext: true } : {}),
    height: { value: twips(layout.rowHeight), rule: HeightRule.ATLEAST },
    children: row.map((cell) => cellOf(cell, layout.fontSize)),
  });

const cellOf = ({ text, align, columnSpan, rowSpan, bold }: PrintedCell, fontSize: number): TableCell =>
  new TableCell({
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: cellStyleId(fontSize, align), children: runsOf(text, bold) })],
  });

/** Text with its line ends and tabs. */
export const runsOf = (text: string, bold = false): TextRun[] =>
  text === ''
    ? []
    : plainText(text)
        .split('\n')
        .map(
          (line, index) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(index > 0 ? { break: 1 } : {}) }),
        );
