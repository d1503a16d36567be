import {
  HeightRule,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { twips } from '../../docx/page-setup.js';
import { cellStyleId } from '../../docx/word-styles.js';
import { BORDERS, runsOf } from '../../docx/word-table.js';
import { TABLE_SIZE } from './report-document.js';

export interface ReportPicture {
  /** PNG. */
  readonly png: Uint8Array;
  /** Points on paper. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly words: string;
}

export interface ReportCell {
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly rowSpan?: number;
  /** Written from the bottom up, for heads of narrow columns. */
  readonly turned?: boolean;
  readonly picture?: ReportPicture;
}

/** A table whose header comes again on every page; `widths` in points. */
export function reportTable(
  widths: readonly number[],
  header: readonly (string | ReportCell)[],
  rows: readonly (readonly ReportCell[])[],
): Table {
  const columns = widths.map(twips);
  const head = header.map((one): ReportCell => (typeof one === 'string' ? { text: one, align: 'center' } : one));
  return new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { left: twips(3), right: twips(3), top: twips(2), bottom: twips(2) },
    rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
  });
}

/** Points that turned words may take. */
const TURNED_HEIGHT = 120;

const rowOf = (cells: readonly ReportCell[], isHeader: boolean): TableRow =>
  new TableRow({
    ...(isHeader ? { tableHeader: true } : {}),
    cantSplit: true,
    height: { value: twips(cells.some(({ turned }) => turned) ? TURNED_HEIGHT : 20), rule: HeightRule.ATLEAST },
    children: cells.map((cell) => cellOf(cell, isHeader)),
  });

const cellOf = ({ text, align = 'left', rowSpan, turned, picture }: ReportCell, isHeader: boolean): TableCell =>
  new TableCell({
    ...(rowSpan === undefined ? {} : { rowSpan }),
    verticalAlign: VerticalAlignTable.CENTER,
    ...(turned ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    children: [
      ...(picture ? [pictureOf(picture)] : []),
      ...(picture && text === ''
        ? []
        : [new Paragraph({ style: cellStyleId(TABLE_SIZE, align), children: runsOf(text, isHeader) })]),
    ],
  });

const PIXELS_PER_POINT = 96 / 72;

const pictureOf = ({ png, width, height, words }: ReportPicture): Paragraph =>
  new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * PIXELS_PER_POINT), height: Math.round(height * PIXELS_PER_POINT) },
        altText: { name: words, title: words, description: words },
      }),
    ],
  });
