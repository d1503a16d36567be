import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { ok, type Result, refuse } from '../../domain/result.js';
import { MOST_CELLS, Refused, reading } from '../bounds.js';
import { decodeText } from '../decode.js';
import { joinCellLines } from '../flow/cell-text.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { withBlankCells } from '../text/filled-blanks.js';

/** Larger than this is no disclosure: 32 MiB. */
const CSV_LIMIT = 32 * 1024 * 1024;
/** A lone text longer than this is running text and no row. */
const LONGEST_LABEL = 40;

/** Reads a table of values parted by commas, tabs, semicolons or bars: an exact grid, running text between. */
export async function readCsv(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  if (bytes.length > CSV_LIMIT) return refuse({ kind: 'too-large', bytes: bytes.length, limit: CSV_LIMIT });
  return reading('CSV', () => {
    const text = decodeText(bytes)?.replace(/^\uFEFF/, '');
    if (text === undefined) return refuse({ kind: 'not-text' });
    const lines = csvLines(withBlankCells(text), /\.tsv$/i.test(name) ? '\t' : delimiterOf(text));
    if (lines.length === 0) return refuse({ kind: 'empty' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const mediaType = /\.tsv$/i.test(name) ? 'text/tab-separated-values' : 'text/csv';
    return ok({ name, sha256, mediaType, pages: null, lines });
  });
}

/** The sign that stands in most of the first lines; the comma comes last, because amounts have commas too. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .slice(0, 200);
  let best = { sign: ',', lines: 0 };
  for (const sign of ['\t', ';', '|', ',']) {
    const lines = head.filter((line) => line.includes(sign)).length;
    if (lines > best.lines) best = { sign, lines };
  }
  return best.sign;
}

function csvLines(text: string, delimiter: string): SourceLine[] {
  const rows = Papa.parse<string[]>(text, { delimiter }).data.map((row) =>
    row.map((value) => joinCellLines(value.split(/\r?\n|\r/))),
  );
  let width = 0;
  for (const row of rows) width = Math.max(width, row.findLastIndex((value) => value !== '') + 1);
  if (width * rows.length > MOST_CELLS)
    throw new Refused({ kind: 'too-much-inside', what: 'cells', limit: MOST_CELLS });
  return rows.flatMap((row, index) => lineOf(row, width, index + 1) ?? []);
}

function lineOf(row: readonly string[], width: number, line: number): SourceLine | undefined {
  const filled = row.filter((value) => value !== '');
  if (filled.length === 0) return undefined;
  const [only = ''] = filled;
  if (width < 2 || (filled.length === 1 && row[0] === only && only.length > LONGEST_LABEL))
    return { text: only, at: { line, quote: only } };
  const cells = Array.from({ length: width }, (_, column) => {
    const text = row[column] ?? '';
    return { text, at: { line, column: column + 1, quote: text } };
  });
  const text = cells.map((cell) => cell.text).join('\t');
  return { text, at: { line, quote: filled.join(' ') }, cells, grid: 'exact' };
}
