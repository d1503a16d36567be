import { type Run, runsOver } from './centred-runs.js';
import type { Column } from './column-anchors.js';
import { type Band, bandOf, type FieldLine, linesOf } from './field-lines.js';
import type { Line } from './word-rows.js';
import { isProse, type Word, withSpreadJoined } from './words.js';

/** A field of a row: its column, the rows that it reaches over and its lines. */
export interface HeadField {
  readonly column: number;
  readonly rows: number;
  readonly lines: readonly FieldLine[];
}

/** The labelled values above a list of indicators, from the first of their lines. */
interface FormHead {
  readonly start: number;
  readonly rows: readonly { readonly band: Band; readonly fields: readonly HeadField[] }[];
}

const MOST_LINES = 40;
const FARTHEST = 4;
/** The lines above all labels: titles, and what they say of the whole form. */
const ABOVE = /表$|单位[:：]|[（(]\d{4}年度?[)）]$|^(?:公开|编制|填报)?(?:部门|单位)(?:名称)?[:：]/;
/** A line that ends this near the right side, in characters, goes on in the next. */
const FULL = 2;
/** Lines that overlap by more than this share of a character's height stand in one row. */
const OVERLAP = 0.15;

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
  const own = lines.slice(start, header).map((line) => ({ ...line, words: withSpreadJoined(line.words) }));
  const parted = own.length > 0 ? partLabels(own) : undefined;
  if (!parted) return undefined;
  const { labels, values } = parted;
  const bands = values.map((fields) => bandOf(fields.flat()));
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

/** A row of values: its fields from the left, each with its words. */
type ValueRow = readonly (readonly Word[])[];

/** The words that stand left, and the rows of the others. */
function partLabels(lines: readonly Line[]): { labels: Word[]; values: ValueRow[] } | undefined {
  const firsts = lines.map(({ words }) => words[0]!).sort((a, b) => a.left - b.left);
  const left = firsts[0]!.left;
  let right = firsts[0]!.right;
  // The label that stands farthest left tells where labels stand; others are centred over it or beside it.
  for (const word of firsts) if (word.left < right && !isProse(word)) right = Math.max(right, word.right);
  const width = Math.max(...lines.flatMap(({ words }) => words.map((word) => word.right))) - left;
  if (right - left > width / 2) return undefined;
  const isLabel = (word: Word) => word.left < right;
  const values = valueRows(lines.map(({ words }) => words.filter((word) => !isLabel(word))));
  return values.length === 0 ? undefined : { labels: lines.flatMap(({ words }) => words.filter(isLabel)), values };
}

/** Lines between which a field of another number of lines stands are one row. */
function valueRows(lines: readonly Word[][]): ValueRow[] {
  const rows: { band: Band; words: Word[] }[] = [];
  for (const words of lines) {
    if (words.length === 0) continue;
    const band = bandOf(words);
    const last = rows.at(-1);
    if (last && last.band.bottom - band.top > words[0]!.size * OVERLAP) {
      last.words.push(...words);
      last.band = bandOf([last.band, band]);
    } else rows.push({ band, words: [...words] });
  }
  return rows.map(({ words }) => fieldsOf(words));
}

/** Words that stand one above the other are one field. */
function fieldsOf(words: readonly Word[]): Word[][] {
  const fields: { right: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    const last = fields.at(-1);
    if (last && word.left < last.right) {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
    } else fields.push({ right: word.right, words: [word] });
  }
  return fields.map((field) => field.words);
}

/** The rows of one label: its lines together where they are one text, else a row for each. */
function rowsOfRun(
  { lines: label }: Run,
  values: readonly ValueRow[],
  columns: readonly Column[],
  right: number,
): (FormHead['rows'][number] | undefined)[] {
  const isText = values.every(
    (fields, i) =>
      fields.length === 1 &&
      (i === values.length - 1 || fields[0]!.some((word) => word.right > right - word.size * FULL)),
  );
  const rows = isText ? [[values.flat(2)]] : values;
  return rows.map((own, index) => {
    const fields: HeadField[] = index === 0 ? [{ column: 0, rows: rows.length, lines: label }] : [];
    for (const words of own) {
      const column = columnOf(words, columns, (fields.at(-1)?.column ?? 0) + 1);
      if (column >= columns.length) return undefined;
      fields.push({ column, rows: 1, lines: linesOf(words) });
    }
    return { band: bandOf(own.flat()), fields };
  });
}

/** The first column, at or behind one, that a field stands in or before. */
function columnOf(words: readonly Word[], columns: readonly Column[], least: number): number {
  const left = Math.min(...words.map((word) => word.left));
  const at = columns.findIndex((column) => left < column.right);
  return Math.max(least, at < 0 ? columns.length - 1 : at);
}
