import type { ShapedLine } from './line-shapes.js';
import { BEGINS } from './line-signs.js';

const INDICATOR_LEVEL =
  /^(?:(?:产出|效益|满意度?|成本|数量|质量|时效|社会效益|经济效益|生态效益|可持续影响|服务对象满意度?)(?:指标?)?)+(?:$|\s)/;
const INDICATOR_VALUE = /[≥≤><=≧≦]\s*\d|定性/;
/** A line of running text is longer; cells of an exploded table are shorter. */
const LONGEST_CELL = 22;
const LEAST_LINES = 4;

/**
 * How many lines from `index` on are a page of the target table that stands in the middle of a sentence, 0 for none:
 * short lines that begin with an indicator's level and end with the last value.
 */
export function intrudingIndicators(lines: readonly ShapedLine[], index: number): number {
  const before = lines[index - 1];
  const first = lines[index];
  if (!before || !first || (first.begins & BEGINS.level) === 0) return 0;
  if (!INDICATOR_LEVEL.test(first.line.text.trim()) || !inSentence(before)) return 0;
  let last = -1;
  let end = index;
  for (; end < lines.length; end += 1) {
    const shaped = lines[end];
    if (!shaped || shaped.length > LONGEST_CELL || /[。;]/.test(shaped.text)) break;
    if (INDICATOR_VALUE.test(shaped.text) || /^\d{1,3}(?:\.\d+)?$/.test(shaped.text)) last = end;
  }
  const run = lines.slice(index, last + 1);
  const valued = run.some(({ text }) => INDICATOR_VALUE.test(text));
  return last - index + 1 >= LEAST_LINES && valued ? run.length : 0;
}

const inSentence = (line: ShapedLine): boolean => line.filled < 2 && line.length >= 15 && !/[。!?:.]$/.test(line.text);
