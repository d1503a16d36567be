import { columnsOfRule, type RuleColumn, sliceByRule } from './rule-columns.js';

/** A row of a drawn table: its cells, and the printed line where it begins (index). */
export interface DrawnRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A table drawn with dashes, over the lines up to `end` (behind its last line), its caption if one stands below it. */
export interface DrawnTable {
  readonly caption: { readonly lines: readonly string[]; readonly line: number } | undefined;
  readonly rows: readonly DrawnRow[];
  readonly end: number;
}

const WHOLE_RULE = /^ {0,6}-{5,}\s*$/;
const GRID_RULE = /^ {0,6}\+(?:[-=:]+\+)+\s*$/;
const CAPTION = /^ {0,6}(?:Table)?: +(\S.*)$/;
/** A blank line or a fence of Markdown. */
const PARTS = /^\s*(?::{3}.*)?$/;
/** A header wrapped over more lines than this, or a table of more lines, is none. */
const MOST_HEADER = 12;
const MOST_LINES = 4000;
const CJK = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** The tables that converters draw with dashes alone, each by the index of its first line. */
export function drawnTables(lines: readonly string[]): ReadonlyMap<number, DrawnTable> {
  const tables = new Map<number, DrawnTable>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (!line.includes('---')) continue;
    const found = tableAt(lines, index);
    if (!found || found.table.rows.length === 0) continue;
    tables.set(found.start, withCaption(lines, found.table));
    index = found.table.end - 1;
  }
  return tables;
}

interface Found {
  readonly start: number;
  readonly table: DrawnTable;
}

function tableAt(lines: readonly string[], index: number): Found | undefined {
  if (lines[index + 1]?.includes('|') && GRID_RULE.test(lines[index]!)) return gridTable(lines, index);
  if (WHOLE_RULE.test(lines[index]!)) return ruledTable(lines, index);
  const columns = columnsOfRule(lines[index]!);
  if (!columns) return undefined;
  return barelyHeaded(lines, index, columns) ?? headless(lines, index, columns);
}

/** A rule, a header that may be wrapped, a rule with gaps between the columns, rows parted by blank lines, a rule. */
function ruledTable(lines: readonly string[], start: number): Found | undefined {
  let rule = start + 1;
  while (rule < lines.length && rule - start <= MOST_HEADER && !columnsOfRule(lines[rule]!)) rule++;
  const columns = columnsOfRule(lines[rule] ?? '');
  if (!columns || rule === start + 1) return undefined;
  const end = nextRule(lines, rule + 1, (line) => WHOLE_RULE.test(line));
  if (end === undefined) return undefined;
  const header = rowOf(lines, start + 1, rule, columns);
  const rows = partedRows(lines, rule + 1, end, columns);
  return header && rows ? { start, table: { caption: undefined, rows: [header, ...rows], end: end + 1 } } : undefined;
}

/** A header in one line, a rule with gaps, rows of one line each up to a blank line. */
function barelyHeaded(lines: readonly string[], rule: number, columns: readonly RuleColumn[]): Found | undefined {
  if (rule === 0 || lines[rule - 1]!.trim() === '' || (rule > 1 && !PARTS.test(lines[rule - 2]!))) return undefined;
  const end = nextLine(lines, rule, (line) => line.trim() === '') ?? lines.length;
  const header = rowOf(lines, rule - 1, rule, columns);
  const rows = singleRows(lines, rule + 1, end, columns);
  return header && rows ? { start: rule - 1, table: { caption: undefined, rows: [header, ...rows], end } } : undefined;
}

/** The same rule with gaps above and below. */
function headless(lines: readonly string[], start: number, columns: readonly RuleColumn[]): Found | undefined {
  const end = nextRule(lines, start + 1, (line) => line.trimEnd() === lines[start]!.trimEnd());
  if (end === undefined) return undefined;
  const rows = partedRows(lines, start + 1, end, columns);
  return rows && { start, table: { caption: undefined, rows, end: end + 1 } };
}

/** The next line with dashes, if it is the one looked for: rows hold no such line. */
function nextRule(lines: readonly string[], from: number, is: (line: string) => boolean): number | undefined {
  const rule = nextLine(lines, from, (line) => line.includes('-----'));
  return rule !== undefined && is(lines[rule]!) ? rule : undefined;
}

function nextLine(lines: readonly string[], from: number, is: (line: string) => boolean): number | undefined {
  for (let index = from; index < lines.length && index - from < MOST_LINES; index++)
    if (is(lines[index]!)) return index;
  return undefined;
}

/** Rows with blank lines between them; without any blank line each line is a row. */
function partedRows(
  lines: readonly string[],
  from: number,
  end: number,
  columns: readonly RuleColumn[],
): DrawnRow[] | undefined {
  if (!lines.slice(from, end).some((line) => line.trim() === '')) return singleRows(lines, from, end, columns);
  const rows: DrawnRow[] = [];
  for (let index = from; index < end; index++) {
    if (lines[index]!.trim() === '') continue;
    let next = index + 1;
    while (next < end && lines[next]!.trim() !== '') next++;
    const row = rowOf(lines, index, next, columns);
    if (!row) return undefined;
    rows.push(row);
    index = next;
  }
  return rows;
}

function singleRows(
  lines: readonly string[],
  from: number,
  end: number,
  columns: readonly RuleColumn[],
): DrawnRow[] | undefined {
  const rows: DrawnRow[] = [];
  for (let index = from; index < end; index++) {
    const row = rowOf(lines, index, index + 1, columns);
    if (!row) return undefined;
    rows.push(row);
  }
  return rows;
}

/** One row from printed lines, wrapped cells put together again; undefined where words stand between the columns. */
function rowOf(
  lines: readonly string[],
  from: number,
  end: number,
  columns: readonly RuleColumn[],
): DrawnRow | undefined {
  const cells = columns.map(() => '');
  for (let index = from; index < end; index++) {
    const parts = sliceByRule(lines[index]!, columns);
    if (!parts) return undefined;
    parts.forEach((part, column) => {
      cells[column] = joinedWords(cells[column]!, part);
    });
  }
  return { cells, line: from };
}

/** Words of one cell on two lines: Chinese ones need no space between them. */
function joinedWords(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return CJK.test(before.at(-1)!) || CJK.test(after[0]!) ? before + after : `${before} ${after}`;
}

/** An amount with its decimals: nothing of it is left for a line below. */
const AMOUNT = /(?:^| )-?[\d,]+\.\d{2,}$/;

/** Bars between the cells, `+---+` above and below every row; or only around all of them, told by amounts under amounts. */
function gridTable(lines: readonly string[], start: number, isLineByLine = false): Found | undefined {
  const width = lines[start]!.split('+').length - 2;
  const rows: DrawnRow[] = [];
  let cells: string[] | undefined;
  let [begins, end] = [start + 1, start + 1];
  for (let index = start + 1; index < lines.length && index - start < MOST_LINES; index++) {
    const line = lines[index]!.trim();
    if (GRID_RULE.test(line)) {
      if (cells) rows.push({ cells, line: begins });
      cells = undefined;
      begins = index + 1;
      end = index + 1;
      continue;
    }
    if (!line.startsWith('|') || !line.endsWith('|')) break;
    const parts = line.slice(1, -1).split('|');
    if (parts.length !== width) return undefined;
    if (isLineByLine) {
      rows.push({ cells: parts.map((part) => part.trim()), line: index });
      continue;
    }
    const before: readonly string[] = cells ?? [];
    const isNextRow = parts.some((part, column) => AMOUNT.test(part.trim()) && AMOUNT.test(before[column] ?? ''));
    if (isNextRow) return gridTable(lines, start, true);
    cells = parts.map((part, column) => joinedWords(before[column] ?? '', part.trim()));
  }
  const isOutlined = !isLineByLine && rows.length === 1 && end - start > 3;
  return isOutlined ? gridTable(lines, start, true) : { start, table: { caption: undefined, rows, end } };
}

/** A line `: 表一 …` below a table is what stands above it in print; it may be wrapped. */
function withCaption(lines: readonly string[], table: DrawnTable): DrawnTable {
  let at = table.end;
  while (at < lines.length && at - table.end < 2 && lines[at]!.trim() === '') at++;
  const found = CAPTION.exec(lines[at] ?? '');
  if (!found) return table;
  let text = found[1]!.trim();
  let end = at + 1;
  for (; end < lines.length && end - at < 4 && lines[end]!.trim() !== ''; end++)
    text = joinedWords(text, lines[end]!.trim());
  // A link to the place itself (¶) ends what stood on a line of its own.
  const parts = text.split('¶').map((part) => part.trim());
  return { ...table, caption: { lines: parts.filter((part) => part !== ''), line: at }, end };
}
