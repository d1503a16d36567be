import type { DocumentFacts } from '../../domain/book.js';
import type { RecognisedNarrative } from '../assemble-book.js';
import type { Block } from '../blocks.js';

/** Sections, paragraphs and statements of the running text. */
export function recogniseNarrative(_blocks: readonly Block[], _document: DocumentFacts): RecognisedNarrative {
  return { sections: [], paragraphs: [], statements: [], doubts: [] };
}
