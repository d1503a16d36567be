import type { BudgetBook } from '../domain/book.js';
import { type Figure, printedFigures, writeLike } from '../domain/figures.js';
import type { CheckReport, Finding, FindingEvidence, Outcome, RuleOutcome, Severity } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';
import { findCauses } from './causes.js';
import type { Need, Report, Rule } from './rule.js';
import { showing } from './rule.js';
import type { TestedTie } from './tested-tie.js';
import { figuresOf, type Tie, type TieTest, testTie, tieData } from './tie.js';
import { BookView } from './view.js';

interface Run {
  readonly findings: Finding[];
  readonly outcomes: RuleOutcome[];
  readonly tied: Set<string>;
  readonly ties: TestedTie[];
}

/** Runs rules over a book. Knows no rule by name; a rule that crashes is reported and the others go on. */
export function runRules(rules: readonly Rule[], book: BudgetBook): CheckReport {
  const view = new BookView(book);
  const run: Run = { findings: [], outcomes: [], tied: new Set(), ties: [] };
  for (const rule of rules) run.outcomes.push(runRule(rule, view, run));
  const { findings, causes } = findCauses(run.findings, run.ties);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const outcomes = (outcome: Outcome) => run.outcomes.filter((rule) => rule.outcome === outcome).length;
  return {
    format: 'mingsuan-findings/1',
    source: { name: book.source.name, sha256: book.source.sha256 },
    document: book.document,
    summary: {
      error: count('error'),
      warning: count('warning'),
      advice: count('advice'),
      rules: {
        holds: outcomes('holds'),
        broken: outcomes('broken'),
        notApplicable: outcomes('notApplicable'),
        notEnoughData: outcomes('notEnoughData'),
      },
      figures: { printed: printedFigures(book), tied: run.tied.size },
    },
    findings,
    causes,
    rules: run.outcomes,
  };
}

function runRule(rule: Rule, view: BookView, run: Run): RuleOutcome {
  const missing = rule.meta.needs.find(
    (need) => !(typeof need === 'string' ? [need] : need).some((one) => isThere(one, view)),
  );
  if (missing) {
    const zh = `本文件没有${needName(missing).zh}`;
    return {
      code: rule.code,
      outcome: 'notApplicable',
      reason: { zh, en: `no ${needName(missing).en} in this document` },
    };
  }
  let broken = false;
  let held = false;
  let unknown: Bilingual | undefined;
  const add = (message: string, detail: Parameters<Report>[1]): string => {
    broken = true;
    const id = `F${run.findings.length + 1}`;
    run.findings.push(assembleFinding(id, rule, message, detail));
    for (const figure of detail.figures ?? []) run.tied.add(figure.key);
    for (const evidence of detail.evidence) if (evidence.figure) run.tied.add(evidence.figure);
    return id;
  };
  const report: Report = Object.assign((message: string, detail: Parameters<Report>[1]) => void add(message, detail), {
    holds: (...figures: readonly Figure[]) => {
      held = true;
      for (const figure of figures) run.tied.add(figure.key);
    },
    unknown: (reason: Bilingual) => {
      unknown ??= reason;
    },
  });
  try {
    for (const tie of rule.ties?.(view) ?? []) {
      const test = testTie(tie);
      if (test.outcome === 'untestable') {
        report.unknown({ zh: '基数为零，无法计算比率', en: 'the base is zero' });
        continue;
      }
      for (const figure of figuresOf(tie)) run.tied.add(figure.key);
      if (test.outcome !== 'broken') held = true;
      const finding = test.outcome === 'broken' ? add(tie.message ?? 'unequal', tieDetail(tie, test)) : null;
      run.ties.push({ rule, tie, test, finding });
    }
    rule.check?.(view, report);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      code: rule.code,
      outcome: 'notEnoughData',
      reason: { zh: `规则执行出错：${reason}`, en: `the rule crashed: ${reason}` },
    };
  }
  if (broken) return { code: rule.code, outcome: 'broken', reason: null };
  if (held) return { code: rule.code, outcome: 'holds', reason: null };
  if (unknown) return { code: rule.code, outcome: 'notEnoughData', reason: unknown };
  return {
    code: rule.code,
    outcome: 'notApplicable',
    reason: { zh: '本文件没有适用的内容', en: 'nothing in this document that it applies to' },
  };
}

function tieDetail(tie: Tie, test: TieTest): Parameters<Report>[1] {
  const data = tieData(tie, test);
  const figures = figuresOf(tie);
  const evidence = figures.map((figure) => showing(figure)) as [FindingEvidence, ...FindingEvidence[]];
  return {
    data,
    evidence,
    figures,
    expected: writeLike(tie.whole, test.expected),
    actual: tie.whole.text,
    difference: data['difference'] ?? '',
    ...(tie.severity ? { severity: tie.severity } : {}),
  };
}

function assembleFinding(id: string, rule: Rule, message: string, detail: Parameters<Report>[1]): Finding {
  const words = rule.meta.messages[message];
  if (!words) throw new Error(`${rule.code} has no message ${message}`);
  const data = detail.data ?? {};
  return {
    id,
    rule: rule.code,
    name: rule.name,
    severity: detail.severity ?? words.severity ?? rule.meta.severity,
    message: { zh: filled(words.zh, data), en: filled(words.en, data) },
    evidence: detail.evidence,
    expected: detail.expected ?? null,
    actual: detail.actual ?? null,
    difference: detail.difference ?? null,
    cause: null,
    fix: detail.fix ?? null,
  };
}

const filled = (words: string, data: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (_, key: string) => data[key] ?? '');

function isThere(need: Need, view: BookView): boolean {
  switch (need) {
    case 'statements':
      return view.book.statements.length > 0;
    case 'paragraphs':
      return view.book.paragraphs.length > 0;
    case 'targets':
      return view.targetForms.length > 0;
    case 'indicators':
      return view.indicators.length > 0;
    case 'tables':
      return view.book.tables.length > 0;
    default:
      return view.tables(need).length > 0;
  }
}

function needName(need: Need | readonly Need[]): Bilingual {
  const names: Readonly<Partial<Record<Need, Bilingual>>> = {
    statements: { zh: '情况说明中的数字', en: 'figures in the narrative' },
    paragraphs: { zh: '情况说明', en: 'narrative' },
    targets: { zh: '绩效目标表', en: 'performance targets' },
    indicators: { zh: '绩效指标', en: 'performance indicators' },
    tables: { zh: '公开表', en: 'published tables' },
  };
  if (typeof need !== 'string') {
    const all = need.map((one) => needName(one));
    return { zh: all.map((one) => one.zh).join('或'), en: all.map((one) => one.en).join(' or ') };
  }
  return names[need] ?? { zh: `${need} 表`, en: `${need} table` };
}
