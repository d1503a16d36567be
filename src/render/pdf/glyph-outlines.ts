import fontkit, { type Font } from '@pdf-lib/fontkit';

/** The shapes of a font's characters. */
export interface GlyphOutlines {
  /** SVG path of a line of text that begins at 0, 0 on its baseline, and how wide it is, in the units of `size`. */
  outline(text: string, size: number): { readonly path: string; readonly width: number };
}

interface Shape {
  readonly strokes: readonly { readonly letter: string; readonly numbers: readonly number[] }[];
  readonly advance: number;
}

/** Outlines of a font file, each character worked out once. A character that the font lacks leaves a blank. */
export function glyphOutlines(file: Uint8Array): GlyphOutlines {
  const font = fontkit.create(file);
  const known = new Map<string, Shape>();
  const shapeOf = (letter: string): Shape => {
    const shape = known.get(letter) ?? readShape(font, letter);
    known.set(letter, shape);
    return shape;
  };
  return {
    outline(text, size) {
      const scale = size / font.unitsPerEm;
      const pieces: string[] = [];
      let width = 0;
      for (const letter of text) {
        const shape = shapeOf(letter);
        for (const stroke of shape.strokes) pieces.push(stroke.letter + placed(stroke.numbers, scale, width));
        width += shape.advance * scale;
      }
      return { path: pieces.join(''), width };
    },
  };
}

function readShape(font: Font, letter: string): Shape {
  const code = letter.codePointAt(0)!;
  if (!font.hasGlyphForCodePoint(code)) return { strokes: [], advance: font.unitsPerEm };
  const { path, advanceWidth } = font.glyphForCodePoint(code);
  const strokes = [...path.toSVG().matchAll(/([MLQCZ])([^MLQCZ]*)/g)].map(([, command = '', numbers = '']) => ({
    letter: command,
    numbers: (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((number) => Number.parseFloat(number)),
  }));
  return { strokes, advance: advanceWidth };
}

/** Fonts count y upwards, pages downwards. */
const placed = (numbers: readonly number[], scale: number, left: number): string =>
  numbers.map((value, index) => (index % 2 === 0 ? left + value * scale : -value * scale).toFixed(2)).join(' ');
