import type { DocumentFacts } from '../domain/book.js';
import type { SourceDocument } from '../read/source.js';
import type { Block } from './blocks.js';

/** Which department, year and kind of document this is. */
export function recogniseDocument(source: SourceDocument, blocks: readonly Block[]): DocumentFacts {
  const text = source.lines
    .slice(0, 40)
    .map((line) => line.text.replace(/\s+/g, ''))
    .join('\n');
  const year = /(20\d{2})年/.exec(text)?.[1];
  return {
    type: blocks.every((block) => block.is === 'narrative')
      ? 'unknown'
      : text.includes('决算')
        ? 'final-accounts'
        : 'budget',
    year: year === undefined ? null : Number.parseInt(year, 10),
    department: { name: null, code: null },
    region: null,
  };
}
