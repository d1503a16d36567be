import { type Draft, isChange } from './draft.js';
import type { Figures } from './figures.js';
import { isClose } from './reasons.js';

/** Gives each reason to the changes just before it: those of the same amount, in this sentence or the last. */
export function giveReasons(words: string, { drafts, reasons }: Figures): void {
  let next = 0;
  const before: Draft[] = [];
  for (const reason of reasons) {
    for (; next < drafts.length && drafts[next]!.start < reason.start; next++)
      if (!drafts[next]!.inReason) before.push(drafts[next]!);
    const last = before.at(-1);
    if (!last || !isChange(last) || !isClose(words.slice(last.end, reason.start))) continue;
    for (let index = before.length - 1; index >= 0; index--) {
      const draft = before[index]!;
      if (!isChange(draft) || draft.reason !== null || draft.of !== last.of || draft.subject !== last.subject) break;
      draft.reason = reason.words;
    }
  }
}
