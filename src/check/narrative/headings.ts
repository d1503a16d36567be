import type { Section, Statement } from '../../domain/book.js';
import { numberingOf, remembered, squeezed } from '../../domain/text.js';
import { type BookView, perBook } from '../view.js';

/** Depth of a heading by its number: 第一部分 0, 一、 1, （一） 2, 1. 3, （1） 4. */
const depthOf = remembered(findDepth);
function findDepth(title: string): number {
  if (/^第.{1,3}(?:部分|章)/.test(squeezed(title))) return 0;
  const number = numberingOf(title);
  if (/^[一二三四五六七八九十百]/.test(number)) return 1;
  if (/^[(（][一二三四五六七八九十百]/.test(number)) return 2;
  return /^\d/.test(number) ? 3 : 4;
}

/** The headings above each paragraph, the innermost first, squeezed and without quotation marks. */
export const headingsAbove = (view: BookView, { paragraph, section }: Statement): readonly string[] =>
  headings(view).get(paragraph) ?? [plainTitle(section ?? '')];

const plainTitle = remembered((title) => squeezed(title).replace(/[“”"]/g, ''));

const headings = perBook((view): ReadonlyMap<string, readonly string[]> => {
  const { sections, paragraphs } = view.book;
  const found = new Map<string, readonly string[]>();
  let open: readonly Section[] = [];
  let titles: readonly string[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const line = paragraph.lines[0]?.at.line;
    if (line === undefined) {
      found.set(paragraph.id, [plainTitle(paragraph.section ?? '')]);
      continue;
    }
    for (let section = sections[next]; section && (section.at.line ?? Infinity) <= line; section = sections[++next]) {
      const depth = depthOf(section.title);
      open = [section, ...open.filter((one) => depthOf(one.title) < depth)];
      titles = open.map(({ title }) => plainTitle(title));
    }
    const own = plainTitle(paragraph.section ?? '');
    found.set(paragraph.id, titles.includes(own) || own === '' ? titles : [own, ...titles]);
  }
  return found;
});
