import type { ColumnMeaning } from '../domain/book.js';
import type { FormColumn } from './form.js';
import { HEADER_VOCABULARY } from './header-vocabulary.js';

/** Columns of a form by meaning, with the header words that the vocabulary knows for each. */
export const columnsMeaning = (...meanings: readonly ColumnMeaning[]): readonly FormColumn[] =>
  meanings.map((meaning) => ({ meaning, words: (HEADER_VOCABULARY[meaning] ?? '').trim().split(/\s+/) }));

/** 合计 and the split of expenditure by 基本支出 (人员经费, 公用经费) and 项目支出. */
export const EXPENDITURE_SPLIT = [
  'total',
  'basic',
  'subtotal',
  'personnel',
  'salaries',
  'household',
  'operating',
  'goods-services',
  'capital',
  'project',
  'project-operating',
  'project-specific',
] as const satisfies readonly ColumnMeaning[];

/** Columns of final accounts beside or instead of the budget's. */
export const ACCOUNTS = [
  'original-budget',
  'final-budget',
  'final-accounts',
  'rate',
] as const satisfies readonly ColumnMeaning[];

/** 收入 by source. */
export const INCOME_SOURCES = [
  'total',
  'carry-over-in',
  'general-budget',
  'of-which-appropriation',
  'managed-funds',
  'state-capital',
  'special-account',
  'service-income',
  'business-income',
  'superior-subsidy',
  'affiliate-remittance',
  'other-income',
  'unit-funds',
] as const satisfies readonly ColumnMeaning[];

/** The parts of “三公”经费. */
export const THREE_PUBLIC = [
  'three-public-total',
  'total',
  'travel-abroad',
  'vehicles',
  'subtotal',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
  'meetings',
  'training',
] as const satisfies readonly ColumnMeaning[];
