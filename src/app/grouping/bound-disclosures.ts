import type { Place } from '../../domain/place.js';
import { squeezed } from '../../domain/text.js';
import type { SourceDocument, SourceLine } from '../../read/source.js';
import { coverName, labelledName } from '../../recognise/document/department.js';
import { type Outline, outlineOf } from './outline.js';

/**
 * The disclosures that one file binds, as the volumes of a county's departments (部门预算汇编) do: each from its own title to
 * the next one's. A file of one disclosure, which nearly all are, is given back as it is. Lines keep their places in the file.
 *
 * A title alone parts nothing, for texts name other departments and leave old titles standing: what is parted off has to be
 * whole by itself, with text and tables of the kinds that the first one has, of the department that its title names. The
 * budgets of units (单位预算) behind their department's (部门预算) stay with it.
 */
export function boundDisclosures(source: SourceDocument): readonly SourceDocument[] {
  const titles = titlesOf(source.lines);
  const [first] = titles;
  if (!first || titles.every((title) => isSame(title, first))) return [source];
  const parts = wholeParts(source, titles);
  if (parts.length < 2) return [source];
  const front = cut(source, { start: 0, end: parts[0]!.start });
  const bound = parts.map((part) => cut(source, part));
  return tells(outlineOf(front)) ? [front, ...bound] : bound;
}

/** The title of a disclosure as a whole: 云岭县档案馆2025年部门预算公开说明. */
interface Title {
  /** Index of its first line. */
  readonly at: number;
  readonly name: string;
  readonly year: string;
  readonly type: Outline['type'];
  /** 部门 or 单位, where it says so. */
  readonly of: string | undefined;
}

const LONGEST = 60;
const WHOLE =
  /^[#*]*(?:附件[\d一二三四五六七八九十]*[:：])?[\u4e00-\u9fff()（）·]{0,30}?(20\d{2})年度?[\u4e00-\u9fff()（）·]{0,30}?(部门|单位)?(?:综合)?(?<!公共|基金|经营)(预|决)算(?:信息|编制|公开|情况|说明|报告|文本|草案|目录|及|和|的|[“"]?三公[”"]?经费)*\**$/;

function titlesOf(lines: readonly SourceLine[]): readonly Title[] {
  const titles: Title[] = [];
  const printed = lines.flatMap(({ text }, at) => (text.trim() === '' ? [] : at));
  for (const [index, at] of printed.entries()) {
    if (lines[at]!.text.length >= LONGEST * 2 || !lines[at]!.text.includes('算')) continue;
    const title = titleAt(lines, printed, index);
    const last = titles.at(-1);
    if (title && !(last && isSame(last, title))) titles.push(title);
  }
  return titles;
}

/** A cover sets name and year on lines of their own. */
const COVER_LINES = 3;

/** The title that a line is, alone, with the lines above it, or with the name below it. */
function titleAt(lines: readonly SourceLine[], printed: readonly number[], index: number): Title | undefined {
  const wordsOf = (place: number): string => squeezed(lines[printed[place] ?? -1]?.text ?? '');
  let words = '';
  for (let first = index; first > index - COVER_LINES && first >= 0; first--) {
    words = wordsOf(first) + words;
    if (words.length >= LONGEST) break;
    const title = titleOf(words, coverName(words), printed[first]!);
    if (title) return title;
  }
  const below = wordsOf(index + 1);
  const name = coverName(below) === below ? below : labelledName([below.replace(OF_BUDGETS, '')]);
  return titleOf(wordsOf(index), name, printed[index]!);
}

/** 预算主管部门：云岭县档案馆 */
const OF_BUDGETS = /^预算(?=主管部门)/;

/** The title of a department's disclosure, where words are one. */
function titleOf(words: string, name: string | undefined, at: number): Title | undefined {
  const [, year, of, kind] = name === undefined ? [] : (WHOLE.exec(words) ?? []);
  if (name === undefined || year === undefined) return undefined;
  return { at, name, year, type: kind === '预' ? 'budget' : 'final-accounts', of };
}

const isSameName = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Of one disclosure; a unit's title behind its department's begins no other. */
const isSame = (first: Title, next: Title): boolean =>
  first.year === next.year &&
  first.type === next.type &&
  (isSameName(first.name, next.name) || (first.of !== '单位' && next.of === '单位'));

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Parts that are whole by themselves, each with what stands behind it and is none. */
function wholeParts(source: SourceDocument, titles: readonly Title[]): readonly Range[] {
  const parts: Range[] = [];
  let kinds: ReadonlySet<string> | undefined;
  let current: Title | undefined;
  for (const [index, title] of titles.entries()) {
    const end = titles[index + 1]?.at ?? source.lines.length;
    const last = parts.at(-1);
    const part = { start: title.at, end };
    const outline = current && isSame(current, title) ? undefined : outlineOf(cut(source, part));
    if (outline && isWhole(outline, title) && sharesKinds(outline, kinds)) {
      parts.push(part);
      kinds ??= new Set(outline.tables);
      current = title;
    } else if (last) parts[parts.length - 1] = { start: last.start, end };
  }
  return parts;
}

/** Running text shorter than this is no disclosure's. */
const TOLD = 600;
const LEAST_TABLES = 3;

const isWhole = (outline: Outline, { name, type }: Title): boolean =>
  outline.narrative >= TOLD &&
  outline.tables.length >= LEAST_TABLES &&
  outline.type === type &&
  outline.department !== null &&
  isSameName(outline.department, name);

const sharesKinds = ({ tables }: Outline, first: ReadonlySet<string> | undefined): boolean =>
  first === undefined || tables.filter((kind) => first.has(kind)).length >= LEAST_TABLES;

/** More than a cover and contents: those of a volume belong to none of its disclosures. */
const tells = ({ tables, narrative, targets }: Outline): boolean => tables.length > 0 || targets || narrative >= TOLD;

function cut(source: SourceDocument, { start, end }: Range): SourceDocument {
  const lines = source.lines.slice(start, end);
  const pages = lines.flatMap(({ at }) => at.page ?? []).sort((a, b) => a - b);
  const span = pages.length > 0 ? { span: [pages[0]!, pages.at(-1)!] as const } : {};
  const numbers = new Set(lines.flatMap(({ at }) => at.line ?? []));
  const isHere = ({ page, line }: Place): boolean => {
    if (page !== undefined) return pages.includes(page);
    return line === undefined ? start === 0 : numbers.has(line);
  };
  return {
    ...source,
    ...span,
    lines,
    ...(source.doubts ? { doubts: source.doubts.filter(({ at }) => isHere(at)) } : {}),
  };
}
