import type { CheckReport, Finding, Severity } from '../domain/findings.js';
import { tally } from './decisions/tally.js';
import { orderFindings } from './order-findings.js';
import type { Rule } from './rule.js';

/** off: not run · on: run though it is a preview · a severity: that of all its findings. */
type RuleSetting = 'off' | 'on' | Severity;
/** By rule code or the beginning of codes; the longest one counts. */
type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface CheckSettings {
  readonly rules?: RuleSettings;
  /** More settings for documents that follow a template, by its id; they come before the general ones. */
  readonly templates?: Readonly<Record<string, { readonly rules: RuleSettings }>>;
}

/** What is run where nothing is set. */
const stableOf = new WeakMap<readonly Rule[], readonly Rule[]>();

/** What is set for one rule. */
export class SettingsOf {
  readonly #lists: readonly RuleSettings[];

  /** `template` is the id of the one that the document follows, where it is known. */
  constructor(settings: CheckSettings, template: string | undefined) {
    const own = template === undefined ? undefined : settings.templates?.[template]?.rules;
    this.#lists = [own, settings.rules].filter((list) => list !== undefined);
  }

  of(code: string): RuleSetting | undefined {
    for (const list of this.#lists) {
      const keys = Object.keys(list).filter((key) => code.startsWith(key.toUpperCase()));
      const longest = keys.sort((a, b) => b.length - a.length)[0];
      if (longest !== undefined) return list[longest];
    }
    return undefined;
  }

  /** Whether a rule is run: stable ones unless they are off, previews only where they are asked for. */
  runs({ code, meta }: Rule): boolean {
    const setting = this.of(code);
    if (setting === 'off') return false;
    return meta.stage === undefined || meta.stage === 'stable' || setting !== undefined;
  }

  /** Those of some rules that are run. */
  rulesToRun(rules: readonly Rule[]): readonly Rule[] {
    if (this.#lists.length > 0) return rules.filter((rule) => this.runs(rule));
    let stable = stableOf.get(rules);
    if (!stable) {
      stable = rules.filter((rule) => this.runs(rule));
      stableOf.set(rules, stable);
    }
    return stable;
  }

  /** The report with the severities that were set, in the order in which it is then worked through. */
  weigh(report: CheckReport): CheckReport {
    if (this.#lists.length === 0) return report;
    const findings = report.findings.map((finding): Finding => {
      const setting = this.of(finding.rule);
      return setting === undefined || setting === 'on' || setting === 'off'
        ? finding
        : { ...finding, severity: setting };
    });
    return tally({ ...report, ...orderFindings(findings, report.causes) });
  }
}
