/** 功能分类编码: 类 3 digits, 款 5, 项 7. Made only by `functionalCode`. */
type FunctionalCode = string & { readonly kind: 'functional-code' };
/** 部门预算支出经济分类编码: 类 301–399 in 3 digits, 款 in 5. */
type DepartmentalEconomicCode = string & { readonly kind: 'departmental-economic-code' };
/** 政府预算支出经济分类编码: 类 501–599 in 3 digits, 款 in 5. */
type GovernmentalEconomicCode = string & { readonly kind: 'governmental-economic-code' };

export const functionalCode = (text: string): FunctionalCode | undefined =>
  /^2\d{2}(\d{2}){0,2}$/.test(text) ? (text as FunctionalCode) : undefined;
export const departmentalEconomicCode = (text: string): DepartmentalEconomicCode | undefined =>
  /^3\d{2}(\d{2})?$/.test(text) ? (text as DepartmentalEconomicCode) : undefined;
export const governmentalEconomicCode = (text: string): GovernmentalEconomicCode | undefined =>
  /^5\d{2}(\d{2})?$/.test(text) ? (text as GovernmentalEconomicCode) : undefined;

/** A code of any classification: 类 3 digits, 款 5, 项 7. */
export const isItemCode = (text: string): boolean => /^\d{3}(?:\d{2}){0,2}$/.test(text);

/** The code one level up: 2080109 → 20801 → 208 → undefined. */
export const parentCode = (code: string): string | undefined => (code.length > 3 ? code.slice(0, -2) : undefined);
