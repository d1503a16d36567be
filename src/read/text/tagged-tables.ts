import { asSeen } from '../../domain/printed-characters.js';
import { trimmed } from '../../domain/text.js';
import type { FlowCell, FlowRow } from '../flow/flow.js';
import { printFlow } from '../flow/flow-lines.js';
import type { SourceLine } from '../source.js';

/** A table that a text holds as HTML, as printed lines, over the lines of the text up to `end` (behind its last one). */
interface TaggedTable {
  readonly lines: readonly SourceLine[];
  readonly end: number;
}

const BEGINS = /<table[\s>]/i;
const OPENS = /<table(?=[\s>])/gi;
const CLOSES = /<\/table\s*>/gi;
/** A table of more lines or columns is none. */
const MOST_LINES = 20_000;
const MOST_COLUMNS = 200;
/** Behind so many tables that are never closed no more are looked for: each look goes far. */
const MOST_UNCLOSED = 5;

/**
 * The tables that recognisers and converters write as HTML inside a text or Markdown, where cells reach over rows and
 * columns that bars cannot draw; each by the index of its first line, with the words beside it on its lines.
 * Not parsed as a page is: its parser takes longer to load than a text to read.
 */
export function taggedTables(lines: readonly string[]): ReadonlyMap<number, TaggedTable> {
  const tables = new Map<number, TaggedTable>();
  let unclosed = 0;
  for (let start = 0; start < lines.length && unclosed < MOST_UNCLOSED; start++) {
    if (!BEGINS.test(lines[start]!)) continue;
    const end = endOf(lines, start);
    if (end === undefined) {
      unclosed++;
      continue;
    }
    const printed = printedLines(lines.slice(start, end), start);
    if (printed.length > 0) tables.set(start, { lines: printed, end });
    start = end - 1;
  }
  return tables;
}

/** Behind the line on which every table that is opened on the first one is closed again. */
function endOf(lines: readonly string[], start: number): number | undefined {
  let open = 0;
  for (let index = start; index < Math.min(lines.length, start + MOST_LINES); index++) {
    const line = lines[index]!;
    open += countOf(line, OPENS) - countOf(line, CLOSES);
    if (open <= 0) return index + 1;
  }
  return undefined;
}

const countOf = (line: string, tag: RegExp): number => (line.includes('<') ? (line.match(tag)?.length ?? 0) : 0);

const CELLS_END: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'table', 'caption']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi;
const LEADS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ensp: ' ',
  emsp: ' ',
};
const NAMED = /&(nbsp|amp|lt|gt|quot|ensp|emsp|#\d{1,6});/g;

interface Open {
  /** The index of the line on which the row begins. */
  readonly line: number;
  readonly cells: FlowCell[];
}

/** What stands in the tables row by row, and what stands beside them line by line. */
function printedLines(lines: readonly string[], start: number): SourceLine[] {
  const printed: SourceLine[] = [];
  let rows: Open[] = [];
  let taken: number[] = [];
  let cell: { readonly attributes: string } | undefined;
  let words = '';
  const endCell = (): void => {
    const row = rows.at(-1);
    if (cell && row) addCell(row.cells, cell.attributes, words, taken, rows.length);
    else if (trimmed(words) !== '' && rows.length === 0) printed.push(wordsOf(words, lineNumber));
    cell = undefined;
    words = '';
  };
  const endTable = (): void => {
    printed.push(...rowsOf(rows));
    rows = [];
    taken = [];
  };
  // Tags may be broken over two lines: the text is looked through as one, and its line ends are counted.
  const text = lines.join('\n');
  let lineNumber = start + 1;
  let at = 0;
  const pass = (end: number): void => {
    const parts = text.slice(at, end).split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0 && !cell) endCell();
      if (index > 0) lineNumber++;
      words += index > 0 && cell ? `\n${asWords(part)}` : asWords(part);
    }
  };
  for (const tag of text.matchAll(TAG)) {
    pass(tag.index);
    at = tag.index + tag[0].length;
    const name = tag[2]!.toLowerCase();
    if (CELLS_END.has(name)) endCell();
    else if (cell && (name === 'br' || name === 'p')) words += '\n';
    if (name === 'table') endTable();
    else if (tag[1] === '' && name === 'tr') rows.push({ line: lineNumber, cells: [] });
    else if (tag[1] === '' && (name === 'td' || name === 'th')) cell = { attributes: tag[3]! };
    lineNumber += tag[0].split('\n').length - 1;
  }
  pass(text.length);
  endCell();
  endTable();
  return printed;
}

const asWords = (text: string): string =>
  asSeen(
    text.replace(NAMED, (_, name: string) => LEADS[name] ?? String.fromCodePoint(Number.parseInt(name.slice(1), 10))),
  );

function addCell(cells: FlowCell[], attributes: string, words: string, taken: number[], rows: number): void {
  const last = cells.at(-1);
  let column = last ? last.column + last.columnSpan : 0;
  while ((taken[column] ?? 0) >= rows) column++;
  const columnSpan = spanOf(attributes, 'colspan');
  const rowSpan = spanOf(attributes, 'rowspan');
  if (column + columnSpan > MOST_COLUMNS) return;
  cells.push({
    column,
    columnSpan,
    rowSpan,
    blocks: words.split('\n').map((text) => ({ is: 'line', text: trimmed(text) })),
  });
  for (let at = column; at < column + columnSpan; at++) taken[at] = rows + rowSpan - 1;
}

function spanOf(attributes: string, name: string): number {
  const printed = attributes.includes(name)
    ? new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)
    : null;
  return Math.max(1, Number.parseInt(printed?.[1] ?? '1', 10));
}

/** The rows of one table as printed lines, each at the line of the text where it begins. */
function rowsOf(open: readonly Open[]): SourceLine[] {
  const rows: FlowRow[] = open.map(({ cells }) => ({ cells }));
  return printFlow([{ is: 'table', rows }]).lines.map((printed) => {
    const { row = 1 } = printed.at;
    const line = open[row - 1]?.line ?? open[0]!.line;
    const cells = printed.cells?.map((cell) => ({
      ...cell,
      at: { line, row, column: cell.at.column!, quote: cell.text },
    }));
    return { ...printed, at: { line, row, quote: printed.at.quote }, ...(cells ? { cells } : {}) };
  });
}

function wordsOf(words: string, line: number): SourceLine {
  const text = trimmed(words);
  return { text, at: { line, quote: text }, cells: undefined, grid: undefined, pageStart: undefined };
}
