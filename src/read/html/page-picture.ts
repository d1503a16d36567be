import type { FlowPicture } from '../flow/flow.js';
import { mayHoldText } from '../image/read-pictures.js';
import { pointsOfLength, type ShownSize, sizeOfStyle } from '../office/picture-size.js';
import { attributeOf, type Element, isElement } from './parse-page.js';

/** The picture that an element shows, where it may be a table or a page; `alone` on its line, or among words. */
export function pictureOf(image: Element, alone: boolean): FlowPicture | undefined {
  const { wide, high } = shownSize(image);
  const source = attributeOf(image, 'src') ?? '';
  const inline = /^data:image\/[\w.+-]+;base64,/i.exec(source);
  if (!mayHoldText(wide, high)) return undefined;
  // Of the site's own pictures most have no size either, but they stand in links, boxes and lists.
  const isOfText =
    wide !== undefined || inline || (alone && isParagraph(image) && /\.(?:jpe?g|png|bmp)\b/i.test(source));
  if (!isOfText) return undefined;
  if (!inline) return { is: 'picture', wide, high };
  return { is: 'picture', wide, high, load: () => Buffer.from(source.slice(inline[0].length), 'base64') };
}

/** Attributes count pixels of the screen. */
function shownSize(image: Element): ShownSize {
  const style = sizeOfStyle(attributeOf(image, 'style') ?? '');
  return {
    wide: style.wide ?? pointsOfLength(attributeOf(image, 'width'), 'px'),
    high: style.high ?? pointsOfLength(attributeOf(image, 'height'), 'px'),
  };
}

const INLINE: ReadonlySet<string> = new Set(['span', 'font', 'b', 'strong', 'em', 'i', 'u', 'o:p']);

/** True for what stands in a paragraph of its own, and in no link. */
function isParagraph(image: Element): boolean {
  let parent = image.parentNode;
  while (parent && 'tagName' in parent && INLINE.has(parent.tagName)) parent = parent.parentNode;
  return parent !== null && isElement(parent as Element) && /^(?:p|center|figure)$/.test((parent as Element).tagName);
}
