import { isFormTitle, isUnitLine, type ShapedLine } from './line-shapes.js';

/** Fewer tables behind the text may have lost their titles otherwise. */
const FEWEST = 4;
/** Lines between a title and the line with its unit, year or department. */
const NEAR = 3;
const YEAR_OR_OWNER = /^\(?20\d{2}年度?\)?$|^(?:编制|填报|预算)?(?:部门|单位)(?:名称)?:/;

/**
 * Programs that list the paragraphs of a document and then its tables print all titles in the text and all tables behind it.
 * Where there are as many titles with a unit, a year or a department below them as tables, each table goes back below its title.
 */
export function tablesUnderTitles(lines: readonly ShapedLine[]): readonly ShapedLine[] {
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.line.cells !== undefined) start--;
  // A unit or a year behind a tab belongs to the title above it.
  while (start < lines.length && lines[start]!.filled < 2) start++;
  const groups = start === lines.length ? [] : groupsFrom(lines, start);
  if (groups.length < FEWEST) return lines;
  const titles: number[] = [];
  for (let index = 0; index < start && titles.length <= groups.length; index++)
    if (isTitled(lines, index)) titles.push(index);
  if (titles.length !== groups.length) return lines;
  const ordered: ShapedLine[] = lines.slice(0, titles[0]);
  for (const [at, title] of titles.entries()) {
    const unit = unitBelow(lines, title)!;
    ordered.push(...lines.slice(title, unit + 1), ...groups[at]!, ...lines.slice(unit + 1, titles[at + 1] ?? start));
  }
  return ordered;
}

/** The tables behind the text, parted by blank lines. */
function groupsFrom(lines: readonly ShapedLine[], start: number): ShapedLine[][] {
  const groups: ShapedLine[][] = [];
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!;
    const before = lines[index - 1] ? lastLineOf(lines[index - 1]!) : 0;
    if (index === start || (line.line.at.line ?? 0) > before + 1) groups.push([]);
    groups.at(-1)!.push(line);
  }
  return groups;
}

/** The last printed line of a row, whose cells may stand each on a line. */
function lastLineOf({ line }: ShapedLine): number {
  const cells = line.cells?.map(({ at }) => at.line ?? 0) ?? [];
  return Math.max(line.at.line ?? 0, ...cells);
}

/** A title of a form with its unit or year below, and no table: what the table of contents lists has neither. */
const isTitled = (lines: readonly ShapedLine[], index: number): boolean =>
  isFormTitle(lines[index]!) && unitBelow(lines, index) !== undefined;

function unitBelow(lines: readonly ShapedLine[], title: number): number | undefined {
  for (let index = title + 1; index <= title + NEAR && index < lines.length; index++) {
    const line = lines[index]!;
    if (isUnitLine(line) || YEAR_OR_OWNER.test(line.text)) return index;
    if (line.filled > 2 || isFormTitle(line)) return undefined;
  }
  return undefined;
}
