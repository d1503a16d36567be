import type { Cause, CheckReport, Outcome, Severity } from '../../domain/findings.js';

/** The report with its counts, and with its causes held to the findings that it still has. */
export function tally(report: CheckReport): CheckReport {
  const count = (severity: Severity) => report.findings.filter((finding) => finding.severity === severity).length;
  const ended = (outcome: Outcome) => report.rules.filter((rule) => rule.outcome === outcome).length;
  const ids = new Set(report.findings.map(({ id }) => id));
  const causes = report.causes.flatMap((cause): Cause[] => {
    const explains = cause.explains.filter((id) => ids.has(id));
    return explains.length > 0 ? [{ ...cause, explains }] : [];
  });
  const rules = {
    holds: ended('holds'),
    broken: ended('broken'),
    notApplicable: ended('notApplicable'),
    notEnoughData: ended('notEnoughData'),
  };
  const counts = { error: count('error'), warning: count('warning'), advice: count('advice'), rules };
  return { ...report, causes, summary: { ...report.summary, ...counts } };
}
