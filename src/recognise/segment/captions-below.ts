import { bareTitle, kindOfTitle } from '../../forms/titles.js';
import { ShapedLine } from './line-shapes.js';
import { HOLDS } from './line-signs.js';

const FEWEST = 3;
/** Lines between a title and the rows below it: form number, unit, department. */
const NEAR = 3;
const RULE = /^\|[-:|]+\|?$/;

/** A title behind the rows of a table, and where these begin. */
interface Caption {
  readonly at: number;
  readonly start: number;
  readonly lines: readonly ShapedLine[];
}

/**
 * Some converters print the caption of a table below it, its lines parted by marks: 部门公开表2 ¶ 收入总表 ¶ 单位：万元. Where
 * every such title stands behind rows, and the last has none below it, they are put above their tables.
 */
export function titlesAboveTables(lines: readonly ShapedLine[]): readonly ShapedLine[] {
  const captions: Caption[] = [];
  for (let index = 1; index < lines.length; index++) {
    if (!isRow(lines[index - 1]!) || isRow(lines[index]!)) continue;
    const parts = captionOf(lines[index]!);
    if (parts) captions.push({ at: index, start: startOfRows(lines, index), lines: parts });
  }
  const [first] = captions;
  const last = captions.at(-1);
  if (!first || !last || captions.length < FEWEST) return lines;
  if (lines.slice(last.at + 1, last.at + 1 + NEAR).some(isRow)) return lines;
  if (lines.slice(Math.max(0, first.start - NEAR), first.start).some((line) => captionOf(line))) return lines;
  const ordered: ShapedLine[] = [];
  let from = 0;
  for (const { at, start, lines: parts } of captions) {
    ordered.push(...lines.slice(from, start), ...parts, ...lines.slice(start, at));
    from = at + 1;
  }
  return [...ordered, ...lines.slice(from)];
}

const isRow = ({ line }: ShapedLine): boolean => line.cells !== undefined || RULE.test(line.text.trim());

function startOfRows(lines: readonly ShapedLine[], end: number): number {
  let start = end;
  while (start > 0 && isRow(lines[start - 1]!)) start--;
  return start;
}

/** The lines of a caption that holds a title, parted where its marks stand; undefined for any other line. */
function captionOf(shaped: ShapedLine): readonly ShapedLine[] | undefined {
  if ((shaped.holds & HOLDS.表) === 0 || shaped.filled > 1 || shaped.length > 100) return undefined;
  const parts = shaped.line.text.split('¶').map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  const isTitle = (part: string) => {
    const bare = bareTitle(part);
    return bare !== undefined && kindOfTitle(bare) !== undefined;
  };
  // Without a mark it may as well be the title of the next table.
  if (parts.length === 1 || !filled.some(isTitle)) return undefined;
  return filled.map((text) => new ShapedLine({ ...shaped.line, text, at: { ...shaped.line.at, quote: text } }));
}
