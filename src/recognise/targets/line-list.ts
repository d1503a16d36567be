import { readDecimal } from '../../domain/number.js';
import { fitRow } from './fit-row.js';
import { codeAndName } from './form-layout.js';
import { draftOf, enterLevels, zeroStandsForEqual } from './grid-indicators.js';
import { indicatorHeader, type Role, type RoleColumn } from './header.js';
import { Levels } from './levels.js';
import type { GoalEvent, ListEvent, ProjectEvent } from './list-events.js';
import { columnsInWords, INDICATOR_ROLES, namesProject, totalOf } from './list-layout.js';
import { isNumber, type Piece, type PieceRow, running, tight } from './pieces.js';
import { isRepeated, withoutUnits } from './repeated-heads.js';
import { operatorOf } from './value.js';
import { isLevel1, isLevel2 } from './vocabulary.js';

/**
 * The header of a list of projects whose cells were lost but whose lines are whole: one line of words that names the
 * project's columns and those of its indicators. Undefined for other tables.
 */
export function lineListHeader(rows: readonly PieceRow[]): { columns: RoleColumn[]; body: number } | undefined {
  for (let i = 0; i < Math.min(rows.length, 12); i++) {
    const row = rows[i]!;
    const own = row.grid ? undefined : indicatorHeader(row);
    const columns = own && [...columnsInWords(own, rows[i - 1])];
    const has = (role: Role) => columns?.some((column) => column.role === role);
    if (columns?.some(namesProject) && has('level1') && has('level3') && has('value')) return { columns, body: i + 1 };
  }
  return undefined;
}

/** True where nearly every line with a level's label holds its indicator to the end: no cell stands on lines of its own. */
export function holdsWholeLines(rows: readonly PieceRow[]): boolean {
  let whole = 0;
  let labelled = 0;
  for (const { pieces } of rows) {
    const level = pieces.findIndex((piece) => isLevel1(tight(piece.text)));
    if (level < 0) continue;
    labelled++;
    if (pieces.length - level >= SHORTEST_INDICATOR && isNumber(pieces.at(-1)!.text)) whole++;
  }
  return whole * 10 >= labelled * 9 && whole >= FEWEST_WHOLE;
}
/** Level, name, value and weight. */
const SHORTEST_INDICATOR = 4;
const FEWEST_WHOLE = 3;

/** Reads the lines of such a list into projects, indicators and rests of goals, in printed order. */
export function readLineList(rows: readonly PieceRow[], header: readonly RoleColumn[]): ListEvent[] {
  const events: ListEvent[] = [];
  const rests: ProjectEvent[] = [];
  const levels = new Levels();
  const zeroIsEqual = zeroStandsForEqual(rows);
  const indicatorColumns = header.filter((column) => INDICATOR_ROLES.includes(column.role));
  for (const row of rows) {
    if (indicatorHeader(row) || /^(?:注|备注)[:：]/.test(tight(row.pieces[0]?.text ?? ''))) continue;
    const total = totalOf(row);
    if (total) {
      events.push(total);
      continue;
    }
    const cut = isBareIndicator(row.pieces, header) ? 0 : indicatorStart(row.pieces);
    const head = readHead(row.pieces.slice(0, cut), header);
    if (head?.is === 'project' && cut === row.pieces.length && isRestOf(head, header)) {
      rests.push(head);
      continue;
    }
    if (head?.is === 'project') levels.start();
    if (head && !(head.is === 'project' && isRepeated(head, events))) events.push(head);
    const tail = row.pieces.slice(cut);
    if (tail.length < 2) continue;
    const cells = fitRow(tail, indicatorColumns, false);
    enterLevels(levels, cells);
    if (!cells.level3) continue;
    const draft = draftOf(cells, levels, zeroIsEqual);
    events.push({ is: 'indicator', draft, isLabelled: cells.level2 !== undefined });
  }
  return withoutUnits(withRests(events, rests), header);
}

/** A line of a project's name and goal alone, in a list that prints amounts: both are broken over lines, and amounts may be. */
const isRestOf = ({ amountAt, code }: ProjectEvent, header: readonly RoleColumn[]): boolean =>
  code === null &&
  header.some(({ role }) => role === 'amount') &&
  (amountAt === null || TORN_AMOUNT.test(amountAt.quote));
const TORN_AMOUNT = /^0{0,2}$|^0?\.\d{1,2}$|\.$/;

/** The first part of a code that goes on in the next line. */
const CODE_ALONE = /^[0-9A-Z]{6,}[-—]?$/;

/** Projects with the lines above them that begin with a part of their code, and those below that begin with words. */
function withRests(events: readonly ListEvent[], rests: readonly ProjectEvent[]): ListEvent[] {
  if (rests.length === 0) return [...events];
  const lines = events.filter(({ is }) => is === 'project').map((event) => lineOf(event));
  let next = 0;
  return events.map((event) => {
    if (event.is !== 'project') return event;
    const [from, line, to] = [lines[next - 1] ?? 0, lines[next]!, lines[next + 1] ?? Number.POSITIVE_INFINITY];
    next++;
    const above = rests.filter((one) => CODE_ALONE.test(one.name) && from < lineOf(one) && lineOf(one) < line);
    const below = rests.filter((one) => !CODE_ALONE.test(one.name) && line < lineOf(one) && lineOf(one) < to);
    const all = [...above, event, ...below];
    const goal = running(all.map((one) => one.goal ?? '').join(''));
    const isTorn = [...above, ...below].some(({ amountAt }) => amountAt);
    const printed = isTorn ? all.map(({ amountAt }) => amountAt?.quote ?? '').join('') : undefined;
    return {
      ...event,
      ...codeAndName(all.map(({ name }) => name).join('')),
      amount: printed === undefined ? event.amount : (readDecimal(printed) ?? null),
      goal: goal || null,
    };
  });
}

const lineOf = (event: ListEvent): number => ('at' in event ? (event.at.line ?? 0) : 0);

/** ≥76, ≤0.6万元/人: a value with its sign. */
const SIGNED = /^[≥≤≧≦＞＜><=＝]{1,2}\s*\d/;

/** Where the indicator begins in a line: at its first level label, else at the name before its operator. */
function indicatorStart(pieces: readonly Piece[]): number {
  const labelled = pieces.findIndex((piece, index) => {
    const word = tight(piece.text);
    return index < pieces.length - 1 && (isLevel1(word) || isLevel2(word));
  });
  if (labelled >= 0) return labelled;
  const operator = pieces.findIndex((piece) => operatorOf(piece.text) !== undefined || SIGNED.test(piece.text));
  return operator > 0 ? operator - 1 : pieces.length;
}

/**
 * 责任人 186名 12: name, value and weight below merged labels. A project's line is longer, for it holds its first
 * indicator.
 */
function isBareIndicator(pieces: readonly Piece[], header: readonly RoleColumn[]): boolean {
  const roles = header.slice(header.findIndex(({ role }) => role === 'level3')).map(({ role }) => role);
  const weight = roles.indexOf('weight');
  const most = roles.length;
  if (header.length - most < 4 || weight < 2 || pieces.length > most || pieces.length <= weight - 1) return false;
  const [name, value] = pieces;
  const isWeight = ({ text }: Piece, index: number) => index > 1 && index <= weight && /^[1-4]?\d[%％分]?$/.test(text);
  return (
    pieces.some(isWeight) &&
    /^(?:\d[\d.]*)?[\u4e00-\u9fff“（(A-Z]{3}/.test(name!.text) &&
    value!.text.length <= 16 &&
    !isNumber(value!.text)
  );
}

/** The words before the indicator: a project's own cells where it prints a unit, an amount or a name and a goal. */
function readHead(pieces: readonly Piece[], header: readonly RoleColumn[]): ProjectEvent | GoalEvent | undefined {
  const first = pieces[0];
  if (!first) return undefined;
  const has = (role: Role) => header.some((column) => column.role === role);
  const isUnit = has('unit-name') && (/^\d{3,9}[-—_]?[\u4e00-\u9fff]/.test(first.text) || namesTwo(pieces));
  // 126001 before a name is the unit's code, and no amount.
  const isCoded = has('unit-name') && pieces.length > 1 && /^\d{3,9}$/.test(first.text) && !isNumber(pieces[1]!.text);
  const rest = isUnit || isCoded ? pieces.slice(1) : pieces;
  const name = rest.find((piece) => !isNumber(piece.text));
  const figures = rest.filter((piece) => isNumber(piece.text));
  const texts = rest.filter((piece) => !isNumber(piece.text) && piece !== name);
  const isNamed = texts.length > 0 && !/[,，、。；;：:]$|^目标\d/.test(name?.text ?? '');
  const isProject = name && (isUnit || figures.length > 0 || codeAndName(name.text).code !== null || isNamed);
  if (!name || !isProject || name.text.length > 40)
    return { is: 'goal', text: running(pieces.map((piece) => piece.text).join('')), at: first.at };
  const { code, name: words } = codeAndName(name.text);
  const { weight, amount } = figuresOf(figures, header);
  return {
    is: 'project',
    code,
    name: words,
    amount: amount ? (readDecimal(amount.text) ?? null) : null,
    amountAt: amount?.at ?? null,
    executionWeight: weight ? (readDecimal(weight.text) ?? null) : null,
    goal: running(texts.map((piece) => piece.text).join('')) || null,
    category: null,
    categoryAt: null,
    at: name.at,
  };
}

/** Two words before the figures are the unit and its project. */
const namesTwo = (pieces: readonly Piece[]): boolean => pieces.findIndex((piece) => isNumber(piece.text)) === 2;

/** The weight of budget execution and the amount, in the order of their columns. */
function figuresOf(
  figures: readonly Piece[],
  header: readonly RoleColumn[],
): { readonly weight: Piece | undefined; readonly amount: Piece | undefined } {
  const order = header.map(({ role }) => role).filter((role) => role === 'execution-weight' || role === 'amount');
  const [first, second] = figures;
  if (order.length < 2 || !second) return { weight: undefined, amount: order.includes('amount') ? first : undefined };
  return order[0] === 'amount' ? { amount: first, weight: second } : { weight: first, amount: second };
}
