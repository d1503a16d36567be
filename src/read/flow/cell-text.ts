const WIDE = /[\u2018-\u201d\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** The lines of one cell as one text: Chinese goes on without a space, words and numbers keep apart. */
export function joinCellLines(lines: readonly string[]): string {
  let joined = '';
  let last = '';
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    const apart = last !== '' && !WIDE.test(last) && !WIDE.test(text[0]!);
    joined += apart ? ` ${text}` : text;
    last = text.at(-1)!;
  }
  return joined;
}
