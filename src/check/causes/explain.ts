import type { Sureness } from '../../domain/findings.js';
import type { Prints } from './agreement.js';
import { doubledRows } from './doubled-rows.js';
import { groupKnots } from './groups.js';
import type { Inquiry } from './inquiry.js';
import { lastYearsLeft } from './last-year.js';
import { loneFigures } from './lone-figures.js';
import { misplacedValues } from './misplaced-values.js';
import { missingRows } from './missing-rows.js';
import type { Move } from './move.js';
import { type Explanation, type Found, MARGIN } from './search.js';
import { AS_PRINTED, holdsUnder, type Shifts, supposing } from './suppose.js';
import { swappedTotals } from './swapped-totals.js';
import type { Thoughts } from './thoughts.js';
import type { Knot, Net } from './tie-net.js';
import { UNEXPLAINED } from './weigh.js';

/** A mistake that belongs to the best explanation, and what would explain the same as well. */
export interface Explained {
  readonly move: Move;
  /** The broken ties that it repairs, alone or with other mistakes. */
  readonly repaired: readonly Knot[];
  readonly alternatives: readonly (readonly Move[])[];
  readonly sure: Sureness;
  /** False when not every combination of mistakes could be tried. */
  readonly isExact: boolean;
}

/** Explanations that differ by no more are as good as each other. */
const INDIFFERENT = 1.2;
/** The next best explanation is this much worse: beyond doubt, or at least likely. */
const BEYOND_DOUBT = MARGIN;
/** A mistake that explains hardly more than it costs. */
const NEXT_TO_NOTHING = 1;
/** More than these that would do as well explain nothing. */
const MOST_ALTERNATIVES = 3;

/** The least unlikely mistakes that explain the broken ties, those that explain most first. */
export function explain(net: Net, inquiry: Inquiry, { agrees, prints }: Prints): readonly Explained[] {
  const structural = [
    ...missingRows(net),
    ...doubledRows(net),
    ...misplacedValues(net, agrees),
    ...swappedTotals(net),
    ...loneFigures(net, (knot) => inquiry.loneIn(knot)),
    ...lastYearsLeft(net, prints),
  ];
  const single = new Map(net.broken.map((knot) => [knot, inquiry.movesIn(knot)]));
  const figures = [...single.values()].flat();
  const { groups, prices } = groupKnots(net, [...structural, ...figures]);
  const known = [...structural, ...new Set(figures.filter(({ change }) => change.by.size > 1))];
  const thoughts: Thoughts = { known, single, prices };
  const solve = (group: readonly Knot[]): Solved => ({ group, found: inquiry.explain(group, thoughts) });
  const solved = groups.map(solve);
  const merged = mergeDisturbed(solved);
  const all = merged.map((group) => solved.find((one) => one.group === group) ?? solve(group));
  return all.flatMap(({ found, group }) => told(found, group)).sort((a, b) => saved(b) - saved(a));
}

const saved = ({ move, repaired }: Explained): number => UNEXPLAINED * repaired.length - move.cost;

interface Solved {
  readonly group: readonly Knot[];
  readonly found: Found;
}

/** Groups as they are, but for those in which what another group supposes breaks a tie again: these become one. */
function mergeDisturbed(solved: readonly Solved[]): readonly (readonly Knot[])[] {
  const all = together(solved);
  const roots = new Map(solved.map((one) => [one, one]));
  for (const one of solved) {
    const disturbed = one.group.filter((knot) => isExplained(knot, one) && !holdsUnder(knot, all));
    if (disturbed.length === 0) continue;
    for (const other of solved) {
      if (other === one || !disturbed.some((knot) => isTouched(knot, other))) continue;
      const [from, to] = [roots.get(other), roots.get(one)!];
      for (const [member, root] of roots) if (root === from) roots.set(member, to);
    }
  }
  return [...new Set(roots.values())].map((root) => {
    const members = solved.filter((one) => roots.get(one) === root);
    return members.length === 1 ? members[0]!.group : members.flatMap(({ group }) => group);
  });
}

/** What the best explanations of all groups suppose together. */
function together(solved: readonly Solved[]): Shifts {
  let all: Shifts = AS_PRINTED;
  for (const { found } of solved)
    for (const { is, change } of found.explanations[0]?.moves ?? []) if (is !== 'row') all = supposing(all, change);
  return all;
}

/** True for a tie that holds by what is supposed; where a row is missing, none does. */
function isExplained(knot: Knot, { found }: Solved): boolean {
  const best = found.explanations[0];
  return best !== undefined && !best.left.has(knot) && !best.moves.some(({ explains }) => explains?.includes(knot));
}

function isTouched({ keys }: Knot, { found }: Solved): boolean {
  for (const key of found.explanations[0]?.shifts.keys() ?? []) if (keys.has(key)) return true;
  return false;
}

function told({ explanations, isExact }: Found, group: readonly Knot[]): readonly Explained[] {
  const [best, ...others] = explanations;
  if (!best) return [];
  const own = new Set(best.moves.map(signatureOf));
  return best.moves.flatMap((move): Explained[] => {
    const without = others.filter(({ moves }) => !moves.some((one) => signatureOf(one) === signatureOf(move)));
    const gap = (without[0]?.cost ?? Number.POSITIVE_INFINITY) - best.cost;
    const rivals = without.filter(({ cost }) => cost <= best.cost + INDIFFERENT);
    const alternatives = instead(own, rivals);
    // What may as well stay unexplained, or be any of many things, is not told.
    if (alternatives.length > MOST_ALTERNATIVES || (gap <= NEXT_TO_NOTHING && alternatives.length === 0)) return [];
    return [
      {
        move: inAll(move, best),
        repaired: repairedBy(move, group, best),
        alternatives,
        sure: surenessOf(gap, isExact && move.is !== 'row'),
        isExact,
      },
    ];
  });
}

function surenessOf(gap: number, isFirm: boolean): Sureness {
  if (gap <= INDIFFERENT) return 'possible';
  return gap >= BEYOND_DOUBT && isFirm ? 'certain' : 'likely';
}

/** What equally good explanations suppose in place of a move. */
function instead(own: ReadonlySet<string>, rivals: readonly Explanation[]): readonly (readonly Move[])[] {
  const found = new Map<string, readonly Move[]>();
  for (const rival of rivals) {
    const other = rival.moves.filter((move) => !own.has(signatureOf(move)));
    const name = other.map(signatureOf).sort().join('|');
    if (other.length > 0 && !found.has(name))
      found.set(
        name,
        other.map((move) => inAll(move, rival)),
      );
  }
  return [...found.values()];
}

/** Moves that change the same figures by the same amount are one: a 项 and the 款 and 类 above it. */
const signatureOf = ({ change }: Move): string =>
  `${[...change.by.keys()].sort().join(' ')} ${change.by.get(change.key) ?? ''}`;

/** A move with all that its explanation changes in the same figures: a total may follow from two of them. */
function inAll(move: Move, { shifts }: Explanation): Move {
  if (move.is === 'row') return move;
  const { key, tolerance } = move.change;
  const by = new Map([...move.change.by].map(([one, own]) => [one, shifts.get(one)?.by ?? own]));
  return { ...move, change: { key, by, tolerance } };
}

/** The broken ties of a group in which a move changes something, and which hold in the end. */
const repairedBy = ({ change, explains }: Move, group: readonly Knot[], { left }: Explanation): readonly Knot[] =>
  explains ?? group.filter((knot) => !left.has(knot) && [...change.by.keys()].some((key) => knot.keys.has(key)));
