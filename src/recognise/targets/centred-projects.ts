import type { ListEvent, ProjectEvent } from './list-events.js';
import { type IndicatorKind, level1Kind, level2Kind } from './vocabulary.js';

type Kind = IndicatorKind | undefined;

/**
 * The events of a list with each project before its indicators. Where a cell over several rows prints its words in their middle,
 * a project stands inside its own indicators: the first ones stand above the first project, and every project begins anew with
 * the group that the list begins with. Where such projects cannot be told apart so, the indicators are in doubt.
 */
export function withProjectsFirst(events: readonly ListEvent[]): readonly ListEvent[] {
  const opened = events.findIndex(({ is }) => is === 'project');
  if (opened <= 0 || !events.slice(0, opened).some(({ is }) => is === 'indicator')) return events;
  const kinds: Kind[] = [];
  const projects: { readonly event: ProjectEvent; readonly at: number }[] = [];
  for (const event of events)
    if (event.is === 'project') projects.push({ event, at: kinds.length });
    else if (event.is === 'indicator') kinds.push(kindOf(event.draft));
  const [first] = kinds;
  const opens = (at: number) => at < kinds.length && kinds[at] === first && (at === 0 || kinds[at - 1] !== first);
  const inside = projects.filter(({ at }) => at < kinds.length && !opens(at));
  if (first === undefined || inside.length * 2 <= projects.length) return events;
  const starts = kinds.flatMap((_, at) => (opens(at) ? [at] : []));
  const isOwn = ({ at }: { readonly at: number }, index: number) =>
    starts[index]! < at && at < (starts[index + 1] ?? kinds.length);
  if (starts.length !== projects.length || !projects.every(isOwn)) return events.map(doubted);
  return moved(events, starts);
}

const kindOf = ({ level1, level2 }: { readonly level1: string | null; readonly level2: string | null }): Kind =>
  (level1 === null ? undefined : level1Kind(level1)) ?? (level2 === null ? undefined : level2Kind(level2));

const doubted = (event: ListEvent): ListEvent =>
  event.is === 'indicator' ? { is: 'indicator', draft: { ...event.draft, doubtful: true } } : event;

/** The projects one by one before the indicators at these places. */
function moved(events: readonly ListEvent[], starts: readonly number[]): ListEvent[] {
  const projects = events.filter(({ is }) => is === 'project');
  const result: ListEvent[] = [];
  let indicators = 0;
  let next = 0;
  for (const event of events) {
    if (event.is === 'project') continue;
    const isOpened = event.is === 'indicator' ? starts[next] === indicators++ : event.is === 'goal' && next === 0;
    if (isOpened) result.push(projects[next++]!);
    result.push(event);
  }
  return result;
}
