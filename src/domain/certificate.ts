import type { DocumentFacts } from './book.js';
import type { CheckReport, RuleOutcome } from './findings.js';
import type { Waiver } from './waivers.js';

/**
 * What was checked, with which rules, and how every rule ended (核对证明). `digest` is the SHA-256 of everything else, so
 * that anyone can tell whether a certificate was changed, and check the same files again.
 */
export interface Certificate {
  readonly format: 'mingsuan-certificate/1';
  readonly program: { readonly name: 'mingsuan'; readonly version: string };
  readonly ruleSet: { readonly rules: number; readonly sha256: string };
  /** YYYY-MM-DD. */
  readonly checkedOn: string;
  readonly documents: readonly CertifiedDocument[];
  readonly digest: string;
}

export interface CertifiedDocument {
  readonly source: CheckReport['source'];
  readonly document: DocumentFacts;
  readonly summary: CheckReport['summary'];
  readonly rules: readonly RuleOutcome[];
  readonly waivers: readonly Waiver[];
}
