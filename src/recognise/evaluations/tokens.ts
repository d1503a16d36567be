import type { EvaluationCell } from '../../domain/evaluation.js';
import { readDecimal } from '../../domain/number.js';
import type { Place } from '../../domain/place.js';
import { type PieceRow, tight } from '../targets/pieces.js';

/** A word or cell of a self-evaluation with the row it stands in. */
export interface Token {
  /** Without spaces and with brackets of half width. */
  readonly text: string;
  readonly raw: string;
  readonly row: number;
  readonly column: number;
  readonly at: Place;
}

/** All words and cells of the rows, in printed order; `part` parts a cell that holds several. */
export function tokensOf(rows: readonly PieceRow[], part: (text: string) => readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (const [row, { pieces, grid }] of rows.entries())
    for (const { text, column, at } of pieces) {
      const words = grid && text.includes(' ') ? part(text) : [text];
      for (const raw of words) tokens.push({ text: plain(raw), raw, row, column, at });
    }
  return tokens;
}

export const plain = (text: string): string =>
  tight(text).replace(/（/g, '(').replace(/）/g, ')').replace(/：/g, ':').replace(/％/g, '%');

/** A run of tokens that are one word of the form, broken over lines or by spaces. */
export interface Joined<T> {
  readonly is: T;
  readonly text: string;
  readonly from: number;
  /** Index behind its last token. */
  readonly to: number;
}

/** The first word of a header from `from` on, of at most four tokens: 一级 指标, 年初预算 数. */
export function headingAt<T>(
  tokens: readonly Token[],
  from: number,
  know: (text: string) => T | undefined,
): Joined<T> | undefined {
  let text = '';
  let found: Joined<T> | undefined;
  for (let at = from; at < tokens.length && at < from + 4; at++) {
    const word = tokens[at]!.text;
    if (text.length + word.length > 30 || (found && know(word) !== undefined)) break;
    text += word;
    const is = know(text);
    if (is !== undefined && (!found || found.is === is)) found = { is, text, from, to: at + 1 };
  }
  return found;
}

/** The longest run of at most `most` tokens from `from` on that together are what `know` knows. */
export function joinedAt<T>(
  tokens: readonly Token[],
  from: number,
  most: number,
  know: (text: string) => T | undefined,
): Joined<T> | undefined {
  let text = '';
  let best: Joined<T> | undefined;
  for (let at = from; at < tokens.length && at < from + most; at++) {
    if (tokens[at]!.text.length > 24) break;
    text += tokens[at]!.text;
    if (text.length > 30) break;
    const is = know(text);
    if (is !== undefined) best = { is, text, from, to: at + 1 };
  }
  return best;
}

/** A dash, a slash or a star in a cell that holds nothing. */
export const isDash = (text: string): boolean => /^[-—–－─/／*\\]+$/.test(text);
/** Plain digits with or without a percent sign. */
export const isFigure = (text: string): boolean => numberIn(text) !== undefined;
/** Points: at most a hundred, with up to four decimals. */
export const isPoints = (text: string): boolean => /^(?:\d{1,2}(?:\.\d{1,4})?|100(?:\.0+)?)分?$/.test(text);

const numberIn = (text: string): string | undefined =>
  /^-?[\d,，]/.test(text) ? readDecimal(text.replace(/[%分]$/, '')) : undefined;

export const cellOf = ({ text, raw, at }: Pick<Token, 'text' | 'raw' | 'at'>): EvaluationCell => ({
  text: raw,
  value: numberIn(text) ?? null,
  percent: text.endsWith('%'),
  at,
});
