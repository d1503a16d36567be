import type { CheckReport } from '../domain/findings.js';
import type { Language } from './output-options.js';

/** The closing line over several disclosures; what could not be read counts as one. */
export function printTally(
  summaries: readonly CheckReport['summary'][],
  disclosures: number,
  language: Language,
): string {
  const errors = summaries.reduce((total, summary) => total + summary.error, 0);
  const warnings = summaries.reduce((total, summary) => total + summary.warning, 0);
  const clean = summaries.filter((summary) => summary.error === 0).length;
  const refused = disclosures - summaries.length;
  return language === 'zh'
    ? `共 ${disclosures} 份公开：${clean} 份没有错误，${summaries.length - clean} 份有错误（共 ${errors} 处错误、${warnings} 处疑点）${refused > 0 ? `，${refused} 份无法读取` : ''}。\n`
    : `${disclosures} disclosures: ${clean} without errors, ${summaries.length - clean} with (${errors} errors, ${warnings} warnings in all)${refused > 0 ? `, ${refused} could not be read` : ''}.\n`;
}
