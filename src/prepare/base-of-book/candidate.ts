import type { BudgetLine, FundSource, Project } from '../../compile/base-data.js';

/** A line that the disclosure may stand for, before it is known how much it holds. */
export interface Candidate extends Omit<BudgetLine, 'amount' | 'lastYear' | 'original'> {
  readonly category: Project['category'] | null;
  /** How odd the combination would be; among all fills that keep the printed figures the least odd one is taken. */
  readonly oddity: number;
}

/** Which candidates a printed figure adds up. */
export type Takes = (line: Candidate) => boolean;

export const all: Takes = () => true;
export const both =
  (...filters: readonly Takes[]): Takes =>
  (line) =>
    filters.every((takes) => takes(line));

export const ofFund =
  (...funds: readonly FundSource[]): Takes =>
  ({ fund }) =>
    funds.includes(fund);
export const ofUnit =
  (code: string): Takes =>
  ({ unit }) =>
    unit === code;
export const ofProject =
  (code: string): Takes =>
  ({ project }) =>
    project === code;
/** Lines below a code of any of the three classifications. */
export const ofCode = (code: string): Takes =>
  code.startsWith('3')
    ? ({ departmental }) => departmental.startsWith(code)
    : code.startsWith('5')
      ? ({ governmental }) => governmental.startsWith(code)
      : ({ functional }) => functional.startsWith(code);

export const carried: Takes = (line) => line.carriedOver;
export const current: Takes = (line) => !line.carriedOver;
export const basic: Takes = ({ kind }) => kind !== 'project';
export const project: Takes = ({ kind }) => kind === 'project';
export const ofKind =
  (wanted: Candidate['kind']): Takes =>
  ({ kind }) =>
    kind === wanted;
export const ofCategory =
  (wanted: Project['category']): Takes =>
  ({ category }) =>
    category === wanted;
export const general = ofFund('general-budget');
export const appropriation = ofFund('general-budget', 'managed-funds', 'state-capital');
export const unitFunds = ofFund(
  'service-income',
  'superior-subsidy',
  'affiliate-remittance',
  'business-income',
  'other-income',
);
