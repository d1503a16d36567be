import { readDecimal } from '../../domain/number.js';
import { type Place, quoting } from '../../domain/place.js';
import { isUnspaced, withoutSpaces, wordsIn } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';
import { placesOf } from '../../read/text/print-width.js';

/** A word or cell of a target form, with its column: the cell's index in a row of cells, else the word's. */
export interface Piece {
  readonly text: string;
  readonly column: number;
  /** Where the word begins, in places of a typewriter, on a line that spaces set out under its header. */
  readonly left?: number;
  readonly at: Place;
}

/** A printed line as its non-blank pieces. */
export interface PieceRow {
  readonly pieces: readonly Piece[];
  /** True where the line has cells, so that columns mean something. */
  readonly grid: boolean;
  readonly pageStart: boolean;
  readonly at: Place;
  /** All of its words without spaces. */
  readonly text: string;
}

/** Marks of Markdown; ≥**人 is a template's own. */
const MARKS = /(?<![≥≤><＝=])\*\*|^#{1,6}\s|^>\s/g;

/** The non-blank lines of a block as pieces; Markdown marks are gone. */
export const piecesOf = (lines: readonly SourceLine[]): PieceRow[] =>
  lines.map(rowOf).filter((row) => row.pieces.length > 0);

function rowOf(line: SourceLine): PieceRow {
  const { at } = line;
  const pageStart = line.pageStart === true;
  const marked = /[*#>]/.test(line.text);
  if (line.cells) {
    const pieces: Piece[] = [];
    for (let column = 0; column < line.cells.length; column++) {
      const cell = line.cells[column]!;
      const text = marked ? cell.text.replace(MARKS, '').trim() : cell.text;
      if (text !== '') pieces.push({ text, column, at: text === cell.text ? cell.at : quoting(cell.at, text) });
    }
    let words = '';
    for (const piece of pieces) words += tight(piece.text);
    return { at, pageStart, grid: true, pieces, text: words };
  }
  const text = withBracketsJoined(withDatesJoined((marked ? line.text.replace(MARKS, '') : line.text).trim()));
  const words = wordsIn(text);
  const places = line.places?.length === words.length ? line.places : undefined;
  const lefts = SET_OUT.test(line.text) ? leftsOf(words, line.text) : undefined;
  const pieces = words.map((word, column) => ({
    text: word,
    column,
    ...(lefts ? { left: lefts[column]! } : {}),
    at: places?.[column] ?? quoting(line.at, word),
  }));
  return { at, pageStart, grid: false, pieces, text: words.join('') };
}

const SET_OUT = / {3}/;
function leftsOf(words: readonly string[], line: string): number[] {
  let from = 0;
  let left = 0;
  return words.map((word) => {
    const at = Math.max(from, line.indexOf(word.charAt(0), from));
    for (; from < at; from++) left += placesOf(line.charAt(from), 2);
    return left;
  });
}

const DATE_GAP =
  /(?<=(?:19|20)\d{2})\s+(?=年)|(?<=\d\s?年)\s+(?=\d{1,2}\s*月)|(?<=年\s?\d{1,2})\s+(?=月)|(?<=月)\s+(?=\d{1,2}\s*日|[底初末中])/g;
/** A date is one word, whatever spaces stand beside its digits: 2025 年 11 月底. */
const withDatesJoined = (text: string): string => (text.includes('年') ? text.replace(DATE_GAP, '') : text);

/** A bracket is one word with what it holds, whatever spaces stand inside it: ( ≥ 5 个 ). */
const withBracketsJoined = (text: string): string =>
  LOOSE_BRACKET.test(text) ? text.replace(BRACKET, (inner) => inner.replace(/\s+/g, '')) : text;
const LOOSE_BRACKET = /[(（]\s|\s[)）]/;
const BRACKET = /[(（][^()（）]{1,30}[)）]/g;

/** A word or number without inner spaces. */
export const tight = withoutSpaces;

const WIDE = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’]';
const INNER = new RegExp(`(?<=${WIDE})\\s+(?=${WIDE})`, 'g');
/** Running words as printed: one space where there were several, none between two Chinese characters. */
export const running = (text: string): string =>
  !isUnspaced(text) && /\s/.test(text) ? text.replace(INNER, '').replace(/\s+/g, ' ').trim() : text;

/** True for a piece that is a number and nothing else. */
export const isNumber = (text: string): boolean => readDecimal(text) !== undefined;

/** What a template leaves of rows that were not needed: 指标2：, ……. */
export const isLeftOver = (text: string): boolean =>
  /^(?:指标(?:\d{1,2}[:：.、]?|[:：.、])[/\-—]?|[.…·。]+|\d[:：.、])$/.test(text);

/** Without rows of the template that were not needed, and without dots in the place of a name. */
export const withoutLeftOvers = (rows: readonly PieceRow[]): PieceRow[] =>
  rows.flatMap((row) => {
    if (!/…|指标\d{0,2}[:：.、]/.test(row.text)) return [row];
    const pieces = row.pieces.filter(({ text }) => !isLeftOver(tight(text)));
    if (pieces.length === row.pieces.length) return [row];
    return pieces.length === 0 ? [] : [{ ...row, pieces, text: pieces.map(({ text }) => tight(text)).join('') }];
  });
