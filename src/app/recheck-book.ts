import { changeBetween, separated } from '../check/incremental/changed-parts.js';
import { KnownCauses } from '../check/incremental/known-causes.js';
import { type Recordings, recording, rerunning } from '../check/incremental/recorded-run.js';
import type { CheckSettings } from '../check/settings.js';
import type { BudgetBook } from '../domain/book.js';
import type { CheckReport } from '../domain/findings.js';
import { withoutGoalFigures } from '../domain/goal-figures.js';
import { checkBook } from './check-book.js';

/** A book that was checked and may be checked again and again with changes. */
export interface Recheckable {
  readonly report: CheckReport;
  /**
   * The report that `checkBook` gives for a changed book, working out again only what depends on the change. The book shares
   * with the first one the objects that did not change; changes may add up from call to call.
   */
  recheck(changed: BudgetBook): CheckReport;
  /** True where the change is followed to the rules that read what changed; else everything is checked again. */
  follows(changed: BudgetBook): boolean;
}

/** Checks a book as `checkBook` does, slower, and remembers which rule read what. */
export function checkToRecheck(
  printed: BudgetBook,
  codes: readonly string[] = [],
  settings: CheckSettings = {},
  others: readonly BudgetBook[] = [],
): Recheckable {
  const book = withoutGoalFigures(printed);
  const kept: Recordings = new Map();
  const causes = new KnownCauses();
  const ways = { run: recording(book, kept), find: causes.recording };
  const report = checkBook(book, codes, settings, others, ways);
  return {
    report,
    follows: (changed) => changeBetween(book, withoutGoalFigures(changed)) !== undefined,
    recheck(changed) {
      const own = separated(book, withoutGoalFigures(changed));
      const change = changeBetween(book, own);
      if (change) {
        const again = { run: rerunning(kept, change), find: causes.reusing(change.parts) };
        return checkBook(own, codes, settings, others, again);
      }
      // What is known of tables may rest on the document's year: nothing is shared with the former book.
      return checkBook(structuredClone(changed), codes, settings, others);
    },
  };
}
