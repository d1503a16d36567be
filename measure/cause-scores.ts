import type { JudgedCauses } from './judge-causes.js';
import { percent } from './scores.js';

interface SlipScore {
  figures: number;
  first: number;
  second: number;
}

/** How often the causes of typical slips are named, by slip, and how true causes are, by how sure they say they are. */
export class CauseScores {
  readonly #slips = new Map<string, SlipScore>();
  readonly #sure = new Map<string, { named: number; right: number; nearly: number }>();
  #documents = 0;

  add(slip: string, { ranks, named }: JudgedCauses): void {
    this.#documents++;
    const score = this.#slips.get(slip) ?? { figures: 0, first: 0, second: 0 };
    this.#slips.set(slip, score);
    for (const rank of ranks) {
      score.figures++;
      if (rank === 0) score.first++;
      if (rank === 1) score.second++;
    }
    for (const { sure, isRight, isNearlyRight } of named) {
      const told = this.#sure.get(sure) ?? { named: 0, right: 0, nearly: 0 };
      this.#sure.set(sure, told);
      told.named++;
      if (isRight) told.right++;
      if (isNearlyRight) told.nearly++;
    }
  }

  table(): string {
    const all = [...this.#slips.values()];
    const total = (key: keyof SlipScore) => all.reduce((sum, score) => sum + score[key], 0);
    const line = (name: string, { figures, first, second }: SlipScore) =>
      `${name}: right suggestion first ${percent(first, figures)}, among the first two ${percent(first + second, figures)} (of ${figures} wrong figures)`;
    const sure = [...this.#sure].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      ...[...this.#slips].map(([slip, score]) => line(slip, score)),
      ...sure.map(
        ([name, { named, right, nearly }]) =>
          `causes said “${name}”: ${named}, right ${percent(right, named)}, with their alternatives ${percent(nearly, named)}`,
      ),
      line(`typical slips in ${this.#documents} disclosures`, {
        figures: total('figures'),
        first: total('first'),
        second: total('second'),
      }),
    ].join('\n');
  }

  /** By slip, and by how sure causes said they were. */
  toJSON(): object {
    return { documents: this.#documents, slips: Object.fromEntries(this.#slips), sure: Object.fromEntries(this.#sure) };
  }
}
