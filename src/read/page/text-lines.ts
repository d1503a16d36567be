import type { Glyph } from './page-content.js';

/** Characters gathered into lines, each from left to right. */
export function textLines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && Math.abs(glyph.baseline - line.baseline) <= Math.min(line.size, glyph.size) * 0.45)
      line.glyphs.push(glyph);
    else lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  // By their middles: a typesetter that closes up full-width marks lays the empty half of “ or （ over what stands before.
  return lines.map((line) => line.glyphs.sort((a, b) => a.left + a.right - (b.left + b.right)));
}
