import type { SourceCell, SourceDocument, SourceLine } from '../../read/source.js';

const PLAIN = /\d/g;
const WIDE = /[０-９]/g;
/** Signs of numbers that stand among full-width digits, and letters of codes. */
const WIDE_SIGNS = /[０-９．％－＋Ａ-Ｚ]|(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g;

/**
 * The document with plain digits, where most of its digits are full-width ones. Every character keeps its place. Where only
 * some are, in a title or a list's numbers, the text stays as printed: whoever reads a figure takes either.
 */
export function withPlainDigits(source: SourceDocument): SourceDocument {
  if (!source.lines.slice(0, FIRST_LINES).some(({ text }) => WIDE_DIGIT.test(text))) return source;
  let wide = 0;
  let plain = 0;
  for (const { text } of source.lines) {
    wide += text.match(WIDE)?.length ?? 0;
    plain += text.match(PLAIN)?.length ?? 0;
  }
  return wide <= plain ? source : { ...source, lines: source.lines.map(plainLine) };
}

const WIDE_DIGIT = /[０-９]/;
/** A document whose digits are full-width ones shows one in its titles. */
const FIRST_LINES = 100;
const plainText = (text: string): string =>
  text.replace(WIDE_SIGNS, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
const plainCell = (cell: SourceCell): SourceCell => ({ ...cell, text: plainText(cell.text) });
const plainLine = (line: SourceLine): SourceLine => ({
  ...line,
  text: plainText(line.text),
  ...(line.cells && { cells: line.cells.map(plainCell) }),
});
