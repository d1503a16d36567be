/** Amounts and pairs of codes for made-up base data. */
import type { BudgetLine } from '../src/compile/base-data.js';
import { governmentalItemOf } from '../src/forms/classification/index.js';

export function governmentalFor(departmental: string, institution: boolean): string {
  if (institution && departmental.startsWith('301')) return '50501';
  if (institution && departmental.startsWith('302')) return '50502';
  if (institution && departmental.startsWith('310')) return '50601';
  return governmentalItemOf(departmental) ?? '59999';
}

/** 元 as 分, and back. */
export const fen = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0') || '0');
};
export const yuan = (value: bigint): string => `${value / 100n}.${`${value % 100n}`.padStart(2, '0')}`;

/** The sum of lines in 万元; null where two decimals do not hold it. */
export function wanOf(lines: readonly BudgetLine[]): string | null {
  const sum = lines.reduce((all, line) => all + fen(line.amount), 0n);
  return sum % 10_000n === 0n ? yuan(sum / 10_000n) : null;
}
