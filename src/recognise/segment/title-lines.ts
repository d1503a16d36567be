import type { TableKind } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { bareTitle, kindOfTitle, mayBeOtherTitle } from '../../forms/titles.js';
import {
  isFormNumber,
  isHeaderLike,
  isNarrativeHeading,
  isNoteStart,
  isPartHeading,
  isRowLike,
  isSentence,
  isTargetLabel,
  isUnitLine,
  type ShapedLine,
} from './line-shapes.js';
import { HOLDS } from './line-signs.js';

/** A title that a table stands under. */
export interface FoundTitle {
  /** Index of the first line of the title, and how many lines it takes. */
  readonly index: number;
  readonly span: number;
  readonly kind: TableKind;
  /** Without numbers and marks, to tell a repeated title. */
  readonly words: string;
  readonly printed: string;
}

const ROWS_BELOW = 14;
const TARGET_LINES_BELOW = 45;

/** The titles of tables. Contents that list the same titles, and sentences that mention them, have no table below. */
export function findTitles(lines: readonly ShapedLine[]): ReadonlyMap<number, FoundTitle> {
  const candidates = new Map<number, FoundTitle>();
  for (let index = 0; index < lines.length; index++) {
    const title = candidateAt(lines, index);
    if (title && !numbersTitle(lines, title, candidates)) candidates.set(title.index, title);
  }
  const found = new Map<number, FoundTitle>();
  for (const title of candidates.values())
    if (!continuesSentence(lines, title) && tableBelow(lines, title, candidates)) found.set(title.index, title);
  return found;
}

/** 预算01-1表 below a title is the number of the form that the title names. */
const numbersTitle = (
  lines: readonly ShapedLine[],
  { index, kind, span }: FoundTitle,
  candidates: ReadonlyMap<number, FoundTitle>,
): boolean => kind === 'other' && span === 1 && isFormNumber(lines[index]!) && candidates.has(index - 1);

function candidateAt(lines: readonly ShapedLine[], index: number): FoundTitle | undefined {
  const shaped = lines[index]!;
  if (shaped.text.endsWith('情况')) return titleWithoutForm(lines, index);
  if ((shaped.holds & HOLDS.表) === 0 || shaped.filled > 4 || !shaped.text.includes('表')) return undefined;
  const text = titleText(shaped);
  if (text === undefined) return undefined;
  const before = lines[index - 1];
  const joined = before && mayBeginTitle(before) ? titleOf(before.text + text) : undefined;
  const own = titleOf(text, lines[index + 1]);
  if (joined && joined.kind !== 'other' && joined.kind !== own?.kind) return placed(joined, index - 1, 2);
  if (own) return placed(own, index, 1);
  return otherTitle(lines, index, text);
}

/** 2026年部门收入总体情况 below 表二, or above 单位：万元: a form's own words, which only leave out that it is one. */
function titleWithoutForm(lines: readonly ShapedLine[], index: number): FoundTitle | undefined {
  const { text, filled } = lines[index]!;
  const before = lines[index - 1];
  const next = lines[index + 1];
  if (filled > 1 || text.length > LONGEST_WITHOUT_FORM || NUMBERED.test(text)) return undefined;
  if (!(before && isFormNumber(before)) && !(next && isUnitLine(next))) return undefined;
  const title = titleOf(`${text}表`);
  return title && title.kind !== 'other' ? placed({ ...title, printed: printedTitle(text) }, index, 1) : undefined;
}
const LONGEST_WITHOUT_FORM = 40;
const NUMBERED = /^[#*]*(?:[一二三四五六七八九十]{1,3}[、.]|\(|第|\d{1,2}[、.])/;

const placed = ({ kind, words, printed }: Title, index: number, span: number): FoundTitle => ({
  index,
  span,
  kind,
  words,
  printed,
});

/** The words of a title line, without a unit or form number in its other cells. */
function titleText(shaped: ShapedLine): string | undefined {
  if (shaped.filled < 2) return shaped.text;
  const cells = (shaped.line.cells ?? []).map((cell) => squeezed(cell.text)).filter((cell) => cell !== '');
  const owner = /自评.{0,8}表/.test(cells[0] ?? '') ? /^(?:部门|单位)[:：](?!.*元$)/ : undefined;
  const rest = cells.filter(
    (cell) => !owner?.test(cell) && !/^(?:单位|金额单位)[:：]|^(?:亿|万|千)?元$|公开\d+表?|^附?表\d/.test(cell),
  );
  return rest.length === 1 ? rest[0] : undefined;
}

const mayBeginTitle = (shaped: ShapedLine): boolean =>
  shaped.filled < 2 &&
  shaped.length >= 4 &&
  shaped.length <= 40 &&
  !/[。;:,!?]|表\)?$|元$|\d$/.test(shaped.text) &&
  !/\d\.\d/.test(shaped.line.text);

type Title = Omit<FoundTitle, 'index' | 'span'>;
function titleOf(text: string, next?: ShapedLine): Title | undefined {
  const bare = bareTitle(text);
  if (!bare) return undefined;
  const bracket = next && /^\((.{2,30}分类.{0,10})\)$/.exec(next.text)?.[1];
  const kind = kindOfTitle(bracket ? { ...bare, note: bare.note + bracket } : bare);
  return kind && { kind, words: bare.words, printed: printedTitle(text) };
}

/** As printed, without the marks of Markdown and without a unit behind it. */
const printedTitle = (text: string): string =>
  text
    .replace(/^[#*|\s]+|[*|\s]+$/g, '')
    .replace(/表(?:(?:金额)?(?:单位[:：])?(?:亿|万|千)?元|(?:金额)?单位[:：][亿万千]?)$/, '表');

/** 第二部分 部门预算表, 2025年部门预算公开表: the heading of all tables, and the title of none. */
const UMBRELLA =
  /^[#*]*第.{1,3}部分|(?:^|部门|单位|\((?:本级|汇总|机关|单位|部门)\)|年度?)(?:预算|决算)(?:公开)?(?:报表|表)$/;

function otherTitle(lines: readonly ShapedLine[], index: number, text: string): FoundTitle | undefined {
  if (!mayBeOtherTitle(text) || UMBRELLA.test(text)) return undefined;
  const below = lines.slice(index + 1, index + 4);
  const before = lines[index - 1];
  const marked =
    /^[#*]/.test(text) || (before !== undefined && isFormNumber(before)) || /^附?表[一二三四五六七八九十\d]/.test(text);
  if (!below.some(isUnitLine) && !(marked && below.some((line) => line.filled > 1)) && !headsRows(text, below))
    return undefined;
  return { index, span: 1, kind: 'other', words: bareTitle(text)?.words ?? text, printed: printedTitle(text) };
}

/** Its unit may stand above a title or nowhere: heads of columns right below it, then figures. */
const headsRows = (text: string, [head, ...rows]: readonly ShapedLine[]): boolean =>
  text.endsWith('表') && head !== undefined && isHeaderLike(head) && rows.some(isRowLike);

/** 详见《一般公共预算支出表 | 》。 and 政府性基金预算支出情况表 | 为空表。 */
function continuesSentence(lines: readonly ShapedLine[], { index, span }: FoundTitle): boolean {
  const next = lines[index + span]?.text ?? '';
  return /^(?:[,。;、)》]|为空|中|所列|反映|如下)/.test(next);
}

/** What stands right below the title of a target form: its year, or whose it is. Goals in whole sentences may follow. */
const FORM_BEGINS = /^\(?20\d{2}年度?\)?$|^(?:部门|单位|项目|预算部门).{0,8}名称/;

function tableBelow(
  lines: readonly ShapedLine[],
  title: FoundTitle,
  candidates: ReadonlyMap<number, FoundTitle>,
): boolean {
  const targets = title.kind.includes('targets') || (title.kind === 'other' && title.words.includes('绩效'));
  const first = title.index + title.span;
  const isForm = targets && lines.slice(first, first + 3).some(({ text }) => FORM_BEGINS.test(text));
  if (isUnitLine(lines[title.index + title.span - 1] as ShapedLine)) return true;
  for (let index = first; index < first + (targets ? TARGET_LINES_BELOW : ROWS_BELOW); index += 1) {
    const line = lines[index];
    if (!line || candidates.has(index) || isPartHeading(line)) return false;
    if (targets && isTargetLabel(line)) return true;
    if (isNoteStart(line)) return !isListed(lines, title, candidates);
    if (!targets && (isUnitLine(line) || line.filled > 2 || isHeaderLike(line))) return true;
    if (!targets && isRowLike(line) && !isSentence(line)) return true;
    if (!isForm && (isSentence(line) || isNarrativeHeading(line))) return false;
  }
  return targets && exploded(lines, first);
}

/** Right below another title, as contents list them: a note may follow the whole list. */
function isListed(
  lines: readonly ShapedLine[],
  { index }: FoundTitle,
  candidates: ReadonlyMap<number, FoundTitle>,
): boolean {
  return candidates.has(index - 1) || (candidates.has(index - 2) && /^\d{1,3}$/.test(lines[index - 1]?.text ?? ''));
}

/** A target form whose labels are printed one character a line. */
const exploded = (lines: readonly ShapedLine[], first: number): boolean =>
  /级指标|绩效指标|总体目标|项目名称/.test(
    lines
      .slice(first, first + TARGET_LINES_BELOW)
      .map((line) => line.text)
      .join(''),
  );
