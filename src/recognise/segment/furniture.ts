import { gather } from '../../domain/gather.js';
import { wordsIn } from '../../domain/text.js';
import { isLabelHeader, meaningOfHeader } from '../../forms/header-words.js';
import { browserMarks } from './browser-marks.js';
import { isNoteStart, type ShapedLine } from './line-shapes.js';
import { BEGINS, HOLDS } from './line-signs.js';
import { countedUp, isPageNumber, isPageOfAll, type NumberedLine } from './page-numbers.js';
import { siteFoot } from './site-foot.js';

/** Fences and rules that programs draw between pages. */
const DRAWN = /^(?:```[a-z]*|-{3,}|={3,}|\*{3,})$/i;
const LONE_NUMBER = /^\d{1,3}$/;
/** A cover is no running head. */
const COVER_LINES = 3;
/** More lone numbers than this for each link of a chain are cells. */
const CELLS_PER_PAGE = 3;
/** Cover and contents may go without a number. */
const FIRST_PAGES = 4;
/** A page prints at least so many lines that are not blank. */
const LEAST_LINES_PER_PAGE = 8;

const isSure = ({ text }: ShapedLine): boolean => isPageNumber(text) || DRAWN.test(text);

/** Lines that belong to the page and not to the text: page numbers, running heads. Only what surely is. */
export function findFurniture(lines: readonly ShapedLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if ((line.begins & BEGINS.pageNumber) !== 0 && line.length < 24 && isSure(line)) found.add(index);
  }
  for (const index of pageNumberChain(lines)) found.add(index);
  for (const index of pagesOfAll(lines)) found.add(index);
  for (const index of browserMarks(lines)) found.add(index);
  for (const index of siteFoot(lines)) found.add(index);
  for (const index of runningHeads(lines, found)) found.add(index);
  for (const index of repeatedTitle(lines)) found.add(index);
  return found;
}

/**
 * Bare page numbers: a chain of lone numbers, each one more than the one before, a page apart, over most of the document.
 * A lone number may as well be a cell of an exploded table, so anything less is kept.
 */
function pageNumberChain(lines: readonly ShapedLine[]): readonly number[] {
  const lone: { readonly index: number; readonly number: number }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if ((line.begins & BEGINS.digit) !== 0 && line.length <= 3 && LONE_NUMBER.test(line.text))
      lone.push({ index, number: Number.parseInt(line.text, 10) });
  }
  const best = new Map<number, { readonly index: number; readonly chain: readonly number[] }>();
  let longest: readonly number[] = [];
  for (const { index, number } of lone) {
    const before = best.get(number - 1);
    const follows =
      before &&
      (index - before.index >= LEAST_LINES_PER_PAGE || (endsPage(lines, index) && endsPage(lines, before.index)));
    const chain = follows ? [...before.chain, index] : [index];
    const known = best.get(number);
    if (!known || known.chain.length <= chain.length) best.set(number, { index, chain });
    if (chain.length > longest.length) longest = chain;
  }
  const first = longest[0];
  const last = longest.at(-1);
  if (longest.length < 4 || first === undefined || last === undefined) return [];
  // Where each cell stands on a line of its own, some chain can always be found among the figures; pages are counted from one.
  if (lone.length > longest.length * CELLS_PER_PAGE && Number.parseInt(lines[first]!.text, 10) > FIRST_PAGES) return [];
  return (last - first) * 2 >= lines.length ? longest : [];
}

/** Page numbers with the number of all pages (3/30): each one more than the one before, out of as many. */
function pagesOfAll(lines: readonly ShapedLine[]): readonly number[] {
  const found: NumberedLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { begins, length, text } = lines[index]!;
    if ((begins & BEGINS.digit) !== 0 && length >= 3 && length <= 7 && isPageOfAll(text)) found.push({ index, text });
  }
  return countedUp(found);
}

/** A row of a table, by its code in front or its amounts behind; each table may print it at the edge of a page. */
const ROW = /^\s*[235]\d{2}(?:\s?\d{2}){0,2}\s+\D|\d[,，]\d{3}(?!\d)|\s\d+\s+\d+\s*$/;

/** True for the last line of a page whose end is marked. */
const endsPage = (lines: readonly ShapedLine[], index: number): boolean =>
  index === lines.length - 1 || lines[index + 1]!.line.pageStart === true;

/** The same short line at the beginning or end of at least three pages, and hardly anywhere else. */
function runningHeads(lines: readonly ShapedLine[], numbers: ReadonlySet<number>): readonly number[] {
  const places = new Map<string, number[]>();
  for (let index = 0; index < lines.length; index++) {
    const shaped = lines[index]!;
    if (shaped.length < 4 || shaped.length > 40 || shaped.filled > 1) continue;
    const atEdge =
      shaped.line.pageStart ||
      lines[index + 1]?.line.pageStart ||
      (numbers.size > 0 && (numbers.has(index - 1) || numbers.has(index + 1)));
    // A value at the foot of each form is no running foot.
    if (!atEdge) continue;
    const { text } = shaped;
    if (text.endsWith('表') || isNoteStart(shaped) || /^\d+$|\d\.\d|[%％]|指标|单位[:：]/.test(text)) continue;
    if (ROW.test(shaped.line.text) || isHeaderOfTable(shaped)) continue;
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  // The first one may be the cover.
  const repeated = [...places].filter(([, indexes]) => indexes.length >= 3);
  if (repeated.length === 0) return [];
  const printed = countOf(lines, new Set(repeated.map(([text]) => text)));
  // A piece of a narrow cell stands within pages too.
  const heads = repeated.filter(([text, indexes]) => (printed.get(text) ?? 0) < indexes.length * 2);
  return gather(heads, ([, indexes]) => indexes.filter((index) => index > COVER_LINES));
}

/** How often each of the texts is a line. */
function countOf(lines: readonly ShapedLine[], texts: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) if (texts.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The line of a header that several tables print: all of its words are known ones. */
function isHeaderOfTable({ line }: ShapedLine): boolean {
  const words = wordsIn(line.text);
  return words.length > 1 && words.every((word) => isLabelHeader(word) || meaningOfHeader(word) !== undefined);
}

const NAME_OF_ALL = /^.{0,30}20\d{2}年度?.{0,20}(?:部门|单位)(?:预算|决算)(?:公开)?(?:情况)?(?:说明|报告)?$/;

/** The disclosure's own title on every page; it stands once. */
function repeatedTitle(lines: readonly ShapedLine[]): readonly number[] {
  const places = new Map<string, number[]>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if ((line.holds & HOLDS.算) === 0 || line.filled > 1 || line.length < 10 || line.length > 50) continue;
    const { text } = line;
    if (!text.includes('20') || !NAME_OF_ALL.test(text)) continue;
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  return gather(
    [...places.values()].filter((indexes) => indexes.length >= 4),
    (indexes) => indexes.slice(1),
  );
}
