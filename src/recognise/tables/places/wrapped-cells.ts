import { itemKey, itemsOfCode } from '../../../forms/classification/index.js';
import type { SourceLine } from '../../../read/source.js';
import { printedWidth } from '../../print-grid/print-words.js';
import { figureOf, isTotalLabel, looksLikeAmount } from '../cell-text.js';
import { isHeaderWord } from '../header/header-lines.js';
import { isClassCode, partWords } from '../header/part-words.js';
import {
  type Anchor,
  candidatesOf,
  columnCells,
  FULL,
  type NameCell,
  type NameLine,
  nameOf,
  type Placing,
} from './column-cells.js';
import { keepsPlaces } from './placed-layout.js';
import { coveredBy, type Measure, overlaps, type PlacedWord, placedWords, type Span } from './print-places.js';

/** A word of a table with how far down it stands, in lines. */
interface Word extends PlacedWord {
  readonly height: number;
}

/** The words of a table by its columns of names: the lines of each, and the codes and figures that belong to it. */
interface Parted {
  readonly names: readonly (readonly NameLine[])[];
  readonly figures: readonly (readonly Word[])[];
  /** Where the columns of names begin: what belongs to one and stands left of it are codes. */
  readonly columns: readonly Span[];
}

interface Row {
  readonly line: number;
  readonly height: number;
  readonly names: (NameCell | undefined)[];
}

const HAN = /\p{Script=Han}/u;
/** More lines are no table that a page prints; of more columns of names it is not known what stands beside what. */
const MOST_LINES = 600;
const MOST_COLUMNS = 4;
/** Blanks that part two cells beside each other. */
const APART = 2;
/** What a name may cost on average, before places are taken not to tell them. */
const MOST_COST = 1.5;

/**
 * Prints that keep places break a name into lines above, beside and below the figures of its row, each column for itself. Rows
 * are put together by the columns in which the lines stand, where that makes names of nearly all of them.
 */
export function joinWrappedCells(lines: readonly SourceLine[], measureOfPrint: () => Measure): readonly SourceLine[] {
  if (lines.length > MOST_LINES || lines.some(({ cells }) => cells)) return lines;
  const { body: below } = partWords(lines);
  const first = below[0] ? lines.indexOf(below[0]) : -1;
  if (first < 0 || !below.some(isPart) || !keepsPlaces(below)) return lines;
  const measure = measureOfPrint();
  const start = first - linesAbove(lines.slice(0, first), wordsOf(below, measure), measure);
  const body = [...lines.slice(start, first), ...below];
  const parted = partedBy(wordsOf(body, measure));
  const found = parted && cellsOf(parted);
  const isWrapped = found?.columns.some((names) => names.some((name) => name.lines.length > 1));
  if (!parted || !found || !isWrapped) return lines;
  return [...lines.slice(0, start), ...rowsOf(found, parted).map((row) => lineOf(row, parted, body))];
}

/** A line of words alone: a row without figures, or a part of a name. */
const isPart = ({ text }: SourceLine): boolean => !/\d/.test(text) && HAN.test(text);

function wordsOf(body: readonly SourceLine[], measure: Measure): Word[] {
  const words: Word[] = [];
  let height = 0;
  for (const [index, { text, at, pageStart }] of body.entries()) {
    const before = body[index - 1]?.at.line;
    const gap = before === undefined || at.line === undefined ? 1 : at.line - before;
    // What stands between two pages takes no room in the table.
    height += gap > 3 || pageStart ? 1 : gap;
    for (const word of placedWords(text, index, measure)) words.push({ ...word, height });
  }
  return withCodes(words);
}

/** 201 一般公共服务支出 in a column that is not the first: the code begins the name, and is no figure of the column before. */
function withCodes(words: readonly Word[]): Word[] {
  const first = Math.min(...words.map((word) => (isFigure(word) ? Number.POSITIVE_INFINITY : word.from)));
  const whole: Word[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const isCode = last?.line === word.line && last.from > first && word.from - last.to === 1 && isClassCode(last.text);
    if (isCode && !isFigure(word))
      whole[whole.length - 1] = { ...last, text: `${last.text} ${word.text}`, to: word.to };
    else whole.push(word);
  }
  return whole;
}

/** How many lines right above the first figures are no header: words that fill the columns of names, and stand in no other. */
function linesAbove(header: readonly SourceLine[], words: readonly Word[], measure: Measure): number {
  const columns = columnsOf(words);
  const widest = (span: Span) =>
    Math.max(...words.filter((word) => overlaps(word, span)).map(({ text }) => printedWidth(text)));
  let count = 0;
  for (const line of header.toReversed()) {
    const own = placedWords(line.text, 0, measure);
    const fills = own.every((word) => {
      const column = columns.find((span) => overlaps(span, word));
      return column && !isHeaderWord(word.text) && printedWidth(word.text) + FULL >= widest(column);
    });
    if (!isPart(line) || !fills) break;
    count++;
  }
  return count;
}

/** The number of an item (1.) is none. */
const isFigure = ({ text }: PlacedWord): boolean => figureOf(text) !== undefined && !/^\d{1,2}[.．]$/.test(text);

/** The stretches in which names stand; totals may stand across them. */
const columnsOf = (words: readonly Word[]): Span[] =>
  coveredBy(words.filter((word) => word.text.length > 1 && !isFigure(word) && !isTotalLabel(word.text)));

function partedBy(words: readonly Word[]): Parted | undefined {
  const columns = columnsOf(words);
  if (columns.length === 0 || columns.length > MOST_COLUMNS) return undefined;
  const names = columns.map((): Word[] => []);
  const figures = columns.map((): Word[] => []);
  for (const word of words)
    if (isFigure(word)) figures[ownerOf(word, words, columns)]!.push(word);
    else names[nearest(word, columns)]!.push(word);
  const found = names.map(linesOf);
  return found.every((lines) => lines !== undefined) ? { names: found, figures, columns } : undefined;
}

/** The column of names to which a figure belongs: the last that begins before it, but for one whose name stands behind it. */
function ownerOf(word: Word, words: readonly Word[], columns: readonly Span[]): number {
  const last = columns.findLastIndex(({ from }) => word.from >= from);
  const isBefore = (other: Word) =>
    other.line === word.line && other.from > word.to && !isFigure(other) && nearest(other, columns) === last;
  return Math.max(0, last > 0 && looksLikeAmount(word.text) && words.some(isBefore) ? last - 1 : last);
}

function nearest(word: Span, columns: readonly Span[]): number {
  const away = columns.map(({ from, to }) => Math.max(0, from - word.to + 1, word.from - to + 1));
  return away.indexOf(Math.min(...away));
}

/** The lines of a column of names; undefined where two words that stand apart share one. */
function linesOf(words: readonly Word[]): NameLine[] | undefined {
  const widest = Math.max(0, ...words.map(({ text }) => printedWidth(text)));
  const lines: (NameLine & { readonly to: number })[] = [];
  for (const { text, line, height, from, to } of words) {
    const last = lines.at(-1);
    const isSame = last?.line === line;
    if (isSame && from - last.to > APART && last.text.length > 1 && text.length > 1) return undefined;
    const whole = isSame ? last.text + text : text;
    if (isSame) lines.pop();
    lines.push({ text: whole, line, height, to, room: Math.max(0, widest - printedWidth(whole)) });
  }
  return lines;
}

const PLACINGS: readonly Placing[] = ['middle', 'top', 'bottom'];

interface Placed {
  readonly placing: Placing;
  readonly columns: readonly (readonly NameCell[])[];
}

/** The names of each column; undefined where they cost too much, however they stand in their rows. */
function cellsOf({ names, figures }: Parted): Placed | undefined {
  // The figures behind several columns of names are those of all of them.
  const anchors = figures.map((_, column) => anchorsOf(figures.slice(column).find((own) => own.length > 0) ?? []));
  const candidates = names.map(candidatesOf);
  const ways = PLACINGS.map((placing) => ({
    placing,
    cells: candidates.map((own, column) => columnCells(own, anchors[column]!, placing)),
  }));
  const costOf = ({ cells }: (typeof ways)[number]) => cells.reduce((sum, { cost }) => sum + cost, 0);
  const best = ways.reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
  const columns = best.cells.map(({ cells }) => cells);
  return costOf(best) <= columns.flat().length * MOST_COST ? { placing: best.placing, columns } : undefined;
}

/** Where the row of a name without figures stands. */
function heightOf({ lines }: NameCell, placing: Placing): number {
  const [first, last] = [lines[0]!.height, lines.at(-1)!.height];
  return placing === 'middle' ? (first + last) / 2 : placing === 'top' ? first : last;
}

/** The lines on which codes or figures stand, with the code of the row. */
function anchorsOf(words: readonly Word[]): Anchor[] {
  const anchors: Omit<Anchor, 'keys'>[] = [];
  for (const { text, line, height } of words) {
    const last = anchors.at(-1);
    const isNumber = /^\d{1,2}$/.test(text);
    if (last?.line !== line) {
      const code = /^[235]\d{2}(?:\d{2}){0,2}$/.test(text) ? text : '';
      anchors.push({ line, height, code, isNumber });
    } else if (/^\d{2}$/.test(text) && /^\d{3}(?:\d{2})?$/.test(last.code))
      anchors[anchors.length - 1] = { ...last, code: last.code + text };
    else if (last.isNumber && !isNumber) anchors[anchors.length - 1] = { ...last, isNumber };
  }
  return anchors.map((anchor) => ({ ...anchor, keys: keysOf(anchor.code) }));
}

const keysOf = (code: string): readonly string[] =>
  code === '' ? [] : itemsOfCode(code).map(({ name }) => itemKey(name));

/** The rows of the print: one for each line with figures, and those of names without any. */
function rowsOf({ columns, placing }: Placed, { figures }: Parted): readonly Row[] {
  const rows: Row[] = [];
  for (const { line, height } of figures.flat())
    if (!rows.some((row) => row.line === line)) rows.push({ line, height, names: [] });
  for (const [column, own] of columns.entries())
    for (const cell of own) {
      const { anchor, lines } = cell;
      const height = anchor?.height ?? heightOf(cell, placing);
      const isBlank = (row: Row) =>
        row.names[column] === undefined && !figures[column]!.some(({ line }) => line === row.line);
      const found = anchor
        ? rows.find(({ line }) => line === anchor.line)
        : rows.find((row) => Math.abs(row.height - height) <= 0.5 && isBlank(row));
      if (found) found.names[column] = cell;
      else rows.push({ line: lines[0]!.line, height, names: withAt(column, cell) });
    }
  return rows.sort((a, b) => a.height - b.height);
}

function withAt(column: number, cell: NameCell): (NameCell | undefined)[] {
  const names: (NameCell | undefined)[] = [];
  names[column] = cell;
  return names;
}

/** A row as one line: its codes, and each of its names before its figures. Rows that stand on one line stay as printed. */
function lineOf({ line, names }: Row, { figures, columns }: Parted, body: readonly SourceLine[]): SourceLine {
  const own = body[line]!;
  const texts: string[] = [];
  for (const [column, all] of figures.entries()) {
    const here = all.filter((word) => word.line === line);
    const codes = here.filter((word) => word.from < columns[column]!.from);
    const name = names[column] ? [nameOf(names[column].lines)] : [];
    const rest = here.filter((word) => !codes.includes(word));
    texts.push(...codes.map(({ text }) => text), ...name, ...rest.map(({ text }) => text));
  }
  const text = texts.join(' ');
  return text.replaceAll(' ', '') === own.text.replace(/\s+/g, '') ? own : { ...own, text };
}
