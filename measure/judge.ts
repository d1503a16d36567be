import type { CheckReport, Finding } from '../src/domain/findings.js';
import type { Plant, Planted } from './plant.js';

/** What a check made of one planted mistake. */
export interface Judged {
  /** The rule that the plant is for, or one that may find it first, found it. */
  readonly found: boolean;
  /** Errors and warnings that point at what was planted, and those that do not. */
  readonly right: readonly Finding[];
  readonly wrong: readonly Finding[];
  /** Of a wrong figure: its place among the causes named with the right value, from 0; −1 where it is in none. */
  readonly cause?: number;
}

export function judge(
  { rules }: Plant,
  planted: Planted,
  texts: { readonly clean: string; readonly planted: string },
  report: CheckReport,
): Judged {
  const lines = changedLines(texts.clean, texts.planted);
  const isOfPlant = ({ rule }: Finding) => rules.includes(rule);
  const touches = (finding: Finding) =>
    finding.evidence.some(({ at }) => at.line !== undefined && lines.has(at.line)) ||
    (planted.anywhere === true && isOfPlant(finding));
  const told = report.findings.filter(({ severity }) => severity !== 'advice');
  return {
    found: report.findings.some((finding) => isOfPlant(finding) && touches(finding)),
    right: told.filter(touches),
    wrong: told.filter((finding) => !touches(finding)),
    ...(planted.wrong ? { cause: placeOfCause(planted.wrong, report) } : {}),
  };
}

/** Lines (from 1) of the planted text that the clean one has not, and those next to a place where some are gone. */
export function changedLines(clean: string, planted: string): ReadonlySet<number> {
  const before = clean.split('\n');
  const after = planted.split('\n');
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const changed = new Set<number>();
  const known = new Set(before.slice(start, before.length - end));
  for (let line = start; line < after.length - end; line++) if (!known.has(after[line]!)) changed.add(line + 1);
  if (after.length < before.length) for (const line of [start, start + 1]) changed.add(line);
  return changed;
}

function placeOfCause(wrong: NonNullable<Planted['wrong']>, { causes }: CheckReport): number {
  const bare = (print: string | null) => print?.replaceAll(',', '').replace(/\.?0+$/, '') ?? '';
  return causes.findIndex(
    ({ printed, suggested }) => bare(printed) === bare(wrong.printed) && bare(suggested) === bare(wrong.right),
  );
}
