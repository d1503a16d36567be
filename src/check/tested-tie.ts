import type { Rule } from './rule.js';
import type { Tie, TieTest } from './tie.js';

/** A tie that was tested, with the finding it led to, if any. */
export interface TestedTie {
  readonly rule: Rule;
  readonly tie: Tie;
  readonly test: TieTest;
  readonly finding: string | null;
}
