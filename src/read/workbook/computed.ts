import XLSX from '@e965/xlsx';
import { readDecimal, scaled, writeScaled } from '../../domain/number.js';
import { eachOf } from './sheet-cells.js';

type Cell = XLSX.CellObject;
type Data = readonly (readonly (Cell | undefined)[] | undefined)[];

/** Sums of sums deeper than this are left to a spreadsheet. */
const DEEPEST = 200;
/** Cells that all sums of a sheet may add up together. */
const MOST_SUMMED = 200_000;
const TERM = /([+-]?)(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7})|(\d+(?:\.\d+)?))/gy;
const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** True for a formula whose result the program that wrote the file never stored. */
const isUncomputed = (cell: Cell): boolean =>
  cell.f !== undefined && (cell.t === 'z' || cell.v === undefined || (cell.t === 's' && cell.v === ''));

/**
 * The results of sums and differences (=SUM(B5:B9), =C4+D4) that a program wrote as formulas and did not reckon, stored in
 * their cells as a spreadsheet would store them. Returns the addresses of the formulas that stay unknown.
 */
export function computeSums(sheet: { readonly '!data'?: Data }): readonly string[] {
  const data = sheet['!data'] ?? [];
  const sums = new Sums(data);
  const unknown: string[] = [];
  eachOf(data, (row, r) => {
    eachOf(row, (cell, c) => {
      if (cell && isUncomputed(cell) && sums.of(cell, 0) === undefined) unknown.push(XLSX.utils.encode_cell({ r, c }));
    });
  });
  sums.store();
  return unknown;
}

/** The formulas of a sheet with what they come to, in units of 10⁻⁸; each is reckoned once. */
class Sums {
  readonly #data: Data;
  /** Undefined for those that cannot be told, and for those that are being reckoned: they go in a circle. */
  readonly #known = new Map<Cell, bigint | undefined>();
  #left = MOST_SUMMED;

  constructor(data: Data) {
    this.#data = data;
  }

  of(cell: Cell, depth: number): bigint | undefined {
    if (this.#known.has(cell)) return this.#known.get(cell);
    this.#known.set(cell, undefined);
    const result = depth > DEEPEST ? undefined : this.#resultOf(cell.f ?? '', depth);
    this.#known.set(cell, result);
    return result;
  }

  /** A workbook holds binary numbers only: those of the decimals that came out. */
  store(): void {
    for (const [cell, sum] of this.#known)
      if (sum !== undefined) Object.assign(cell, { t: 'n', v: Number(writeScaled(sum)) });
  }

  #resultOf(formula: string, depth: number): bigint | undefined {
    const text = formula.replace(/\s+/g, '').replace(/^=/, '');
    let sum = 0n;
    let end = 0;
    // Every term but the first has its sign.
    for (const [whole, sign, areas, cell, number] of text.matchAll(TERM)) {
      if (end > 0 && sign === '') return undefined;
      end += whole.length;
      const value = number === undefined ? this.#sumOf(areas ?? cell ?? '', depth) : scaled(number);
      if (value === undefined) return undefined;
      sum += sign === '-' ? -value : value;
    }
    return text !== '' && end === text.length ? sum : undefined;
  }

  /** The sum of cells and areas named behind one another. */
  #sumOf(areas: string, depth: number): bigint | undefined {
    let sum = 0n;
    for (const area of areas.split(',')) {
      const [whole, left, top, right = left, bottom = top] = AREA.exec(area) ?? [];
      if (whole === undefined) return undefined;
      const [from, to] = [XLSX.utils.decode_cell(`${left}${top}`), XLSX.utils.decode_cell(`${right}${bottom}`)];
      for (let r = from.r; r <= to.r; r++)
        for (let c = from.c; c <= to.c; c++) {
          if (--this.#left < 0) return undefined;
          const value = this.#figureIn(this.#data[r]?.[c], depth);
          if (value === undefined) return undefined;
          sum += value;
        }
    }
    return sum;
  }

  #figureIn(cell: Cell | undefined, depth: number): bigint | undefined {
    if (!cell) return 0n;
    if (isUncomputed(cell)) return this.of(cell, depth + 1);
    const text = String(cell.v ?? '').trim();
    // Blank fields count for nothing; a figure kept as text would be left out by a sum but not by a plus.
    if (text === '') return 0n;
    const decimal = cell.t === 'n' ? readDecimal(text) : undefined;
    return decimal === undefined ? undefined : scaled(decimal);
  }
}
