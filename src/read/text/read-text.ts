import { createHash } from 'node:crypto';
import type { Place } from '../../domain/place.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { trimmed } from '../../domain/text.js';
import { decodeText } from '../decode.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceCell, SourceDocument, SourceLine } from '../source.js';
import { barredCells, isBarRule, withoutOuterBars } from './barred-rows.js';
import { blankPages } from './blank-pages.js';
import { brokenRows } from './broken-rows.js';
import { commaRows } from './comma-rows.js';
import { withPlainBars } from './drawn-bars.js';
import { type DrawnRow, type DrawnTable, drawnTables } from './drawn-tables.js';
import { withBlankCells } from './filled-blanks.js';
import { isMarkdown, withoutMarks, withWholeTags } from './markdown.js';
import { withPackedHeaders } from './packed-headers.js';
import { withoutPackedPlaces } from './packed-rows.js';
import { isCaptionMark, isPageMark } from './page-marks.js';
import { partedByBars } from './parted-lines.js';
import { quotedRows } from './quoted-cells.js';
import { withSpreadHeaders } from './spread-headers.js';
import { taggedTables } from './tagged-tables.js';

/** Plain text larger than this is no disclosure: 32 MiB. */
export const TEXT_LIMIT = 32 * 1024 * 1024;

/** Reads the plain text of a disclosure: lines, and cells where tabs or Markdown bars part them. */
export function readText(name: string, bytes: Uint8Array): Result<SourceDocument, ReadRefusal> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  if (bytes.length > TEXT_LIMIT) return refuse({ kind: 'too-large', bytes: bytes.length, limit: TEXT_LIMIT });
  const text = decodeText(bytes);
  if (text === undefined) return refuse({ kind: 'not-text' });
  if (text.trim() === '') return refuse({ kind: 'empty' });
  const lines = readLines(text);
  const doubts = blankPages(text, lines);
  return ok({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    pages: null,
    lines,
    ...(doubts.length > 0 ? { doubts } : {}),
  });
}

/** The printed lines of a text, numbered from 1. */
export function readLines(printedText: string): readonly SourceLine[] {
  const text = withBlankCells(withPlainBars(printedText));
  const lines: SourceLine[] = [];
  let afterBlank = true;
  const isPlain = !text.includes('\r') && !text.includes('\u2028');
  const cutLines = isPlain ? cut(text) : text.split(/\r\n|\n|\r|\u2028/);
  const plain = isMarkdown(text) ? withoutMarks : undefined;
  const printed = plain ? withWholeTags(cutLines) : cutLines;
  const marks: Marks = { feeds: text.includes('\f'), tabs: text.includes('\t'), bars: text.includes('|') };
  const blockAt = blocksIn(text, cutLines, printed);
  const open = marks.bars ? withoutOuterBars(printed) : undefined;
  const broken = marks.bars ? brokenRows(printed) : undefined;
  const quoted = marks.tabs && text.includes('"') ? quotedRows(printed) : undefined;
  let turned = false;
  for (let index = 0; index < printed.length; index++) {
    const block = blockAt?.(index);
    if (block) {
      lines.push(...block.lines);
      index = block.end - 1;
      afterBlank = false;
      continue;
    }
    const number = index + 1;
    const row = broken?.get(index) ?? quoted?.get(index);
    if (row) index = row.end - 1;
    const raw = row?.text ?? printed[index]!;
    if (isPageMark(raw)) {
      lines.push(lineOf('', number, marks, false, false));
      turned = true;
      continue;
    }
    const formFeed = marks.feeds && raw.includes('\f');
    const fed = formFeed ? raw.replaceAll('\f', '') : raw;
    const line = isCaptionMark(fed) ? '' : plain ? plain(fed) : fed;
    // Some extractors mark a page break only by one space before the first line of the page, with no blank line above.
    const indented = !afterBlank && !marks.feeds && line.charCodeAt(0) === SPACE && /^ \S/.test(line);
    const isBlank = trimmed(line) === '';
    const starts = formFeed || indented || (turned && !isBlank);
    lines.push(lineOf(line, number, marks, starts, open?.has(index) === true));
    if (!isBlank) turned = false;
    afterBlank = isBlank;
  }
  return marks.bars ? partedByBars(withSpreadHeaders(withPackedHeaders(withoutPackedPlaces(lines)))) : lines;
}

interface Block {
  readonly lines: readonly SourceLine[];
  /** The index behind its last printed line. */
  readonly end: number;
}

/** What begins at a printed line and has cells of its own: a table between tags, a drawn one, a row between commas. */
function blocksIn(
  text: string,
  cutLines: readonly string[],
  printed: readonly string[],
): ((index: number) => Block | undefined) | undefined {
  const tagged = text.includes('<') ? taggedTables(cutLines) : undefined;
  const drawn = text.includes('---') ? drawnTables(printed) : undefined;
  const commas = text.includes(',') ? commaRows(printed) : undefined;
  if (!tagged && !drawn && !commas) return undefined;
  return (index) => {
    const table = drawn?.get(index);
    const values = commas?.get(index);
    return (
      tagged?.get(index) ??
      (table && { lines: linesOfTable(table), end: table.end }) ??
      (values && { lines: [lineOfCells(values.map(trimmed), index + 1, undefined)], end: index + 1 })
    );
  };
}

/** A drawn table line by line, its caption first. */
const linesOfTable = ({ caption, rows }: DrawnTable): SourceLine[] => [
  ...(caption?.lines.map((words) => captionLine(words, caption.line)) ?? []),
  ...rows.map(drawnLine),
];

const unmarked = (words: string): string => trimmed(withoutMarks(words).replaceAll('**', ''));

function drawnLine({ cells, line }: DrawnRow): SourceLine {
  const words = cells.map(unmarked);
  const text = words.join('\t');
  return {
    text,
    at: { line: line + 1, quote: trimmed(text) },
    cells: cellsOf(words, line + 1),
    grid: 'exact',
    pageStart: undefined,
  };
}

function captionLine(words: string, line: number): SourceLine {
  const text = unmarked(words);
  return { text, at: { line: line + 1, quote: text }, cells: undefined, grid: undefined, pageStart: undefined };
}

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;

/** Which of the marks that shape lines a text holds at all. */
interface Marks {
  readonly feeds: boolean;
  readonly tabs: boolean;
  readonly bars: boolean;
}

/** What stands between line feeds; `split` looks every part up among the strings it knows, which costs more. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) === LINE_FEED) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  parts.push(text.slice(start));
  return parts;
}

/** The unit or the year above a table, alone on its line: tabs only move it to the right. */
const MOVED = /^\t+ *(?:(?:金额)?单位[：:] *(?:人民币)?[百千万亿]*元|[（(]?20\d\d *年度?[）)]?)\s*$/;

/** All lines name the same keys, though most leave some undefined: the engine then finds them all in the same places. */
function lineOf(text: string, number: number, marks: Marks, starts: boolean, isOpen: boolean): SourceLine {
  const at: Place = { line: number, quote: trimmed(text) };
  const pageStart = starts ? true : undefined;
  if (marks.tabs && text.includes('\t') && !MOVED.test(text))
    return { text, at, cells: tabbedCells(text, number), grid: 'loose', pageStart };
  const bars = marks.bars ? barredCells(text, isOpen) : undefined;
  if (bars) return lineOfCells(bars, number, pageStart, at);
  const words = marks.bars && isBarRule(text) ? '' : text;
  return { text: words, at, cells: undefined, grid: undefined, pageStart };
}

/** A row whose cells are sure. */
const lineOfCells = (
  texts: readonly string[],
  number: number,
  pageStart: true | undefined,
  at: Place = { line: number, quote: texts.filter((text) => text !== '').join(' ') },
): SourceLine => ({ text: texts.join('\t'), at, cells: cellsOf(texts, number), grid: 'exact', pageStart });

const cellsOf = (texts: readonly string[], line: number): SourceCell[] =>
  texts.map((text, index) => cellOf(text, line, index + 1));

/** The cells between the tabs of a line. */
function tabbedCells(text: string, line: number): SourceCell[] {
  const cells: SourceCell[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++)
    if (at === text.length || text.charCodeAt(at) === TAB) {
      cells.push(cellOf(text.slice(start, at), line, cells.length + 1));
      start = at + 1;
    }
  return cells;
}

function cellOf(printed: string, line: number, column: number): SourceCell {
  const text = trimmed(printed);
  return { text, at: { line, column, quote: text } };
}
