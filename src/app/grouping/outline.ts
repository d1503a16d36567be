import type { DocumentType, TableKind } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import type { SourceDocument } from '../../read/source.js';
import { recogniseDocument } from '../../recognise/document.js';
import { segment } from '../../recognise/segment.js';

/** What tells whether a file is part of a disclosure told in several files. */
export interface Outline {
  readonly type: DocumentType;
  readonly year: number | null;
  readonly department: string | null;
  /** Kinds of its tables; tables of no known kind are left out. */
  readonly tables: readonly TableKind[];
  /** Characters of running text. */
  readonly narrative: number;
  readonly targets: boolean;
  /** Long lines, as they stand: files that share many are copies of one another. */
  readonly lines: readonly string[];
}

/** More lines than this tell nothing more about copies. */
const MOST_LINES = 400;
const LONG_LINE = 16;

export function outlineOf(source: SourceDocument): Outline {
  const blocks = segment(source);
  const { type, year, department } = recogniseDocument(source, blocks);
  const narrative = blocks.filter((block) => block.is === 'narrative').flatMap((block) => block.lines);
  const lines = new Set<string>();
  for (const line of source.lines) {
    const text = squeezed(line.text);
    if (text.length >= LONG_LINE) lines.add(text);
    if (lines.size >= MOST_LINES) break;
  }
  return {
    type,
    year,
    department: department.name,
    tables: [
      ...new Set(blocks.flatMap((block) => (block.is === 'table' && block.kind !== 'other' ? [block.kind] : []))),
    ],
    narrative: narrative.reduce((sum, line) => sum + squeezed(line.text).length, 0),
    targets: blocks.some((block) => block.is === 'targets'),
    lines: [...lines],
  };
}
