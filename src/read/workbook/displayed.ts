import XLSX from '@e965/xlsx';
import { asSeen } from '../../domain/printed-characters.js';

/** What a cell shows: formatted numbers and dates as they are displayed, cached values of formulas, texts as they are. */
export function displayedText(cell: XLSX.CellObject): string {
  if (cell.t === 'z' || cell.v === undefined) return '';
  if (cell.t === 'n' && typeof cell.v === 'number') return displayedNumber(cell, cell.v);
  return asSeen(String(cell.w ?? cell.v));
}

function displayedNumber(cell: XLSX.CellObject, value: number): string {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  // Excel would show a long number in powers of ten; it is a code, and its digits matter.
  if (format === 'General' && Math.abs(value) >= 1e11 && Math.abs(value) < 1e15 && Number.isInteger(value))
    return String(value);
  if (format.includes('[DBNum')) return String(value);
  const rounded = roundedAsShown(value, format);
  if (rounded === undefined) return cell.w ?? String(value);
  try {
    return XLSX.SSF.format(format, rounded);
  } catch {
    return cell.w ?? String(value);
  }
}

/**
 * Excel rounds the decimal number that it shows, binary arithmetic the one that it stores: 1.005 shows as 1.01, not 1.00.
 * Undefined where both agree, which is nearly always.
 */
function roundedAsShown(value: number, format: string): number | undefined {
  const places = /^[^;]*?[0#?]\.([0#?]+)(%?)/.exec(format);
  if (!places || !Number.isFinite(value)) return undefined;
  const kept = (places[1]?.length ?? 0) + (places[2] ? 2 : 0);
  const match = /^(-?)(\d+)\.(\d+)$/.exec(String(Number.parseFloat(value.toPrecision(15))));
  const decimals = match?.[3] ?? '';
  if (!match || decimals.length !== kept + 1 || !decimals.endsWith('5')) return undefined;
  const whole = BigInt(`${match[2]}${decimals.slice(0, -1)}`) + 1n;
  const digits = whole.toString().padStart(kept + 1, '0');
  return Number(`${match[1]}${digits.slice(0, digits.length - kept)}.${digits.slice(digits.length - kept)}`);
}
