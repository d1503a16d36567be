import { magnitude } from '../domain/interval.js';
import { writeScaled } from '../domain/number.js';
import type { MoneyStyle } from '../forms/template.js';

/** 元 with at most two decimals as 分; undefined for anything else. */
export function readFen(text: string): bigint | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const fen = BigInt(match[2]! + (match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -fen : fen;
}

/** 分 in one unit of the last printed digit: 10,000 for 万元 with two decimals. */
export const fenPerDigit = ({ unit, decimals }: Pick<MoneyStyle, 'unit' | 'decimals'>): bigint =>
  (unit === '万元' ? 1_000_000n : 100n) / 10n ** BigInt(decimals);

/** A whole number of last digits as the decimal it prints: 128640n of 万元 gives 1286.40. */
export function writeDigits(digits: bigint, decimals: number): string {
  const text = magnitude(digits)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  return `${digits < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${text.slice(text.length - decimals)}` : ''}`;
}

/** Thousands parted by commas. */
export function withSeparators(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}

/** part ÷ whole in per cent with two decimals, rounded half up; undefined for a whole of nothing. */
export function percent(part: bigint, whole: bigint): string | undefined {
  if (whole === 0n) return undefined;
  return writeScaled((part * 100n * 100_000_000n) / whole, 2, 2);
}
