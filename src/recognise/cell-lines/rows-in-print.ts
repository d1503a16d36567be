import { itemKey, itemsOfCode, itemsOfName, keyOf } from '../../forms/classification/index.js';
import type { StreamCell } from '../row-stream/stream-cells.js';
import { isClassCode } from '../tables/header/part-words.js';

const NEXT_LEVEL = /^\d{2}$/;
export const TOTAL = /^(?:人员经费|公用经费)?(?:合计|总计)$/;

export const isClass = (text: string): boolean => text.length === 3 && isClassCode(text);

/** A row under way: its code, or the parts of it, its name and its figures. */
interface PrintedRow {
  readonly codes: StreamCell[];
  readonly name: StreamCell[];
  readonly figures: StreamCell[];
}

/** What the header tells of the rows. */
interface Print {
  /** Codes of the first rows that stand in the header. */
  readonly early: readonly StreamCell[];
  /** All words of the header: where they come again, a page begins. */
  readonly words: ReadonlySet<string>;
  /** How many columns have figures, and how many the parts of a code. */
  readonly columns: number;
  readonly levels: number;
}

/**
 * Rows in the order of print: their code or the parts of it, their name, their figures. Codes that stand in the middle of
 * their rows' height may come behind the figures, together with that of the next row; they are taken where the
 * classification knows the name under that code. Where a row has no name, no code or too many figures, the order of print
 * cannot be told, and there are no rows. `end`: the first part behind them.
 */
export function rowsInPrint(
  parts: readonly StreamCell[],
  from: number,
  print: Print,
): { rows: PrintedRow[]; end: number } {
  const rows = print.early.map((part) => row([part], []));
  let at = from;
  while (at < parts.length) {
    const part = parts[at]!;
    const open = rows.findIndex(({ name }) => name.length === 0);
    const current = open < 0 ? rows.at(-1) : rows[open - 1];
    const groups = open < 0 ? groupsFrom(parts, at, print.levels) : [];
    if (groups.length > 0) {
      addCodes(rows, groups);
      at += groups.flat().length;
      continue;
    }
    if (part.isFigure) {
      if (!current) return { rows: [], end: 0 };
      current.figures.push(part);
    } else if (open >= 0 && (current?.figures.length !== 0 || open === rows.length - 1)) rows[open]!.name.push(part);
    else if (print.words.has(part.text) && !(TOTAL.test(part.text) && parts[at + 1]?.isFigure)) {
      at++;
      continue;
    } else if (TOTAL.test(part.text)) rows.push(row([], [part]));
    else if (current && current.figures.length === 0) current.name.push(part);
    else if (print.levels > 1 && itemsOfName(part.text).length > 0 && parts[at + 1]?.isFigure)
      rows.push(row([], [part]));
    else break;
    at++;
  }
  return rows.every((own) => isWhole(own, print)) ? { rows, end: at } : { rows: [], end: 0 };
}

const row = (codes: StreamCell[], name: StreamCell[]): PrintedRow => ({ codes, name, figures: [] });

const isWhole = ({ codes, name, figures }: PrintedRow, { columns }: Print): boolean =>
  name.length > 0 && figures.length <= columns && (codes.length > 0 || TOTAL.test(name[0]!.text));

/** The codes from here up to a name, each with its parts: 302 and 302, 01. A number before a figure is no code. */
function groupsFrom(parts: readonly StreamCell[], from: number, levels: number): StreamCell[][] {
  const groups: StreamCell[][] = [];
  let at = from;
  for (; parts[at]?.isFigure; at++) {
    const part = parts[at]!;
    const last = groups.at(-1);
    if (last && levels > 1 && NEXT_LEVEL.test(part.text) && last.length < levels) last.push(part);
    else if (isClassCode(part.text) && (groups.length === 0 || levels > 1)) groups.push([part]);
    else return [];
  }
  const next = parts[at];
  return next && !TOTAL.test(next.text) ? groups : [];
}

/** The last code begins a row, those before it belong to the rows above that have none, or begin rows too. */
function addCodes(rows: PrintedRow[], groups: readonly StreamCell[][]): void {
  const begun = rows.filter(({ codes, name }) => codes.length === 0 && !TOTAL.test(name[0]!.text));
  const behind = groups.slice(0, -1);
  const waiting = begun.slice(-behind.length || begun.length);
  const isTheirs = behind.length > 0 && waiting.length === behind.length;
  if (isTheirs && waiting.every(({ name }, at) => isNameOf(nameOf(name), behind[at]!)))
    for (const [at, { codes }] of waiting.entries()) codes.push(...behind[at]!);
  else for (const codes of behind) rows.push(row(codes, []));
  rows.push(row(groups.at(-1)!, []));
}

const nameOf = (name: readonly StreamCell[]): string => name.map(({ text }) => text).join('');

const isNameOf = (name: string, codes: readonly StreamCell[]): boolean =>
  itemsOfCode(nameOf(codes)).some((item) => keyOf(item) === itemKey(name));
