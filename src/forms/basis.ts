import type { Bilingual } from '../domain/place.js';

/** 预算法第十四条: what is disclosed, and within twenty days of approval. */
export const BUDGET_LAW: Bilingual = {
  zh: '《中华人民共和国预算法》第十四条',
  en: 'Budget Law of the PRC, article 14',
};
/** The list of tables that local departments publish. */
export const LOCAL_DISCLOSURE: Bilingual = {
  zh: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  en: 'Operating rules for local budget and final accounts disclosure (Caiyu [2016] No. 143)',
};
export const PROJECT_EVALUATION: Bilingual = {
  zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  en: 'Measures for performance evaluation of project expenditure (Caiyu [2020] No. 10)',
};
export const TARGET_MANAGEMENT: Bilingual = {
  zh: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
  en: 'Measures for performance targets in central departmental budgets (Caiyu [2015] No. 88)',
};
export const INDICATOR_GUIDE: Bilingual = {
  zh: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）',
  en: 'Guide to core targets and indicators of project expenditure (Caiyu [2021] No. 101)',
};
/** The yearly classification. */
export const CLASSIFICATION_BASIS: Bilingual = {
  zh: '财政部《政府收支分类科目》（当年版）',
  en: 'Ministry of Finance, Classification of Government Revenue and Expenditure (of the year)',
};
/** The pairing of the two economic classifications. */
export const PAIRS_BASIS: Bilingual = {
  zh: '财政部《支出经济分类科目改革方案》（财预〔2017〕98号）',
  en: 'Ministry of Finance, Reform of the economic classification of expenditure (Caiyu [2017] No. 98)',
};
