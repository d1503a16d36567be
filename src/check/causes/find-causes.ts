import type { BudgetBook } from '../../domain/book.js';
import { type Figure, statedValue } from '../../domain/figures.js';
import type { Cause, Finding } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import type { TestedTie } from '../tested-tie.js';
import { type Candidate, candidates } from './candidates.js';
import { chooseCauses } from './choose.js';
import { describeCause } from './describe-cause.js';
import { loneFigures } from './lone-figures.js';
import { type NamedSlip, nameSlip } from './name-slip.js';
import { type Change, type Knot, TieNet, tableOf } from './tie-net.js';

/** A document with more broken ties than these was misread or is no budget: no cause is sought. */
const MOST_BROKEN = 150;

interface Explained {
  readonly findings: readonly Finding[];
  readonly causes: readonly Cause[];
}

/** Groups findings under the wrong figures or missing rows that explain them. No cause rather than a wild one. */
export function findCauses(findings: readonly Finding[], ties: readonly TestedTie[], book: BudgetBook): Explained {
  const broken = ties.reduce((count, { test }) => count + (test.outcome === 'broken' ? 1 : 0), 0);
  if (broken === 0 || broken > MOST_BROKEN) return { findings, causes: [] };
  const net = new TieNet(ties);
  const slipOf = (figure: Figure, change: Change, repaired: readonly Knot[]): NamedSlip | undefined =>
    nameSlip(net, book, figure, change, repaired);
  const all = candidates(net, (figure, change) => isPlain(slipOf(figure, change, net.broken), figure, change));
  const telling = ({ is, figure, change, repaired }: Candidate) =>
    is === 'figure' && isTelling(slipOf(figure, change, repaired), figure, change);
  const chosen = chooseCauses(net, all, telling);
  const lone = loneFigures(net);
  const told = new Set(gather(lone, ({ repaired }) => repaired));
  // Of one share or rate alone, what gives away the only wrong figure says more than a digit that differs.
  const isWeaker = ({ is, figure, change, repaired: [knot, ...others] }: Candidate) =>
    is === 'figure' &&
    knot !== undefined &&
    others.length === 0 &&
    told.has(knot) &&
    /^(?:digit|unit)|^$/.test(slipOf(figure, change, [knot])?.name ?? '');
  const kept = chosen.filter((candidate) => !isWeaker(candidate));
  return assemble(findings, [...kept, ...lone], slipOf, net, book);
}

/** A slip that the print gives away; a neighbour's amount only where the cell should be empty. */
function isTelling(slip: NamedSlip | undefined, figure: Figure, { by, tolerance }: Change): boolean {
  if (!slip) return false;
  if (slip.name !== 'neighbour-copied') return slip.name !== 'digit-mistyped' && slip.name !== 'cell-missing';
  const left = statedValue(figure) + (by.get(figure.key) ?? 0n);
  return (left < 0n ? -left : left) <= tolerance;
}

/** A slip so plain that it gives away one part of a long sum: swapped digits fit one of many parts by chance. */
const isPlain = (slip: NamedSlip | undefined, figure: Figure, change: Change): boolean =>
  isTelling(slip, figure, change) && slip?.name !== 'digits-swapped' && slip?.name !== 'digits-dropped';

function assemble(
  findings: readonly Finding[],
  chosen: readonly Candidate[],
  slipOf: (figure: Figure, change: Change, repaired: readonly Knot[]) => NamedSlip | undefined,
  net: TieNet,
  book: BudgetBook,
): Explained {
  const places = new Map(book.tables.map((table) => [`cell:${table.id}`, table.at]));
  const causes: Cause[] = [];
  const causeOf = new Map<string, string>();
  for (const candidate of chosen) {
    const explains = explainedBy(candidate, net, causeOf);
    if (candidate.is === 'row' && explains.length > 0)
      explains.push(...absentFrom(places.get(tableOf(candidate.figure.key)), findings, causeOf));
    const slip = candidate.is === 'row' ? undefined : slipOf(candidate.figure, candidate.change, candidate.repaired);
    if (explains.length === 0 || !isConfident(candidate, explains, slip)) continue;
    const id = `C${causes.length + 1}`;
    causes.push(describeCause(id, candidate, explains, slip));
    for (const finding of explains) causeOf.set(finding, id);
  }
  return { findings: findings.map((finding) => ({ ...finding, cause: causeOf.get(finding.id) ?? null })), causes };
}

/** Findings whose broken ties are all repaired by this cause and the ones before it. */
function explainedBy(candidate: Candidate, net: TieNet, causeOf: ReadonlyMap<string, string>): string[] {
  const repaired = new Set(candidate.repaired);
  const ids = new Set(gather(candidate.repaired, ({ finding }) => finding ?? []));
  return [...ids].filter(
    (id) => !causeOf.has(id) && net.broken.filter((knot) => knot.finding === id).some((knot) => repaired.has(knot)),
  );
}

/** Findings that miss something in a table: they point at its title without a value. */
const absentFrom = (
  table: Place | undefined,
  findings: readonly Finding[],
  causeOf: ReadonlyMap<string, string>,
): readonly string[] =>
  findings
    .filter(({ id, evidence }) => !causeOf.has(id) && evidence.some(({ at, value }) => table === at && value === ''))
    .map(({ id }) => id);

/** One finding alone needs a slip that fits, or a row or cell that is plainly not there. */
const isConfident = (
  { is, repaired, spoilt, isLone }: Candidate,
  explains: readonly string[],
  slip: NamedSlip | undefined,
): boolean =>
  explains.length >= 2
    ? spoilt * 2 < repaired.length
    : spoilt === 0 && (slip !== undefined || is === 'row' || isLone === true);
