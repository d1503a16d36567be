import { createHash } from 'node:crypto';
import type { Place } from '../../domain/place.js';
import type { SourceDocument, SourceLine } from '../../read/source.js';

/**
 * Several files as one document, one after the other. Lines are numbered through, so that every place stays its own while the
 * document is recognised and checked; `withOwnLines` gives each file its own numbers back.
 */
export function joinSources(sources: readonly SourceDocument[]): SourceDocument {
  const lines: SourceLine[] = [];
  for (const [source, start] of withStarts(sources))
    for (const [index, line] of source.lines.entries()) {
      const place = (at: Place): Place => ({ ...at, file: source.name, line: (at.line ?? index + 1) + start });
      const cells = line.cells && { cells: line.cells.map((cell) => ({ ...cell, at: place(cell.at) })) };
      lines.push({ ...line, ...cells, at: place(line.at), ...(index === 0 ? { pageStart: true } : {}) });
    }
  const pages = sources.map((source) => source.pages);
  return {
    name: nameOf(sources.map((source) => source.name)),
    sha256: createHash('sha256')
      .update(sources.map((source) => source.sha256).join('\n'))
      .digest('hex'),
    mediaType: 'multipart/mixed',
    pages: pages.every((count) => count !== null) ? pages.reduce((sum, count) => sum + count, 0) : null,
    lines,
    files: sources.map(({ name, sha256, mediaType, pages }) => ({ name, sha256, mediaType, pages })),
    doubts: [...withStarts(sources)].flatMap(([source, start]) =>
      (source.doubts ?? []).map((doubt) => ({
        ...doubt,
        at: { ...doubt.at, file: source.name, line: (doubt.at.line ?? 1) + start },
      })),
    ),
  };
}

/** Named after its files, as long as they are few. */
const nameOf = (names: readonly string[]): string =>
  names.length <= 4 ? names.join(' + ') : `${names.slice(0, 3).join(' + ')} + … (${names.length})`;

/** A book or report of joined files, with each place's line counted from the start of its own file again. */
export function withOwnLines<T>(value: T, sources: readonly SourceDocument[]): T {
  const starts = new Map([...withStarts(sources)].map(([source, start]) => [source.name, start]));
  const own = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(own);
    if (typeof part !== 'object' || part === null) return part;
    const fields = Object.fromEntries(Object.entries(part).map(([key, field]) => [key, own(field)]));
    const { file, line } = fields;
    if (typeof file !== 'string' || typeof line !== 'number') return fields;
    return { ...fields, line: line - (starts.get(file) ?? 0) };
  };
  return own(value) as T;
}

/** Each source with the number of lines before it. */
function* withStarts(sources: readonly SourceDocument[]): Generator<readonly [SourceDocument, number]> {
  let start = 0;
  for (const source of sources) {
    yield [source, start];
    start += source.lines.reduce((most, line) => Math.max(most, line.at.line ?? 0), source.lines.length);
  }
}
