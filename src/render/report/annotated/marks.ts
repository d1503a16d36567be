import type { CheckReport, Finding, Severity } from '../../../domain/findings.js';
import type { Place } from '../../../domain/place.js';
import { isAt } from '../report-view.js';

type Box = NonNullable<Place['box']>;

/** What is drawn on a page: a box with the numbers of the findings that point at it. */
export interface Mark {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** Findings that begin here, the gravest first; those that only compare with this place when none begins. */
  readonly findings: readonly Finding[];
  /** False for what a figure was compared with. */
  readonly isFirst: boolean;
}

/** Comparisons shown of one finding; a sum may have fifty parts. */
const MOST_COMPARED = 6;
const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** The marks on the pages of a file (null where the disclosure is one file), in the order of the findings. */
export function marksOf({ findings }: CheckReport, file: string | null): readonly Mark[] {
  const first = new Map<string, Mark>();
  const others = new Map<string, Mark>();
  for (const finding of findings)
    for (const [index, { at }] of finding.evidence.slice(0, MOST_COMPARED + 1).entries()) {
      if (at.page === undefined || !at.box || !isAt(at, file)) continue;
      const marks = index === 0 ? first : others;
      const key = `${at.page} ${at.box.map(Math.round).join(' ')}`;
      const together = [...(marks.get(key)?.findings ?? []), finding].sort(
        (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity],
      );
      const once = together.filter((one, place) => together.indexOf(one) === place);
      marks.set(key, { page: at.page, box: at.box, findings: once, isFirst: index === 0 });
    }
  return [...first.values(), ...[...others].flatMap(([key, mark]) => (first.has(key) ? [] : [mark]))];
}

/** Findings that point at no place of the file's pages. */
export const findingsWithoutMark = ({ findings }: CheckReport, file: string | null): readonly Finding[] =>
  findings.filter(({ evidence: [{ at }] }) => isAt(at, file) && (at.page === undefined || !at.box));
