/** Characters that fill two places of a terminal. Quotation marks and dashes, wide in Chinese fonts only, fill one. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Places that a text takes in a terminal. */
function terminalWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - terminalWidth(text)));

/** No line begins with these. */
const CLOSING = /^[，。、；：！？）》”’」』】%]/u;

/** A text in lines of at most so many places, broken between words and between Chinese characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u2e80-\u9fff\uf900-\uffef]|[^\s\u2e80-\u9fff\uf900-\uffef]+|\s+/gu) ?? []) {
    if (line !== '' && !CLOSING.test(piece) && terminalWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Rows as columns that stand below each other; only the last column is wrapped. `width` is that of the terminal. */
export function inColumns(rows: readonly (readonly string[])[], width: number): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count - 1 }, (_, column) =>
    Math.max(...rows.map((row) => terminalWidth(row[column] ?? ''))),
  );
  const before = widths.reduce((sum, one) => sum + one + 2, 0);
  const room = Math.max(16, width - before);
  const lines: string[] = [];
  for (const row of rows) {
    const [first = '', ...rest] = wrapped(row[count - 1] ?? '', room);
    lines.push(widths.map((one, column) => `${padded(row[column] ?? '', one)}  `).join('') + first);
    for (const line of rest) lines.push(' '.repeat(before) + line);
  }
  return `${lines.join('\n')}\n`;
}
