import { createHash } from 'node:crypto';
import type { Place } from '../../domain/place.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceCell, SourceDocument, SourceLine } from '../source.js';
import { decodeText } from './decode.js';

/** Plain text larger than this is no disclosure: 32 MiB. */
export const TEXT_LIMIT = 32 * 1024 * 1024;

/** Reads the plain text of a disclosure: lines, and cells where tabs or Markdown bars part them. */
export function readText(name: string, bytes: Uint8Array): Result<SourceDocument, ReadRefusal> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  if (bytes.length > TEXT_LIMIT) return refuse({ kind: 'too-large', bytes: bytes.length, limit: TEXT_LIMIT });
  const text = decodeText(bytes);
  if (text === undefined) return refuse({ kind: 'not-text' });
  if (text.trim() === '') return refuse({ kind: 'empty' });
  return ok({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    pages: null,
    lines: readLines(text),
  });
}

/** The printed lines of a text, numbered from 1. */
export function readLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  const printed = text.includes('\r') || text.includes('\u2028') ? text.split(/\r\n|\n|\r|\u2028/) : cut(text);
  let number = 0;
  for (const raw of printed) {
    number++;
    const formFeed = raw.includes('\f');
    const line = formFeed ? raw.replaceAll('\f', '') : raw;
    // Some extractors mark a page break only by one space before the first line of the page, with no blank line above.
    const indented = !afterBlank && /^ \S/.test(line);
    const read = readLine(line, number, formFeed || indented);
    lines.push(read);
    afterBlank = read.at.quote === '';
  }
  return lines;
}

/** What stands between line feeds; `split` looks every part up among the strings it knows, which costs more. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    parts.push(text.slice(start, end));
    start = end + 1;
  }
  parts.push(text.slice(start));
  return parts;
}

function readLine(text: string, number: number, pageStart: boolean): SourceLine {
  const at = { line: number, quote: text.trim() };
  const line = lineOf(text, at, number);
  return pageStart ? { ...line, pageStart } : line;
}

function lineOf(text: string, at: Place, number: number): SourceLine {
  if (text.includes('\t')) return { text, at, cells: cellsOf(text.split('\t'), number), grid: 'loose' };
  const bars = markdownRow(text);
  return bars ? { text: bars.join('\t'), at, cells: cellsOf(bars, number), grid: 'exact' } : { text, at };
}

/** The cells of a row whose cells are parted by bars, outer bars optional; undefined for other lines. */
function markdownRow(text: string): string[] | undefined {
  if (!text.includes('|')) return undefined;
  // Without a bar at the other end, a bar at one end parts off a blank cell.
  const inner = text.trim().replace(/^\|(.*)\|$/, '$1');
  const cells = inner.split('|').map((cell) => cell.trim());
  if (cells.length < 2 && !text.trim().startsWith('|')) return undefined;
  return cells.every((cell) => /^:?-{3,}:?$/.test(cell)) ? undefined : cells;
}

const cellsOf = (texts: readonly string[], line: number): SourceCell[] =>
  texts.map((printed, column) => {
    const text = printed.trim();
    return { text, at: { line, column: column + 1, quote: text } };
  });
