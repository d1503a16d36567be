import type { RoleColumn } from './header.js';
import type { ListEvent, ProjectEvent } from './list-events.js';

/** True for the cells of the project above, which a cell over several rows prints on each of them. */
export function isRepeated(head: ProjectEvent, events: readonly ListEvent[]): boolean {
  const last = events.findLast((event) => event.is === 'project');
  return (
    last?.is === 'project' &&
    events.findLast(({ is }) => is !== 'goal')?.is === 'indicator' &&
    last.goal !== null &&
    last.name === head.name &&
    last.code === head.code &&
    last.amount === head.amount &&
    last.goal === head.goal
  );
}

/** Where units and projects share a column, what no indicator follows is a unit. */
export function withoutUnits(events: ListEvent[], header: readonly RoleColumn[]): ListEvent[] {
  if (!header.some(({ role }) => role === 'unit-or-project')) return events;
  return events.filter((event, index) => {
    if (event.is !== 'project') return true;
    const next = events.slice(index + 1).find(({ is }) => is === 'indicator' || is === 'project');
    return next?.is === 'indicator';
  });
}
