import { child, elements, type XmlNode } from '../office/xml.js';
import type { Box, Point } from '../page/box.js';
import { addFigure, type Drawing } from '../page/drawn-figures.js';
import type { Glyph, PageContent } from '../page/page-content.js';
import { numbersOf, type OfdPage } from './ofd-file.js';
import { figuresOf } from './path-data.js';

/** Points in a millimetre. */
const POINT = 72 / 25.4;
/** What stands above and below the line of print, as shares of the character's size. */
const ASCENT = 0.86;
const DESCENT = 0.14;
const MOST_GLYPHS = 200_000;

/** A picture on a page, and the number of its resource. */
interface OfdPicture {
  readonly box: Box;
  readonly resource: string;
}

/** The characters, lines, areas and pictures of a page, in points from its upper left corner. */
export function contentOf({ objects, box }: OfdPage): { content: PageContent; pictures: OfdPicture[] } {
  const glyphs: Glyph[] = [];
  const pictures: OfdPicture[] = [];
  const drawing: Drawing = { rulings: [], pictures: [], fills: [], inks: [] };
  for (const object of objects) {
    if (object.attributes['Visible'] === 'false' || object.attributes['Alpha'] === '0') continue;
    const place = placeOf(object, box);
    if (object.name === 'TextObject' && glyphs.length < MOST_GLYPHS) addGlyphs(object, place, glyphs);
    else if (object.name === 'PathObject') addPath(object, place, drawing);
    else if (object.name === 'ImageObject') {
      const [, , width = 0, height = 0] = numbersOf(object.attributes['Boundary']);
      const corner = inPoints(place.corner);
      const area = {
        left: corner.x,
        top: corner.y,
        right: corner.x + width * POINT,
        bottom: corner.y + height * POINT,
      };
      pictures.push({ box: area, resource: object.attributes['ResourceID'] ?? '' });
    }
  }
  const { rulings, fills } = drawing;
  const size = { width: box.width * POINT, height: box.height * POINT };
  return { content: { ...size, glyphs, rulings, fills, pictures: pictures.map((one) => one.box) }, pictures };
}

/** Where an object stands on the page, in millimetres. */
interface Placement {
  readonly corner: Point;
  readonly at: (x: number, y: number) => Point;
  /** How much larger than written the object is drawn, along and across the line. */
  readonly wider: number;
  readonly higher: number;
}

function placeOf(object: XmlNode, box: OfdPage['box']): Placement {
  const [left = 0, top = 0] = numbersOf(object.attributes['Boundary']);
  const matrix = numbersOf(object.attributes['CTM']);
  const [a, b, c, d, e, f] = (matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const corner = { x: left - box.left, y: top - box.top };
  return {
    corner,
    at: (x, y) => ({ x: corner.x + a * x + c * y + e, y: corner.y + b * x + d * y + f }),
    wider: Math.hypot(a, b),
    higher: Math.hypot(c, d),
  };
}

const inPoints = ({ x, y }: Point): Point => ({ x: x * POINT, y: y * POINT });

function addGlyphs(object: XmlNode, place: Placement, glyphs: Glyph[]): void {
  const size = numbersOf(object.attributes['Size'])[0] ?? 0;
  const stretch = (numbersOf(object.attributes['HScale'])[0] ?? 1) * place.wider * POINT;
  const high = size * place.higher * POINT;
  if (!(high > 0.5) || isWhite(child(object, 'FillColor'))) return;
  let [x, y] = [0, 0];
  for (const code of elements(object)) {
    if (code.name !== 'TextCode') continue;
    x = numbersOf(code.attributes['X'])[0] ?? x;
    y = numbersOf(code.attributes['Y'])[0] ?? y;
    const [right, down] = [stepsOf(code.attributes['DeltaX']), stepsOf(code.attributes['DeltaY'])];
    const characters = [...code.children.filter((one) => typeof one === 'string').join('')];
    for (const [index, text] of characters.entries()) {
      const { x: left, y: baseline } = inPoints(place.at(x, y));
      const wide = widthOf(text) * size * stretch;
      if (text.trim() !== '') {
        const [top, bottom] = [baseline - high * ASCENT, baseline + high * DESCENT];
        glyphs.push({ text, left, right: left + wide, top, bottom, baseline, size: high });
      }
      // Without steps characters follow one another.
      x += right[index] ?? (right.length === 0 && down.length === 0 ? widthOf(text) * size : 0);
      y += down[index] ?? 0;
    }
  }
}

/** Letters and figures are half as wide as they are high. */
const widthOf = (text: string): number => (/[\u0020-\u024f]/.test(text) ? 0.5 : 1);

/** Steps from character to character; “g 3 5.2” stands for three steps of 5.2. */
function stepsOf(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/);
  const steps: number[] = [];
  for (let at = 0; at < words.length && steps.length < 10_000; at++) {
    if (words[at] === 'g') {
      const [count = 0, step = 0] = numbersOf(words.slice(at + 1, at + 3).join(' '));
      for (let index = 0; index < Math.min(count, 10_000); index++) steps.push(step);
      at += 2;
    } else if (words[at] !== '') steps.push(numbersOf(words[at])[0] ?? 0);
  }
  return steps;
}

function addPath(object: XmlNode, place: Placement, drawing: Drawing): void {
  const data = child(object, 'AbbreviatedData');
  const text = (data?.children ?? []).filter((one) => typeof one === 'string').join('');
  const isFilled = object.attributes['Fill'] === 'true';
  const isStroked = object.attributes['Stroke'] !== 'false' && !isWhite(child(object, 'StrokeColor'));
  for (const points of figuresOf(text, (x, y) => inPoints(place.at(x, y))))
    addFigure(points, { isFilled: isFilled && !isWhite(child(object, 'FillColor')), isStroked }, drawing);
}

const isWhite = (colour: XmlNode | undefined): boolean => {
  const values = numbersOf(colour?.attributes['Value']);
  return colour?.attributes['Alpha'] === '0' || (values.length === 3 && values.every((value) => value >= 253));
};
