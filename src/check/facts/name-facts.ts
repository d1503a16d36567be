import type { BudgetBook } from '../../domain/book.js';
import type { CheckReport, Finding } from '../../domain/findings.js';
import { withMore } from '../../domain/with-more.js';
import { FactNames } from './fact-names.js';

/**
 * Gives every finding the name of the fact that it is about. Rule and fact together identify a finding in the next version
 * of a document and in a waiver; a second finding of the same rule about the same fact is told apart by its number.
 */
export function nameFacts(report: CheckReport, book: BudgetBook): CheckReport {
  if (report.findings.length === 0) return report;
  const names = new FactNames(
    book,
    report.findings.map(({ evidence }) => evidence[0]),
  );
  const times = new Map<string, number>();
  const findings = report.findings.map((finding): Finding => {
    const name = names.of(finding.evidence[0]);
    const key = `${finding.rule} ${name}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return withMore(finding, { fact: time === 1 ? name : `${name}#${time}` });
  });
  return { ...report, findings };
}
