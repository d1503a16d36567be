import type { Direction, Measure, Statement } from '../../domain/book.js';
import type { Clause } from './clauses.js';
import type { QuantityKind } from './quantities.js';
import type { PlacedText } from './sections.js';

/** A statement while its links are still being found. */
export interface Draft {
  readonly text: PlacedText;
  readonly clause: Clause;
  readonly kind: QuantityKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  unit: string | null;
  readonly measure: Measure;
  /** The words before the figure in its clause. */
  readonly phrase: string;
  subject: string;
  code: string | null;
  stage: Statement['stage'] | null;
  year: number | null;
  base: string | null;
  readonly direction: Direction | null;
  readonly inReason: boolean;
  /** True for last year's amount inside a comparison (比2024年预算数90万元增加…): nothing is said of it. */
  readonly compared: boolean;
  of: Draft | null;
  partOf: Draft | null;
  /** Names the list in which it is a part. */
  list: string | null;
  reason: string | null;
}

/** Figures that can stand in one sum: all money, or counts of the same unit. */
export const unitClass = (draft: Pick<Draft, 'kind' | 'unit'>): string =>
  draft.kind === 'money' || draft.kind === 'bare' ? 'money' : (draft.unit ?? draft.kind);

export const isChange = (draft: Pick<Draft, 'measure'>): boolean =>
  draft.measure === 'change' || draft.measure === 'change-rate';

export const isQuantityOfThings = (draft: Draft): boolean =>
  (draft.measure === 'amount' || draft.measure === 'count') && !draft.compared;
