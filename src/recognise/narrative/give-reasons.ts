import type { Draft } from './draft.js';
import type { Reading } from './figures.js';

/** Gives each announced reason to the changes just before it: those of the same amount, in this sentence or the last. */
export function giveReasons(reading: Reading, drafts: readonly Draft[]): void {
  for (const reason of reading.reasons) {
    const before = drafts.filter((draft) => draft.start < reason.start && !draft.inReason);
    const last = before.at(-1);
    if (!last || (last.measure !== 'change' && last.measure !== 'change-rate')) continue;
    const between = reading.words.slice(last.end, reason.start);
    if (between.length > 60 || (between.match(/[。；;]/g)?.length ?? 0) > 1) continue;
    for (let index = before.length - 1; index >= 0; index--) {
      const draft = before[index]!;
      if (draft.measure !== 'change' && draft.measure !== 'change-rate') break;
      if (draft.of !== last.of || draft.reason !== null || draft.subject !== last.subject) break;
      draft.reason = reason.words;
    }
  }
}
