import type { Building } from '../../domain/building.js';
import { gather } from '../../domain/gather.js';
import { squeezed, withoutSpaces } from '../../domain/text.js';
import type { SourceCell, SourceLine } from '../../read/source.js';
import { figureOf, isFiller, isTotalLabel, looksLikeAmount, looksLikeCode } from './cell-text.js';
import { type CodePart, type CodeTrail, joinCode, newTrail, splitCode } from './codes.js';
import type { KeyRole, Layout, ListKind, RawFigure, RawRow, Side } from './layout.js';
import { isClassCode } from './part-words.js';
import { levelOfRow, looksLikeUnit, readLabel } from './row-label.js';
import { costOf } from './word-lists.js';
import { halfOfLabel } from './word-sides.js';

/** What the rows above leave behind for those below, for each side. */
export interface RowTrail {
  readonly own: CodeTrail;
  readonly pair: CodeTrail;
}
export const newRowTrail = (): RowTrail => ({ own: newTrail(), pair: newTrail() });

/** The rows that one grid line prints: one for each side that has a label or figures there. */
export function readGridRow(line: SourceLine, layout: Layout, trails: readonly RowTrail[]): readonly RawRow[] {
  const { sides, width } = layout;
  const cells = line.grid === 'exact' ? (line.cells ?? []) : realigned(line.cells ?? [], layout);
  const isWhole = cells.length >= width;
  const rows: Building<RawRow>[] = [];
  for (let index = 0; index < sides.length; index++) {
    const side = sides[index]!;
    const from = index === 0 ? 0 : firstPosition(side);
    const to = index === sides.length - 1 ? cells.length : firstPosition(sides[index + 1]!);
    const row = readSide(line, index, side, placedCells(cells, from, to), trails[index] ?? newRowTrail(), isWhole);
    if (row) rows.push(row);
  }
  const lacking = line.grid === 'exact' ? 0 : width - cells.length;
  if (lacking > 0) for (const row of rows) row.lacking = lacking;
  const read = rows as RawRow[];
  return read.length < 2 ? read : joinSplitLabels(read, layout);
}

/** The cells that are not blank, of those between two places. */
function placedCells(cells: readonly SourceCell[], from: number, to: number): Placed[] {
  const placed: Placed[] = [];
  for (let position = Math.max(0, from); position < Math.min(to, cells.length); position++)
    if (cells[position]!.text !== '') placed.push({ cell: cells[position]!, position });
  return placed;
}

const BLANK: SourceCell = { text: '', at: { quote: '' } };

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
      one && one.figures.length === 0 && one.level === 'total' && !layout.sides[one.side]?.half;
    const isBare = (one: RawRow | undefined) => one && one.label === '' && one.code === null && one.figures.length > 0;
    if (isOpen(row) && isBare(next)) return [];
    if (before && isBare(row) && isOpen(before)) return [{ ...before, side: row.side, figures: row.figures }];
    return [row];
  });
}

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

interface Placed {
  readonly cell: SourceCell;
  readonly position: number;
}

function readSide(
  line: SourceLine,
  sideIndex: number,
  side: Side,
  placed: readonly Placed[],
  trail: RowTrail,
  isWhole: boolean,
): Building<RawRow> | undefined {
  if (placed.length === 0) return undefined;
  const exact = line.grid === 'exact' && isWhole;
  const { labels, figures } = exact ? partExactly(placed, side) : partLoosely(placed, side);
  const shift = exact ? 0 : shiftOf(labels, side);
  const role = new Map<KeyRole, Placed>();
  const codes: CodePart[] = [];
  const pairCodes: CodePart[] = [];
  let unitCode: string | null = null;
  for (const label of labels) {
    const here = roleOfLabel(label, side, shift ?? 0);
    if (!here) continue;
    const digits = squeezed(label.cell.text);
    if (here === 'unit-code') unitCode = digits;
    else if ((here === 'code' || here === '类' || here === '款' || here === '项') && CODE_TEXT.test(digits))
      codes.push(codePart(digits, here, shift !== 0));
    else if (here === 'pair-code' || here === 'pair-类' || here === 'pair-款') pairCodes.push({ digits });
    else if (!role.has(here)) role.set(here, label);
  }
  const unit = role.get('group');
  const lone = role.get('name');
  // A unit's own row above its projects: its code stands where they have their name.
  if (unit && lone && looksLikeCode(lone.cell.text) && looksLikeUnit(unit.cell.text)) {
    unitCode = squeezed(lone.cell.text);
    role.set('name', unit);
  }
  const nameCell =
    role.get('name') ?? (role.has('pair-name') ? undefined : labels.find(({ cell }) => !looksLikeCode(cell.text)));
  const label = nameCell?.cell.text ?? '';
  if (isFiller(label)) return undefined;
  const read = readLabel(label);
  const isProjectCode = codes.some(({ digits }) => digits.length > 8 || /[^\d]/.test(digits));
  const code = isProjectCode
    ? codes.map((part) => part.digits).join('')
    : (joinCode(codes, trail.own, read.name) ?? read.code);
  const pairLabel = splitCode(role.get('pair-name')?.cell.text ?? '');
  const pairCode = joinCode(pairCodes, trail.pair) ?? pairLabel.code;
  const isUnit = code === null && unitCode !== null;
  const group = role.get('group')?.cell.text;
  if (label === '' && code === null && unitCode === null && figures.length === 0) return undefined;
  const row: Building<RawRow> = { line, side: sideIndex, code: code ?? unitCode };
  if (pairCode !== null) row.pair = { code: pairCode, name: withoutSpaces(pairLabel.rest) };
  row.label = withoutSpaces(label);
  row.labelAt = nameCell?.cell.at ?? line.at;
  row.name = read.name;
  row.numbering = read.numbering;
  row.level = levelOfRow(read, code ?? unitCode, isUnit);
  if (group && nameCell !== role.get('group')) row.group = withoutSpaces(group);
  row.figures = figures.map(rawFigure);
  if (shift !== undefined) row.shift = shift;
  return row;
}

const codePart = (digits: string, here: 'code' | '类' | '款' | '项', moved: boolean): CodePart =>
  here === 'code'
    ? moved
      ? { digits, moved }
      : { digits }
    : moved
      ? { digits, level: here, moved }
      : { digits, level: here };

/** Classification codes are digits; codes of projects mix in letters. */
const CODE_TEXT = /^[\dA-Z-]*\d[\dA-Z-]*$/i;

const rawFigure = ({ cell, position }: Placed): RawFigure => ({
  text: cell.text,
  value: figureOf(cell.text) ?? null,
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
      ({ cell, position }) => isFigureColumn.has(position) && (figureOf(cell.text) !== undefined || mayBeFigure(cell)),
    ),
  };
}

/** Recognised from a picture as something that is no figure, where it may be one: not to be taken for a blank. */
const mayBeFigure = ({ confidence = 1 }: SourceCell): boolean => confidence < 0.9;

/** Labels end where the last text before the first amount ends; what follows are figures. */
function partLoosely(placed: readonly Placed[], side: Side): Parts {
  const first = firstColumn(side.columns);
  let last = -1;
  for (let index = 0; index < placed.length; index++) {
    const { cell, position } = placed[index]!;
    if (looksLikeAmount(cell.text)) break;
    if (figureOf(cell.text) === undefined) {
      if (position < first + 3) last = index;
    } else if (position < first - 1 && looksLikeCode(cell.text)) last = index;
  }
  const rest: Placed[] = [];
  for (let index = last + 1; index < placed.length; index++)
    if (figureOf(placed[index]!.cell.text) !== undefined) rest.push(placed[index]!);
  const isLineNumber =
    side.keys.some((key) => key.role === 'line-number') && /^\d{1,3}$/.test(rest[0]?.cell.text ?? '');
  return { labels: placed.slice(0, last + 1), figures: isLineNumber ? rest.slice(1) : rest };
}

const IS_TEXT: ReadonlySet<KeyRole> = new Set(['name', 'pair-name', 'group', 'remark']);

/** How many columns the labels stand away from their headers; undefined when they do not tell. */
function shiftOf(labels: readonly Placed[], side: Side): number | undefined {
  const telling = labels.filter(({ cell, position }) => position !== 0 || !isTotalLabel(cell.text));
  if (telling.length === 0) return undefined;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const shift of [0, 1, -1, 2, -2]) {
    let score = 0;
    for (const { cell, position } of telling) {
      const role = side.keys.find((key) => key.position === position - shift)?.role;
      const isText = !looksLikeCode(cell.text);
      if (role && isText === IS_TEXT.has(role)) score += isText && role !== 'name' && labels.length === 1 ? 1 : 2;
      else score -= 1;
    }
    if (score > most) {
      most = score;
      best = shift;
    }
    // No other shift can do better.
    if (score === 2 * telling.length) break;
  }
  return best;
}

function roleOfLabel({ cell, position }: Placed, side: Side, shift: number): KeyRole | undefined {
  const own = side.keys.find((key) => key.position === position)?.role;
  const shifted = side.keys.find((key) => key.position === position - shift)?.role;
  if (looksLikeCode(cell.text)) return own && !IS_TEXT.has(own) ? own : shifted;
  return shifted && IS_TEXT.has(shifted) ? shifted : own && IS_TEXT.has(own) ? own : (shifted ?? own);
}
