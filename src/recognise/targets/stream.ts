import { gather } from '../../domain/gather.js';
import { isNumber, type Piece, type PieceRow, tight } from './pieces.js';
import { operatorOf } from './value.js';
import { isLevel1, isLevel2 } from './vocabulary.js';

/** A word of a table whose cells all lost their borders. */
export interface Word {
  readonly text: string;
  readonly piece: Piece;
  /** First and last word of its line. */
  readonly first: boolean;
  readonly last: boolean;
  readonly pageStart: boolean;
}

/** The words of all lines in printed order. */
export const wordsOf = (rows: readonly PieceRow[]): Word[] =>
  gather(rows, (row) =>
    row.pieces.map((piece, index) => ({
      text: tight(piece.text),
      piece,
      first: index === 0,
      last: index === row.pieces.length - 1,
      pageStart: row.pageStart && index === 0,
    })),
  );

interface LevelLabel {
  readonly text: string;
  readonly level: 1 | 2;
  readonly length: number;
}

/** The level label that begins at a word: whole, or parted over two or three lines (满意度指 / 标). */
export function labelAt(words: readonly Word[], at: number): LevelLabel | undefined {
  let text = '';
  for (let length = 1; length <= 3; length++) {
    const word = words[at + length - 1];
    if (!word || (length > 1 && !word.first)) return undefined;
    text += word.text;
    if (text.length > 14) return undefined;
    const level = isLevel1(text) ? 1 : isLevel2(text) ? 2 : undefined;
    // A level-2 word with a value behind it is the indicator's own name.
    if (level === 2 && isOperatorAt(words, at + length, true)) return undefined;
    if (level !== undefined && !continuesLabel(text, words[at + length])) return { text, level, length };
    if (!word.last) return undefined;
  }
  return undefined;
}

/** 服务对象满意度 may go on as 服务对象满意度指标 on the next line. */
const continuesLabel = (text: string, next: Word | undefined): boolean =>
  next?.first === true &&
  next.last &&
  /^(?:指标|标)$/.test(next.text) &&
  (isLevel1(text + next.text) || isLevel2(text + next.text));

/** True where an operator stands: printed, or a 0 in its place before a number. */
export function isOperatorAt(words: readonly Word[], at: number, zeroIsEqual: boolean): boolean {
  const word = words[at];
  if (!word) return false;
  if (operatorOf(word.text) !== undefined) return true;
  const next = words[at + 1];
  return zeroIsEqual && word.text === '0' && !word.last && next !== undefined && isNumber(next.text);
}

const PROJECT_CODE = /^(?:\d{8}[0-9A-Z]\d{12})/;

/** The project code that begins at a word, often broken over lines, with what of its name follows on the last line. */
export function codeAt(words: readonly Word[], at: number): { code: string; name: string; length: number } | undefined {
  if (!words[at]?.first || !/^\d{4}[0-9A-Z]*/.test(words[at]!.text)) return undefined;
  let text = '';
  for (let length = 1; length <= 10 && at + length <= words.length; length++) {
    const word = words[at + length - 1]!;
    if (length > 1 && !/^[0-9A-Z]+(?:[-—].*)?$/.test(word.text)) return undefined;
    text += word.text;
    const match = PROJECT_CODE.exec(text);
    if (match) return { code: match[0], name: text.slice(match[0].length).replace(/^[-—]/, ''), length };
    if (!/^[0-9A-Z]+$/.test(text)) return undefined;
  }
  return undefined;
}

/** Width in half characters: Chinese characters count two. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += char > '\u2e7f' || char === '“' || char === '”' ? 2 : 1;
  return width;
};
