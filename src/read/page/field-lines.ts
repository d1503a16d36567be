import type { Glyph } from './page-content.js';
import type { Word } from './words.js';

/** A stretch of the page from its upper to its lower edge. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A line of print in one field. */
export interface FieldLine extends Band {
  readonly text: string;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** The words of a field, or of a column, as lines from the top; words of one printed line are one. */
export function linesOf(words: readonly Word[]): FieldLine[] {
  const lines: (FieldLine & { readonly baseline: number })[] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = lines.at(-1);
    if (last && word.baseline - last.baseline < word.size * 0.45)
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${word.text}`,
        top: Math.min(last.top, word.top),
        bottom: Math.max(last.bottom, word.bottom),
        glyphs: [...last.glyphs, ...word.glyphs],
      };
    else lines.push({ ...word });
  }
  return lines;
}

export const bandOf = (parts: readonly Band[]): Band => ({
  top: Math.min(...parts.map((part) => part.top)),
  bottom: Math.max(...parts.map((part) => part.bottom)),
});
