import { isFigure, type Word } from './words.js';

/** A column of a table without borders: where its words stand. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

interface Part {
  left: number;
  right: number;
  body: boolean;
  /** Only figures stand in it, which are printed to the right. */
  figures: boolean;
  header: Word[];
}

/** Points by which words of neighbouring columns may seem to overlap. */
const TOUCH = 0.5;

/**
 * The columns of a table from the words of its header and of its rows; undefined where words leave it open how many
 * there are, or which header belongs to which figures.
 */
export function columnsOf(header: readonly Word[][], body: readonly Word[][]): Column[] | undefined {
  const parts = bodyParts(body);
  const lines = header.map((line) => line[0]?.baseline ?? 0);
  const middle = ((lines[0] ?? 0) + (lines.at(-1) ?? 0)) / 2;
  const upper: Word[] = [];
  for (const word of header.flat().sort((a, b) => b.baseline - a.baseline)) {
    const under = parts.filter((part) => overlaps(part, word));
    if (under.length > 1) continue;
    const [part] = under;
    if (part) {
      part.header.push(word);
      if (!isWideOver(parts, part, word)) widen(part, word);
    } else if (word.baseline < middle - word.size * 0.25) upper.push(word);
    else parts.push({ left: word.left, right: word.right, body: false, figures: false, header: [word] });
  }
  parts.sort((a, b) => a.left - b.left);
  const columns = withHeaders(parts, upper);
  if (!columns || columns.length < 3) return undefined;
  return columns.every((column, index) => index === 0 || column.left > columns[index - 1]!.right - TOUCH)
    ? columns
    : undefined;
}

function bodyParts(body: readonly Word[][]): Part[] {
  const parts: Part[] = [];
  for (const word of body.flat().sort((a, b) => a.left - b.left)) {
    const last = parts.at(-1);
    if (last && word.left < last.right - TOUCH) {
      last.right = Math.max(last.right, word.right);
      last.figures &&= isFigure(word);
    } else parts.push({ left: word.left, right: word.right, body: true, figures: isFigure(word), header: [] });
  }
  return parts;
}

function overlaps(part: Column, word: Word): boolean {
  const shared = Math.min(part.right, word.right) - Math.max(part.left, word.left);
  return shared > 0.2 * Math.min(part.right - part.left, word.right - word.left);
}

/** A word of the header that reaches over a neighbouring column does not make its own column wider. */
const isWideOver = (parts: readonly Part[], own: Part, word: Word): boolean =>
  parts.some((part) => part !== own && word.left < part.right && word.right > part.left);

function widen(part: Part, word: Word): void {
  part.left = Math.min(part.left, word.left);
  part.right = Math.max(part.right, word.right);
}

/**
 * Joins figures with a header that is printed left of them, and words with one printed right of them; undefined where
 * a column has no header.
 */
function withHeaders(parts: readonly Part[], upper: readonly Word[]): Column[] | undefined {
  const result: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const last = result.at(-1);
    const next = parts[index + 1];
    const isBare = part.body && part.header.length === 0;
    const before = last && !last.body ? last : undefined;
    const after = next && !next.body ? next : undefined;
    const takesLast = isBare && before !== undefined && (part.figures || after === undefined);
    const isTaken = !part.body && last?.body === true && last.header.length === 0;
    if (takesLast || isTaken) {
      const into = last!;
      into.right = Math.max(into.right, part.right);
      into.body = true;
      into.header.push(...part.header);
    } else result.push(part);
  }
  for (const part of result) {
    if (part.header.length > 0) continue;
    const above = upper.find((word) => word.right > part.left && word.left < part.right) ?? undefined;
    if (!above) return undefined;
  }
  return result.map(({ left, right }) => ({ left, right }));
}
