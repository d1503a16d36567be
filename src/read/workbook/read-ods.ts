import { createHash } from 'node:crypto';
import type XLSX from '@e965/xlsx';
import { ok, type Result, refuse } from '../../domain/result.js';
import { MOST_CELLS, Refused, reading } from '../bounds.js';
import { child, elements, readXml, type XmlNode } from '../office/xml.js';
import { ZipParts } from '../office/zip-parts.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { shownRows } from './sheet-cells.js';
import { sheetLines } from './sheet-lines.js';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
/** As far as sheets reach; programs repeat blank rows and columns to there. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Reads a workbook of the OpenDocument format (ODS): every visible sheet, with what its cells show. */
export async function readOds(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  return reading('ODS', () => {
    const text = new ZipParts(bytes, 'ODS').readText('content.xml');
    if (text === undefined) throw new Error('no content part');
    const hidden = new Set<string>();
    const lines: SourceLine[] = [];
    readXml(text, new Set(['automatic-styles', 'spreadsheet']), (node) => {
      if (node.name === 'style' && child(node, 'table-properties')?.attributes['display'] === 'false')
        hidden.add(node.attributes['name'] ?? '');
      if (node.name !== 'table' || hidden.has(node.attributes['style-name'] ?? '')) return;
      const sheet = new OdsSheet(node);
      lines.push(...sheetLines(node.attributes['name'] ?? '', shownRows(sheet.data), lines.length + 1));
    });
    if (lines.length === 0) return refuse({ kind: 'empty' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return ok({ name, sha256, mediaType: MEDIA_TYPE, pages: null, lines });
  });
}

/** The cells of a sheet as they are kept of other workbooks; blank ones are left out. */
class OdsSheet {
  private readonly rows: (XLSX.CellObject | undefined)[][] = [];
  private readonly merges: XLSX.Range[] = [];
  private readonly hiddenColumns: { hidden: boolean }[] = [];
  private readonly hiddenRows: { hidden: boolean }[] = [];
  private row = 0;
  private column = 0;
  private count = 0;

  constructor(table: XmlNode) {
    this.walk(table);
  }

  get data() {
    return {
      '!data': this.rows,
      '!merges': this.merges,
      '!cols': this.hiddenColumns,
      '!rows': this.hiddenRows,
    };
  }

  /** Rows and columns may stand in groups, of which the heads that are printed on every page are one. */
  private walk(node: XmlNode): void {
    for (const one of elements(node)) {
      if (/^table-(?:header-|row-group|rows|column-group|columns)/.test(one.name)) this.walk(one);
      else if (one.name === 'table-column') this.addColumn(one);
      else if (one.name === 'table-row') this.addRow(one);
    }
  }

  private addColumn(node: XmlNode): void {
    if (this.column >= MOST_COLUMNS) return;
    const end = this.column + repeated(node, 'number-columns-repeated', MOST_COLUMNS);
    if (isHidden(node)) for (let at = this.column; at < end; at++) this.hiddenColumns[at] = { hidden: true };
    this.column = end;
  }

  private addRow(node: XmlNode): void {
    const times = repeated(node, 'number-rows-repeated', MOST_ROWS);
    const cells = elements(node).filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell');
    const isBlank = !cells.some((cell) => textOf(cell) !== '');
    for (let time = 0; time < (isBlank ? 1 : times); time++) {
      if (isHidden(node)) this.hiddenRows[this.row + time] = { hidden: true };
      if (!isBlank) this.addCells(cells, this.row + time);
    }
    this.row += times;
  }

  private addCells(cells: readonly XmlNode[], row: number): void {
    let column = 0;
    for (const cell of cells) {
      const times = repeated(cell, 'number-columns-repeated', MOST_COLUMNS);
      const text = cell.name === 'table-cell' ? textOf(cell) : '';
      const [wide, high] = [
        repeated(cell, 'number-columns-spanned', MOST_COLUMNS),
        repeated(cell, 'number-rows-spanned', MOST_ROWS),
      ];
      if (wide > 1 || high > 1)
        this.merges.push({ s: { r: row, c: column }, e: { r: row + high - 1, c: column + wide - 1 } });
      for (let at = column; text !== '' && at < column + times; at++) {
        if (++this.count > MOST_CELLS) throw new Refused({ kind: 'too-much-inside', what: 'cells', limit: MOST_CELLS });
        const known = this.rows[row] ?? [];
        known[at] = { t: 's', v: text, w: text };
        this.rows[row] = known;
      }
      column += times;
    }
  }
}

const isHidden = (node: XmlNode): boolean => /^(?:collapse|filter)$/.test(node.attributes['visibility'] ?? '');

function repeated(node: XmlNode, name: string, most: number): number {
  const times = Number.parseInt(node.attributes[name] ?? '1', 10);
  return times >= 1 ? Math.min(times, most) : 1;
}

/** The paragraphs of a cell as they are shown; notes and drawings are none. */
const textOf = (cell: XmlNode): string =>
  elements(cell)
    .filter(({ name }) => name === 'p')
    .map(wordsOf)
    .join('\n');

function wordsOf(node: XmlNode): string {
  let text = '';
  for (const one of node.children) {
    if (typeof one === 'string') text += one.replace(/\s+/g, ' ');
    else if (one.name === 's') text += ' '.repeat(repeated(one, 'c', 100));
    else if (one.name === 'tab') text += '\t';
    else if (one.name === 'line-break') text += '\n';
    else if (one.name !== 'annotation' && one.name !== 'note' && one.name !== 'frame') text += wordsOf(one);
  }
  return text;
}
