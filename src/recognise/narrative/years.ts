import { baseIn } from './bases.js';
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
  let year = 0;
  let base = 0;
  for (const draft of drafts) {
    while (year < years.length && years[year]!.start < draft.start) year++;
    while (base < bases.length && bases[base]!.start < draft.start) base++;
    draft.year = years[year - 1]?.year ?? null;
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
