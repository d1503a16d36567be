import type { DocumentFacts } from '../../domain/book.js';
import type { CheckReport, Finding } from '../../domain/findings.js';

/**
 * Tells the findings of a new version from those of the former one: new, remaining, fixed. Findings are the same where rule
 * and fact are, whatever row, page or figure changed. What can no longer be tested is not fixed: it is left open.
 */
export function compareWithBaseline(report: CheckReport, former: CheckReport): CheckReport {
  const before = new Set(former.findings.map(keyOf));
  const after = new Set([...report.findings, ...(report.waived ?? []).map(({ finding }) => finding)].map(keyOf));
  const findings = report.findings.map(
    (finding): Finding => ({ ...finding, state: before.has(keyOf(finding)) ? 'remaining' : 'new' }),
  );
  const untested = new Set(
    report.rules.flatMap(({ code, outcome }) =>
      outcome === 'notEnoughData' || outcome === 'notApplicable' ? [code] : [],
    ),
  );
  const gone = former.findings.filter((finding) => !after.has(keyOf(finding)));
  return {
    ...report,
    findings,
    fixed: gone.filter(({ rule }) => !untested.has(rule)),
    open: gone.filter(({ rule }) => untested.has(rule)),
  };
}

const keyOf = ({ rule, fact, message }: Finding): string => `${rule} ${fact ?? message.zh}`;

/** The former report of the same document. The last one counts where there are several. */
export const formerOf = (report: CheckReport, baseline: readonly CheckReport[]): CheckReport | undefined =>
  baseline.findLast(({ document }) => isSameDocument(document, report.document));

/** The same department, year and kind of document. */
export const isSameDocument = (one: DocumentFacts, other: DocumentFacts): boolean =>
  one.department.name === other.department.name && one.year === other.year && one.type === other.type;
