import { gather } from '../../domain/gather.js';
import { withoutSpaces } from '../../domain/text.js';
import { formOfTitle } from '../../forms/titles.js';
import type { SourceLine } from '../../read/source.js';
import { figureOf } from '../tables/cell-text.js';
import { type Role, roleOf } from '../targets/header.js';
import { isGoalLabel, isLabel, isWordLabel } from '../targets/labels.js';
import { isLevel1, isLevel2 } from '../targets/vocabulary.js';
import { indicatorRows, type ListRow, projectRows } from './indicator-cells.js';
import type { JoinedRows } from './joined-rows.js';
import type { StreamCell } from './stream-cells.js';
import { titleAt } from './under-title.js';

const MOST_CELLS = 800;
const END = /^第[一二三四五六七八九十]{1,3}部分|^(?:备注|说明|注)[：:]|^附件[:：]?$/;

/**
 * The form of one project's targets, or the department's, of which each cell stands on a line of its own: labels with their
 * values, a goal, and below a header indicators that are cut into rows. `title`: the line of its title. Undefined where the
 * rows stay open.
 */
export function formRows(lines: readonly SourceLine[], title: number): JoinedRows | undefined {
  if (!headsAlone(lines, title)) return undefined;
  const cells = cellsBelow(lines, title);
  const from = cells.findIndex((_, at) => headsIndicators(cells, at));
  if (from < 0) return undefined;
  let to = from;
  const roles: Role[] = [];
  for (let role = roleAt(cells, to, roles); role; role = roleAt(cells, to, roles)) {
    roles.push(role);
    to++;
  }
  if (!roles.includes('level3') || !roles.includes('value')) return undefined;
  if (repeatsLevels(cells, to)) return formOfTwoPeriods(lines[title]!, cells, from, to);
  const isList = listFrom(cells, from) < from;
  const body = isList ? cells.slice(to) : endOfIndicators(cells.slice(to));
  const columns = roles.slice(roles.indexOf('level3') + 1);
  if (isList) return listRows(lines[title]!, cells.slice(0, to), listFrom(cells, from), projectRows(body, columns));
  const rows = wholeRows(body, columns);
  if (!rows) return undefined;
  const head = [...labelLines(cells.slice(0, from)), cells.slice(from, to)];
  return { rows: [lines[title]!, ...[...head, ...rows].map(lineOf)], end: rows.at(-1)!.at(-1)!.index + 1 };
}

/** 二级指标, 三级指标 and 指标值 of the year behind those of the whole period. */
const repeatsLevels = (cells: readonly StreamCell[], at: number): boolean =>
  ['level2', 'level3', 'value'].every((role, index) => roleOf(cells[at + index]?.text ?? '') === role);

/** Indicators of the whole period beside those of the year: the year's are meant. */
function formOfTwoPeriods(
  title: SourceLine,
  cells: readonly StreamCell[],
  from: number,
  second: number,
): JoinedRows | undefined {
  const body = ofTheYear(endOfIndicators(cells.slice(second + 3)));
  const rows = body && wholeRows(body, ['value']);
  if (!rows) return undefined;
  const head = [...labelLines(cells.slice(0, from)), [cells[from]!, ...cells.slice(second, second + 3)]];
  return { rows: [title, ...[...head, ...rows].map(lineOf)], end: rows.at(-1)!.at(-1)!.index + 1 };
}

/** The year's cells: behind a level printed twice where the period's are blank, else the second name and value of each. */
function ofTheYear(cells: readonly StreamCell[]): readonly StreamCell[] | undefined {
  const again = cells.filter((cell, at) => isLevel(cell) && cells[at + 1]?.text === cell.text);
  if (again.length > 0) return cells.filter((cell) => !again.includes(cell));
  const kept: StreamCell[] = [];
  for (let at = 0; at < cells.length; at += 6) {
    if (isLevel(cells[at]) && isLevel(cells[at + 1])) kept.push(cells[at++]!);
    const [first, second] = [cells[at], cells[at + 3]];
    if (!first || !isLevel(first) || first.text !== second?.text || !cells[at + 5]) return undefined;
    kept.push(...cells.slice(at + 3, at + 6));
  }
  return kept;
}

/** Cells behind the last row that are none of it: where the text breaks off, or of what follows. */
const MOST_BEHIND = 2;
function wholeRows(body: readonly StreamCell[], columns: readonly Role[]): StreamCell[][] | undefined {
  for (let behind = 0; behind <= MOST_BEHIND; behind++) {
    const rows = indicatorRows(body.slice(0, body.length - behind), columns);
    if (rows) return rows;
  }
  return undefined;
}

/** A list whose projects fill all their columns, in cells; another one in words. */
function listRows(
  title: SourceLine,
  header: readonly StreamCell[],
  from: number,
  rows: readonly ListRow[] | undefined,
): JoinedRows | undefined {
  if (!rows) return undefined;
  const heads = header.slice(from);
  const width = heads.findIndex(({ text }) => roleOf(text) === 'level1');
  const isWhole = rows.every(({ project }) => project.length === 0 || project.length === width);
  const lines = isWhole
    ? [heads, ...rows.map((row) => inColumns(row, width))].map(cellLine)
    : [heads, ...rows.map(({ project, levels, indicator }) => [...project, ...levels, ...indicator])].map(lineOf);
  const above = labelLines(header.slice(0, from)).map(lineOf);
  return { rows: [title, ...above, ...lines], end: rows.at(-1)!.indicator.at(-1)!.index + 1 };
}

type Placed = readonly (StreamCell | undefined)[];

function inColumns({ project, levels, indicator }: ListRow, width: number): Placed {
  const [first, second] = levels;
  const level1 = first && isLevel1(first.text) ? first : undefined;
  const level2 = level1 ? second : first;
  const told = project.length > 0 ? project : Array.from({ length: width }, () => undefined);
  return [...told, level1, level2, ...indicator];
}

function cellLine(row: Placed): SourceLine {
  const { at } = row.find((cell) => cell !== undefined)!.line;
  const cells = row.map((cell) => ({
    text: cell?.text ?? '',
    at: { ...(cell?.line.at ?? at), quote: cell?.text ?? '' },
  }));
  return { text: cells.map(({ text }) => text).join('\t'), at, cells, grid: 'exact' };
}

const OF_PROJECTS: ReadonlySet<Role | undefined> = new Set<Role>([
  ...(['unit-name', 'project', 'code', 'category', 'execution-weight', 'amount', 'goal'] as const),
]);

/** Where the header begins: a list of projects heads their names and amounts in front of the levels. */
function listFrom(cells: readonly StreamCell[], levels: number): number {
  let from = levels;
  while (from > 0 && OF_PROJECTS.has(roleOf(cells[from - 1]!.text))) from--;
  const roles = cells.slice(from, levels).map(({ text }) => roleOf(text));
  return roles.includes('project') && roles.includes('amount') ? from : levels;
}

/** The title of a project's or the department's targets. */
export function isTargetTitle(line: SourceLine): boolean {
  const kind = titleAt(line);
  return kind === 'project-targets' || kind === 'department-targets' || kind === 'project-targets-summary';
}

const LONGEST_TITLE = 60;
/** The same with a bar behind it, as behind each cell below. */
export function isBarredTitle({ at: { quote } }: SourceLine): boolean {
  if (quote.length > LONGEST_TITLE || !quote.includes('目标') || quote.indexOf('|') !== quote.length - 1) return false;
  return formOfTitle(withoutSpaces(quote.slice(0, -1)))?.includes('targets') === true;
}

const LONGEST_HEAD = 12;
/** Whether 一级指标 stands alone on a line below the title: most forms print it with its neighbours. */
function headsAlone(lines: readonly SourceLine[], title: number): boolean {
  const last = Math.min(lines.length - 1, title + MOST_CELLS);
  for (let index = title + 1; index <= last; index++) {
    const { quote } = lines[index]!.at;
    if (quote.includes('一级')) return quote.length <= LONGEST_HEAD && isOneCell(lines[index]!);
    if (titleAt(lines[index]!)) return false;
  }
  return false;
}

/** A line of one cell, or the bar behind one. */
const isOneCell = ({ cells, at: { quote } }: SourceLine): boolean =>
  cells === undefined || (quote.endsWith('|') && quote.indexOf('|') === quote.length - 1);

function cellsBelow(lines: readonly SourceLine[], title: number): StreamCell[] {
  const cells: StreamCell[] = [];
  for (let index = title + 1; index < lines.length && cells.length < MOST_CELLS; index++) {
    const line = lines[index]!;
    if (line.at.quote === '') continue;
    if (!isOneCell(line) || line.places || END.test(line.at.quote) || titleAt(line)) break;
    const text = withoutSpaces(line.cells ? line.at.quote.replaceAll('|', '') : line.at.quote);
    if (text === '') continue;
    const last = cells.at(-1);
    if (text === '指标' && last && (isLevel1(last.text) || isLevel2(last.text)))
      cells[cells.length - 1] = { ...last, text: `${last.text}指标`, index };
    else cells.push({ text, line, index, isFigure: figureOf(text) !== undefined });
  }
  return cells;
}

/** 一级指标, 二级指标 and 三级指标, each on a line of its own. */
const headsIndicators = (cells: readonly StreamCell[], at: number): boolean =>
  /一级/.test(cells[at]!.text) &&
  ['level1', 'level2', 'level3'].every((role, index) => roleOf(cells[at + index]?.text ?? '') === role);

const OF_INDICATORS: ReadonlySet<Role | undefined> = new Set<Role>([
  ...(['level1', 'level2', 'level3', 'operator', 'value', 'unit', 'content'] as const),
  ...(['actual', 'weight', 'score', 'direction', 'explanation'] as const),
]);

function roleAt(cells: readonly StreamCell[], at: number, before: readonly Role[]): Role | undefined {
  const role = roleOf(cells[at]?.text ?? '', before.includes('value'));
  return OF_INDICATORS.has(role) && !before.includes(role!) ? role : undefined;
}

/** Indicators end where the next form begins or a sentence stands that is no value. */
function endOfIndicators(cells: readonly StreamCell[]): readonly StreamCell[] {
  const end = cells.findIndex(
    ({ text }, at) =>
      /^项目名称|说明$|^[一二三四五六七八九十]{1,3}、/.test(text) ||
      (text.includes('。') && !isValueInWords(cells, at)),
  );
  return end < 0 ? cells : cells.slice(0, end);
}

const LONGEST_VALUE = 60;
const isLevel = (cell: StreamCell | undefined): boolean => !!cell && (isLevel1(cell.text) || isLevel2(cell.text));

/** A sentence behind the first name below a level, or with another level right behind it. */
const isValueInWords = (cells: readonly StreamCell[], at: number): boolean =>
  cells[at]!.text.length <= LONGEST_VALUE &&
  !isLevel(cells[at - 1]) &&
  (isLevel(cells[at - 2]) || isLevel(cells[at + 1]));

const isMoney = (text: string): boolean => /^\d[\d,，.]*(?:亿|万|千)?元$/.test(text);

/** Each label with the value behind it; what else is printed keeps its own line. */
function labelLines(cells: readonly StreamCell[]): StreamCell[][] {
  const rows: StreamCell[][] = [];
  let open: 'word' | 'number' | undefined;
  for (const cell of cells) {
    const isWord = isWordLabel(cell.text) || isGoalLabel(cell.text);
    if (open === 'word' ? !isWord : open === 'number' && (cell.isFigure || isMoney(cell.text))) {
      rows.at(-1)!.push(cell);
      open = undefined;
      continue;
    }
    rows.push([cell]);
    open = isWord ? 'word' : isLabel(cell.text) ? 'number' : undefined;
  }
  return rows;
}

function lineOf(cells: readonly StreamCell[]): SourceLine {
  const text = cells.map((cell) => cell.text).join(' ');
  const { at } = cells[0]!.line;
  return { text, at: { ...at, quote: text }, places: gather(cells, (cell) => [{ ...cell.line.at, quote: cell.text }]) };
}
