import type { SourceLine } from '../../read/source.js';
import { placesOf } from '../../read/text/print-width.js';

/** A word of a printed line and the places that it takes on it. */
export interface PrintWord {
  readonly text: string;
  readonly left: number;
  /** Behind its last place. */
  readonly right: number;
  /** Index of its line among those of the block. */
  readonly line: number;
  /** How far down it stands, in lines. */
  readonly height: number;
}

/** How many places a Chinese character takes: one in prints of `pdftotext -layout`, two on a typewriter. */
export type Pitch = 1 | 2;

/** The words between the spaces of a line. */
export function printWords(text: string, line: number, pitch: Pitch): PrintWord[] {
  const words: PrintWord[] = [];
  let left = 0;
  let word = '';
  let from = 0;
  const close = () => {
    if (word !== '') words.push({ text: word, left: from, right: left, line, height: line });
    word = '';
  };
  for (const sign of text) {
    if (/\s/.test(sign)) close();
    else {
      if (word === '') from = left;
      word += sign;
    }
    left += pitch === 1 ? 1 : placesOf(sign, 2);
  }
  close();
  return words;
}

/** How wide a text is printed, in half Chinese characters. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += placesOf(sign, 2);
  return width;
}

const SET_OUT = /\S {2,}\S/;

/** True for lines that keep their gaps: most of those with several words have one of several spaces. */
export function isSetOut(lines: readonly SourceLine[]): boolean {
  let [gaps, several] = [0, 0];
  for (const { text } of lines) {
    const words = text.trim();
    if (!words.includes(' ')) continue;
    several++;
    if (SET_OUT.test(words)) gaps++;
  }
  return several > 2 && gaps * 2 >= several;
}
