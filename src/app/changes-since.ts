import { compareWithBaseline } from '../check/decisions/compare-with-baseline.js';
import type { CheckReport } from '../domain/findings.js';
import type { Language } from '../render/language.js';

/** A report against that of a moment ago, and in one line how many findings are new, fixed and remaining. */
export function changesSince(
  report: CheckReport,
  former: CheckReport,
  language: Language,
): { readonly report: CheckReport; readonly line: string } {
  const compared = compareWithBaseline(report, former);
  const added = compared.findings.filter(({ state }) => state === 'new').length;
  const remaining = compared.findings.length - added;
  const fixed = compared.fixed?.length ?? 0;
  const zh = `新增 ${added} 项，已改正 ${fixed} 项，仍有 ${remaining} 项。`;
  const en = `${added} new, ${fixed} fixed, ${remaining} remaining.`;
  return { report: compared, line: language === 'zh' ? zh : en };
}
