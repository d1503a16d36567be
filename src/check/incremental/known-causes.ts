import type { BudgetBook } from '../../domain/book.js';
import type { Cause, Finding } from '../../domain/findings.js';
import { findCauses } from '../causes/find-causes.js';
import type { FindCauses } from '../runner.js';
import type { TestedTie } from '../tested-tie.js';
import { KnownAnswers } from './known-answers.js';
import { haveCommon, nothingRead, type Part } from './parts.js';
import { watchedBook } from './recording-view.js';
import { Remembering } from './remembering.js';
import { isSameTie } from './same-tie.js';

interface Known {
  readonly findings: readonly Finding[];
  readonly ties: readonly TestedTie[];
  /** The parts of the book that were looked at. */
  readonly read: ReadonlySet<Part>;
  readonly causes: readonly Cause[];
  /** What was found out about its broken ties, where any was looked into. */
  readonly answers: KnownAnswers | undefined;
}

/** The causes of a book that was checked, for as long as nothing changes that they rest on. */
export class KnownCauses {
  #known: Known | undefined;

  /** Finds causes as usual and keeps what they rest on. */
  readonly recording: FindCauses = (findings, ties, book) => {
    const read = new Set<Part>();
    let answers: KnownAnswers | undefined;
    const found = findCauses(findings, ties, watched(book, read), (net) => {
      answers = new KnownAnswers(net);
      return answers.recording((parts) => watched(book, read, parts));
    });
    this.#known = { findings: found.findings, ties, read, causes: found.causes, answers };
    return found;
  };

  /**
   * The same causes again where the same ties came out in the same way and no part that was looked at changed; else only
   * those groups of broken ties are explained again around which something changed.
   */
  reusing(changed: ReadonlySet<Part>): FindCauses {
    return (findings, ties, book) => {
      const known = this.#known;
      const ids = known && !haveCommon(known.read, changed) ? newIds(known, findings, ties) : undefined;
      const same = known && ids && renamed(known, findings, ids);
      if (same) return same;
      const answers = known?.answers;
      return findCauses(findings, ties, book, answers && ((net) => new Remembering(answers, net, book, changed)));
    };
  }
}

/** A book that notes in all these sets what of it is read. No words are looked for in finding causes. */
function watched(book: BudgetBook, ...noted: readonly Set<Part>[]): BudgetBook {
  const note = (part: Part) => {
    for (const parts of noted) parts.add(part);
  };
  return watchedBook(book, note, nothingRead());
}

/** The ids that findings have now, by those that they had; undefined where ties or what misses something differ. */
function newIds(
  known: Known,
  findings: readonly Finding[],
  ties: readonly TestedTie[],
): ReadonlyMap<string, string> | undefined {
  if (known.ties.length !== ties.length) return undefined;
  const ids = new Map<string, string>();
  for (const [index, { tie, finding }] of ties.entries()) {
    const former = known.ties[index]!;
    if ((former.finding === null) !== (finding === null) || !isSameTie(former.tie, tie)) return undefined;
    if (former.finding !== null && finding !== null) ids.set(former.finding, finding);
  }
  const [before, now] = [known.findings.filter(missesSomething), findings.filter(missesSomething)];
  if (before.length !== now.length) return undefined;
  for (const [index, finding] of now.entries()) {
    if (before[index]!.evidence.some(({ at }, place) => at !== finding.evidence[place]?.at)) return undefined;
    ids.set(before[index]!.id, finding.id);
  }
  return ids;
}

/** A cause may explain what is not there: a finding that points at a place without a value. */
const missesSomething = ({ evidence }: Finding): boolean => evidence.some(({ value }) => value === '');

function renamed(
  { findings: former, causes }: Known,
  findings: readonly Finding[],
  ids: ReadonlyMap<string, string>,
): ReturnType<FindCauses> | undefined {
  const causeOf = new Map<string, string>();
  for (const { id, cause } of former) {
    if (cause === null) continue;
    const now = ids.get(id);
    if (now === undefined) return undefined;
    causeOf.set(now, cause);
  }
  if (causes.some(({ explains }) => explains.some((id) => !ids.has(id)))) return undefined;
  return {
    findings: findings.map((finding) => ({ ...finding, cause: causeOf.get(finding.id) ?? null })),
    causes: causes.map((cause) => ({ ...cause, explains: cause.explains.map((id) => ids.get(id)!) })),
  };
}
