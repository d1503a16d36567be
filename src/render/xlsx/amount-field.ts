import type { PrintedCell } from '../../compile/draft.js';
import { withSeparators } from '../../compile/money.js';
import { scaled } from '../../domain/number.js';

/** Digits that binary floating point, in which workbooks keep numbers, holds exactly as decimals. */
const MOST_DIGITS = 15;
/** Excel writes numbers with decimals beyond this differently from program to program. */
const MOST_DECIMALS = 8;

/** An amount as a number of the workbook, and the format that shows exactly what is printed. */
interface NumberField {
  readonly number: number;
  readonly format: string;
}

/**
 * Undefined where only the text itself can show what is printed: a dash, a percentage, too many digits. `separated` tells
 * the format of amounts that are too small to need a separator.
 */
export function numberField(cell: PrintedCell, separated = true): NumberField | undefined {
  const { text, value } = cell;
  if (value === undefined) return undefined;
  const [, whole = '', decimals = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const digits = `${whole}${decimals}`.replace(/^0+/, '').length;
  if (whole === '' || digits > MOST_DIGITS || decimals.length > MOST_DECIMALS) return undefined;
  // A zero has no sign in a workbook.
  if (/^-[0.]+$/.test(value)) return undefined;
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const number = Number(value);
  const plain = text === value;
  if (text === withSeparators(value) && (separated || !plain)) return { number, format: `#,##0${places}` };
  return plain ? { number, format: `0${places}` } : undefined;
}

/**
 * The formula of a cell that is a sum of others, without its equals sign: only where all of them are numbers here and
 * their sum is exactly what is printed, so that computing anew changes nothing.
 */
export function sumFormula(
  cell: PrintedCell,
  cellAt: (row: number, column: number) => PrintedCell | undefined,
  addressOf: (row: number, column: number) => string,
): string | undefined {
  if (cell.value === undefined || !cell.sumOf || cell.sumOf.length === 0) return undefined;
  let sum = 0n;
  for (const [row, column] of cell.sumOf) {
    const part = cellAt(row, column);
    if (!part?.value || !numberField(part)) return undefined;
    sum += scaled(part.value);
  }
  if (sum !== scaled(cell.value)) return undefined;
  return `SUM(${rangesOf(cell.sumOf, addressOf).join(',')})`;
}

/** A function takes 255 arguments. */
const MOST_RANGES = 255;

/** Neighbours in a column or row as one range. */
function rangesOf(
  places: readonly (readonly [number, number])[],
  addressOf: (row: number, column: number) => string,
): string[] {
  const ranges: { from: readonly [number, number]; to: readonly [number, number] }[] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last && follows(last.from, last.to, place)) last.to = place;
    else ranges.push({ from: place, to: place });
  }
  if (ranges.length > MOST_RANGES) return [ranges.map(({ from }) => addressOf(...from)).join('+')];
  return ranges.map(({ from, to }) => (from === to ? addressOf(...from) : `${addressOf(...from)}:${addressOf(...to)}`));
}

type At = readonly [number, number];
const follows = (from: At, to: At, next: At): boolean =>
  (from[1] === next[1] && to[1] === next[1] && next[0] === to[0] + 1) ||
  (from[0] === next[0] && to[0] === next[0] && next[1] === to[1] + 1);
