/**
 * What a budget officer fills in once: every published table and sentence is a view of it. Amounts are decimals in 元 with at
 * most two decimals, never floats.
 */
export interface BaseData {
  readonly format: 'mingsuan-base/1';
  readonly type: 'budget' | 'final-accounts';
  readonly year: number;
  readonly department: { readonly name: string; readonly code: string | null };
  readonly region: { readonly name: string; readonly code: string | null } | null;
  /** Id of the template to publish in; chosen at compile time when null. */
  readonly template: string | null;
  /** Date of publication as printed, YYYY-MM-DD. */
  readonly publishedOn: string | null;
  readonly units: readonly BudgetUnit[];
  readonly lines: readonly BudgetLine[];
  readonly projects: readonly Project[];
  /** Targets of the department as a whole. */
  readonly targets: Targets | null;
  readonly threePublic: ThreePublic;
  readonly procurement: Procurement;
  readonly assets: Assets;
  readonly performance: PerformanceFacts | null;
  /** Total expenditure of former years, for the chart of several years; in any order. */
  readonly history?: readonly FormerYear[];
  /**
   * Why something changed, by what changed: a functional code, 'income', 'basic', 'project', 'operating', 'three-public' …
   * In final accounts why the accounts differ from the budget, with 'execution:' before it.
   */
  readonly reasons: Readonly<Record<string, string>>;
  readonly texts: Texts;
}

export interface BudgetUnit {
  readonly code: string;
  readonly name: string;
  /** 行政, 参公, 公益一类 … */
  readonly nature: string;
  readonly approvedStaff: number | null;
  readonly actualStaff: number | null;
}

export type FundSource =
  | 'general-budget'
  | 'managed-funds'
  | 'state-capital'
  | 'special-account'
  | 'service-income'
  | 'superior-subsidy'
  | 'affiliate-remittance'
  | 'business-income'
  | 'other-income';

/** unit × functional × departmental economic × governmental economic × fund × kind × project × amount (DESIGN §6). */
export interface BudgetLine {
  readonly unit: string;
  /** 项, seven digits. */
  readonly functional: string;
  /** 款, five digits. */
  readonly departmental: string;
  /** 款, five digits. */
  readonly governmental: string;
  readonly fund: FundSource;
  /** True for money carried over from last year (上年结转). */
  readonly carriedOver: boolean;
  readonly kind: 'personnel' | 'operating' | 'project';
  /** Code of the project; null for basic expenditure. */
  readonly project: string | null;
  /** 元. For final accounts: what was spent (决算数). */
  readonly amount: string;
  /** 元: last year's budget for the same line, or null where there was none. */
  readonly lastYear: string | null;
  /** 元: this year's original budget (年初预算数); final accounts only. */
  readonly original?: string | null;
}

export interface Project {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly category: '其他运转类' | '特定目标类';
  readonly summary: string | null;
  readonly targets: Targets | null;
}

export interface Targets {
  /** Empty where none is published. */
  readonly goal: string;
  readonly executionWeight: string | null;
  readonly indicators: readonly BaseIndicator[];
}

export interface BaseIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly operator: '≥' | '≤' | '=' | '>' | '<' | '定性';
  readonly value: string;
  readonly unit: string | null;
  readonly weight: string | null;
}

/** “三公”经费 of the general public budget, 元, this year and last. */
export interface ThreePublic {
  readonly travelAbroad: YearPair;
  readonly vehiclePurchase: YearPair;
  readonly vehicleRunning: YearPair;
  readonly reception: YearPair;
  readonly meetings: YearPair | null;
  readonly training: YearPair | null;
}
export interface YearPair {
  readonly amount: string;
  readonly lastYear: string;
  /** This year's original budget; final accounts only. */
  readonly original?: string | null;
}

/** The same expenses with what `of` makes of each pair. */
export const eachExpense = (expenses: ThreePublic, of: (pair: YearPair) => YearPair): ThreePublic => ({
  travelAbroad: of(expenses.travelAbroad),
  vehiclePurchase: of(expenses.vehiclePurchase),
  vehicleRunning: of(expenses.vehicleRunning),
  reception: of(expenses.reception),
  meetings: expenses.meetings && of(expenses.meetings),
  training: expenses.training && of(expenses.training),
});

/** What was budgeted (in final accounts: spent) in an earlier year, 元. */
interface FormerYear {
  readonly year: number;
  readonly expenditure: string;
}

/** 政府采购, 元. */
export interface Procurement {
  readonly goods: string;
  readonly works: string;
  readonly services: string;
  /** 面向中小企业预留, of it 小微. */
  readonly forSmallAndMedium: string | null;
  readonly forSmall: string | null;
}

/** 国有资产占用. Vehicles by kind; equipment by threshold. */
export interface Assets {
  readonly asOf: string;
  readonly vehicles: readonly { readonly kind: string; readonly count: number }[];
  readonly generalEquipment: number;
  readonly specialEquipment: number;
}

export interface PerformanceFacts {
  readonly projectsWithTargets: number;
  readonly amount: string;
}

export interface Texts {
  readonly duties: readonly string[];
  readonly organisation: readonly string[];
  /** Terms the department explains beyond those the compiler explains itself. */
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
}
