import type { TableKind } from '../../domain/book.js';
import type { Scope } from './scope.js';

/** Forms with expenditure by functional class. */
export const FUNCTIONAL: Readonly<Record<Scope, readonly TableKind[]>> = {
  all: ['expenditure-summary'],
  appropriation: ['appropriation-expenditure'],
  'general-budget': ['general-expenditure', 'appropriation-expenditure'],
  'managed-funds': ['managed-funds-expenditure', 'appropriation-expenditure'],
  'state-capital': ['state-capital-expenditure', 'appropriation-expenditure'],
};
/** Forms with income on one side and expenditure on the other. */
export const TWO_SIDED: Readonly<Record<Scope, readonly TableKind[]>> = {
  all: ['income-expenditure-summary'],
  appropriation: ['appropriation-summary'],
  'general-budget': ['appropriation-summary'],
  'managed-funds': ['appropriation-summary'],
  'state-capital': ['appropriation-summary'],
};
