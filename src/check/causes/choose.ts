import { gather } from '../../domain/gather.js';
import type { Candidate } from './candidates.js';
import type { Knot, TieNet } from './tie-net.js';

/** More causes than these are no explanation. */
const MOST = 24;

/**
 * The fewest things that, put right, make the broken ties hold: the likeliest first, then the likeliest for what is
 * left. Where several figures would do equally well none is named, unless the print itself gives one away (`telling`).
 */
export function chooseCauses(
  net: TieNet,
  all: readonly Candidate[],
  telling: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const still = new Set(net.broken);
  const chosen: Candidate[] = [];
  let open = all.filter((candidate) => candidate.repaired.length > 0);
  while (open.length > 0 && still.size > 0 && chosen.length < MOST) {
    open = gather(open, (candidate) => rest(candidate, still));
    const best = Math.max(...open.map(score));
    if (!(best > 0)) break;
    const top = rivals(open.filter((candidate) => score(candidate) === best));
    const one = decide(net, top, telling);
    if (one) {
      chosen.push(one);
      for (const knot of one.repaired) still.delete(knot);
    }
    const dropped = new Set(one ? [one] : top);
    open = open.filter((candidate) => !dropped.has(candidate));
  }
  return chosen;
}

/** The first candidate and those that would explain some of the same ties. */
function rivals(top: readonly Candidate[]): readonly Candidate[] {
  const [first] = top;
  const knots = new Set(first?.repaired);
  return top.filter(({ repaired }) => repaired.some((knot) => knots.has(knot)));
}

/** What is left of a candidate once others have explained some of its ties. */
function rest(candidate: Candidate, still: ReadonlySet<Knot>): readonly Candidate[] {
  const repaired = candidate.repaired.filter((knot) => still.has(knot));
  if (repaired.length === 0) return [];
  return [repaired.length === candidate.repaired.length ? candidate : { ...candidate, repaired }];
}

/** A missing row is a weaker word than a wrong figure: it could always be said. */
const score = ({ is, repaired, spoilt }: Candidate): number =>
  2 * repaired.length - 3 * spoilt - (is === 'row' ? 1 : 0);

function decide(
  net: TieNet,
  top: readonly Candidate[],
  telling: (candidate: Candidate) => boolean,
): Candidate | undefined {
  const kinds = groupBySame(top);
  const told = kinds.length === 1 ? kinds : kinds.filter((same) => same.some(telling));
  const [group, ...others] = told;
  // Two rows with the same amount, one of them too many: either may be struck out, and the words name both.
  if (!group || !others.every((other) => other[0]!.figure.text === group[0]!.figure.text)) return undefined;
  return group.reduce((first, next) => (depth(net, next) < depth(net, first) ? next : first));
}

/** Candidates that change the same figures are one: a 项 and the 款 and 类 above it. */
function groupBySame(all: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of all) {
    const signature = [...candidate.change.by.keys()].sort().join(' ');
    groups.set(signature, [...(groups.get(signature) ?? []), candidate]);
  }
  return [...groups.values()];
}

/** How many sums of its table a figure is the total of: none for what was typed in. */
const depth = (net: TieNet, { change, is }: Candidate): number =>
  is === 'row' ? 0 : net.at(change.key).filter(({ tie }) => tie.is === 'sum' && tie.whole.key === change.key).length;
