import type { BudgetBook } from '../domain/book.js';
import type { Finding } from '../domain/findings.js';
import type { Place } from '../domain/place.js';

/** Tells the findings that point at words or figures which were read from a picture and may be misread. */
export function unsureFindings({ unsure }: BudgetBook): (finding: Finding) => boolean {
  if (!unsure || unsure.length === 0) return () => false;
  const byPage = new Map<string, Place[]>();
  for (const place of unsure) {
    const key = pageOf(place);
    const known = byPage.get(key);
    if (known) known.push(place);
    else byPage.set(key, [place]);
  }
  return ({ evidence }) =>
    evidence.some(({ at }) => byPage.get(pageOf(at))?.some((place) => overlap(place, at)) ?? false);
}

const pageOf = ({ file = '', page }: Place): string => `${file}/${page}`;

/** Boxes of cells and lines that touch only at their borders do not overlap. */
const BORDER = 1.5;

function overlap({ box: a }: Place, { box: b }: Place): boolean {
  if (!a || !b) return false;
  return Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > BORDER && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > BORDER;
}
