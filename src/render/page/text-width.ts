/** East Asian characters and full-width marks, which fill a square of the line. */
const SQUARE =
  /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6\u2460-\u24ff]|[\ud840-\ud87f][\udc00-\udfff]/;
const SQUARES = new RegExp(SQUARE, 'g');

/** Width of one line of text in letters (em): Chinese characters are 1, digits and Latin letters `narrow`, 0.5 in Song type. */
export function lettersWide(text: string, narrow = 0.5): number {
  const squares = text.match(SQUARES)?.length ?? 0;
  const characters = [...text].length;
  return squares + (characters - squares) * narrow;
}

/** Words and amounts that stay on one line: 1,234.56 or GB/T. Chinese text may break between any two characters. */
const UNBROKEN = /[\u0021-\u007e\u00b7\u2264\u2265]+/g;

/** Width of the longest piece of a text that no line may break, in letters. */
export function longestUnbroken(text: string): number {
  const pieces = text.match(UNBROKEN) ?? [];
  const own = pieces.reduce((most, piece) => Math.max(most, lettersWide(piece)), 0);
  return Math.max(own, SQUARE.test(text) ? 1 : 0);
}

/** How many lines a text takes in a column of this many letters, where words and amounts are not broken. */
export const linesOfText = (text: string, letters: number, narrow = 0.5): number =>
  text.split('\n').reduce((lines, line) => lines + wrappedLines(line, Math.max(letters, 1), narrow), 0);

const PIECES = /[\u0021-\u007e\u00b7\u2264\u2265]+|./gu;
/** Marks that may not begin a line hang on the line before. */
const HANGING = /^[，。、；：！？）》”’〉】]/;

function wrappedLines(line: string, letters: number, narrow: number): number {
  if (lettersWide(line, narrow) <= letters) return 1;
  let lines = 1;
  let used = 0;
  for (const piece of line.match(PIECES) ?? []) {
    const wide = lettersWide(piece, narrow);
    if (used > 0 && used + wide > letters && !HANGING.test(piece)) {
      lines++;
      used = 0;
    }
    used += wide;
  }
  return lines;
}
