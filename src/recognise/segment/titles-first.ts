import { isFormTitle, isNoteStart, isRowLike, isSentence, isUnitLine, type ShapedLine } from './line-shapes.js';

const LONGEST_PAGE = 90;
const MOST_REST = 8;
const OWNER = /^(?:编制|填报|预算)?(?:部门|单位)(?:名称)?:/;

/** Labels of rows and notes stay below the rows; what else was drawn late are words of the header. */
const NUMBERED = /^(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}[、.])/;

/**
 * Text taken out of a PDF in the order it was drawn prints the merged cells of a page last: the title of a table, and words
 * of its header, below its rows. A page that begins with the unit line of a table gets its only title back on top.
 */
export function titlesFirst(lines: readonly ShapedLine[]): readonly ShapedLine[] {
  let ordered: ShapedLine[] | undefined;
  let taken = -1;
  for (let start = 1; start < lines.length; start++) {
    const first = lines[start]!;
    if (first.line.pageStart !== true || !(isUnitLine(first) || OWNER.test(first.text))) continue;
    const end = endOfPage(lines, start);
    const isHeaded = [start - 1, start - 2].some((above) => above > taken && above >= 0 && isFormTitle(lines[above]!));
    const title = end === undefined || isHeaded ? undefined : lateTitle(lines, start, end);
    if (title === undefined) continue;
    taken = title;
    ordered ??= [...lines];
    const rest = lines.slice(title + 1, end);
    const below = rest.findIndex((line) => isNoteStart(line) || NUMBERED.test(line.text));
    const words = below < 0 ? rest : rest.slice(0, below);
    const labels = below < 0 ? [] : rest.slice(below);
    ordered.splice(start, end! - start, lines[title]!, ...words, ...lines.slice(start, title), ...labels);
  }
  return ordered ?? lines;
}

function endOfPage(lines: readonly ShapedLine[], start: number): number | undefined {
  const last = Math.min(lines.length, start + LONGEST_PAGE);
  for (let index = start + 1; index < last; index++) if (lines[index]!.line.pageStart === true) return index;
  return last === lines.length ? last : undefined;
}

/** The one title of a page, below all of its rows; undefined where the page is in order. */
function lateTitle(lines: readonly ShapedLine[], start: number, end: number): number | undefined {
  let found: number | undefined;
  let rows = 0;
  for (let index = start; index < end; index++) {
    const shaped = lines[index]!;
    if (isFormTitle(shaped)) {
      if (found !== undefined) return undefined;
      found = index;
    } else if (found === undefined) {
      if (isSentence(shaped)) return undefined;
      if (isRowLike(shaped) || /^合计/.test(shaped.text)) rows++;
    } else if (isRowLike(shaped) || (isSentence(shaped) && !isNoteStart(shaped))) return undefined;
  }
  return found !== undefined && rows > 0 && end - found <= MOST_REST ? found : undefined;
}
