import type { FundSource } from '../../compile/base-data.js';
import type { ColumnMeaning } from '../../domain/book.js';

/** Sources of income by the words of a row; the first that fits. */
const SOURCE_WORDS: readonly (readonly [RegExp, readonly FundSource[]])[] = [
  [/一般公共预算/, ['general-budget']],
  [/政府性基金/, ['managed-funds']],
  [/国有资本/, ['state-capital']],
  [/财政专户|教育专户|教育收费/, ['special-account']],
  [/附属单位/, ['affiliate-remittance']],
  [/上级补助/, ['superior-subsidy']],
  [/经营/, ['business-income']],
  [/事业收入/, ['service-income']],
  [/单位资金/, ['service-income', 'superior-subsidy', 'affiliate-remittance', 'business-income', 'other-income']],
  [/其他(?:收入|资金)/, ['other-income']],
  [/^财政拨款/, ['general-budget', 'managed-funds', 'state-capital']],
];

export const sourcesOfWords = (name: string): readonly FundSource[] | undefined =>
  SOURCE_WORDS.find(([words]) => words.test(name))?.[1];

/** What a column of a source of income holds. */
export const SOURCE_OF_MEANING: Readonly<Partial<Record<ColumnMeaning, FundSource>>> = {
  'general-budget': 'general-budget',
  'of-which-appropriation': 'general-budget',
  'managed-funds': 'managed-funds',
  'state-capital': 'state-capital',
  'special-account': 'special-account',
  'service-income': 'service-income',
  'business-income': 'business-income',
  'superior-subsidy': 'superior-subsidy',
  'affiliate-remittance': 'affiliate-remittance',
  'other-income': 'other-income',
};

/** 上年结转, 结转结余 … as against 结转下年. */
export const isCarriedOver = (words: string): boolean => /结转|结余/.test(words) && !isCarriedOn(words);
export const isCarriedOn = (words: string): boolean => /下年|年末|年终|期末/.test(words);
