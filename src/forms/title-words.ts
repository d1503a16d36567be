/** Parts of title patterns that forms share. Titles are squeezed, without quotes, and end here. */
const DOING = '(?:预算|决算|执行)?';
/** 总表, 总体情况表, 预算总表, 情况表, 决算总表, 明细表 … at the end of a title. */
export const TAIL = `${DOING}(?:安排)?(?:总体情况|总体|情况总|情况|总|汇总|明细|总览|一览|统计)?${DOING}(?:汇总|情况|明细|总|统计)?表$`;
/** 收支, 收入支出, 财务收支 … */
export const BOTH = '(?:财务)?(?:预算|决算)?(?:收支|收入支出|收入和支出|收入与支出|收入、支出)';
/** 一般公共预算, 一般公共预算财政拨款, 公共财政预算 … */
export const GENERAL = '(?:一般公共预算|公共财政预算|公共预算)(?:当年|本年)?(?:财政)?(?:拨款)?(?:安排的?)?';
/** 政府性基金预算财政拨款 … */
export const FUNDS = '政府性?基金(?:预算)?(?:当年|本年)?(?:财政)?(?:拨款)?';
/** 国有资本经营预算财政拨款 … */
export const STATE_CAPITAL = '国有资本(?:经营)?(?:预算)?(?:当年|本年)?(?:财政)?(?:拨款)?';

/** A pattern that matches at the end of a title. */
export const ending = (source: string): RegExp => new RegExp(`${source}${source.endsWith('$') ? '' : '$'}`);
