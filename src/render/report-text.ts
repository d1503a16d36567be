import { styleText } from 'node:util';
import type { CheckReport, Finding, FindingEvidence, Severity } from '../domain/findings.js';
import type { Bilingual, Place } from '../domain/place.js';
import { inLanguage, type Language } from './language.js';
import { placeBefore } from './place-text.js';
import { fileOf, isNothingRead, reportTitle, verdictOf } from './report/report-view.js';
import { WORDS } from './report-words.js';

interface TextReportOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** What to do about a finding, by rule code. */
  readonly remedies: ReadonlyMap<string, Bilingual>;
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** The terminal report: verdict first, causes before symptoms, each with place, both figures and what to do. */
export function renderReportText(report: CheckReport, options: TextReportOptions): string {
  const page = new ReportPage(report, options);
  return page.render();
}

class ReportPage {
  readonly #report: CheckReport;
  readonly #options: TextReportOptions;
  readonly #lines: string[] = [];

  constructor(report: CheckReport, options: TextReportOptions) {
    this.#report = report;
    this.#options = options;
  }

  render(): string {
    this.#verdict();
    this.#causes();
    for (const severity of ['error', 'warning', 'advice'] as const) this.#group(severity);
    this.#others();
    this.#proof();
    return this.#lines.join('\n') + '\n';
  }

  #verdict(): void {
    const { summary } = this.#report;
    this.#print(
      `${this.#style(['bold'], reportTitle(this.#report, this.#options.language))}  ${this.#style(['dim'], fileOf(this.#report))}`,
    );
    const colour = summary.error > 0 ? 'red' : summary.warning > 0 || isNothingRead(this.#report) ? 'yellow' : 'green';
    this.#print(this.#style(['bold', colour], this.#say(verdictOf(this.#report))));
    if (!isNothingRead(this.#report)) this.#print(this.#proofLine());
    this.#comparison();
  }

  #comparison(): void {
    const { findings, fixed, open } = this.#report;
    if (!fixed || !open) return;
    const added = findings.filter(({ state }) => state === 'new').length;
    this.#print(this.#say(WORDS.compared(added, findings.length - added, fixed.length, open.length)));
  }

  /** Findings that are in no count: waived, fixed, or no longer to be told. */
  #others(): void {
    const { fixed = [], open = [], waived = [] } = this.#report;
    const lists = [
      [WORDS.fixed, fixed],
      [WORDS.open, open],
    ] as const;
    for (const [title, findings] of lists) {
      if (findings.length === 0) continue;
      this.#heading(`${this.#say(title)} (${findings.length})`, 'green');
      for (const { message, rule } of findings)
        this.#print(`  ${inLanguage(message, this.#options.language)} ${this.#style(['dim'], rule)}`);
    }
    if (waived.length === 0) return;
    this.#heading(`${this.#say(WORDS.waived)} (${waived.length})`, 'dim');
    for (const { finding, waiver } of waived) {
      this.#print(`  ${inLanguage(finding.message, this.#options.language)} ${this.#style(['dim'], finding.rule)}`);
      const { author, expires, reason } = waiver;
      this.#print(this.#style(['dim'], `     ${this.#say(WORDS.waivedBy(author, expires, reason))}`));
    }
  }

  #causes(): void {
    if (this.#report.causes.length === 0) return;
    this.#heading(this.#say(WORDS.causes), 'cyan');
    for (const cause of this.#report.causes) {
      const findings = cause.explains.join(' ');
      this.#print(
        `  ${this.#style(['bold'], cause.id)} ${this.#place(cause.at)}${inLanguage(cause.message, this.#options.language)}`,
      );
      this.#print(this.#style(['dim'], `     ${this.#say(WORDS.explains)} ${findings}`));
    }
  }

  #group(severity: Severity): void {
    const findings = this.#report.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return;
    const style = ({ error: 'red', warning: 'yellow', advice: 'dim' } as const)[severity];
    this.#heading(`${this.#say(WORDS.severity[severity])} (${findings.length})`, style);
    const told = new Set<string>();
    for (const finding of findings) {
      this.#finding(finding, severity !== 'advice' && !told.has(finding.rule));
      told.add(finding.rule);
    }
  }

  #finding(finding: Finding, withRemedy: boolean): void {
    const [first, ...others] = finding.evidence;
    const cause = finding.cause ? ` ← ${finding.cause}` : '';
    const message = inLanguage(finding.message, this.#options.language);
    const state = finding.state ? `[${this.#say(WORDS.states[finding.state])}] ` : '';
    this.#print(
      `  ${this.#style(['bold'], finding.id)} ${state}${this.#place(first.at)}${message} ${this.#style(['dim'], finding.rule + cause)}`,
    );
    if (finding.expected !== null && finding.actual !== null && finding.cause === null)
      this.#print(`     ${this.#figures(finding)}`);
    // A finding that its cause explains is told in one line: the cause says what to look at.
    if (finding.cause !== null) return;
    if (finding.severity !== 'advice') this.#evidence(others);
    const remedy = withRemedy ? this.#options.remedies.get(finding.rule) : undefined;
    if (remedy) this.#print(`     → ${inLanguage(remedy, this.#options.language)}`);
  }

  #figures(finding: Finding): string {
    const difference = finding.difference ? `  ${this.#say(WORDS.difference)} ${finding.difference}` : '';
    return `${this.#say(WORDS.printed)} ${finding.actual}  ${this.#say(WORDS.expected)} ${finding.expected}${difference}`;
  }

  #evidence(others: readonly FindingEvidence[]): void {
    const shown = others.slice(0, 4);
    for (const evidence of shown) {
      const label = inLanguage(evidence.label, this.#options.language);
      const value = evidence.value && !label.includes(evidence.value) ? ` ${evidence.value}` : '';
      this.#print(this.#style(['dim'], `     · ${this.#place(evidence.at)}${label}${value}`));
    }
    if (others.length > shown.length)
      this.#print(this.#style(['dim'], `     · ${this.#say(WORDS.more(others.length - shown.length))}`));
  }

  #proof(): void {
    const { rules } = this.#report.summary;
    this.#print('');
    this.#print(this.#say(WORDS.ruleOutcomes(rules)));
    const unknown = this.#report.rules.filter((rule) => rule.outcome === 'notEnoughData' && rule.reason);
    for (const rule of unknown.slice(0, 6)) {
      const reason = rule.reason ? inLanguage(rule.reason, this.#options.language) : '';
      this.#print(this.#style(['dim'], `  ${rule.code} ${reason}`));
    }
    if (unknown.length > 6) this.#print(this.#style(['dim'], `  ${this.#say(WORDS.more(unknown.length - 6))}`));
  }

  #proofLine(): string {
    const { printed, tied } = this.#report.summary.figures;
    return this.#say(WORDS.proven(tied, printed));
  }

  #place(at: Place): string {
    const place = placeBefore(at, this.#options.language);
    return place === '' ? '' : `${place} `;
  }

  #heading(text: string, style: Style): void {
    this.#print('');
    this.#print(this.#style(['bold', style], text));
  }

  #say(text: Bilingual): string {
    return inLanguage(text, this.#options.language);
  }

  #style(styles: readonly Style[], text: string): string {
    return this.#options.colour ? styles.reduce((styled, style) => styleText(style, styled), text) : text;
  }

  #print(line: string): void {
    this.#lines.push(line);
  }
}
