import { gather } from '../../domain/gather.js';
import { squeezed, withoutSpaces } from '../../domain/text.js';
import { formOfTitle } from '../../forms/titles.js';
import type { SourceLine } from '../../read/source.js';
import type { JoinedRows } from '../cell-lines/cell-tokens.js';
import { figureOf } from '../tables/cell-text.js';
import { type Role, roleOf } from '../targets/header.js';
import { isGoalLabel, isLabel, isWordLabel } from '../targets/labels.js';
import { indicatorRows } from './indicator-cells.js';
import type { StreamCell } from './stream-cells.js';

const MOST_CELLS = 800;
const LONGEST_TITLE = 60;
const END = /^第[一二三四五六七八九十]{1,3}部分|^(?:备注|说明|注)[：:]/;

/**
 * The form of one project's targets, or the department's, of which each cell stands on a line of its own: labels with their
 * values, a goal, and below a header indicators that are cut into rows. Undefined where the rows stay open.
 */
export function formRows(lines: readonly SourceLine[], title: number): JoinedRows | undefined {
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
  const body = endOfIndicators(cells.slice(to));
  const rows = indicatorRows(body, roles.slice(roles.indexOf('level3') + 1));
  if (!rows) return undefined;
  const head = [...labelLines(cells.slice(0, from)), cells.slice(from, to)];
  return { rows: [lines[title]!, ...[...head, ...rows].map(lineOf)], end: body.at(-1)!.index + 1 };
}

/** The title of a project's or the department's targets. */
export const isTargetTitle = ({ at: { quote } }: SourceLine): boolean => {
  if (quote.length > LONGEST_TITLE || !quote.includes('表')) return false;
  const kind = formOfTitle(squeezed(quote));
  return kind === 'project-targets' || kind === 'department-targets';
};

function cellsBelow(lines: readonly SourceLine[], title: number): StreamCell[] {
  if (lines[title]!.cells || !isTargetTitle(lines[title]!)) return [];
  const cells: StreamCell[] = [];
  for (let index = title + 1; index < lines.length && cells.length < MOST_CELLS; index++) {
    const line = lines[index]!;
    if (line.at.quote === '') continue;
    if (line.cells || line.places || END.test(line.at.quote) || formOfTitle(squeezed(line.at.quote))) break;
    const text = withoutSpaces(line.at.quote);
    cells.push({ text, line, index, isFigure: figureOf(text) !== undefined });
  }
  return cells;
}

/** 一级指标, 二级指标 and 三级指标, each on a line of its own. */
const headsIndicators = (cells: readonly StreamCell[], at: number): boolean =>
  ['level1', 'level2', 'level3'].every((role, index) => roleOf(cells[at + index]?.text ?? '') === role);

const OF_INDICATORS: ReadonlySet<Role | undefined> = new Set<Role>([
  ...(['level1', 'level2', 'level3', 'operator', 'value', 'unit', 'content'] as const),
  ...(['actual', 'weight', 'score', 'direction', 'explanation'] as const),
]);

function roleAt(cells: readonly StreamCell[], at: number, before: readonly Role[]): Role | undefined {
  const role = roleOf(cells[at]?.text ?? '', before.includes('value'));
  return OF_INDICATORS.has(role) && !before.includes(role!) ? role : undefined;
}

/** Indicators end where the next form begins or a sentence stands. */
function endOfIndicators(cells: readonly StreamCell[]): readonly StreamCell[] {
  const end = cells.findIndex(({ text }) => /。|^项目名称|说明$|^[一二三四五六七八九十]{1,3}、/.test(text));
  return end < 0 ? cells : cells.slice(0, end);
}

/** Each label with the value behind it; what else is printed keeps its own line. */
function labelLines(cells: readonly StreamCell[]): StreamCell[][] {
  const rows: StreamCell[][] = [];
  let open: 'word' | 'number' | undefined;
  for (const cell of cells) {
    const isWord = isWordLabel(cell.text) || isGoalLabel(cell.text);
    if (open === 'word' ? !isWord : open === 'number' && cell.isFigure) {
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
