import type { ViewedBook } from '../../domain/source-views.js';
import { squeezed } from '../../domain/text.js';
import type { SourceDocument } from '../../read/source.js';

/** Lines in which a cover is told: its title, who publishes it, a date. */
const COVER_LINES = 8;
/** A line of a cover is a title; sentences are longer. */
const LONGEST_TITLE = 45;

/** Whether the documents begin with a cover, and whether they have a table of contents. */
export function frontOf(sources: readonly SourceDocument[]): Omit<ViewedBook, 'book'> {
  return {
    hasCover: sources.some(({ lines }) => hasCover(lines.map(({ text }) => squeezed(text)))),
    hasContents: sources.some(({ lines }) => lines.some(({ text }) => /^[—-]*目录[—-]*$/.test(squeezed(text)))),
  };
}

/** The first lines, before any sentence, name a year and what is published. */
function hasCover(lines: readonly string[]): boolean {
  const first = lines.filter((text) => text !== '').slice(0, COVER_LINES);
  const sentence = first.findIndex((text) => text.length > LONGEST_TITLE || /[。；]$/.test(text));
  const title = (sentence < 0 ? first : first.slice(0, sentence)).join('');
  return /20\d\d|二[〇○零]/.test(title) && /预算|决算|绩效/.test(title);
}
