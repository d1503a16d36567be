import type { IndicatorDraft } from './indicator.js';
import { level1Kind, level2Kind } from './vocabulary.js';

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
    if (!isBetween || (end - start > LONGEST && !isClosed(settled, headed, start, end))) continue;
    for (let at = start; at < end; at++) settled[at] = { ...settled[at]!, level1: heading };
  }
  return settled;
}

/**
 * True for a run under one label of a heading whose own rows are over: 质量指标 once more below 效益指标, when the rows of
 * 产出指标 printed theirs further up. A part of the form that left its heading out would begin with another label.
 */
function isClosed(drafts: readonly IndicatorDraft[], headed: readonly boolean[], start: number, end: number): boolean {
  const { level1, level2 } = drafts[start]!;
  const named = drafts.slice(start, end).filter((draft) => draft.level3 !== null);
  if (named.some((draft) => draft.level2 !== level2)) return false;
  const above = drafts.slice(0, start);
  return (
    above.some((draft, index) => headed[index] && draft.level1 === level1) &&
    above.some((draft) => draft.level1 === level1 && draft.level2 === level2)
  );
}

/** Rows of the template that were left blank: a label under the heading it belongs to, without an indicator. */
export const withoutBlankRows = (drafts: readonly IndicatorDraft[]): IndicatorDraft[] =>
  drafts.filter(({ level1, level2, level3 }) => {
    if (level3 !== null || level1 === null || level2 === null) return true;
    const kind = level2Kind(level2);
    return kind === undefined || kind !== level1Kind(level1);
  });
