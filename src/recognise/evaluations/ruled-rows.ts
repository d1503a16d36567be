import type { EvaluationColumn } from '../../domain/evaluation.js';
import { quoting } from '../../domain/place.js';
import { Levels } from '../targets/levels.js';
import { isLeftOver } from '../targets/pieces.js';
import { looksQuantitative, operatorOf } from '../targets/value.js';
import { isEitherLevel, isLevel1, isLevel2 } from '../targets/vocabulary.js';
import { type Heading, indicatorColumn } from './columns.js';
import { type IndicatorCells, type IndicatorRow, type Labels, rankOf, rowOf, withoutPoints } from './indicator-row.js';
import { isDash, isFigure, isPoints, type Token } from './tokens.js';

/** Indicators that were read, and whether every row was. */
export interface ReadRows {
  readonly rows: readonly IndicatorRow[];
  readonly complete: boolean;
}

/** A row's cells, which the next page may go on with, and its labels. */
interface LabelledCells {
  cells: IndicatorCells;
  readonly labels: Labels;
}

function snapshotOf(levels: Levels): Labels {
  const { level1, level2 } = levels;
  const entered = levels.takeEntered();
  return { level1, level2, takeEntered: () => entered };
}

type Columns = ReadonlyMap<EvaluationColumn, number>;
type Line = ReadonlyMap<number, Token>;

/** Reads indicators from rows that keep their columns: every cell stands as far behind the name as its header does. */
export function readRuledRows(tokens: readonly Token[], header: readonly Heading<EvaluationColumn>[]): ReadRows {
  let columns: Columns = new Map(header.map(({ role, column }) => [role, column]));
  const rows: LabelledCells[] = [];
  const levels = new Levels();
  let complete = true;
  const lines = [...linesOf(tokens)];
  const former: Columns = new Map(
    header.flatMap(({ role, former }) =>
      former !== undefined && (role === 'value' || role === 'reason') ? [[role, former] as const] : [],
    ),
  );
  const least = lines.every(isPacked) ? cellsOfRow(header) : 0;
  for (const line of lines) {
    const again = repeated(line);
    if (again) {
      if (again.has('level3') && again.has('value')) columns = again;
      continue;
    }
    if ([...line.values()].every(({ text }) => isLeftOver(text) || isDash(text))) continue;
    const shift = shiftOf(line, columns);
    if (shift === undefined) {
      if (!enterLabels(line, columns, levels)) complete = continues(line, columns, rows) && complete;
      continue;
    }
    enterLabels(line, columns, levels, shift);
    const cells = readRow(line, columns, shift, former);
    const isShort = line.size - (columns.get('level3')! + shift) < least;
    rows.push({ cells: isShort ? shortRow(cells) : cells, labels: snapshotOf(levels) });
  }
  return { rows: rows.map(({ cells, labels }) => rowOf(cells, labels)), complete };
}

/** True for a line whose cells follow one another from the first column on: blank cells between them would show as gaps. */
const isPacked = (line: Line): boolean => {
  let next = 0;
  for (const column of line.keys()) if (column !== next++) return false;
  return true;
};

/** How many cells a row fills from its name to its points, in a form that moves blank cells to the end of their row. */
const cellsOfRow = (header: readonly Heading<EvaluationColumn>[]): number =>
  header.some(({ role }) => role === 'operator' || role === 'unit')
    ? 0
    : header.filter(({ role }) => !/^(?:level[12]|reason)$/.test(role)).length;

/** A row that lost a blank cell: what of it stands in which column is open. */
const shortRow = ({ name, at }: IndicatorCells): IndicatorCells => ({ name, at, doubtful: true });

function* linesOf(tokens: readonly Token[]): Iterable<Line> {
  let line = new Map<number, Token>();
  let row = -1;
  for (const token of tokens) {
    if (token.row !== row && line.size > 0) {
      yield line;
      line = new Map();
    }
    row = token.row;
    line.set(token.column, token);
  }
  if (line.size > 0) yield line;
}

/** The header printed again at the top of a page. */
function repeated(line: Line): Columns | undefined {
  const columns = new Map<EvaluationColumn, number>();
  for (const [column, { text }] of line) {
    const role = indicatorColumn(text);
    if (role) columns.set(role, column);
  }
  return columns.size >= 3 && columns.size * 2 >= line.size ? columns : undefined;
}

const isLabel = (text: string): boolean => isLevel1(text) || isSecond(text) || isEitherLevel(text);
/** 服务对象满意度指标等 is what some templates print. */
const isSecond = (text: string): boolean => isLevel2(text) || (text.endsWith('等') && isLevel2(text.slice(0, -1)));

/** How far beside its header the row stands; undefined where it holds no indicator. */
function shiftOf(line: Line, columns: Columns): number | undefined {
  const name = columns.get('level3')!;
  const first = firstBehindLabels(line);
  const shifts = first === undefined || first === name ? [0] : [0, first - name];
  const known = shifts.filter((shift) => isPlausible(line, columns, shift));
  return known.length < 2 || pointsAt(line, columns, known[0]!) >= pointsAt(line, columns, known[1]!)
    ? known[0]
    : known[1];
}

/** The column of the first cell behind the labels: one of each level at most. */
function firstBehindLabels(line: Line): number | undefined {
  let level = 0;
  for (const [column, { text }] of line) {
    if (/^\(\d+分?\)$/.test(text)) continue;
    if (level === 2 || !isLabel(text)) return column;
    level = level === 0 && (isLevel1(text) || isEitherLevel(text)) ? 1 : 2;
  }
  return undefined;
}

/** How many of weight and score a row holds under this shift. */
const pointsAt = (line: Line, columns: Columns, shift: number): number =>
  (['weight', 'score'] as const).filter((role) => line.has((columns.get(role) ?? -100) + shift)).length;

/** A name that is no label and no figure, and points that are points. */
function isPlausible(line: Line, columns: Columns, shift: number): boolean {
  const cell = (role: EvaluationColumn) => {
    const column = columns.get(role);
    return column === undefined ? undefined : line.get(column + shift)?.text;
  };
  const name = cell('level3');
  if (
    name === undefined ||
    (shift === 0 && isLabel(name) && name.endsWith('指标')) ||
    isFigure(name) ||
    looksQuantitative(name) ||
    isDash(name) ||
    operatorOf(name) !== undefined
  )
    return false;
  const points = [cell('weight'), cell('score')].filter((text) => text !== undefined && !isDash(text));
  if (!points.every((text) => isPoints(text!))) return false;
  const scores = columns.has('weight') || columns.has('score');
  if (scores ? points.length === 0 : (cell('value') ?? cell('actual')) === undefined) return false;
  const operator = cell('operator');
  return operator === undefined || operatorOf(operator) !== undefined || isDash(operator) || operator === '0';
}

/** Enters the level labels of a line; false where it holds anything else. With a shift only what stands before the name. */
function enterLabels(line: Line, columns: Columns, levels: Levels, shift?: number): boolean {
  const name = columns.get('level3')!;
  let heading = false;
  for (const [column, { text }] of line) {
    if (shift !== undefined && column >= name + shift) break;
    if (/^\(\d+分?\)$/.test(text) || isLeftOver(text)) continue;
    const own =
      shift === 0 && column === columns.get('level1') ? 1 : shift === 0 && column === columns.get('level2') ? 2 : 0;
    const level: 0 | 1 | 2 = own > 0 && isEitherLevel(text) ? own : levelOf(text, levels, heading) || own;
    if (level === 1) levels.enterLevel1(withoutPoints(text));
    else if (level === 2) levels.enterLevel2(withoutPoints(text), heading);
    else if (shift === undefined) return false;
    heading = level === 1;
  }
  return true;
}

function levelOf(text: string, levels: Levels, heading: boolean): 0 | 1 | 2 {
  if (isEitherLevel(text)) return heading ? 2 : rankOf(text, levels.level1);
  if (isLevel1(text)) return 1;
  return isSecond(text) ? 2 : 0;
}

/** The rest of cells that a page break or a line of their own cut off belongs to the row above. */
function continues(line: Line, columns: Columns, rows: readonly LabelledCells[]): boolean {
  const last = rows.at(-1);
  if (!last) return false;
  const grown: { -readonly [Key in (typeof BROKEN)[number][1]]?: string } = {};
  for (const [column, { text, raw }] of line) {
    const key = BROKEN.find(([role]) => columns.get(role) === column)?.[1];
    if (key === undefined || isPoints(text)) return false;
    grown[key] = (last.cells[key] ?? '') + raw;
  }
  last.cells = { ...last.cells, ...grown };
  return true;
}

/** Columns of words, which may be broken, and what they are called among a row's cells. */
const BROKEN = [
  ['level3', 'name'],
  ['value', 'value'],
  ['actual', 'actual'],
  ['reason', 'reason'],
] as const;

function readRow(line: Line, columns: Columns, shift: number, former: Columns): IndicatorCells {
  const cell = (role: EvaluationColumn): Token | undefined => {
    const column = columns.get(role);
    const other = former.get(role);
    return (
      (column === undefined ? undefined : line.get(column + shift)) ??
      (other === undefined ? undefined : line.get(other + shift))
    );
  };
  const name = cell('level3')!;
  const points = (role: 'weight' | 'score') => {
    const token = cell(role);
    return token && isPoints(token.text) ? token : undefined;
  };
  return {
    name: name.raw,
    operator: cell('operator')?.raw,
    value: cell('value')?.raw,
    unit: cell('unit')?.raw,
    actual: cell('actual')?.raw,
    weight: points('weight'),
    score: points('score'),
    reason: cell('reason')?.raw,
    at: quoting(name.at, name.raw),
  };
}
