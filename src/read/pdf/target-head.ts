import { type Band, type FieldLine, type Run, runsOver } from './centred-runs.js';
import type { Column } from './column-anchors.js';
import { linesOf } from './target-columns.js';
import type { Line } from './word-rows.js';
import { isProse, type Word } from './words.js';

/** A field of a row: its column, the rows that it reaches over and its lines. */
export interface HeadField {
  readonly column: number;
  readonly rows: number;
  readonly lines: readonly FieldLine[];
}

/** The labelled values above a list of indicators, from the first of their lines. */
export interface FormHead {
  readonly start: number;
  readonly rows: readonly { readonly band: Band; readonly fields: readonly HeadField[] }[];
}

const MOST_LINES = 40;
const FARTHEST = 4;
/** The lines above all labels: titles, and what they say of the whole form. */
const ABOVE = /表$|单位[:：]|[（(]\d{4}年度?[)）]$|^(?:公开|编制|填报)?(?:部门|单位)(?:名称)?[:：]/;
/** A line that ends this near the right side, in characters, goes on in the next. */
const FULL = 2;

/**
 * The labelled values above a list of indicators. A label stands left, in the middle of the lines that it labels; undefined
 * where labels stand otherwise.
 */
export function formHead(
  lines: readonly Line[],
  header: number,
  from: number,
  columns: readonly Column[],
): FormHead | undefined {
  const start = startOfHead(lines, header, from);
  const own = lines.slice(start, header);
  const parted = own.length > 0 ? partLabels(own) : undefined;
  if (!parted) return undefined;
  const { labels, values } = parted;
  const bands = values.map(bandOf);
  const laid = runsOver(bands, linesOf(labels), 'middle', { merge: true, blank: false });
  if (!laid) return undefined;
  const right = Math.max(...own.flatMap(({ words }) => words.map((word) => word.right)));
  const rows = laid.runs.flatMap((run) => rowsOfRun(run, values.slice(run.from, run.to), columns, right));
  return rows.every((row) => row !== undefined) ? { start, rows } : undefined;
}

function startOfHead(lines: readonly Line[], header: number, from: number): number {
  let start = header;
  while (start > from && header - start < MOST_LINES) {
    const line = lines[start - 1]!;
    const text = line.words.map((word) => word.text).join('');
    const isTitle = line.words.length === 1 && line.size > lines[header]!.size * 1.15;
    if (isTitle || ABOVE.test(text) || lines[start]!.baseline - line.baseline > line.size * FARTHEST) break;
    start--;
  }
  return start;
}

/** The words that stand left, and the lines of the others. */
function partLabels(lines: readonly Line[]): { labels: Word[]; values: Word[][] } | undefined {
  const firsts = lines.map(({ words }) => words[0]!).sort((a, b) => a.left - b.left);
  const left = firsts[0]!.left;
  let right = firsts[0]!.right;
  // The label that stands farthest left tells where labels stand; others are centred over it or beside it.
  for (const word of firsts) if (word.left < right && !isProse(word)) right = Math.max(right, word.right);
  const width = Math.max(...lines.flatMap(({ words }) => words.map((word) => word.right))) - left;
  if (right - left > width / 2) return undefined;
  const isLabel = (word: Word) => word.left < right;
  const values = lines.map(({ words }) => words.filter((word) => !isLabel(word))).filter((words) => words.length > 0);
  if (values.some((words, i) => i > 0 && bandOf(words).top < bandOf(values[i - 1]!).top)) return undefined;
  return values.length === 0 ? undefined : { labels: lines.flatMap(({ words }) => words.filter(isLabel)), values };
}

const bandOf = (words: readonly Word[]): Band => ({
  top: Math.min(...words.map((word) => word.top)),
  bottom: Math.max(...words.map((word) => word.bottom)),
});

/** The rows of one label: its lines together where they are one text, else a row for each. */
function rowsOfRun(
  { lines: label }: Run,
  values: readonly Word[][],
  columns: readonly Column[],
  right: number,
): (FormHead['rows'][number] | undefined)[] {
  const isText = values.every(
    (words, i) => words.length === 1 && (i === values.length - 1 || words[0]!.right > right - words[0]!.size * FULL),
  );
  const rows = isText ? [values.flat()] : values;
  return rows.map((words, index) => {
    const fields: HeadField[] = index === 0 ? [{ column: 0, rows: rows.length, lines: label }] : [];
    if (isText) fields.push({ column: columnOf(words[0]!, columns, 1), rows: 1, lines: words });
    else
      for (const word of words) {
        const column = columnOf(word, columns, (fields.at(-1)?.column ?? 0) + 1);
        if (column >= columns.length) return undefined;
        fields.push({ column, rows: 1, lines: [word] });
      }
    return { band: bandOf(words), fields };
  });
}

/** The first column, at or behind one, that a word stands in or before. */
function columnOf(word: Word, columns: readonly Column[], least: number): number {
  const at = columns.findIndex((column) => word.left < column.right);
  return Math.max(least, at < 0 ? columns.length - 1 : at);
}
