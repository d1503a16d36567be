import type { ColumnMeaning, TableKind } from '../../domain/book.js';

/** 资金性质: the codes of 预算管理一体化 that a published form can tell apart. */
const BY_COLUMN: Partial<Readonly<Record<ColumnMeaning, string>>> = {
  'general-budget': '11',
  'managed-funds': '12',
  'state-capital': '13',
  'special-account': '2',
  'unit-funds': '3',
  'service-income': '3',
  'business-income': '3',
  'superior-subsidy': '3',
  'affiliate-remittance': '3',
  'other-income': '3',
};

const BY_FORM: Partial<Readonly<Record<TableKind, string>>> = {
  'general-expenditure': '11',
  'general-basic-expenditure': '11',
  'agency-operating': '11',
  'managed-funds-expenditure': '12',
  'managed-funds-three-public': '12',
  'state-capital-expenditure': '13',
};

export const FUND_TYPES =
  '11 一般公共预算资金，12 政府性基金预算资金，13 国有资本经营预算资金，2 财政专户管理资金，3 单位资金';
export const FUND_TYPES_EN =
  '11 general public budget, 12 government-managed funds, 13 state capital operations, 2 special fiscal account, 3 own funds of the unit';

/** The kind of money of a column, by its own header or those above it, else by the form. */
export function fundTypeOf(meanings: readonly ColumnMeaning[], kind: TableKind): string | null {
  for (const meaning of meanings.toReversed()) {
    const code = BY_COLUMN[meaning];
    if (code !== undefined) return code;
  }
  return BY_FORM[kind] ?? null;
}
