import type { Place } from '../../domain/place.js';
import { Refused } from '../bounds.js';
import type { FlowBlock } from '../flow/flow.js';
import { printFlow } from '../flow/flow-lines.js';
import { pageFlow } from '../html/page-flow.js';
import { parsePage } from '../html/parse-page.js';
import type { SourceLine } from '../source.js';

/** A table that a text holds as HTML, as printed lines, over the lines of the text up to `end` (behind its last one). */
interface TaggedTable {
  readonly lines: readonly SourceLine[];
  readonly end: number;
}

const BEGINS = /<table[\s>]/i;
const OPENS = /<table(?=[\s>])/gi;
const CLOSES = /<\/table\s*>/gi;
/** A table of more lines is none. */
const MOST_LINES = 20_000;
/** Behind so many tables that are never closed no more are looked for: each look goes far. */
const MOST_UNCLOSED = 5;

/**
 * The tables that recognisers and converters write as HTML inside a text or Markdown, where cells reach over rows and
 * columns that bars cannot draw; each by the index of its first line, with the words beside it on its lines.
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

/** Tables row by row, each at the line where it begins, and the words beside them; nothing of what is no page at all. */
function printedLines(lines: readonly string[], start: number): SourceLine[] {
  let line = start + 1;
  return flowOf(lines.join('\n')).flatMap((block): readonly SourceLine[] => {
    if (block.is === 'line') return [wordsAt(block.text, line)];
    if (block.is !== 'table') return [];
    const rows = block.rows.map((row) => start + (row.line ?? 1));
    line = rows.at(-1) ?? line;
    return printFlow([block]).lines.map((printed) => atLine(printed, rows[(printed.at.row ?? 1) - 1] ?? line));
  });
}

function flowOf(markup: string): readonly FlowBlock[] {
  try {
    const page = parsePage(markup, true);
    return page ? pageFlow(page) : [];
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function atLine(printed: SourceLine, line: number): SourceLine {
  const place = (at: Place): Place => ({
    line,
    row: at.row ?? 1,
    ...(at.column ? { column: at.column } : {}),
    quote: at.quote,
  });
  const cells = printed.cells?.map((cell) => ({ ...cell, at: place(cell.at) }));
  return { ...printed, at: place(printed.at), ...(cells ? { cells } : {}) };
}

const wordsAt = (text: string, line: number): SourceLine => ({ text, at: { line, quote: text } });
