import { squeezed } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';

/** Rows put together from lines of one cell each, and the index of the first line behind them. */
export interface JoinedRows {
  readonly rows: readonly SourceLine[];
  readonly end: number;
}

const NUMBER = /^[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[-−]?\d{1,12}(?:\.\d+)?%?$/;
/** A title, a sentence, a unit or a heading: no label of a row. */
export const NO_LABEL =
  /[。，；;|\t]|(?:表|说明|情况|公开)$|^第.{1,3}部分|^(?:注|备注|说明|附件?|金额单位|单位)[：:]|\d\s+[\d.,]+(?:\s|$)|\s\d[\d.,]*$/;
const LONGEST_LABEL = 40;

/** A word or a number alone on its line. */
export interface Token {
  readonly line: SourceLine;
  readonly index: number;
  readonly text: string;
}

/** The words and numbers from a line on that stand alone on their lines, up to the first line that is neither. */
export function tokensFrom(lines: readonly SourceLine[], from: number, most: number): Token[] {
  const tokens: Token[] = [];
  for (let index = from; index < lines.length && tokens.length < most; index++) {
    const line = lines[index]!;
    const { quote } = line.at;
    if (quote === '') continue;
    const text = squeezed(quote);
    const isNumber = NUMBER.test(text) && !/\s/.test(quote);
    if (line.cells || (!isNumber && (quote.length > LONGEST_LABEL || NO_LABEL.test(quote)))) break;
    tokens.push({ line, index, text });
  }
  return tokens;
}

export const isFigureText = (text: string): boolean => NUMBER.test(text);
export const isFigure = ({ text }: Token): boolean => NUMBER.test(text);
