import { Bearer } from './bearer.js';
import type { Cell, Column, Row, Statement, Table } from './book.js';
import { type Interval, isExact, ZERO } from './interval.js';
import { keptWith, perTable } from './kept.js';
import {
  counted,
  decimalsOf,
  isMoneyUnit,
  type MoneyUnit,
  printed,
  printedMoney,
  readDecimal,
  writeMoney,
  writeScaled,
} from './number.js';
import type { Bilingual, Place } from './place.js';

/** A printed number with its meaning: what it may stand for, where it stands and what it is called. */
export interface Figure {
  /** `cell:<table>/<row>/<column>`, `statement:<id>` or `indicator:…`: identifies the print, not the fact. */
  readonly key: string;
  /** `cell:<table>`, for figures that are cells. */
  readonly home?: string;
  readonly kind: 'money' | 'percent' | 'number';
  /** 万元 for money, per cent for percentages, else the number itself; units of 10⁻⁸. */
  readonly interval: Interval;
  /** Decimal as printed, without separators. */
  readonly text: string;
  readonly unit: string | null;
  readonly at: Place;
  readonly label: Bilingual;
}

/** The exact printed value, without slack. */
export function statedValue({ interval }: Figure): bigint {
  const sum = interval.small ? interval.small.low + interval.small.high : Number.NaN;
  return isExact(sum) ? BigInt(Math.trunc(sum / 2)) : (interval.low + interval.high) / 2n;
}

/** Whether a figure prints nothing but zero. */
export function isZero(figure: Figure): boolean {
  const { small } = figure.interval;
  return small ? Math.trunc((small.low + small.high) / 2) === 0 : statedValue(figure) === 0n;
}

/** `1,223.44 万元` style text for messages: the print with its unit. */
export const withUnit = (figure: Figure): string =>
  `${figure.text}${figure.unit === '%' ? '%' : ` ${figure.unit ?? ''}`}`.trimEnd();

/** A value computed for this kind of figure, written in the figure's own unit. */
export function writeLike(figure: Figure, value: bigint): string {
  if (figure.kind === 'money' && isMoneyUnit(figure.unit)) return writeMoney(value, figure.unit);
  return writeScaled(value, 0, figure.kind === 'percent' ? 2 : 4);
}

/**
 * Unit in which a table's amounts are read: its own; where none is printed, that of all other tables, or 万元, the field's
 * habit.
 */
export function moneyUnitOf({ unit, unitOfOthers }: Pick<Table, 'unit' | 'unitOfOthers'>): MoneyUnit {
  const read = unit ?? unitOfOthers ?? null;
  return isMoneyUnit(read) ? read : '万元';
}

/** The figure in a cell; undefined when the cell is blank, a dash, or in doubt. */
export function cellFigure(table: Table, row: Row, column: Column): Figure | undefined {
  const cell: Cell | undefined = row.cells[column.id];
  if (!cell || cell.value === null || cell.doubtful) return undefined;
  const known = WithFigure.of(cell);
  if (known) return known;
  const figure = readFigure(table, row, column, cell, cell.value);
  new WithFigure(cell, figure);
  return figure;
}

/** A cell or statement with its figure: every rule asks for the same ones. */
class WithFigure extends Bearer {
  readonly #figure: Figure;

  constructor(bearer: Cell | Statement, figure: Figure) {
    super(bearer);
    this.#figure = figure;
  }

  static of(bearer: object): Figure | undefined {
    return #figure in bearer ? bearer.#figure : undefined;
  }
}

/** The figure of a cell or statement that has been asked for before. */
export const knownFigure = (bearer: Cell | Statement): Figure | undefined => WithFigure.of(bearer);

function readFigure(table: Table, row: Row, column: Column, cell: Cell, value: string): Figure {
  const { unit, home, decimals } = habitsOf(table);
  const isRate = column.meaning === 'rate';
  const isCount = column.meaning === 'count';
  return {
    key: `${home}/${row.id}/${column.id}`,
    home,
    kind: isRate ? 'percent' : isCount ? 'number' : 'money',
    interval: isRate ? printed(value) : isCount ? counted(value) : printedMoney(untrimmed(value, decimals), unit),
    text: value,
    unit: isRate ? '%' : isCount ? null : unit,
    at: cell.at,
    label: cellLabel(table, row, column),
  };
}

/** What all figures of a table share. */
interface Habits {
  /** One string for all of them, so that they are quickly told from others. */
  readonly home: string;
  readonly unit: MoneyUnit;
  readonly decimals: number;
}
const habitsOf = perTable(
  (table): Habits => ({ home: `cell:${table.id}`, unit: moneyUnitOf(table), decimals: habitualDecimals(table) }),
);

/** A blank cell as a figure of zero: not a print, but a place where one may be missing. */
export function blankFigure(table: Table, row: Row, column: Column): Figure {
  const { home, unit } = habitsOf(table);
  return {
    key: `${home}/${row.id}/${column.id}`,
    home,
    kind: column.meaning === 'rate' ? 'percent' : column.meaning === 'count' ? 'number' : 'money',
    interval: NOTHING,
    text: '',
    unit: column.meaning === 'rate' ? '%' : column.meaning === 'count' ? null : unit,
    at: row.at,
    label: cellLabel(table, row, column),
  };
}

/** Decimals that most amounts of a table print, 2 at most: a spreadsheet that trims zeros prints 400 for 400.00. */
export const habitualDecimals = ({ rows }: Pick<Table, 'rows'>): number => decimalHabit(rows);

const decimalHabit = keptWith((rows: readonly Row[]): number => {
  const counts = [0, 0, 0];
  for (const row of rows)
    for (const column in row.cells) {
      const { value } = row.cells[column]!;
      if (value !== null) counts[Math.min(decimalsOf(value), 2)]!++;
    }
  return counts[2]! > 0 && counts[2]! >= counts[1]! ? 2 : counts[1]! > 0 ? 1 : 0;
});

/** Lets the rows of a table have this habit without counting. */
export const setHabitualDecimals = decimalHabit.set;

/** The columns in which rows print something whose column is in doubt. */
type Doubts = ReadonlyMap<Row, readonly string[]>;

/** Which cells of a table are in doubt, whatever they print. */
export const doubtsOf = ({ rows }: Pick<Table, 'rows'>): Doubts => doubtsIn(rows);

const doubtsIn = keptWith((rows: readonly Row[]): Doubts => {
  const doubts = new Map<Row, string[]>();
  for (const row of rows)
    for (const column in row.cells)
      if (row.cells[column]!.doubtful) {
        const columns = doubts.get(row);
        if (columns) columns.push(column);
        else doubts.set(row, [column]);
      }
  return doubts;
});

/** Lets the rows of a table have these doubts without looking. */
export const setDoubts = doubtsIn.set;

/** The print with the zeros that were trimmed from it. */
function untrimmed(decimal: string, habit: number): string {
  const decimals = decimalsOf(decimal);
  if (decimals >= habit) return decimal;
  return `${decimal}${decimals === 0 ? '.' : ''}${'0'.repeat(habit - decimals)}`;
}

/**
 * 预算3万元，决算1.71万元: what prints fewer decimals than another amount of its sentence has dropped zeros rather than been
 * rounded to 3 from 2.6. It is read as if one more digit were printed.
 */
export function besideFiner(figure: Figure, others: readonly Figure[]): Figure {
  const decimals = decimalsOf(figure.text);
  if (!isMoneyUnit(figure.unit)) return figure;
  if (!others.some(({ unit, text }) => unit === figure.unit && decimalsOf(text) > decimals)) return figure;
  return { ...figure, interval: printedMoney(untrimmed(figure.text, decimals + 1), figure.unit) };
}

const pathOf = keptWith(({ path }: Column): string => path.join('/'));

const cellLabel = (table: Table, row: Row, column: Column): Bilingual => {
  const name = row.name || row.code || '';
  const text = `《${table.title}》${name ? ` ${name}` : ''} · ${pathOf(column)}`;
  return { zh: text, en: text };
};

/** The figure of a statement; undefined when it is told in words only or is a date. */
export function statementFigure(statement: Statement): Figure | undefined {
  const known = WithFigure.of(statement);
  if (known) return known;
  const figure = readStatement(statement);
  if (figure) new WithFigure(statement, figure);
  return figure;
}

function readStatement(statement: Statement): Figure | undefined {
  if (statement.value === null || statement.measure === 'date') return undefined;
  const decimal = readDecimal(statement.value);
  if (decimal === undefined) return undefined;
  const money = isMoneyUnit(statement.unit);
  const percent = statement.unit === '%';
  return {
    key: `statement:${statement.id}`,
    kind: money ? 'money' : percent ? 'percent' : 'number',
    interval: money
      ? printedMoney(decimal, statement.unit as MoneyUnit)
      : percent
        ? printed(decimal)
        : counted(decimal),
    text: decimal,
    unit: statement.unit,
    at: statement.at,
    label: { zh: `说明“${statement.quote}”`, en: `narrative “${statement.quote}”` },
  };
}

/** Zero that stands for "nothing printed here" in a sum. */
const NOTHING: Interval = ZERO;
