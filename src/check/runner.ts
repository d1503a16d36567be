import type { BudgetBook } from '../domain/book.js';
import type { CheckReport, Finding, Outcome, RuleOutcome, Severity } from '../domain/findings.js';
import { countFigures } from '../domain/printed-figures.js';
import { withMore } from '../domain/with-more.js';
import { outOfScope } from './applies.js';
import { findCauses } from './causes/find-causes.js';
import { missingNeed } from './needs.js';
import { orderFindings } from './order-findings.js';
import type { Rule } from './rule.js';
import { type RuleEntry, RunLog } from './run-log.js';
import { runTies } from './run-ties.js';
import { Trust } from './trust.js';
import { BookView, type Companions } from './view.js';

/** How one rule is run over a book: what it finds goes to its entry. */
export type RunRule = (rule: Rule, view: BookView, entry: RuleEntry) => void;

const runAfresh: RunRule = (rule, view, entry) => {
  if (rule.ties) runTies(rule.ties(view), entry);
  rule.check?.(view, entry.report);
};

/** How causes of findings are found. */
export type FindCauses = typeof findCauses;

/** What a check that rests on a former one does otherwise. */
export interface Ways {
  readonly run?: RunRule;
  readonly find?: FindCauses;
}

/** Runs rules over a book; `template` is the id of the one it follows, `companions` what it is compared with. Knows no rule by name; a rule that crashes is reported and the others go on. */
export function runRules(
  rules: readonly Rule[],
  book: BudgetBook,
  template?: string,
  companions?: Companions,
  { run = runAfresh, find = findCauses }: Ways = {},
): CheckReport {
  const view = new BookView(book, companions);
  const log = new RunLog();
  const outcomes: RuleOutcome[] = [];
  for (const rule of rules) outcomes.push(rule.review ? LATER : runRule(rule, view, log, template, run));
  for (let index = 0; index < rules.length; index++)
    if (outcomes[index] === LATER) outcomes[index] = runRule(rules[index]!, view, log, template, run);
  const unproven = Trust.of(book).unproven(log.findings, log.ties);
  const proven = log.findings.filter(({ id }) => !unproven.has(id));
  const ties = log.ties.filter(({ finding }) => finding === null || !unproven.has(finding));
  const found = find(proven, ties, book);
  const { findings, causes } = orderFindings(found.findings, found.causes);
  const setAside = rulesSetAside(log.findings, unproven);
  const ends =
    setAside.size === 0
      ? outcomes
      : outcomes.map((outcome) => (setAside.has(outcome.code) ? untested(outcome) : outcome));
  return {
    format: 'mingsuan-findings/1',
    source: { name: book.source.name, sha256: book.source.sha256 },
    document: book.document,
    summary: withMore(countSeverities(findings), {
      rules: countOutcomes(ends),
      figures: countFigures(book, log.tied),
    }),
    findings,
    causes,
    rules: ends,
  };
}

/** Stands for rules about how all others came out, until these have run. */
const LATER: RuleOutcome = { code: '', outcome: 'notApplicable', reason: null };

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function countOutcomes(ends: readonly RuleOutcome[]): Record<Outcome, number> {
  const counts = { holds: 0, broken: 0, notApplicable: 0, notEnoughData: 0 };
  for (const { outcome } of ends) counts[outcome]++;
  return counts;
}

/** Rules all of whose findings were set aside. */
function rulesSetAside(findings: readonly Finding[], unproven: ReadonlySet<string>): ReadonlySet<string> {
  const codes = new Set<string>();
  if (unproven.size === 0) return codes;
  for (const { rule } of findings) codes.add(rule);
  for (const { id, rule } of findings) if (!unproven.has(id)) codes.delete(rule);
  return codes;
}

/** A rule all of whose findings were set aside has not found the document wrong: it could not be tested. */
const untested = ({ code }: RuleOutcome): RuleOutcome => ({
  code,
  outcome: 'notEnoughData',
  reason: { zh: '所据表格的读取结果存疑，未作判断', en: 'the tables it rests on were read with doubt' },
});

function runRule(rule: Rule, view: BookView, log: RunLog, template: string | undefined, run: RunRule): RuleOutcome {
  const reason = outOfScope(rule.meta.scope, view.book.document, template);
  if (reason) return { code: rule.code, outcome: 'notApplicable', reason };
  const missing = missingNeed(rule.meta.needs, view);
  if (missing)
    return {
      code: rule.code,
      outcome: 'notApplicable',
      reason: { zh: `本文件没有${missing.zh}`, en: `no ${missing.en} in this document` },
    };
  const entry = log.begin(rule);
  try {
    run(rule, view, entry);
    rule.review?.(log.ties, entry.report);
  } catch (error) {
    entry.withdraw();
    const reason = error instanceof Error ? error.message : String(error);
    return {
      code: rule.code,
      outcome: 'notEnoughData',
      reason: { zh: `规则执行出错：${reason}`, en: `the rule crashed: ${reason}` },
    };
  }
  return entry.outcome();
}
