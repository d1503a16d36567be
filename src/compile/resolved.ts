import type { BaseData, BudgetUnit, FundSource, Project } from './base-data.js';
import type { Quantity } from './quantity.js';

/** A line with the names of its codes, and its amounts as indexes into `amounts` (undefined where there is none). */
export interface ResolvedLine {
  readonly unit: BudgetUnit;
  readonly functional: string;
  readonly departmental: string;
  readonly governmental: string;
  readonly fund: FundSource;
  readonly carried: boolean;
  readonly kind: 'personnel' | 'operating' | 'project';
  readonly project: Project | null;
  readonly now: number | undefined;
  readonly last: number | undefined;
  readonly original: number | undefined;
}

/** A fact of this year, of last year, and as this year's budget first had it (final accounts only). */
export interface Pair {
  readonly now: Quantity;
  readonly last: Quantity;
  readonly original: Quantity;
}

/** Base data with every code resolved and every amount in one list. */
export interface Resolved {
  readonly base: BaseData;
  /** 分. */
  readonly amounts: readonly bigint[];
  readonly lines: readonly ResolvedLine[];
  /** Official name of a code in this budget year. */
  readonly nameOf: (code: string) => string;
  readonly threePublic: {
    readonly travelAbroad: Pair;
    readonly vehiclePurchase: Pair;
    readonly vehicleRunning: Pair;
    readonly reception: Pair;
    readonly meetings: Pair | null;
    readonly training: Pair | null;
  };
  readonly procurement: {
    readonly goods: Quantity;
    readonly works: Quantity;
    readonly services: Quantity;
    readonly forSmallAndMedium: Quantity | null;
    readonly forSmall: Quantity | null;
  };
  readonly performanceAmount: Quantity | null;
  /** 分: expenditure of former years, the earliest first. */
  readonly history: readonly { readonly year: number; readonly expenditure: bigint }[];
}
