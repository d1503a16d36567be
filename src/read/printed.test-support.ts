import type { Result } from '../domain/result.js';
import type { ReadRefusal } from './refusal.js';
import type { SourceDocument } from './source.js';

/** The lines of a document as tests compare them: cells parted by bars, ¶ before the first line of a page; or the refusal. */
export function printed(result: Result<SourceDocument, ReadRefusal>): string[] {
  if (!result.ok) return [`refused: ${result.refusal.kind}`];
  return result.value.lines.map(
    (line) =>
      (line.pageStart ? '¶' : '') + (line.cells ? `|${line.cells.map((cell) => cell.text).join('|')}|` : line.text),
  );
}
