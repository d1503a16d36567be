import XLSX from '@e965/xlsx';
import type { FlowBlock, FlowRow } from '../flow/flow.js';
import { isZip } from '../office/container.js';
import { elements, readXml } from '../office/xml.js';
import { ZipParts } from '../office/zip-parts.js';
import { isVisible, openBook } from '../workbook/open-book.js';
import { type ShownCell, shownRows } from '../workbook/sheet-cells.js';

/** The table that an embedded workbook shows on the page: the part in view of the sheet that was open last. */
export function embeddedTable(bytes: Uint8Array): FlowBlock[] {
  try {
    const book = openBook(bytes);
    const view = isZip(bytes) ? viewOf(new ZipParts(bytes, 'XLSX')) : {};
    const active = view.sheet ?? book.SheetNames.findIndex((_, index) => isVisible(book, index));
    const sheet = book.Sheets[book.SheetNames[active] ?? ''];
    if (!sheet) return [];
    const rows = shownRows(sheet).rows.map(
      ({ cells }): FlowRow => ({
        cells: cells.filter((cell) => isInView(cell, view.range)).map(cellOf),
      }),
    );
    return [{ is: 'table', rows }];
  } catch {
    // The document is worth reading without it.
    return [];
  }
}

const cellOf = ({ column, columnSpan, rowSpan, text }: ShownCell) => ({
  column,
  columnSpan,
  rowSpan,
  blocks: text.split(/\r\n|\n|\r/).map((line): FlowBlock => ({ is: 'line', text: line })),
});

function isInView({ address }: ShownCell, range: XLSX.Range | undefined): boolean {
  if (!range) return true;
  const { r, c } = XLSX.utils.decode_cell(address);
  return r >= range.s.r && r <= range.e.r && c >= range.s.c && c <= range.e.c;
}

interface View {
  sheet?: number;
  range?: XLSX.Range;
}

function viewOf(parts: ZipParts): View {
  const view: View = {};
  readXml(parts.readText('xl/workbook.xml') ?? '', new Set(['workbook']), (node) => {
    if (node.name === 'oleSize' && node.attributes['ref']) view.range = XLSX.utils.decode_range(node.attributes['ref']);
    if (node.name === 'bookViews')
      view.sheet = Number.parseInt(elements(node)[0]?.attributes['activeTab'] ?? '0', 10) || 0;
  });
  return view;
}
