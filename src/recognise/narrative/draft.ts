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
  /** True for the whole named inside a share (占本年支出80万元的25%): no part of a list, and no topic. */
  readonly inShare: boolean;
  of: Draft | null;
  partOf: Draft | null;
  /** A total before it of which its share is told (占政府采购预算的20%): it opens no list of that total. */
  shareOf?: Draft;
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
  (draft.measure === 'amount' || draft.measure === 'count') && !draft.compared && !draft.inShare;

/** 接待费支出预算6万元，支出决算5万元，其中：…5万元: what is broken down is what was spent, not the budget named before it. */
export const isPlanOfSpent = (one: Draft, beside: readonly Draft[]): boolean =>
  one.stage === null && /预算(?:数|额)?$/.test(one.subject) && beside.at(-1)?.stage === 'final-accounts';
