import { type FormDraft, printedUnit, readForm, splitForms } from './form-layout.js';
import type { PieceRow } from './pieces.js';
import { readSummary, summaryHeader } from './summary-layout.js';
import type { TargetTable } from './target-table.js';

/** What one block of target forms holds. */
export interface ReadTargets {
  readonly forms: readonly FormDraft[];
  readonly table: TargetTable | null;
}

/** Tells which layout a block has and reads it. */
export function readTargetRows(rows: readonly PieceRow[]): ReadTargets {
  const summary = summaryHeader(rows);
  if (summary) return readSummary(rows, summary, printedUnit(rows.slice(0, summary.body)));
  return { forms: splitForms(rows).map(readForm), table: null };
}
