import { gather } from '../../domain/gather.js';
import { SCALE } from '../../domain/interval.js';
import { scaled } from '../../domain/number.js';
import { settleCentredLabels, underCentredLabels } from './centred-labels.js';
import type { IndicatorDraft } from './indicator.js';
import type { IndicatorEvent, ListEvent, ProjectEvent } from './list-events.js';
import { type IndicatorKind, level1Kind, level2Kind } from './vocabulary.js';

type Kind = IndicatorKind | undefined;

/**
 * The events of a list with each project before its indicators. Where a cell over several rows prints its words in their middle,
 * a project stands inside its own indicators: the first ones stand above the first project, and every project begins anew with
 * the group that the list begins with. Where such projects cannot be told apart so, the indicators are in doubt.
 */
export function withProjectsFirst(events: readonly ListEvent[]): readonly ListEvent[] {
  const opened = events.findIndex(({ is }) => is === 'project');
  if (opened <= 0 || !events.slice(0, opened).some(({ is }) => is === 'indicator')) return withLabelsFirst(events);
  const drafts: IndicatorDraft[] = [];
  const kinds: Kind[] = [];
  const projects: { readonly event: ProjectEvent; readonly at: number }[] = [];
  for (const event of events)
    if (event.is === 'project') projects.push({ event, at: kinds.length });
    else if (event.is === 'indicator') {
      drafts.push(event.draft);
      kinds.push(kindOf(event.draft));
    }
  const weighed = startsByWeight(drafts, projects.length);
  if (weighed) return moved(events, weighed);
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

/** Usual sums of a project's weights: all of it, and all but that of budget execution. */
const WHOLES = [100n * SCALE, 90n * SCALE];

/** Where the weights of one project end and those of the next begin, if so many projects use them all up. */
function startsByWeight(drafts: readonly IndicatorDraft[], count: number): readonly number[] | undefined {
  if (drafts.some(({ weight }) => weight === null)) return undefined;
  return WHOLES.map((whole) => {
    const starts: number[] = [];
    let sum = 0n;
    for (const [at, { weight }] of drafts.entries()) {
      if (sum === 0n) starts.push(at);
      sum = sum + scaled(weight!) === whole ? 0n : sum + scaled(weight!);
    }
    return sum === 0n ? starts : [];
  }).find(({ length }) => length === count);
}

const kindOf = ({ level1, level2 }: { readonly level1: string | null; readonly level2: string | null }): Kind =>
  (level1 === null ? undefined : level1Kind(level1)) ?? (level2 === null ? undefined : level2Kind(level2));

const doubted = (event: ListEvent): ListEvent =>
  event.is === 'indicator' ? { is: 'indicator', draft: { ...event.draft, doubtful: true } } : event;

/** The projects one by one before the indicators at these places, whose labels stand in the middle of their rows too. */
function moved(events: readonly ListEvent[], starts: readonly number[]): ListEvent[] {
  const projects = events.filter(({ is }) => is === 'project');
  const own = underLabels(
    events.filter((event) => event.is === 'indicator'),
    starts,
  );
  const result: ListEvent[] = [];
  let indicators = 0;
  let next = 0;
  for (const event of events) {
    if (event.is === 'project') continue;
    const isOpened = event.is === 'indicator' ? starts[next] === indicators : event.is === 'goal' && next === 0;
    if (isOpened) result.push(projects[next++]!);
    result.push(event.is === 'indicator' ? own[indicators++]! : event);
  }
  return result;
}

/** The same of labels below the first indicators of a project. */
function withLabelsFirst(events: readonly ListEvent[]): readonly ListEvent[] {
  const result = [...events];
  for (let from = 0; from < events.length; from++) {
    const first = events[from]!;
    if (first.is !== 'indicator' || first.draft.level1 !== null || first.draft.level2 !== null) continue;
    const places: number[] = [];
    for (let at = from; at < events.length && events[at]!.is !== 'project'; at++)
      if (events[at]!.is === 'indicator') places.push(at);
    const own = places.map((at) => events[at]).filter((event) => event?.is === 'indicator');
    from = places.at(-1)!;
    if (own.some(({ isLabelled }) => isLabelled === undefined)) continue;
    const drafts = settleCentredLabels(
      own.map(({ draft }) => draft),
      own.map(({ isLabelled }) => isLabelled === true),
    );
    for (const [index, at] of places.entries()) result[at] = { is: 'indicator', draft: drafts[index]! };
  }
  return result;
}

/** Indicators under the labels in the middle of their rows, project by project. */
function underLabels(indicators: readonly IndicatorEvent[], starts: readonly number[]): IndicatorEvent[] {
  if (indicators.some(({ isLabelled }) => isLabelled === undefined)) return [...indicators];
  return gather(starts, (start, index) => {
    const own = indicators.slice(start, starts[index + 1] ?? indicators.length);
    const drafts = underCentredLabels(
      own.map(({ draft }) => draft),
      own.map(({ isLabelled }) => isLabelled === true),
    );
    return drafts.map((draft): IndicatorEvent => ({ is: 'indicator', draft }));
  });
}
