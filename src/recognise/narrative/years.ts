import { baseIn } from './bases.js';
import type { Clause } from './clauses.js';
import { type Draft, isChange } from './draft.js';
import type { Figures, Reading } from './figures.js';
import type { YearMention } from './quantities.js';
import { type Span, spanAt } from './spans.js';

/** Tells each figure its year and what it is compared with, from the words before it in its sentence or paragraph. */
export function tellYears(reading: Reading, { drafts, reasons }: Figures, documentYear: number | null): void {
  const bases = basesOf(reading);
  const isBase = ({ start }: YearMention) => spanAt(bases, start) !== undefined;
  const isGrant = ({ start }: YearMention) =>
    /(?:提前下达|关于)$/.test(reading.words.slice(Math.max(0, start - 4), start));
  const reasonOf = (start: number) => spanAt(reasons, start);
  const named = reading.years.filter((year) => !isBase(year) && !isGrant(year));
  const years = named.filter(({ start }) => !reasonOf(start));
  const over = overAt(reading.clauses, years);
  let year = 0;
  let base = 0;
  for (const draft of drafts) {
    while (year < years.length && years[year]!.start < draft.start) year++;
    while (base < bases.length && bases[base]!.start < draft.start) base++;
    draft.year = yearSpokenOf(years, year - 1, over, draft)?.year ?? null;
    if (draft.compared) draft.year = yearCompared(draft, documentYear);
    if (draft.inReason) {
      const reason = reasonOf(draft.start);
      const own = lastBefore(named, draft.start);
      if (own && reason && own.start >= reason.from) draft.year = own.year;
    }
    const compared = bases[base - 1];
    if (isChange(draft) && compared && compared.sentence === draft.clause.sentence) draft.base = compared.base;
  }
}

/** Where the brackets close in which each year is named; absent for years outside brackets. */
function overAt(clauses: readonly Clause[], years: readonly YearMention[]): ReadonlyMap<YearMention, number> {
  const over = new Map<YearMention, number>();
  let at = 0;
  for (const year of years) {
    while (at + 1 < clauses.length && clauses[at + 1]!.start <= year.start) at++;
    const depth = clauses[at]?.depth ?? 0;
    if (depth === 0) continue;
    let next = at + 1;
    while (next < clauses.length && clauses[next]!.depth >= depth) next++;
    over.set(year, clauses[next]?.start ?? Number.POSITIVE_INFINITY);
  }
  return over;
}

/** 2025年预算8个项目（含2023年转列项目5个）90万元: a year in brackets that have closed is not the one spoken of, where another is. */
function yearSpokenOf(
  years: readonly YearMention[],
  last: number,
  over: ReadonlyMap<YearMention, number>,
  draft: Draft,
): YearMention | undefined {
  let at = last;
  while (at >= 0 && (over.get(years[at]!) ?? Number.POSITIVE_INFINITY) <= draft.start) at--;
  return years[at] ?? years[last];
}

/**
 * Last year's amount inside a comparison: the year that is named, else the year before the one spoken of. A plan of the
 * same year (比年初预算90万元减少…) is no amount of any year: nothing else would tell it from what was spent.
 */
function yearCompared(draft: Draft, documentYear: number | null): number | null {
  const spokenOf = draft.year ?? documentYear;
  if (/^\d{4}$/.test(draft.base ?? '')) {
    const year = Number.parseInt(draft.base!, 10);
    return year === spokenOf ? null : year;
  }
  return spokenOf === null || draft.base !== '上年' ? null : spokenOf - 1;
}

/** The last year named before an offset. */
function lastBefore(years: readonly YearMention[], offset: number): YearMention | undefined {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (years[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return years[low - 1];
}

interface PlacedBase extends Span {
  readonly base: string;
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
