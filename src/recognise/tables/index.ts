import type { DocumentFacts } from '../../domain/book.js';
import type { RecognisedTables } from '../assemble-book.js';
import type { Block } from '../blocks.js';

/** The published tables of a document, except target forms. */
export function recogniseTables(_blocks: readonly Block[], _document: DocumentFacts): RecognisedTables {
  return { tables: [], doubts: [] };
}
