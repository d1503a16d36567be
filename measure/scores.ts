import type { Finding } from '../src/domain/findings.js';
import type { Judged } from './judge.js';
import type { Plant } from './plant.js';

/** How one rule did. */
interface RuleScore {
  planted: number;
  found: number;
  right: number;
  wrong: number;
  figures: number;
  causeFirst: number;
  causeSecond: number;
}

/** Counts over all disclosures that were made. */
export class Scores {
  readonly #rules = new Map<string, RuleScore>();
  #clean = 0;
  #cleanTold = 0;

  clean(told: readonly Finding[]): void {
    this.#clean++;
    if (told.length > 0) this.#cleanTold++;
    for (const { rule } of told) this.#of(rule).wrong++;
  }

  planted({ rules: [rule] }: Plant, { found, right, wrong, cause }: Judged): void {
    const score = this.#of(rule);
    score.planted++;
    if (found) score.found++;
    if (cause !== undefined) {
      score.figures++;
      if (cause === 0) score.causeFirst++;
      if (cause === 1) score.causeSecond++;
    }
    for (const finding of right) this.#of(finding.rule).right++;
    for (const finding of wrong) this.#of(finding.rule).wrong++;
  }

  /** The file that rule pages are made from: by rule, how many were planted and found, and how many findings were right. */
  toJSON(): object {
    const rules = Object.fromEntries([...this.#rules].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { clean: this.#clean, cleanWithFindings: this.#cleanTold, rules };
  }

  table(): string {
    const all = [...this.#rules.values()];
    const sum = (key: keyof RuleScore) => all.reduce((total, score) => total + score[key], 0);
    const lines = [...this.#rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([rule, { planted, found, right, wrong, figures, causeFirst, causeSecond }]) =>
          `${rule}  recall ${percent(found, planted)} (${found}/${planted})  precision ${percent(right, right + wrong)} (${right}/${right + wrong})${figures > 0 ? `  cause first ${percent(causeFirst, figures)}, first two ${percent(causeFirst + causeSecond, figures)}` : ''}`,
      );
    return [
      ...lines,
      '',
      `clean: ${this.#clean} disclosures, ${this.#cleanTold} with an error or warning`,
      `planted: recall ${percent(sum('found'), sum('planted'))} (${sum('found')}/${sum('planted')}), precision ${percent(sum('right'), sum('right') + sum('wrong'))} (${sum('right')}/${sum('right') + sum('wrong')})`,
      `cause of a wrong figure: first ${percent(sum('causeFirst'), sum('figures'))}, among the first two ${percent(sum('causeFirst') + sum('causeSecond'), sum('figures'))} (of ${sum('figures')})`,
    ].join('\n');
  }

  #of(rule: string): RuleScore {
    let score = this.#rules.get(rule);
    if (!score) {
      score = { planted: 0, found: 0, right: 0, wrong: 0, figures: 0, causeFirst: 0, causeSecond: 0 };
      this.#rules.set(rule, score);
    }
    return score;
  }
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part * 100) / whole).toFixed(1)} %`;
