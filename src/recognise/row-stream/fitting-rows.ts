import type { Role } from '../targets/header.js';
import { hasOperator, operatorOf } from '../targets/value.js';
import { isUnit } from '../targets/vocabulary.js';
import type { StreamCell } from './stream-cells.js';

/** Columns that a row may leave blank. */
const MAY_BE_BLANK: ReadonlySet<Role> = new Set<Role>([
  'unit',
  'explanation',
  'content',
  'direction',
  'actual',
  'score',
]);

/** The cheapest rows from a cell on, and in how many ways they cost the same. */
interface Cut {
  readonly cost: number;
  readonly ways: number;
  /** Where the row that begins here ends. */
  readonly end: number;
}

/**
 * Cells of one level as rows, of which units and remarks may be blank: where only one way of cutting fits all columns best,
 * it is taken. `columns`: what stands behind the name.
 */
export function cutWhereItFits(cells: readonly StreamCell[], columns: readonly Role[]): StreamCell[][] | undefined {
  const cuts: (Cut | undefined)[] = [];
  cuts[cells.length] = { cost: 0, ways: 1, end: cells.length };
  for (let from = cells.length - 2; from >= 0; from--) cuts[from] = bestFrom(cells, from, columns, cuts);
  const rows: StreamCell[][] = [];
  for (let at = 0; at < cells.length; ) {
    const cut = cuts[at];
    if (cut?.ways !== 1) return undefined;
    rows.push(cells.slice(at, cut.end));
    at = cut.end;
  }
  return rows;
}

function bestFrom(
  cells: readonly StreamCell[],
  from: number,
  columns: readonly Role[],
  cuts: readonly (Cut | undefined)[],
): Cut | undefined {
  const own = nameCost(cells[from]!);
  if (own === undefined) return undefined;
  let best: Cut | undefined;
  for (const [length, cost] of rowsOf(cells, from + 1, columns)) {
    const rest = cuts[from + 1 + length];
    if (!rest) continue;
    const whole = own + cost + rest.cost;
    if (!best || whole < best.cost) best = { cost: whole, ways: rest.ways, end: from + 1 + length };
    else if (whole === best.cost) best = { ...best, ways: best.ways + rest.ways };
  }
  return best;
}

/** How many cells the columns may take from here on, each with the least that it costs. */
function rowsOf(cells: readonly StreamCell[], from: number, columns: readonly Role[]): ReadonlyMap<number, number> {
  let taken = new Map<number, number>([[0, 0]]);
  for (const role of columns) {
    const next = new Map<number, number>();
    const note = (length: number, cost: number) => {
      if (cost < (next.get(length) ?? Number.POSITIVE_INFINITY)) next.set(length, cost);
    };
    for (const [length, cost] of taken) {
      const cell = cells[from + length];
      const own = cell && cellCost(cell, role);
      if (own !== undefined) note(length + 1, cost + own);
      if (MAY_BE_BLANK.has(role)) note(length, cost + blankCost(cells[from + length - 1], role));
    }
    taken = next;
  }
  return taken;
}

const isSigned = ({ text, isFigure }: StreamCell): boolean => isFigure || hasOperator(text);
/** 30日内, 2025年11月, 第三季度, 每月15日前: a number or a time. */
const MEASURED = /^(?:±?\d|第[一二三四]|每|按|全年|长期|永久)|[前内]$/;
/** Words that tell a grade and name nothing. */
const GRADE =
  /^(?:.{0,6}(?:提[高升]|改善|增强|增加|减少|下降|完善|健全|稳定|显著|明显|良好|有序|有效|及时|优化|优|良|高|低|是|否|无|达标))$/;
const LONGEST_NAME = 60;
const LONGEST_VALUE = 24;

function nameCost(cell: StreamCell): number | undefined {
  const { text } = cell;
  if (isSigned(cell) || text.length < 2 || text.length > LONGEST_NAME || isUnit(text)) return undefined;
  return /^\d[\d.]*[%‰个人次天元万件项家户]/.test(text) ? 4 : 0;
}

/** What it costs to read a cell as one of a column; undefined where it cannot be. */
function cellCost(cell: StreamCell, role: Role): number | undefined {
  const { text, isFigure } = cell;
  switch (role) {
    case 'operator':
      return operatorOf(text) === undefined ? undefined : 0;
    case 'weight':
    case 'score':
      return /^\d{1,3}(?:\.\d+)?[%％分]?$/.test(text) ? 0 : undefined;
    case 'unit':
      if (isFigure || text.length > 12 || hasOperator(text) || /^[^/／]*\d/.test(text)) return undefined;
      return isUnit(text) || /^[/／]/.test(text) ? 0 : text.length <= 2 ? 1 : 4;
    case 'value':
      if (operatorOf(text) !== undefined || text.length > LONGEST_VALUE) return undefined;
      return isSigned(cell) || /^\d/.test(text) ? 0 : MEASURED.test(text) || GRADE.test(text) ? 1 : 3;
    default:
      return isSigned(cell) || isUnit(text) ? undefined : 2;
  }
}

/** A number without its unit is rarer than words without one. */
const blankCost = (before: StreamCell | undefined, role: Role): number =>
  role === 'unit' && before?.isFigure ? 3 : role === 'unit' ? 0 : 1;
