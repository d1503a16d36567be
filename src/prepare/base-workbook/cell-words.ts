import type XLSX from '@e965/xlsx';

/** A workbook keeps fifteen digits of a number; what lies beyond them is noise of its arithmetic. */
const DIGITS = 15;

/** What a person put into a cell, as words: a number as the digits that the workbook keeps, a date as YYYY-MM-DD. */
export function cellWords(cell: XLSX.CellObject | undefined): string {
  switch (cell?.t) {
    case 's':
      return typeof cell.v === 'string' ? cell.v.replaceAll('\r\n', '\n').trim() : '';
    case 'n':
      return typeof cell.v === 'number' ? numberWords(cell.v, cell) : '';
    case 'b':
      return cell.v === true ? '是' : '否';
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : '';
    case 'e':
      return cell.w ?? '#N/A';
    default:
      return '';
  }
}

function numberWords(value: number, cell: XLSX.CellObject): string {
  if (typeof cell.z === 'string' && /[ymd]/i.test(cell.z.replace(/"[^"]*"|\[[^\]]*\]|General/g, '')))
    return dateWords(value);
  const digits = value.toPrecision(DIGITS);
  if (/e/i.test(digits)) return `${value}`;
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

/** Days since 1899-12-30. */
const dateWords = (days: number): string =>
  Number.isFinite(days) && days >= 0 && days < 2_958_466
    ? new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10)
    : `${days}`;
