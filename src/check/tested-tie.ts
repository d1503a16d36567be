import type { Tie, TieTest } from './tie.js';

/** A tie that was tested, with the rule that declared it and the finding it led to, if any. */
export interface TestedTie {
  readonly rule: { readonly code: string; readonly name: string };
  readonly tie: Tie;
  readonly test: TieTest;
  readonly finding: string | null;
}
