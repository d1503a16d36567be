import { squeezed } from '../../domain/text.js';
import { formOfTitle } from '../../forms/titles.js';
import type { SourceLine } from '../../read/source.js';
import { isHeaderWord } from '../tables/header-lines.js';

/** 公开01表, 部门：…, 单位：万元, 2025年 stand between a title and the header. */
const LINES_BETWEEN = 5;
const FORM_NUMBER = /^(?:部门|单位|预算|决算|财决)?公开(?:表)?\d{1,2}(?:-\d)?表?$/;
const UNIT = /单位[：:]|^(?:万|千|百)?元$/;
const NEITHER = /[。；，《》]|\d\.\d|表$/;
const LONGEST_BETWEEN = 40;

/** The line where the header begins below the title of a form; undefined for a line that is no title. */
export function headerBelow(lines: readonly SourceLine[], index: number): number | undefined {
  const { cells, at } = lines[index]!;
  if (cells || !at.quote.includes('表') || formOfTitle(squeezed(at.quote)) === undefined) return undefined;
  let between = 0;
  for (let next = index + 1; next < lines.length && between <= LINES_BETWEEN; next++) {
    const line = lines[next]!;
    if (line.at.quote === '') continue;
    if (line.cells) return undefined;
    const text = squeezed(line.at.quote);
    if (isHeaderWord(text) && !UNIT.test(text)) return next;
    if (text.length > LONGEST_BETWEEN || (NEITHER.test(text) && !FORM_NUMBER.test(text))) return undefined;
    between++;
  }
  return undefined;
}
