import { baseIn } from './bases.js';
import type { Draft } from './draft.js';
import type { Reading } from './figures.js';

/** Tells each figure its year and what it is compared with, from the words before it in its sentence or paragraph. */
export function tellYears(reading: Reading, drafts: readonly Draft[]): void {
  const bases = basesOf(reading);
  const years = reading.years.filter(
    ({ start }) =>
      !bases.some((base) => base.start <= start && start < base.end) &&
      !reading.reasons.some((reason) => reason.from <= start && start < reason.end) &&
      !/提前下达$/.test(reading.words.slice(Math.max(0, start - 4), start)),
  );
  let year = 0;
  let base = 0;
  for (const draft of drafts) {
    while (year < years.length && years[year]!.start < draft.start) year++;
    while (base < bases.length && bases[base]!.start < draft.start) base++;
    draft.year = years[year - 1]?.year ?? null;
    if (draft.measure !== 'change' && draft.measure !== 'change-rate') continue;
    const compared = bases[base - 1];
    if (compared && compared.sentence === draft.clause.sentence) draft.base = compared.base;
  }
}

interface PlacedBase {
  readonly base: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

function basesOf(reading: Reading): PlacedBase[] {
  const bases: PlacedBase[] = [];
  for (const clause of reading.clauses) {
    const found = baseIn(reading.words.slice(clause.start, clause.end));
    if (!found) continue;
    const { start, sentence } = clause;
    bases.push({ base: found.base, start: start + found.start, end: start + found.end, sentence });
  }
  return bases;
}
