import { scaled } from '../../domain/number.js';
import type { ListEvent, ProjectEvent } from './list-events.js';
import { running } from './pieces.js';

/** A finished sentence, or nothing to finish. */
const ENDED = /[。；;.!！]$|^$/;

/**
 * The events of a list without heads that only go on with the project above: a page break inside its cells prints the rest of its
 * name and goal above the rest of its indicators, without code and amount, which the projects of the list have.
 */
export function withoutTornHeads(events: readonly ListEvent[]): readonly ListEvent[] {
  const heads = events.filter((event) => event.is === 'project');
  const bare = heads.filter(({ code, amount }) => code === null && amount === null);
  if (bare.length === 0 || bare.length * 2 >= heads.length) return events;
  const weights = weightsOf(events);
  const usual = mostFrequent([...weights.values()]);
  const result: ListEvent[] = [];
  let open = -1;
  for (const event of events) {
    const above = result[open];
    if (event.is === 'project' && above?.is === 'project' && goesOn(above, event)) {
      const both = (weights.get(above) ?? 0n) + (weights.get(event) ?? 0n);
      if (weights.size === 0 ? isOnNextPage(above, event) : both === usual) {
        result[open] = { ...above, name: running(above.name + event.name), goal: joined(above.goal, event.goal) };
        continue;
      }
    }
    if (event.is === 'project') open = result.length;
    result.push(event);
  }
  return result;
}

const joined = (goal: string | null, rest: string | null): string | null =>
  running((goal ?? '') + (rest ?? '')) || null;

const goesOn = (above: ProjectEvent, head: ProjectEvent): boolean =>
  head.code === null && head.amount === null && above.amount !== null && !ENDED.test(above.goal ?? '');

const isOnNextPage = (above: ProjectEvent, head: ProjectEvent): boolean =>
  above.at.page !== undefined && head.at.page === above.at.page + 1;

/** What the weights of each project's indicators add up to; nothing where an indicator has none. */
function weightsOf(events: readonly ListEvent[]): Map<ProjectEvent, bigint> {
  const sums = new Map<ProjectEvent, bigint>();
  const weightless = new Set<ProjectEvent>();
  let project: ProjectEvent | undefined;
  for (const event of events) {
    if (event.is === 'project') project = event;
    else if (event.is === 'indicator' && project) {
      if (event.draft.weight === null) weightless.add(project);
      else sums.set(project, (sums.get(project) ?? 0n) + scaled(event.draft.weight));
    }
  }
  for (const one of weightless) sums.delete(one);
  return sums;
}

/** What two or more of these are, and more than are anything else. */
function mostFrequent(sums: readonly bigint[]): bigint | undefined {
  const counts = new Map<bigint, number>();
  for (const sum of sums) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > Math.max(1, second?.[1] ?? 0) ? first[0] : undefined;
}
