import type { DocumentFacts, Table } from '../../domain/book.js';
import type { RecognisedTargets } from '../assemble-book.js';
import type { Block } from '../blocks.js';

/** The performance targets of a document: the department's form and those of its projects. */
export function recogniseTargets(
  _blocks: readonly Block[],
  _document: DocumentFacts,
  _tables: readonly Table[],
): RecognisedTargets {
  return { tables: [], department: null, projects: [], doubts: [] };
}
