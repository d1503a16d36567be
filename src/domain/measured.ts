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

/** Of what a rule told as wrong, the share that was wrong; of what was planted for it, the share that it found. Null where there was nothing to divide by. */
interface MeasuredShares {
  readonly precision: number | null;
  readonly recall: number | null;
}

export function sharesOf({ planted, found, right, wrong }: MeasuredRule): MeasuredShares {
  const told = right + wrong;
  return { precision: told > 0 ? right / told : null, recall: planted > 0 ? found / planted : null };
}

/** A share as people write it: 57.1%, 100%; a dash where there is none. */
export function writtenShare(share: number | null): string {
  if (share === null) return '—';
  // Never rounded up to all of them.
  const tenths = Math.floor(share * 1000 + 1e-9);
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${(tenths / 10).toFixed(1)}%`;
}
