import { readDecimal } from '../../domain/number.js';
import { codeAndName } from './form-layout.js';
import { indicatorHeader, type Role, type RoleColumn, roleOf } from './header.js';
import type { ListEvent } from './list-events.js';
import { INDICATOR_ROLES, namesProject, totalOf } from './list-layout.js';
import type { Piece, PieceRow } from './pieces.js';
import { running, tight } from './pieces.js';
import { hasOperator } from './value.js';
import { isLevel1, isLevel2 } from './vocabulary.js';
import { readWrappedIndicators } from './wrapped-indicators.js';

/** What heads a list whose cells follow one another line by line. */
interface SteppedHeader {
  readonly columns: readonly RoleColumn[];
  /** First row below the header. */
  readonly body: number;
}

/** A project's code, or what a line holds of it: another layout reads those. */
const CODED = /^\d{4,}[0-9A-Z]{2,}/;

/** No header is broken over more lines. */
const HEADER_ROWS = 16;

/**
 * The header of a list of projects without cells, whose words may be broken over lines: project, amount and goal, then levels
 * and values that hold their signs. Undefined for other tables.
 */
export function steppedHeader(rows: readonly PieceRow[]): SteppedHeader | undefined {
  const from = rows.findIndex(
    (row, at) => at < HEADER_ROWS && row.pieces.some(({ text }) => /^项目名?$|^项目名称$/.test(tight(text))),
  );
  if (from < 0 || rows.some((row) => row.grid || CODED.test(row.pieces[0]!.text))) return undefined;
  const words: string[] = [];
  for (let at = from; at < Math.min(rows.length, from + HEADER_ROWS); at++) {
    words.push(...rows[at]!.pieces.map(({ text }) => tight(text)));
    const columns = columnsOf(words);
    if (!columns || !heads(columns) || mayGoOn(rows[at + 1])) continue;
    return isReadable(columns) ? { columns, body: at + 1 } : undefined;
  }
  return undefined;
}

/** 权重 or 备注 broken off below the other heads; 标 of 年度绩效目 / 标. */
const mayGoOn = (row: PieceRow | undefined): boolean =>
  row?.pieces.every(({ text }) => /^[标值位重注明]$/.test(text) || roleOf(tight(text), true)) === true;

/** The roles of header words, those broken over lines put together; undefined where a word stays that heads nothing. */
function columnsOf(words: readonly string[], before: readonly RoleColumn[] = []): readonly RoleColumn[] | undefined {
  if (words.length === 0) return before;
  const afterValue = before.some(({ role }) => role === 'value');
  for (let length = 1; length <= 3 && length <= words.length; length++) {
    const role = roleOf(words.slice(0, length).join(''), afterValue);
    const columns = role && columnsOf(words.slice(length), [...before, { role, column: before.length }]);
    if (columns) return columns;
  }
  return undefined;
}

const placeOf = (columns: readonly RoleColumn[], role: Role): number => columns.findIndex((one) => one.role === role);

const heads = (columns: readonly RoleColumn[]): boolean =>
  columns.some(namesProject) &&
  (['level1', 'level2', 'level3', 'value'] as const).every((role) => placeOf(columns, role) >= 0);

/** The project's name before its amount, and its goal behind it. */
function isReadable(columns: readonly RoleColumn[]): boolean {
  const [project, amount, goal, level1] = [
    columns.findIndex(namesProject),
    placeOf(columns, 'amount'),
    placeOf(columns, 'goal'),
    placeOf(columns, 'level1'),
  ];
  return project < amount && amount < level1 && (goal < 0 || (amount < goal && goal < level1));
}

/** A project's own rows in a list: from its name to its first level label. */
interface Head {
  readonly from: number;
  readonly amount: number;
  readonly to: number;
}

/** Reads such a list into projects and their indicators; undefined where no amount tells where a project begins. */
export function readSteppedList(rows: readonly PieceRow[], { columns }: SteppedHeader): ListEvent[] | undefined {
  const hasUnit = columns[0]?.role === 'unit-name';
  const body = rows.filter((row) => !indicatorHeader(row) && !isHeaderAgain(row));
  const hasGoal = placeOf(columns, 'goal') >= 0;
  const heads = headsIn(body, hasGoal, placeOf(columns, 'weight') >= 0);
  if (heads.length === 0) return undefined;
  const own = columns.filter(({ role }) => INDICATOR_ROLES.includes(role));
  const events: ListEvent[] = [];
  for (const [index, head] of heads.entries()) {
    const total = totalOf(body[head.amount]!);
    if (total) events.push(total);
    else events.push(projectOf(body, head, hasUnit && index === 0));
    const end = heads[index + 1]?.from ?? body.length;
    const at = (draft: ReturnType<typeof readWrappedIndicators>[number]): ListEvent => ({ is: 'indicator', draft });
    events.push(...readWrappedIndicators(body.slice(head.to, end), own).map(at));
  }
  return events;
}

/** The header printed again on top of a page. */
const isHeaderAgain = ({ pieces }: PieceRow): boolean =>
  pieces.length > 1 && pieces.every(({ text }) => roleOf(tight(text), true) !== undefined);

const AMOUNT = /^\d[\d,，]*(?:\.\d+)?$/;
const isLabel = (word: string): boolean => isLevel1(word) || isLevel2(word);
const isLabelled = ({ pieces }: PieceRow): boolean => isLabel(tight(pieces[0]!.text));
const states = ({ pieces }: PieceRow): boolean => pieces.some(({ text }) => hasOperator(tight(text)));

/** Rows that end in an amount, with nothing but words down to the level-1 label below. */
function headsIn(rows: readonly PieceRow[], hasGoal: boolean, hasWeight: boolean): Head[] {
  const heads: Head[] = [];
  for (let at = 0; at < rows.length; at++) {
    const { pieces } = rows[at]!;
    const last = pieces.at(-1)!.text;
    if (!AMOUNT.test(last) || (hasWeight && !last.includes('.')) || states(rows[at]!) || isLabelled(rows[at]!))
      continue;
    if (totalOf(rows[at]!)) {
      heads.push({ from: at, amount: at, to: at + 1 });
      continue;
    }
    let to = at + 1;
    while (to < rows.length && !isLabelled(rows[to]!) && !states(rows[to]!)) to++;
    if (to === rows.length || !isLevel1(tight(rows[to]!.pieces[0]!.text)) || (hasGoal && to === at + 1)) continue;
    const floor = heads.at(-1)?.to ?? 0;
    let from = at;
    while (from > floor && isWords(rows[from - 1]!)) from--;
    if (from === at && pieces.length === 1) continue;
    heads.push({ from: pieces.length > 1 ? at : from, amount: at, to });
    at = to;
  }
  return heads;
}

const isWords = (row: PieceRow): boolean =>
  row.pieces.length === 1 && !isLabelled(row) && !states(row) && !/^[\d.]+$/.test(row.text);

const NAMES_UNIT = /(?:[局委办厅处院所站馆校队]|中心|政府|机关|办公室|[(（]本级[)）])$/;

function projectOf(rows: readonly PieceRow[], { from, amount, to }: Head, isBelowUnit: boolean): ListEvent {
  const printed = rows[amount]!.pieces.at(-1)!;
  const words: Piece[] = rows.slice(from, amount + 1).flatMap(({ pieces }) => [...pieces]);
  const names = words.slice(0, -1);
  const unit = isBelowUnit ? names.slice(0, -1).findLastIndex(({ text }) => NAMES_UNIT.test(text)) : -1;
  const own = names.slice(unit + 1);
  const goals = rows.slice(amount + 1, to).flatMap(({ pieces }) => pieces.map(({ text }) => text));
  return {
    is: 'project',
    ...codeAndName(own.map(({ text }) => text).join('')),
    amount: readDecimal(printed.text) ?? null,
    amountAt: printed.at,
    executionWeight: null,
    goal: running(goals.join('')) || null,
    category: null,
    categoryAt: null,
    at: own[0]?.at ?? printed.at,
  };
}
