import { squeezed } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';
import { NO_LABEL } from '../row-stream/stream-cells.js';

const NUMBER = /^[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[-−]?\d{1,12}(?:\.\d+)?%?$/;
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

export const isFigure = ({ text }: Token): boolean => NUMBER.test(text);
