import type { DocumentFacts } from './book.js';
import type { Bilingual, Place } from './place.js';
import type { Waiver } from './waivers.js';

export type Severity = 'error' | 'warning' | 'advice';
export type Outcome = 'holds' | 'broken' | 'notApplicable' | 'notEnoughData';

/** One thing that a finding points at. The first one is where to look, the rest what it was compared with. */
export interface FindingEvidence {
  readonly at: Place;
  readonly label: Bilingual;
  readonly value: string;
  /** Key of the figure, where the evidence is one (see `figures.ts`): joins findings to causes. */
  readonly figure?: string;
}

export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly evidence: readonly [FindingEvidence, ...FindingEvidence[]];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly cause: string | null;
  readonly fix: Fix | null;
  /** What the finding is about, named so that it is known again in the next version: `three-public/本年/接待费`. */
  readonly fact?: string;
  /** Against a baseline: not there before, or there already. */
  readonly state?: 'new' | 'remaining';
}

/** certain: about form (a unit label, a mistyped code); suggested: about a figure. */
export interface Fix {
  readonly at: Place;
  readonly replacement: string;
  readonly safety: 'certain' | 'suggested';
}

/** How sure a cause is: the next best explanation needs another mistake; is less likely; is as good. */
export type Sureness = 'certain' | 'likely' | 'possible';

/** A figure to put right. */
export interface Correction {
  readonly at: Place;
  readonly label: Bilingual;
  readonly printed: string | null;
  readonly suggested: string | null;
}

/** One figure or missing row that explains several findings. */
export interface Cause {
  readonly id: string;
  readonly message: Bilingual;
  readonly at: Place;
  readonly printed: string | null;
  readonly suggested: string | null;
  /** The typical slip, where one fits: wrong-base, amount-as-rate, last-year-left, digits-swapped, unit-mixed, row-missing … */
  readonly slip: string | null;
  readonly explains: readonly string[];
  readonly sure?: Sureness;
  /** All figures to put right, where one slip spoilt several: values exchanged between rows, a row one column aside. */
  readonly changes?: readonly Correction[];
  /** Other corrections, each of one figure or more, that would explain the same as well: one of them is right, or the one above. */
  readonly alternatives?: readonly (readonly Correction[])[];
  /** True where the mistake is more likely in how the document was read than in the document. */
  readonly inReading?: boolean;
}

export interface RuleOutcome {
  readonly code: string;
  readonly outcome: Outcome;
  readonly reason: Bilingual | null;
}

export interface CheckReport {
  readonly format: 'mingsuan-findings/1';
  readonly source: { readonly name: string; readonly sha256: string };
  /** Its files as they were named or found: 公开/财政局/预算.pdf; absent where that is the name of the source. */
  readonly paths?: readonly string[];
  readonly document: DocumentFacts;
  readonly summary: {
    readonly error: number;
    readonly warning: number;
    readonly advice: number;
    readonly rules: Readonly<Record<Outcome, number>>;
    readonly figures: { readonly printed: number; readonly tied: number };
  };
  readonly findings: readonly Finding[];
  readonly causes: readonly Cause[];
  readonly rules: readonly RuleOutcome[];
  /** Findings that somebody took responsibility for; they are in no count. */
  readonly waived?: readonly WaivedFinding[];
  /** Findings of the baseline that are there no more, and those of which nobody can tell any more. */
  readonly fixed?: readonly Finding[];
  readonly open?: readonly Finding[];
}

/** A finding set aside by a waiver. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}
