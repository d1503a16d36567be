import type { RowLevel } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import { assignProjects } from './assign-projects.js';
import { explodedHeader, readExplodedList } from './exploded-list.js';
import { type FormDraft, printedUnit, readForm, splitForms } from './form-layout.js';
import { holdsWholeLines, lineListHeader, readLineList } from './line-list.js';
import type { ListEvent } from './list-events.js';
import { listHeader, readList } from './list-layout.js';
import type { PieceRow } from './pieces.js';
import { readSteppedList, steppedHeader } from './stepped-list.js';
import { readSummary, summaryHeader, summaryWithoutCells } from './summary-layout.js';
import type { AmountRow, TargetTable } from './target-table.js';

/** What one block of target forms holds. */
interface ReadTargets {
  readonly forms: readonly FormDraft[];
  readonly table: TargetTable | null;
  /** Where a layout begins whose indicators cannot be read. */
  readonly unread?: Place;
}

/** Tells which layout a block has and reads it. */
export function readTargetRows(rows: readonly PieceRow[]): ReadTargets {
  const summary = summaryHeader(rows);
  if (summary) return readSummary(rows, summary, printedUnit(rows.slice(0, summary.body)));
  const unread = summaryWithoutCells(rows);
  if (unread) return { forms: [], table: null, unread };
  const list = listHeader(rows);
  if (list) {
    const unit = printedUnit(rows.slice(0, list.body));
    const events = readList(rows.slice(list.body), list.columns);
    return { forms: assignProjects(events, unit, null), table: amountTable(events, unit) };
  }
  const lines = lineListHeader(rows);
  const stepped = lines && holdsWholeLines(rows.slice(lines.body)) ? undefined : steppedHeader(rows);
  const steps = stepped && readSteppedList(rows.slice(stepped.body), stepped);
  if (steps) {
    const unit = printedUnit(rows.slice(0, stepped.body));
    return { forms: assignProjects(steps, unit, null), table: amountTable(steps, unit) };
  }
  const exploded = rows.some((row) => row.grid) ? undefined : explodedHeader(rows);
  if (exploded && !(lines && holdsWholeLines(rows.slice(lines.body)))) {
    const unit = exploded.unit ?? printedUnit(rows.slice(0, exploded.body));
    const events = readExplodedList(rows.slice(exploded.body), exploded);
    return { forms: assignProjects(events, unit, exploded.executionWeight), table: amountTable(events, unit) };
  }
  if (lines) {
    const unit = printedUnit(rows.slice(0, lines.body));
    const events = readLineList(rows.slice(lines.body), lines.columns);
    return { forms: assignProjects(events, unit, null), table: amountTable(events, unit) };
  }
  return { forms: splitForms(rows).map(readForm), table: null };
}

/** The amounts that a list prints for its projects. */
function amountTable(events: readonly ListEvent[], unit: string | null): TargetTable {
  const rows = gather(events, (event): AmountRow[] => {
    if (event.is === 'total') return [amountRow(event, event.at, null, 'total')];
    if (event.is !== 'project' || event.amountAt === null) return [];
    return [amountRow(event, event.amountAt, event.code, 'item')];
  });
  return { unit, columns: [{ path: ['预算数'], column: 0 }], rows };
}

const amountRow = (
  event: { readonly name: string; readonly amount: string | null; readonly at: Place },
  at: Place,
  code: string | null,
  level: RowLevel,
): AmountRow => ({
  code,
  name: event.name,
  level,
  cells: new Map([[0, { text: event.amount ?? '', column: 0, at }]]),
  at: event.at,
});
