/** How a rule did on disclosures that were made to measure it: mistakes planted for it and found, findings right and wrong. */
export interface MeasuredRule {
  readonly planted: number;
  readonly found: number;
  readonly right: number;
  readonly wrong: number;
}

/** A run of the measuring: disclosures without mistakes, those of them with an error or warning, and every rule's figures. */
export interface Measured {
  readonly clean: number;
  readonly cleanWithFindings: number;
  readonly rules: Readonly<Record<string, MeasuredRule>>;
}
