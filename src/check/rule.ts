import type { DocumentType, TableKind } from '../domain/book.js';
import type { Figure } from '../domain/figures.js';
import type { FindingEvidence, Fix, Severity } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';
import type { WaiverUse } from '../domain/waivers.js';
import type { TestedTie } from './tested-tie.js';
import type { Tie } from './tie.js';
import type { BookView, CompanionRole } from './view.js';

/** What a rule needs in the book before it can say anything. Without it the outcome is "not applicable". */
export type Need =
  | TableKind
  | 'statements'
  | 'paragraphs'
  | 'targets'
  | 'indicators'
  | 'tables'
  | 'evaluations'
  /** Another document to compare with. */
  | `companion:${CompanionRole}`;

/** A regulation or method that a rule rests on. */
interface Basis {
  readonly zh: string;
  readonly en: string;
}

/** Documents that a rule is about: years (both included), kinds, ids of templates. */
export interface RuleScope {
  readonly from?: number;
  readonly to?: number;
  readonly types?: readonly DocumentType[];
  readonly templates?: readonly string[];
}

interface RuleMeta {
  readonly title: Bilingual;
  /** Why it matters. */
  readonly why: Bilingual;
  /** What to do. */
  readonly remedy: Bilingual;
  readonly severity: Severity;
  /** preview: measured below the mark, or too new to be; run only when asked for. Stable where nothing is said. */
  readonly stage?: 'preview' | 'stable' | 'deprecated';
  /** Which documents it is about; all where nothing is said. */
  readonly scope?: RuleScope;
  readonly basis?: readonly Basis[];
  /** All of these must be in the book. A list inside means: at least one of them. */
  readonly needs: readonly (Need | readonly Need[])[];
  /** Words by key, with {name} where data goes. A message may have its own severity. */
  readonly messages: Readonly<Record<string, Bilingual & { readonly severity?: Severity }>>;
}

export interface Report {
  /** Something is wrong. `figures` are all figures that were compared: they count as tied. */
  (
    message: string,
    detail: {
      readonly data?: Readonly<Record<string, string>>;
      readonly evidence: readonly [FindingEvidence, ...FindingEvidence[]];
      readonly figures?: readonly Figure[];
      readonly expected?: string;
      readonly actual?: string;
      readonly difference?: string;
      readonly fix?: Fix;
      readonly severity?: Severity;
    },
  ): void;
  /** Something was tested and is right; the figures it used. */
  holds(...figures: readonly Figure[]): void;
  /** Something could not be tested for want of data. */
  unknown(reason: Bilingual): void;
}

export interface RuleExample {
  readonly title: string;
  /** A small disclosure in plain text, cells parted by |. In invalid examples ⟦ ⟧ marks the words the finding must quote. */
  readonly text: string;
  /** Key of the message expected; invalid examples only. */
  readonly message?: string;
  /** Documents that it is compared with, as text. */
  readonly with?: Partial<Readonly<Record<CompanionRole, string>>>;
}

export interface Rule {
  readonly code: string;
  readonly name: string;
  readonly meta: RuleMeta;
  /** For rules that are equations: the runner tests them, reports broken ones with message `unequal`. */
  readonly ties?: (book: BookView) => Iterable<Tie>;
  /** For all others. */
  readonly check?: (book: BookView, report: Report) => void;
  /** For rules about how the ties of all rules came out. Runs after everything else. */
  readonly review?: (ties: readonly TestedTie[], report: Report) => void;
  /** For rules about the waivers of a document. Their examples are lists of waivers. */
  readonly checkWaivers?: (uses: readonly WaiverUse[], report: Report) => void;
  readonly examples: { readonly valid: readonly RuleExample[]; readonly invalid: readonly RuleExample[] };
}

/**
 * Declares a rule. The file it stands in is named like the rule. All rules get one shape, with every property in the same
 * place: 200 shapes the engine would have to look up again for each rule and document.
 */
export function defineRule({ code, name, meta, ties, check, review, checkWaivers, examples }: Rule): Rule {
  const { title, why, remedy, severity, stage, scope, basis, needs, messages } = meta;
  const like = { title, why, remedy, severity, stage, scope, basis, needs, messages } as RuleMeta;
  return { code, name, meta: like, ties, check, review, checkWaivers, examples } as Rule;
}

/** Evidence from a figure. */
export const showing = (figure: Figure, label?: Bilingual): FindingEvidence => ({
  at: figure.at,
  label: label ?? figure.label,
  value: figure.text,
  figure: figure.key,
});
