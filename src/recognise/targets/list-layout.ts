import { readDecimal } from '../../domain/number.js';
import { fitRow } from './fit-row.js';
import { codeAndName, startsWithCode } from './form-layout.js';
import { draftOf, enterLevels, zeroStandsForEqual } from './grid-indicators.js';
import { indicatorHeader, type Role, type RoleColumn } from './header.js';
import type { IndicatorDraft } from './indicator.js';
import { Levels } from './levels.js';
import type { GoalEvent, ListEvent, ProjectEvent, TotalEvent } from './list-events.js';
import { keepPrintedHeadings } from './misplaced-labels.js';
import { isNumber, type Piece, type PieceRow, running, tight } from './pieces.js';
import { isRepeated, withoutUnits } from './repeated-heads.js';
import { traitsOf } from './traits.js';
import { isLevel1, isLevel2 } from './vocabulary.js';

/** What the columns of an indicator hold, in a list of projects. */
export const INDICATOR_ROLES: readonly Role[] = [
  'level1',
  'level2',
  'level3',
  'operator',
  'value',
  'unit',
  'direction',
  'content',
  'actual',
  'weight',
  'score',
  'explanation',
];

/** The header of a table that lists many projects with their indicators beside them; undefined for other tables. */
export function listHeader(rows: readonly PieceRow[]): { columns: RoleColumn[]; body: number } | undefined {
  for (let i = 0; i < Math.min(rows.length, 12); i++) {
    const columns = indicatorHeader(rows[i]!);
    if (!columns || !rows[i]!.grid) continue;
    const lead = columns.some(namesProject) || !rows[i - 1]?.grid ? [] : headCells(rows[i - 1]!);
    const all = withUnitsAsProjects([...lead, ...columns].sort((a, b) => a.column - b.column));
    if (all.some(namesProject)) return { columns: all, body: i + 1 };
  }
  return undefined;
}

/** The columns of a header in words, those of the project on the line above where its own line names none. */
export function columnsInWords(own: readonly RoleColumn[], above: PieceRow | undefined): readonly RoleColumn[] {
  if (own.some(namesProject) || !above) return own;
  const lead = headCells(above);
  return withUnitsAsProjects([...lead, ...own.map((one) => ({ ...one, column: one.column + lead.length }))]);
}

export const namesProject = ({ role }: RoleColumn): boolean => role === 'project' || role === 'unit-or-project';

/** A column of units before those of amounts and goals names the projects too, where no other does. */
function withUnitsAsProjects(columns: RoleColumn[]): RoleColumn[] {
  const names = columns.findLast(({ role }) => role === 'unit-name');
  const has = (role: Role) => names && columns.some((one) => one.role === role && one.column > names.column);
  if (!names || columns.some(namesProject) || !has('amount') || !has('goal') || !has('level1')) return columns;
  return columns.map((one) => (one === names ? { ...one, role: 'unit-or-project' } : one));
}

/** Project columns whose header cell spans two rows and so stands on the row above. */
function headCells(row: PieceRow): RoleColumn[] {
  const columns = indicatorHeader({ ...row, text: `${row.text}一级指标`, pieces: [...row.pieces, ...LEVELS] }) ?? [];
  const own = columns.filter((column) => column.column < 1000);
  // A project's own name beside the label shows a form, not the header of a list.
  return own.length >= 2 && own.length >= row.pieces.length - 1 ? own : [];
}
const LEVELS: readonly Piece[] = ['一级指标', '二级指标', '三级指标', '指标值'].map((text, index) => ({
  text,
  column: 1000 + index,
  at: { quote: text },
}));

/** Reads the rows of a list into projects, indicators and rests of goals, in printed order. */
export function readList(rows: readonly PieceRow[], header: readonly RoleColumn[]): ListEvent[] {
  const events: ListEvent[] = [];
  const levels = new Levels();
  const zeroIsEqual = zeroStandsForEqual(rows);
  // Of the project being read, with their places among the events.
  const own: {
    readonly at: number;
    readonly draft: IndicatorDraft;
    readonly isHeaded: boolean;
    readonly isLabelled: boolean;
  }[] = [];
  const settle = () => {
    const drafts = keepPrintedHeadings(
      own.map(({ draft }) => draft),
      own.map(({ isHeaded }) => isHeaded),
    );
    for (const [index, { at, isLabelled }] of own.entries())
      events[at] = { is: 'indicator', draft: drafts[index]!, isLabelled };
    own.length = 0;
  };
  const indicatorColumns = header.filter((column) => INDICATOR_ROLES.includes(column.role));
  for (const row of rows) {
    if (indicatorHeader(row) || /^(?:注|备注)[:：]/.test(tight(row.pieces[0]?.text ?? ''))) continue;
    const total = totalOf(row);
    if (total) {
      events.push(total);
      continue;
    }
    const cut = indicatorStart(row.pieces, header);
    const tail = row.pieces.slice(cut);
    const shift = tail[0] ? tail[0].column - columnOf(header, tailRole(tail[0])) : undefined;
    const head = readHead(withoutNumber(row.pieces.slice(0, cut)), header, shift);
    if (head?.is === 'project' && isRepeated(head, events)) levels.start();
    else if (head) {
      if (head.is === 'project') {
        settle();
        levels.start();
      }
      events.push(head);
    }
    if (tail.length < 2) continue;
    const cells = fitRow(tail, indicatorColumns, true);
    enterLevels(levels, cells);
    if (!cells.level3) continue;
    own.push({
      at: events.length,
      draft: draftOf(cells, levels, zeroIsEqual),
      isHeaded: cells.level1 !== undefined,
      isLabelled: cells.level2 !== undefined,
    });
    events.push({ is: 'indicator', draft: own.at(-1)!.draft });
  }
  settle();
  return withoutUnits(events, header);
}

/** The row that adds up all projects. */
export function totalOf(row: PieceRow): TotalEvent | undefined {
  const name = row.pieces.find((piece, index) => index < 2 && /^(?:合计|总计)$/.test(tight(piece.text)));
  const amount = name && row.pieces.find((piece) => isNumber(piece.text));
  if (!amount) return undefined;
  return { is: 'total', name: tight(name.text), amount: readDecimal(amount.text) ?? '', at: amount.at };
}

const columnOf = (header: readonly RoleColumn[], role: Role): number =>
  header.find((column) => column.role === role)?.column ?? 0;
const tailRole = (piece: Piece): Role =>
  isLevel1(tight(piece.text)) ? 'level1' : isLevel2(tight(piece.text)) ? 'level2' : 'level3';

/** Where the indicator begins in a row: at its level-1 or level-2 label, else where the header puts its name. */
function indicatorStart(pieces: readonly Piece[], header: readonly RoleColumn[]): number {
  const labelled = pieces.findIndex((piece, index) => {
    const word = tight(piece.text);
    return index < pieces.length - 1 && (isLevel1(word) || isLevel2(word));
  });
  if (labelled >= 0) return labelled;
  const column = Math.min(...(['level1', 'level2', 'level3'] as const).map((role) => columnOf(header, role)));
  const byColumn = pieces.findIndex((piece) => piece.column >= column);
  // Before a sign stands the indicator's name, however many blank cells were lost before it.
  const sign = pieces.findIndex((piece, index) => index > 0 && traitsOf(piece.text).operator);
  if (sign > 0 && (byColumn < 0 || byColumn >= sign)) return sign - 1;
  if (byColumn < 0) return pieces.length;
  const isHead = pieces.some((piece) => isMoney(piece.text)) && pieces.some((piece) => startsWithCode(piece.text));
  // The labels of an indicator beside its project's cells may be lost: its sign tells it all the same.
  return isHead ? (sign > 0 ? sign - 1 : pieces.length) : byColumn;
}

/** A row's running number is no cell of the project. */
const withoutNumber = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.length > 1 && /^\d{1,3}$/.test(pieces[0]!.text) && !isNumber(pieces[1]!.text) ? pieces.slice(1) : pieces;

const isMoney = (text: string): boolean => isNumber(text) && /[.,，]/.test(text);

/** What follows the list: 附：……, 第四部分, 附件2. */
const HEADING = /^(?:附(?:件|表|录)?[:：\d一二三四五六七八九]|第[一二三四五六七八九十]{1,3}(?:部分|章))/;

/** The cells before the indicator: a project's own, or the rest of a goal. */
function readHead(
  pieces: readonly Piece[],
  header: readonly RoleColumn[],
  shift: number | undefined,
): ProjectEvent | GoalEvent | undefined {
  const first = pieces[0];
  if (!first) return undefined;
  const coded = pieces.findIndex((piece) => startsWithCode(piece.text));
  const numbers = pieces.findIndex((piece) => isNumber(piece.text));
  if (coded < 0 && numbers < 0) {
    const role =
      shift === undefined ? undefined : header.find((column) => column.column === first.column - shift)?.role;
    if (pieces.length === 1 && role !== 'project' && role !== 'unit-or-project') {
      if (role === 'unit-name' || HEADING.test(tight(first.text))) return undefined;
      return { is: 'goal', text: running(first.text), at: first.at };
    }
  }
  const name = coded >= 0 ? coded : nameIndex(pieces, numbers, header, shift);
  const { code, name: words } = codeAndName(pieces[name]?.text ?? '');
  const figures = pieces.slice(name + 1).filter((piece) => isNumber(piece.text));
  const roleAt = (piece: Piece) => header.find((column) => column.column === piece.column - (shift ?? 0))?.role;
  const texts = pieces.slice(name + 1).filter((piece) => !isNumber(piece.text) && roleAt(piece) !== 'unit-name');
  const weighted = header.some((column) => column.role === 'execution-weight');
  const weightFirst = columnOf(header, 'execution-weight') < columnOf(header, 'amount');
  const weight = weighted && figures.length > 1 ? figures[weightFirst ? 0 : 1] : undefined;
  const amount = figures.find((piece) => piece !== weight);
  const categorised =
    header.some((column) => column.role === 'category') &&
    (texts.length > 1 || (texts[0] !== undefined && roleAt(texts[0]) === 'category'));
  const codeColumn =
    coded < 0 ? pieces.slice(0, name).find((piece) => /^[0-9A-Z][0-9A-Z\s]{14,}$/.test(piece.text)) : undefined;
  return {
    is: 'project',
    code: code ?? (codeColumn ? tight(codeColumn.text) : null),
    name: words,
    amount: amount ? (readDecimal(amount.text) ?? null) : null,
    amountAt: amount?.at ?? null,
    executionWeight: weight ? (readDecimal(weight.text) ?? null) : null,
    goal:
      running(
        texts
          .slice(categorised ? 1 : 0)
          .map((piece) => piece.text)
          .join(''),
      ) || null,
    category: categorised ? running(texts[0]!.text) : null,
    categoryAt: categorised ? texts[0]!.at : null,
    at: (pieces[name] ?? first).at,
  };
}

/** Which piece is the project's name where no code shows it: by its column, else the last words before the figures. */
function nameIndex(
  pieces: readonly Piece[],
  numbers: number,
  header: readonly RoleColumn[],
  shift: number | undefined,
): number {
  const column = (header.find(namesProject)?.column ?? 0) + (shift ?? 0);
  const exact = pieces.findIndex((piece) => piece.column === column && !isNumber(piece.text));
  if (exact >= 0) return exact;
  return numbers > 0 ? numbers - 1 : 0;
}
