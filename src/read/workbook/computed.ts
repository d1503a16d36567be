import XLSX from '@e965/xlsx';
import { eachOf } from './sheet-cells.js';

type Cell = XLSX.CellObject;
type Data = readonly (readonly (Cell | undefined)[] | undefined)[];

/** Sums of sums deeper than this go in a circle. */
const DEEPEST = 60;
const MOST_SUMMED = 5_000;
const TERM = /([+-]?)(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7})|(\d+(?:\.\d+)?))/gy;
const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** True for a formula whose result the program that wrote the file never stored. */
export const isUncomputed = (cell: Cell): boolean =>
  cell.f !== undefined && (cell.t === 'z' || cell.v === undefined || (cell.t === 's' && cell.v === ''));

/**
 * The results of sums and differences (=SUM(B5:B9), =C4+D4) that a program wrote as formulas and did not reckon, stored in
 * their cells as a spreadsheet would store them. Returns the addresses of the formulas that stay unknown.
 */
export function computeSums(sheet: { readonly '!data'?: Data }): readonly string[] {
  const data = sheet['!data'] ?? [];
  const unknown: string[] = [];
  eachOf(data, (row, r) => {
    eachOf(row, (cell, c) => {
      if (!cell || !isUncomputed(cell)) return;
      const result = resultOf(cell.f!, data, 0);
      if (result === undefined) unknown.push(XLSX.utils.encode_cell({ r, c }));
      else Object.assign(cell, { t: 'n', v: result });
    });
  });
  return unknown;
}

function resultOf(formula: string, data: Data, depth: number): number | undefined {
  const text = formula.replace(/\s+/g, '').replace(/^=/, '');
  if (depth > DEEPEST || text === '') return undefined;
  let sum = 0;
  TERM.lastIndex = 0;
  let end = 0;
  // Every term but the first has its sign.
  for (const [whole, sign, areas, cell, number] of matchesOf(text)) {
    if (end > 0 && sign === '') return undefined;
    end += whole.length;
    const value = number === undefined ? sumOf(areas ?? cell ?? '', data, depth) : Number(number);
    if (value === undefined) return undefined;
    sum += sign === '-' ? -value : value;
  }
  // Binary sums are a hair off; a spreadsheet keeps fifteen digits.
  return end === text.length ? Number(sum.toPrecision(15)) : undefined;
}

const matchesOf = (text: string): RegExpMatchArray[] => [...text.matchAll(TERM)];

/** The sum of cells and areas named behind one another. */
function sumOf(areas: string, data: Data, depth: number): number | undefined {
  let sum = 0;
  let count = 0;
  for (const area of areas.split(',')) {
    const [whole, left, top, right = left, bottom = top] = AREA.exec(area) ?? [];
    if (whole === undefined) return undefined;
    const [from, to] = [XLSX.utils.decode_cell(`${left}${top}`), XLSX.utils.decode_cell(`${right}${bottom}`)];
    for (let r = from.r; r <= to.r; r++)
      for (let c = from.c; c <= to.c; c++) {
        if (++count > MOST_SUMMED) return undefined;
        const value = figureIn(data[r]?.[c], data, depth);
        if (value === undefined) return undefined;
        sum += value;
      }
  }
  return sum;
}

function figureIn(cell: Cell | undefined, data: Data, depth: number): number | undefined {
  if (!cell) return 0;
  if (isUncomputed(cell)) return resultOf(cell.f!, data, depth + 1);
  if (cell.t === 'n' && typeof cell.v === 'number') return cell.v;
  // Blank fields count for nothing; a figure kept as text would be left out by a sum but not by a plus.
  return cell.v === undefined || String(cell.v).trim() === '' ? 0 : undefined;
}
