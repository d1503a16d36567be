import type { Place } from './place.js';

/** Why one finding may stand (豁免): who says so, and until when. */
export interface Waiver {
  /** The document that it was written for. */
  readonly department: string;
  readonly year: number;
  readonly rule: string;
  /** `fact` of the finding. */
  readonly fact: string;
  readonly reason: string;
  readonly author: string;
  /** Last day on which it counts, YYYY-MM-DD. */
  readonly expires: string;
}

/** A waiver and where it is written. */
export interface FiledWaiver {
  readonly waiver: Waiver;
  readonly at: Place;
}

/** What became of a waiver in one check of its document. */
export interface WaiverUse extends FiledWaiver {
  readonly isOver: boolean;
  readonly isUsed: boolean;
}
