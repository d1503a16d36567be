/** Width of a text in digits of the sheet's font, in which column widths are counted: a Chinese character is two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
  return width;
}

/** Lines that a text takes in a field so wide; a little pessimistic, because a cut line is worse than an empty one. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
