import type { BudgetBook } from '../../domain/book.js';
import type { Figure } from '../../domain/figures.js';
import type { Bilingual } from '../../domain/place.js';
import type { Report, Rule } from '../rule.js';
import type { RuleEntry } from '../run-log.js';
import { runTies } from '../run-ties.js';
import type { RunRule } from '../runner.js';
import type { Tie } from '../tie.js';
import type { BookView } from '../view.js';
import { type Change, nothingRead, type Reads, touches } from './parts.js';
import { RecordingView } from './recording-view.js';

/** What one rule did with a book, so that it can be done again without the rule. */
interface Recorded {
  readonly read: Reads;
  readonly ties: readonly Tie[];
  readonly reports: readonly ((report: Report) => void)[];
  /** What it threw, where it crashed. */
  readonly crash: { readonly error: unknown } | undefined;
}

export type Recordings = Map<Rule, Recorded>;

/** Runs every rule as usual and keeps what it read and did. */
export const recording =
  (book: BudgetBook, kept: Recordings): RunRule =>
  (rule, view, entry) => {
    const recorded = record(rule, book, view);
    kept.set(rule, recorded);
    replay(recorded, entry);
  };

/** Runs only the rules that read one of the changed parts before, and repeats what all others did. */
export const rerunning =
  (kept: Recordings, change: Change): RunRule =>
  (rule, view, entry) => {
    const former = kept.get(rule);
    if (former && !touches(change, former.read)) return replay(former, entry);
    if (rule.ties) runTies(rule.ties(view), entry);
    rule.check?.(view, entry.report);
  };

function record(rule: Rule, book: BudgetBook, { companions }: BookView): Recorded {
  const read = nothingRead();
  const view = new RecordingView(book, companions, read);
  const ties: Tie[] = [];
  const reports: ((report: Report) => void)[] = [];
  let crash: Recorded['crash'];
  try {
    if (rule.ties) for (const tie of rule.ties(view)) ties.push(tie);
    rule.check?.(view, reportingTo(reports));
  } catch (error) {
    crash = { error };
  }
  return { read, ties, reports, crash };
}

function reportingTo(reports: ((report: Report) => void)[]): Report {
  const add = (message: string, detail: Parameters<Report>[1]) => void reports.push((to) => to(message, detail));
  return Object.assign(add, {
    holds: (...figures: readonly Figure[]) => void reports.push((to) => to.holds(...figures)),
    unknown: (reason: Bilingual) => void reports.push((to) => to.unknown(reason)),
  });
}

function replay({ ties, reports, crash }: Recorded, entry: RuleEntry): void {
  runTies(ties, entry);
  for (const report of reports) report(entry.report);
  if (crash) throw crash.error;
}
