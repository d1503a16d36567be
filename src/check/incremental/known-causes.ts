import type { BudgetBook } from '../../domain/book.js';
import type { Figure } from '../../domain/figures.js';
import type { Cause, Finding } from '../../domain/findings.js';
import { findCauses } from '../causes/find-causes.js';
import type { FindCauses } from '../runner.js';
import type { TestedTie } from '../tested-tie.js';
import { figuresOf, type Tie } from '../tie.js';
import type { Part } from './parts.js';
import { watchedBook } from './recording-view.js';

interface Known {
  readonly findings: readonly Finding[];
  readonly ties: readonly TestedTie[];
  /** The parts of the book that were looked at. */
  readonly read: ReadonlySet<Part>;
  readonly causes: readonly Cause[];
}

/** The causes of a book that was checked, for as long as nothing changes that they rest on. */
export class KnownCauses {
  #known: Known | undefined;

  /** Finds causes as usual and keeps what they rest on. */
  readonly recording: FindCauses = (findings, ties, book) => {
    const read = new Set<Part>();
    const found = findCauses(findings, ties, watched(book, read));
    this.#known = { findings: found.findings, ties, read, causes: found.causes };
    return found;
  };

  /** The same causes again where the same ties came out in the same way and no part that was looked at changed. */
  reusing(changed: ReadonlySet<Part>): FindCauses {
    return (findings, ties, book) => {
      const known = this.#known;
      const ids = known && !meet(known.read, changed) ? newIds(known, findings, ties) : undefined;
      return (known && ids && renamed(known, findings, ids)) ?? findCauses(findings, ties, book);
    };
  }
}

const watched = (book: BudgetBook, read: Set<Part>): BudgetBook => watchedBook(book, (part) => read.add(part));

function meet(read: ReadonlySet<Part>, changed: ReadonlySet<Part>): boolean {
  for (const part of changed) if (read.has(part)) return true;
  return false;
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

/** True for the same equation over the same prints. */
function isSameTie(a: Tie, b: Tie): boolean {
  if (a === b) return true;
  if (a.is !== b.is || a.group !== b.group) return false;
  const [first, second] = [figuresOf(a), figuresOf(b)];
  if (first.length !== second.length || !first.every((figure, index) => isSameFigure(figure, second[index]!)))
    return false;
  return signsOf(a) === signsOf(b) && (a.blanks === undefined) === (b.blanks === undefined);
}

const signsOf = (tie: Tie): string =>
  tie.is === 'sum' ? tie.parts.map(({ sign }) => sign).join() : tie.is === 'growth' ? `${tie.change.sign}` : '';

const isSameFigure = (a: Figure, b: Figure): boolean =>
  a === b ||
  (a.key === b.key &&
    a.kind === b.kind &&
    a.text === b.text &&
    a.unit === b.unit &&
    a.at === b.at &&
    a.label.zh === b.label.zh &&
    a.interval.low === b.interval.low &&
    a.interval.high === b.interval.high);
