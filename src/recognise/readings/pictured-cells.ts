import type { Place } from '../../domain/place.js';
import type { SourceCell, SourceDocument, SourceLine } from '../../read/source.js';

/** Below this a reading counts as unsure: no finding may rest on it alone. */
const SURE = 0.9;

export const isUnsure = (one: Pick<SourceCell, 'confidence'>): boolean => (one.confidence ?? 1) < SURE;

function isPictured({ confidence, cells }: SourceLine): boolean {
  if (confidence !== undefined) return true;
  if (cells) for (const cell of cells) if (cell.confidence !== undefined) return true;
  return false;
}

/** True for a document of which at least a page was read by character recognition. Plain text was not. */
export const hasPictures = (source: SourceDocument): boolean =>
  source.mediaType !== 'text/plain' && source.lines.some(isPictured);

const keyOf = (at: Place): string | undefined => at.box && `${at.file ?? ''}/${at.page}/${at.box.join(',')}`;

/** The cells that were read from pictures, by where they stand. */
export class PicturedCells {
  readonly #cells = new Map<string, SourceCell>();
  readonly #lines = new Map<string, SourceLine>();

  constructor(source: SourceDocument) {
    for (const line of source.lines) {
      if (!isPictured(line)) continue;
      if (line.at.line !== undefined) this.#lines.set(`${line.at.file ?? ''}/${line.at.line}`, line);
      for (const cell of line.cells ?? []) {
        const key = keyOf(cell.at);
        if (key && cell.text !== '') this.#cells.set(key, cell);
      }
    }
  }

  at(place: Place): SourceCell | undefined {
    const key = keyOf(place);
    return key === undefined ? undefined : this.#cells.get(key);
  }

  /** The printed line of a place; its number is the line's. */
  lineAt(place: Place): SourceLine | undefined {
    return this.#lines.get(`${place.file ?? ''}/${place.line}`);
  }

  /** Where words or figures may be misread, but for cells that were settled since. */
  *unsurePlaces(settled: Iterable<Place>): Iterable<Place> {
    const known = new Set([...settled].map(keyOf));
    for (const [key, cell] of this.#cells) if (isUnsure(cell) && !known.has(key)) yield cell.at;
    for (const line of this.#lines.values()) if (!line.cells && line.unsure) yield line.at;
  }
}
