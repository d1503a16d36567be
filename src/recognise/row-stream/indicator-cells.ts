import type { Role } from '../targets/header.js';
import { hasOperator, operatorOf } from '../targets/value.js';
import { isLevel1, isLevel2, isUnit, level1Kind, level2Kind } from '../targets/vocabulary.js';
import { cutWhereItFits } from './fitting-rows.js';
import type { StreamCell } from './stream-cells.js';

/** Cells between two labels of levels, with the labels in front of them. */
interface Run {
  readonly levels: StreamCell[];
  readonly cells: StreamCell[];
}

const LONGEST_NAME = 60;

/**
 * The rows of indicators from their cells in the order of print. `columns`: what stands behind the name. Labels of levels part
 * the cells into runs; a run is cut into rows of one length where every cell then fits its column, or before each name whose
 * operator follows, or where only one way of cutting fits. Undefined where none of them holds for all runs.
 */
export function indicatorRows(cells: readonly StreamCell[], columns: readonly Role[]): StreamCell[][] | undefined {
  const runs = runsOf(cells);
  if (!runs) return undefined;
  for (const roles of lengthsOf(columns)) {
    const cut = runs.map((run) => cutEvenly(run.cells, roles));
    if (cut.every((rows) => rows !== undefined)) return withLevels(runs, cut);
  }
  for (const cutRun of [cutAtOperators, cutWhereItFits]) {
    const cut = runs.map((run) => cutRun(run.cells, columns));
    if (cut.every((rows) => rows !== undefined)) return withLevels(runs, cut);
  }
  return undefined;
}

const AMOUNT = /^[\d,，]*\d(?:[.．]\d+)?$/;
/** Most cells that tell a project in front of its first indicator: unit, code, name, kind, amounts, goal. */
const MOST_OF_PROJECT = 10;

/** A row of a list: what tells the project where one begins, the levels where they are printed, the indicator. */
export interface ListRow {
  readonly project: readonly StreamCell[];
  readonly levels: readonly StreamCell[];
  readonly indicator: readonly StreamCell[];
}

/**
 * The rows of a list of projects: what tells a project stands in front of its first level, on the row of its first indicator,
 * and is what the rows of the project before leave over. What follows the last row belongs to the text. Undefined where a
 * project has no name and amount.
 */
export function projectRows(cells: readonly StreamCell[], columns: readonly Role[]): ListRow[] | undefined {
  const first = cells.findIndex(({ text }) => isLevel1(text));
  const runs = first < 1 ? undefined : runsOf(cells.slice(first));
  if (!runs) return undefined;
  const rows: ListRow[] = [];
  let project: readonly StreamCell[] = cells.slice(0, first);
  for (const [index, { levels, cells: own }] of runs.entries()) {
    if (project.length > 0 && !tellsProject(project)) return undefined;
    const next = runs[index + 1];
    const whole = fittingLength(own, columns);
    const cut = cutEvenly(own.slice(0, whole), columns);
    if (!cut || cut.length === 0 || (next && whole < own.length && !isLevel1(next.levels[0]!.text))) return undefined;
    for (const [at, indicator] of cut.entries())
      rows.push(at === 0 ? { project, levels, indicator } : { project: [], levels: [], indicator });
    project = own.slice(whole);
  }
  return rows;
}

/** How many cells from the first on are whole rows. */
function fittingLength(cells: readonly StreamCell[], columns: readonly Role[]): number {
  const width = columns.length + 1;
  let length = 0;
  while (cutEvenly(cells.slice(length, length + width), columns)?.length === 1) length += width;
  return length;
}

const tellsProject = (cells: readonly StreamCell[]): boolean =>
  cells.length >= 2 &&
  cells.length <= MOST_OF_PROJECT &&
  cells.some(({ text }) => AMOUNT.test(text)) &&
  cells.some(({ text, isFigure }) => !isFigure && text.length > 2);

function runsOf(cells: readonly StreamCell[]): Run[] | undefined {
  const runs: Run[] = [];
  for (const [at, cell] of cells.entries()) {
    const last = runs.at(-1);
    // A level's word with a value behind it is the indicator's own name.
    const isLevel = (isLevel1(cell.text) || isLevel2(cell.text)) && !isValue(cells[at + 1]);
    if (isLevel && last && last.cells.length === 0) last.levels.push(cell);
    else if (isLevel) runs.push({ levels: [cell], cells: [] });
    else if (last) last.cells.push(cell);
    else return undefined;
  }
  const isWhole = runs.length > 1 && runs.every((run) => run.cells.length > 1 && run.levels.length < 3);
  return isWhole && !runs.some((run, at) => isCentred(run, runs[at - 1])) ? runs : undefined;
}

/** 数量指标 … 产出指标 质量指标: a heading behind a label of its own group stands in the middle of its rows, not above them. */
function isCentred({ levels: [first] }: Run, before: Run | undefined): boolean {
  const heading = first && level1Kind(first.text);
  const above = before?.levels.at(-1);
  return (
    heading !== undefined &&
    above !== undefined &&
    heading !== before?.levels.map(({ text }) => level1Kind(text))[0] &&
    level2Kind(above.text) === heading
  );
}

/** A number, an operator, or both. */
const isValue = (cell: StreamCell | undefined): boolean =>
  cell !== undefined && (cell.isFigure || hasOperator(cell.text) || /^\d/.test(cell.text));
/** Columns that are often blank in every row. */
const OFTEN_BLANK: ReadonlySet<Role> = new Set<Role>(['explanation', 'content', 'direction', 'actual', 'score']);

/** The columns, and the columns but for those that are often blank. */
function lengthsOf(columns: readonly Role[]): (readonly Role[])[] {
  const filled = columns.filter((role) => !OFTEN_BLANK.has(role));
  return filled.length < columns.length && filled.length > 0 ? [columns, filled] : [columns];
}

function cutEvenly(cells: readonly StreamCell[], roles: readonly Role[]): StreamCell[][] | undefined {
  const width = roles.length + 1;
  if (cells.length % width !== 0) return undefined;
  const rows: StreamCell[][] = [];
  for (let at = 0; at < cells.length; at += width) {
    const row = cells.slice(at, at + width);
    if (!isName(row[0]!) || !(isNamedValue(cells, roles) || roles.every((role, index) => fits(row[index + 1]!, role))))
      return undefined;
    rows.push(row);
  }
  return rows;
}

/** One name and what stands behind it: a value told in words. */
const isNamedValue = (cells: readonly StreamCell[], roles: readonly Role[]): boolean =>
  cells.length === 2 && roles.length === 1 && roles[0] === 'value' && operatorOf(cells[1]!.text) === undefined;

const isName = ({ text, isFigure }: StreamCell): boolean =>
  !isFigure && !hasOperator(text) && text.length > 1 && text.length <= LONGEST_NAME;

function fits({ text, isFigure }: StreamCell, role: Role): boolean {
  switch (role) {
    case 'operator':
      return operatorOf(text) !== undefined;
    case 'weight':
    case 'score':
      return isFigure;
    case 'unit':
      return !isFigure && text.length <= 8 && !hasOperator(text);
    case 'value':
      // A template's unit may stand without its number.
      return operatorOf(text) === undefined && (isFigure || hasOperator(text) || /\d/.test(text) || isUnit(text));
    default:
      return true;
  }
}

/** A row begins at the name in front of each operator; behind the value may stand its unit and its weight. */
function cutAtOperators(cells: readonly StreamCell[], columns: readonly Role[]): StreamCell[][] | undefined {
  const rows: StreamCell[][] = [];
  for (const [at, cell] of cells.entries()) {
    const begins = cells[at + 1] !== undefined && operatorAt(cells[at + 1]!) && isName(cell);
    if (begins) rows.push([cell]);
    else if (rows.length === 0) return undefined;
    else rows.at(-1)!.push(cell);
  }
  const isSo = rows.every((row) => row.length <= columns.length + 1 && isTail(row.slice(2)));
  return isSo ? rows : undefined;
}

const operatorAt = ({ text }: StreamCell): boolean => operatorOf(text) !== undefined || hasOperator(text);

/** Value, unit and weight: two numbers at most beside a unit, and no other words but those of a value told in words. */
function isTail(cells: readonly StreamCell[]): boolean {
  const words = cells.filter(({ text, isFigure }) => !isFigure && !isUnit(text));
  return words.length === 0 || (words.length === 1 && words[0] === cells[0] && words[0]!.text.length <= 12);
}

const withLevels = (runs: readonly Run[], cut: readonly (StreamCell[][] | undefined)[]): StreamCell[][] =>
  runs.flatMap(({ levels }, index) =>
    (cut[index] ?? []).map((row, at): StreamCell[] => (at === 0 ? [...levels, ...row] : row)),
  );
