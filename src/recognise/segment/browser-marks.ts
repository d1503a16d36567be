import type { ShapedLine } from './line-shapes.js';
import { BEGINS } from './line-signs.js';

/** http://www.example.gov.cn/a.html 3/12: the address of the page, and which of how many sheets this is. */
const FOOT = /^\s*(?:https?|file):\/\/\S+\s+\d{1,3}\s?\/\s?\d{1,3}\s*$/;
/** 2025/3/4 10:20 某局2025年部门预算: when it was printed, and the page's title. */
const HEAD =
  /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，]?\s*(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?(?:\s+\S.*)?$/;

/** What a browser prints above and below each sheet of a web page. */
export function browserMarks(lines: readonly ShapedLine[]): readonly number[] {
  const feet: number[] = [];
  const heads: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { line, begins, filled } = lines[index]!;
    if (filled > 1) continue;
    if ((begins & BEGINS.digit) !== 0) {
      if (HEAD.test(line.text)) heads.push(index);
    } else if (line.text.includes('://') && FOOT.test(line.text)) feet.push(index);
  }
  // One line with a date and a time says when a page of the site was published.
  return heads.length > 1 || (heads.length > 0 && feet.length > 0) ? [...feet, ...heads] : feet;
}
