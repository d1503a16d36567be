import type { GlyphOutlines } from './glyph-outlines.js';

/**
 * A chart whose words are drawn as shapes. In a PDF its text would be taken for sentences by whoever copies, searches or reads
 * the page by program; the chart says the same in its alternative text.
 */
export function outlinedSvg(svg: string, { regular, bold }: { regular: GlyphOutlines; bold: GlyphOutlines }): string {
  return svg
    .replace(/<(?:title|desc)>[^<]*<\/(?:title|desc)>\n?/g, '')
    .replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, words: string) => {
      const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
      const outlines = value('font-weight') === 'bold' ? bold : regular;
      const size = Number.parseFloat(value('font-size') ?? '12');
      const { path, width } = outlines.outline(plainText(words), size);
      const [, x = '0', y = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(value('transform') ?? '') ?? [];
      const left = Number.parseFloat(x) - width * (ANCHORS[value('text-anchor') ?? 'start'] ?? 0);
      return `<path fill="${value('fill') ?? '#000'}" transform="translate(${left.toFixed(2)} ${y})" d="${path}"/>`;
    });
}

/** How much of a text's width stands left of where it is anchored. */
const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const plainText = (words: string): string => words.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!);
