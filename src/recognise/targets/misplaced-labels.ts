import type { IndicatorDraft } from './indicator.js';
import { level1Kind } from './vocabulary.js';

/** Longer runs are a part of the form whose heading is not printed. */
const LONGEST = 2;

/**
 * A level-2 label of another group, between rows of the heading that stands above them all (数量, 社会效益, 时效 below
 * 产出指标), was filed wrongly: the heading stays what is printed. `headed[i]`: the row of indicator i prints a heading.
 */
export function keepPrintedHeadings(drafts: readonly IndicatorDraft[], headed: readonly boolean[]): IndicatorDraft[] {
  const settled = [...drafts];
  for (let start = 1; start < settled.length; start++) {
    const heading = settled[start - 1]!.level1;
    const other = settled[start]!.level1;
    if (headed[start] || heading === null || other === heading || level1Kind(heading) === undefined) continue;
    let end = start;
    while (end < settled.length && !headed[end] && settled[end]!.level1 === other) end++;
    const isBetween = end < settled.length && !headed[end] && settled[end]!.level1 === heading;
    if (!isBetween || end - start > LONGEST) continue;
    for (let at = start; at < end; at++) settled[at] = { ...settled[at]!, level1: heading };
  }
  return settled;
}
