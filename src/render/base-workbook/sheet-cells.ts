import { type Cell, type CellStyle, type CellValue, colToLetter } from 'hucre';
import { shownFor } from '../../compile/base-choices.js';
import type { BaseField, BaseRecord } from '../../compile/base-field.js';
import { INPUT } from './styles.js';

/** A formula with the value that it has as the workbook is written. */
interface Formula {
  readonly formula: string;
  readonly result: string | number;
}

/** Cells of a sheet as they are laid down; rows and columns from 0. */
export class SheetCells {
  readonly cells = new Map<string, Partial<Cell>>();

  put(row: number, column: number, value: CellValue, style: CellStyle, note?: string): void {
    const comment = note === undefined ? {} : { comment: { author: '明算', text: note } };
    this.cells.set(`${row},${column}`, { value, style, ...comment });
  }

  compute(row: number, column: number, { formula, result }: Formula, style: CellStyle): void {
    this.cells.set(`${row},${column}`, { value: result, formula, formulaResult: result, style });
  }
}

/** B5, from row and column from 0. */
export const cellName = (row: number, column: number): string => `${colToLetter(column)}${row + 1}`;
/** $B$5:$B$600. */
export const columnRange = (column: number, first: number, last: number): string =>
  `$${colToLetter(column)}$${first + 1}:$${colToLetter(column)}$${last + 1}`;
export const inSheet = (sheet: string, reference: string): string => `'${sheet}'!${reference}`;

/** How the cells of a field look. */
export function inputStyle({ holds }: BaseField): CellStyle {
  switch (holds.is) {
    case 'money':
      return INPUT.money;
    case 'count':
    case 'decimal':
    case 'year':
      return INPUT.number;
    case 'choice':
      return INPUT.choice;
    case 'text':
      return holds.long ? INPUT.long : INPUT.text;
    default:
      return INPUT.text;
  }
}

/** A value of base data as a cell: numbers as numbers where they come back as they were, choices in their words. */
export function cellValue(field: BaseField, value: BaseRecord[string], shown: (value: string) => string): CellValue {
  if (value === undefined || value === '') return field.key === 'comparison' && value === '' ? '与上年比' : null;
  const { holds } = field;
  if (holds.is === 'choice') return shownFor<string | boolean>(holds.choices, value) ?? `${value}`;
  const words = `${value}`;
  if (holds.is === 'code') return shown(words);
  return isNumeric(field) && /^\d{1,13}(?:\.\d{1,2})?$/.test(words) ? numberOf(words) : words;
}

const isNumeric = ({ holds }: BaseField): boolean => /^(?:money|count|decimal|year)$/.test(holds.is);

/** A cell of a workbook holds a double: up to fifteen digits of it are exact. */
export const numberOf = (decimal: string): number => Number(decimal);
