import { CODE, numberOf, propertiesOf, readRuns } from './properties.js';
import type { WordFile } from './word-file.js';

/** Marks the characters that are hidden or that a tracked change deleted: 1 for each. */
export function markHidden(file: WordFile): Uint8Array {
  const marks = new Uint8Array(file.text.length);
  for (const run of readRuns(file, 'characters')) {
    const properties = propertiesOf(run.properties);
    if (!numberOf(properties, CODE.hidden) && !numberOf(properties, CODE.deleted)) continue;
    for (const { from, to, offset, bytesPerCharacter } of file.pieces) {
      const first = Math.max(from, from + Math.ceil((run.from - offset) / bytesPerCharacter));
      const last = Math.min(to, from + Math.floor((run.to - offset) / bytesPerCharacter));
      if (first < last) marks.fill(1, first, last);
    }
  }
  return marks;
}
