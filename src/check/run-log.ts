import type { Figure } from '../domain/figures.js';
import type { Finding, RuleOutcome } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';
import { FiguresTested } from './figures-tested.js';
import type { Report, Rule } from './rule.js';
import type { TestedTie } from './tested-tie.js';
import { figuresOf, type Tie } from './tie.js';

type Detail = Parameters<Report>[1];

/** What a run has found so far: findings, tested ties, and the figures that stood in a test. */
export class RunLog {
  readonly findings: Finding[] = [];
  readonly ties: TestedTie[] = [];
  /** Figures that some rule tested. */
  readonly tied = new FiguresTested();
  /**
   * Equations tested so far, by their names: the rule that reported one, or an empty string where it holds. Two rules that
   * declare the same one report it once.
   */
  readonly equations = new Map<string, string>();

  /** What rules report to, one after the other: it writes into the entry of the rule that runs. */
  readonly report: Report;
  #entry: RuleEntry | undefined;

  constructor() {
    // Where functions are assigned as `report.holds = …`, the engine takes them for old at once, and all they know with them.
    this.report = Object.assign((message: string, detail: Detail) => void this.#entry?.add(message, detail), {
      holds: (...figures: readonly Figure[]) => this.#entry?.holds(figures),
      unknown: (reason: Bilingual) => this.#entry?.unknown(reason),
    }) as Report;
  }

  begin(rule: Rule): RuleEntry {
    this.#entry = new RuleEntry(rule, this);
    return this.#entry;
  }
}

/** One rule's part of a run. */
export class RuleEntry {
  readonly rule: Rule;
  readonly log: RunLog;
  readonly #findingsBefore: number;
  readonly #tiesBefore: number;
  #broken = false;
  #held = false;
  #reportedBy: string | undefined;
  #unknown: Bilingual | undefined;

  constructor(rule: Rule, log: RunLog) {
    this.rule = rule;
    this.log = log;
    this.#findingsBefore = log.findings.length;
    this.#tiesBefore = log.ties.length;
  }

  /** What the rule reports to. */
  get report(): Report {
    return this.log.report;
  }

  /** Something was tested and is right. */
  holds(figures: readonly Figure[]): void {
    this.#held = true;
    this.tie(figures);
  }

  /** An equation was tested and holds. */
  heldTie(tie: Tie): void {
    this.#held = true;
    const { tied } = this.log;
    tied.add(tie.whole.key);
    if (tie.is !== 'sum') this.tie(figuresOf(tie));
    else for (let index = 0; index < tie.parts.length; index++) tied.add(tie.parts[index]!.figure.key);
  }

  /** Something could not be tested; the first reason counts. */
  unknown(reason: Bilingual): void {
    this.#unknown ??= reason;
  }

  /** Adds a finding and gives its id. */
  add(message: string, detail: Detail): string {
    const id = `F${this.log.findings.length + 1}`;
    this.log.findings.push(assembleFinding(id, this.rule, message, detail));
    this.#broken = true;
    this.tie(detail.figures ?? []);
    for (const evidence of detail.evidence) if (evidence.figure) this.log.tied.add(evidence.figure);
    return id;
  }

  /** Counts figures as tested. */
  tie(figures: readonly Figure[]): void {
    const { tied } = this.log;
    for (let index = 0; index < figures.length; index++) tied.add(figures[index]!.key);
  }

  /** Another rule has already reported the same equation. */
  reportedBy(code: string): void {
    this.#reportedBy = code;
  }

  /** Takes back what a rule left behind before it crashed. */
  withdraw(): void {
    this.log.findings.length = this.#findingsBefore;
    this.log.ties.length = this.#tiesBefore;
  }

  outcome(): RuleOutcome {
    const { code } = this.rule;
    if (this.#broken) return { code, outcome: 'broken', reason: null };
    const other = this.#reportedBy;
    if (other)
      return {
        code,
        outcome: 'broken',
        reason: { zh: `同一等式已由 ${other} 报告`, en: `the same equation is reported by ${other}` },
      };
    if (this.#held) return { code, outcome: 'holds', reason: null };
    if (this.#unknown) return { code, outcome: 'notEnoughData', reason: this.#unknown };
    return { code, outcome: 'notApplicable', reason: NOTHING_FITS };
  }
}

const NOTHING_FITS: Bilingual = { zh: '本文件没有适用的内容', en: 'nothing in this document that it applies to' };

function assembleFinding(id: string, rule: Rule, message: string, detail: Detail): Finding {
  const words = rule.meta.messages[message];
  if (!words) throw new Error(`${rule.code} has no message ${message}`);
  const data = detail.data ?? {};
  return {
    id,
    rule: rule.code,
    name: rule.name,
    severity: detail.severity ?? words.severity ?? rule.meta.severity,
    message: { zh: filled(partsOf(CHINESE, words.zh, ''), data), en: filled(partsOf(ENGLISH, words.en, 'En'), data) },
    evidence: detail.evidence,
    expected: detail.expected ?? null,
    actual: detail.actual ?? null,
    difference: detail.difference ?? null,
    cause: null,
    fix: detail.fix ?? null,
  };
}

/**
 * Words of a message parted at its {names}: text, the name in this language (`wholeEn`), the name, text … Messages are few and
 * filled in often.
 */
type Parts = readonly string[];
const CHINESE = new Map<string, Parts>();
const ENGLISH = new Map<string, Parts>();

function partsOf(known: Map<string, Parts>, words: string, inLanguage: 'En' | ''): Parts {
  let parts = known.get(words);
  if (!parts) {
    parts = words
      .split(/\{(\w+)\}/)
      .flatMap((part, index) => (index % 2 === 0 ? [part] : [`${part}${inLanguage}`, part]));
    known.set(words, parts);
  }
  return parts;
}

/** A message with its data: in English, what they tell under a name of its own stands for {whole}. */
function filled(parts: Parts, data: Readonly<Record<string, string>>): string {
  let text = parts[0]!;
  for (let index = 1; index < parts.length; index += 3)
    text += (data[parts[index]!] ?? data[parts[index + 1]!] ?? '') + parts[index + 2]!;
  return text;
}
