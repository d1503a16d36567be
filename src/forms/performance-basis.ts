/** The regulations that indicator rules rest on, in both languages. */
export const TARGET_METHOD = {
  zh: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
  en: 'Measures for performance targets of central departments (Caiyu 2015 No. 88)',
};
export const EVALUATION_METHOD = {
  zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  en: 'Measures for performance evaluation of project expenditure (Caiyu 2020 No. 10)',
};
export const INDICATOR_GUIDE = {
  zh: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）',
  en: 'Guide to core targets and indicators of project expenditure (Caiyu 2021 No. 101)',
};
