import { gather } from '../../../domain/gather.js';
import { withoutSpaces } from '../../../domain/text.js';
import { basicKindOf } from '../../../forms/classification/index.js';
import type { SourceCell, SourceLine } from '../../../read/source.js';
import { figureOf, isFiller, looksLikeAmount, looksLikeCode } from '../cell-text.js';
import { type CodeTrail, joinCode, newTrail, shortPieces, splitCode } from '../codes.js';
import { isClassCode } from '../header/part-words.js';
import { costOf } from '../header/word-lists.js';
import { halfOfLabel } from '../header/word-sides.js';
import type { KeyRole, Layout, ListKind, RawFigure, RawRow, Side } from '../layout.js';
import { IS_TEXT, keysByPlace, labelsByRole, type Placed, shiftOf } from './labels-by-role.js';
import { levelOfRow, readLabel } from './row-label.js';

/** What the rows above leave behind for those below, for each side. */
export interface RowTrail {
  readonly own: CodeTrail;
  readonly pair: CodeTrail;
}
export const newRowTrail = (): RowTrail => ({ own: newTrail(), pair: newTrail() });

/** The rows that one grid line prints: one for each side that has a label or figures there. */
export function readGridRow(line: SourceLine, layout: Layout, trails: readonly RowTrail[]): readonly RawRow[] {
  const { sides, width } = layout;
  const cells =
    line.grid === 'exact'
      ? (line.cells ?? [])
      : realigned(behindEnded(unshifted(line.cells ?? [], layout), layout, trails), layout);
  const isWhole = cells.length >= width;
  const lacking = line.grid === 'exact' || isWhole ? undefined : width - cells.length;
  const rows: RawRow[] = [];
  for (let index = 0; index < sides.length; index++) {
    const side = sides[index]!;
    const from = index === 0 ? 0 : firstPosition(side);
    const to = index === sides.length - 1 ? cells.length : firstPosition(sides[index + 1]!);
    const trail = trails[index] ?? newRowTrail();
    const row = readSide({ line, side, index, isWhole, lacking }, placedCells(cells, from, to), trail);
    if (row) rows.push(row);
  }
  return rows.length < 2 ? rows : joinSplitLabels(rows, layout);
}

/** The cells that are not blank, of those between two places. */
function placedCells(cells: readonly SourceCell[], from: number, to: number): Placed[] {
  const placed: Placed[] = [];
  for (let position = Math.max(0, from); position < Math.min(to, cells.length); position++)
    if (cells[position]!.text !== '')
      placed.push({ cell: cells[position]!, position, value: figureOf(cells[position]!.text) });
  return placed;
}

const BLANK: SourceCell = { text: '', at: { quote: '' } };

/** A line of two lists side by side behind a page break that shifts it: every label stands one column behind the labels. */
function unshifted(cells: readonly SourceCell[], { sides }: Layout): readonly SourceCell[] {
  if (sides.length < 2 || cells[0]?.text !== '') return cells;
  const names = positionsOf(sides, (role) => IS_TEXT.has(role));
  let labels = 0;
  for (let at = 1; at < cells.length; at++) {
    if (cells[at]!.text === '' || figureOf(cells[at]!.text) !== undefined) continue;
    if (names.has(at) || !names.has(at - 1)) return cells;
    labels++;
  }
  return labels > 0 ? cells.slice(1) : cells;
}

/**
 * 30299 or 310 alone on a line, below 30113 of the list of 301 and 30239 of that of 302: the first list ended above, and its blank
 * cells were lost.
 */
function behindEnded(cells: readonly SourceCell[], layout: Layout, trails: readonly RowTrail[]): readonly SourceCell[] {
  if (layout.sides.length < 2 || cells.length >= layout.width) return cells;
  const section = ECONOMIC_CODE.exec(cells[0]?.text ?? '')?.[1];
  if (section === undefined || trails[0]?.own.类 === section) return cells;
  const kind = basicKindOf(section);
  const first = basicKindOf(trails[0]?.own.类 ?? '');
  const isOther = kind !== undefined && first !== undefined && first !== kind;
  const own = trails.findIndex((trail) => trail.own.类 === section);
  const at = own < 0 && isOther ? trails.findIndex((trail) => basicKindOf(trail.own.类) === kind) : own;
  const code = layout.sides[at]?.keys.find(({ role }) => !IS_TEXT.has(role))?.position;
  if (code === undefined || cells.length + code > layout.width) return cells;
  return [...Array<SourceCell>(code).fill(BLANK), ...cells];
}
const ECONOMIC_CODE = /^([35]\d\d)(?:\d\d)?$/;

/**
 * Where a line of lists side by side lost blank cells, its labels and codes tell where it goes on: each belongs under the
 * next header of labels or codes.
 */
function realigned(cells: readonly SourceCell[], layout: Layout): readonly SourceCell[] {
  if (layout.sides.length < 2 || cells.length >= layout.width) return cells;
  const codes = positionsOf(layout.sides, (role) => !IS_TEXT.has(role));
  const out: SourceCell[] = [];
  let lost = layout.width - cells.length;
  for (const cell of cells) {
    const places = placesOf(cell.text, layout, codes);
    for (; lost > 0 && places && !places.has(out.length); lost--) out.push(BLANK);
    out.push(cell);
  }
  return out;
}

const positionsOf = (sides: readonly Side[], holds: (role: KeyRole) => boolean): ReadonlySet<number> =>
  new Set(gather(sides, (side) => gather(side.keys, ({ role, position }) => (holds(role) ? [position] : []))));

const KINDS: readonly ListKind[] = ['income', 'functional', 'economic', 'governmental'];

/** Where a cell of this text may stand; undefined for blank cells and figures. */
function placesOf(text: string, layout: Layout, codes: ReadonlySet<number>): ReadonlySet<number> | undefined {
  if (text === '') return undefined;
  if (figureOf(text) !== undefined) return codes.size > 0 && isClassCode(text.trim()) ? codes : undefined;
  const label = withoutSpaces(text);
  const half = halfOfLabel(label);
  const fitting = layout.sides.filter((side, index) => {
    if (half !== undefined && side.half !== undefined && half !== side.half) return false;
    return layout.sides.length < 3 || side.half !== 'expenditure' || costOf(label, KINDS[index] ?? 'functional') < 4;
  });
  return positionsOf(fitting.length > 0 ? fitting : layout.sides, (role) => IS_TEXT.has(role));
}

/** A total whose label is merged over two blocks side by side: 公用经费合计 in one, its figure in the other. */
function joinSplitLabels(rows: readonly RawRow[], layout: Layout): RawRow[] {
  return gather(rows, (row, index) => {
    const next = rows[index + 1];
    const before = rows[index - 1];
    const isOpen = (one: RawRow | undefined) =>
      one?.figures.length === 0 && (one.level === 'total' || OF_BASIC.test(one.label)) && !layout.sides[one.side]?.half;
    const isBare = (one: RawRow | undefined) => one && one.label === '' && one.code === null && one.figures.length > 0;
    if (isOpen(row) && isBare(next)) return [];
    if (before && isBare(row) && isOpen(before)) return [{ ...before, side: row.side, figures: row.figures }];
    return [row];
  });
}

const OF_BASIC = /^(?:人员|公用|基本)(?:经费|支出)[合总小]计$/;

function firstPosition({ keys, columns }: Side): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { position } of keys) if (position < first) first = position;
  return Math.min(first, firstColumn(columns));
}

function firstColumn(columns: Side['columns']): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { position } of columns) if (position < first) first = position;
  return first;
}

/** Where a row is read: its line, and the side of the table with its index. */
interface Where {
  readonly line: SourceLine;
  readonly side: Side;
  readonly index: number;
  readonly isWhole: boolean;
  readonly lacking: number | undefined;
}

function readSide(where: Where, placed: readonly Placed[], trail: RowTrail): RawRow | undefined {
  if (placed.length === 0) return undefined;
  const { line, side } = where;
  const exact = line.grid === 'exact' && where.isWhole;
  const keys = keysByPlace(side);
  const { labels, figures } = exact ? partExactly(placed, side) : partLoosely(placed, side);
  const shift = exact ? 0 : shiftOf(labels, keys);
  const found = labelsByRole(labels, keys, shift);
  const { pairName, group, codes, pairCodes, unitCode } = found;
  const isName = ({ cell, position }: Placed) =>
    !looksLikeCode(cell.text) && !ONE_DIGIT.test(cell.text) && keys[position] !== 'line-number';
  const nameCell = (found.name ?? (pairName ? undefined : labels.find(isName)))?.cell;
  const label = nameCell?.text ?? '';
  if (isFiller(label)) return undefined;
  const read = readLabel(label);
  const isProjectCode = codes.some(({ digits }) => digits.length > 8 || /[^\d]/.test(digits));
  const code = isProjectCode
    ? codes.map((part) => part.digits).join('')
    : (joinCode(codes, trail.own, read.name) ?? read.code);
  const pairLabel = pairName ? splitCode(pairName.cell.text) : NO_LABEL;
  const pairCode = joinCode(pairCodes, trail.pair) ?? pairLabel.code;
  const isUnit = code === null && unitCode !== null;
  if (label === '' && code === null && unitCode === null && figures.length === 0) return undefined;
  return {
    line,
    side: where.index,
    code: code ?? unitCode,
    pair: pairCode === null ? undefined : { code: pairCode, name: withoutSpaces(pairLabel.rest) },
    codeAsPrinted: shortPieces(codes),
    label: withoutSpaces(label),
    labelAt: nameCell?.at ?? line.at,
    name: read.name,
    numbering: read.numbering,
    level: levelOfRow(read, code ?? unitCode, isUnit),
    group: group && nameCell !== group.cell ? withoutSpaces(group.cell.text) : undefined,
    figures: figures.map(rawFigure),
    lacking: where.lacking,
    shift,
  };
}

const ONE_DIGIT = /^\s*\d\s*$/;
const NO_LABEL: ReturnType<typeof splitCode> = { code: null, rest: '' };

const rawFigure = ({ cell, position, value }: Placed): RawFigure => ({
  text: cell.text,
  value: value ?? null,
  at: cell.at,
  position,
});

interface Parts {
  readonly labels: readonly Placed[];
  readonly figures: readonly Placed[];
}

function partExactly(placed: readonly Placed[], side: Side): Parts {
  const isFigureColumn = new Set(side.columns.map((column) => column.position));
  return {
    labels: placed.filter(({ position }) => side.keys.some((key) => key.position === position)),
    figures: placed.filter(
      ({ cell, position, value }) => isFigureColumn.has(position) && (value !== undefined || mayBeFigure(cell)),
    ),
  };
}

/** Recognised from a picture as something that is no figure, where it may be one: not to be taken for a blank. */
const mayBeFigure = ({ confidence = 1 }: SourceCell): boolean => confidence < 0.9;

/** 4 of a row numbered under 序号 whose half has neither label nor amount: no figure. */
const withoutSequence = (placed: readonly Placed[], { keys }: Side): readonly Placed[] =>
  placed[0]?.position === 0 &&
  /^\d{1,3}$/.test(placed[0].cell.text) &&
  keys.some(({ role, position }) => role === 'sequence' && position === 0)
    ? placed.slice(1)
    : placed;

/** Labels end where the last text before the first amount ends; what follows are figures. */
function partLoosely(printed: readonly Placed[], side: Side): Parts {
  const first = firstColumn(side.columns);
  const placed = withoutSequence(printed, side);
  let last = -1;
  for (let index = 0; index < placed.length; index++) {
    const { cell, position, value } = placed[index]!;
    if (looksLikeAmount(cell.text)) break;
    if (value === undefined) {
      if (position < first + 3) last = index;
    } else if (position < first - 1 && looksLikeCode(cell.text)) last = index;
  }
  const rest: Placed[] = [];
  for (let index = last + 1; index < placed.length; index++)
    if (placed[index]!.value !== undefined) rest.push(placed[index]!);
  const isLineNumber =
    side.keys.some((key) => key.role === 'line-number') && /^\d{1,3}$/.test(rest[0]?.cell.text ?? '');
  return { labels: placed.slice(0, last + 1), figures: isLineNumber ? rest.slice(1) : rest };
}
