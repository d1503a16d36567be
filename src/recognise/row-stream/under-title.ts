import type { TableKind } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { formOfTitle } from '../../forms/titles.js';
import type { SourceLine } from '../../read/source.js';
import { isHeaderWord } from '../tables/header/header-lines.js';

/** 公开01表, 部门：…, 单位：万元, 2025年 stand between a title and the header. */
const LINES_BETWEEN = 5;
/** 公开01表, the number of a form. */
export const FORM_NUMBER = /^(?:部门|单位|预算|决算|财决)?公开(?:表)?\d{1,2}(?:-\d)?表?$/;
const UNIT = /单位[：:]|^(?:万|千|百)?元$/;
const NEITHER = /[。；，《》]|\d\.\d|表$/;
const LONGEST_BETWEEN = 40;
const LONGEST_TITLE = 90;

/** The form whose title stands alone on a line; undefined for any other line. */
export function titleAt({ cells, at: { quote } }: SourceLine): TableKind | undefined {
  return cells || quote.length > LONGEST_TITLE || !quote.includes('表') ? undefined : formOfTitle(squeezed(quote));
}

/** 单位：万元 behind tabs that only move it to the right of its line, with the department in front of it or without. */
const isPlacedByTabs = ({ cells, grid, at: { quote } }: SourceLine): boolean =>
  grid === 'loose' && UNIT.test(quote) && cells!.filter(({ text }) => text !== '').length <= 2;

/** The line where the header begins below the title of a form; undefined where other words stand between. */
export function headerBelow(lines: readonly SourceLine[], index: number): number | undefined {
  let between = 0;
  for (let next = index + 1; next < lines.length && between <= LINES_BETWEEN; next++) {
    const line = lines[next]!;
    if (line.at.quote === '') continue;
    if (line.cells && !isPlacedByTabs(line)) return undefined;
    const text = squeezed(line.at.quote);
    if (isHeaderWord(text) && !UNIT.test(text)) return next;
    if (text.length > LONGEST_BETWEEN || (NEITHER.test(text) && !FORM_NUMBER.test(text))) return undefined;
    between++;
  }
  return undefined;
}
