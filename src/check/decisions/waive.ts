import type { CheckReport, Finding, RuleOutcome, WaivedFinding } from '../../domain/findings.js';
import type { FiledWaiver, WaiverUse } from '../../domain/waivers.js';
import type { Rule } from '../rule.js';
import { RunLog } from '../run-log.js';
import { tally } from './tally.js';

/**
 * Sets aside the findings that waivers name. A waiver counts through its last day; rules about waivers say which ones are
 * over or needed no more, as findings of the document that they were written for. `today` is YYYY-MM-DD.
 */
export function waive(
  report: CheckReport,
  waivers: readonly FiledWaiver[],
  today: string,
  rules: readonly Rule[],
): CheckReport {
  const { department, year } = report.document;
  const own = waivers.filter(({ waiver }) => waiver.department === department.name && waiver.year === year);
  if (own.length === 0) return report;
  const inForce = own.flatMap(({ waiver }) => (waiver.expires >= today ? [waiver] : []));
  const kept: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of report.findings) {
    const waiver = inForce.find(({ rule, fact }) => rule === finding.rule && fact === finding.fact);
    if (waiver) waived.push({ finding, waiver });
    else kept.push(finding);
  }
  const used = new Set(waived.map(({ waiver }) => waiver));
  const uses = own.map((filed) => ({
    ...filed,
    isOver: filed.waiver.expires < today,
    isUsed: used.has(filed.waiver),
  }));
  const { findings, outcomes } = checkWaivers(uses, rules);
  const ended = report.rules.map((rule) => outcomes.get(rule.code) ?? rule);
  return { ...tally({ ...report, findings: [...kept, ...findings], rules: ended }), waived };
}

/** What the rules about waivers say; their findings are numbered apart, because the others have their numbers. */
function checkWaivers(uses: readonly WaiverUse[], rules: readonly Rule[]) {
  const log = new RunLog();
  const outcomes = new Map<string, RuleOutcome>();
  for (const rule of rules) {
    if (!rule.checkWaivers) continue;
    const entry = log.begin(rule);
    rule.checkWaivers(uses, entry.report);
    outcomes.set(rule.code, entry.outcome());
  }
  const findings = log.findings.map((finding, index): Finding => {
    const { quote } = finding.evidence[0].at;
    return { ...finding, id: `W${index + 1}`, fact: `waiver/${quote}` };
  });
  return { findings, outcomes };
}
