import type { Basis } from '../../check/rule.js';

/** The yearly classification that every rule of this family rests on. */
export const CLASSIFICATION_BASIS: Basis = {
  zh: '财政部《政府收支分类科目》（当年版）',
  en: 'Ministry of Finance, Classification of Government Revenue and Expenditure (of the year)',
};

/** The pairing of the two economic classifications. */
export const PAIRS_BASIS: Basis = {
  zh: '财政部《支出经济分类科目改革方案》（财预〔2017〕98号）',
  en: 'Ministry of Finance, Reform of the economic classification of expenditure (Caiyu [2017] No. 98)',
};
