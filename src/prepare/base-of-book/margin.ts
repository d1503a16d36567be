import type { MoneyUnit } from '../../domain/number.js';
import { decimalsOf, isMoneyUnit } from '../../domain/number.js';
import type { Takes } from './candidate.js';
import type { WhichYear } from './column-scope.js';

/** A printed figure and the candidates that it adds up. */
export interface Margin {
  readonly year: WhichYear;
  /** Decimal in `unit`. */
  readonly value: string;
  readonly unit: MoneyUnit;
  /** All of them take the line. */
  readonly takes: readonly Takes[];
  /** A blank field says less surely that there is nothing than a figure says how much there is. */
  readonly weight: number;
  /** 表三 社会保障和就业支出 基本支出 */
  readonly label: string;
}

/** The decimals that most printed amounts have, at most as many as their unit gives meaning to. */
export function usualDecimals(margins: readonly Margin[]): { readonly unit: MoneyUnit; readonly decimals: number } {
  const counts = new Map<string, number>();
  for (const { value, unit, weight } of margins)
    if (weight === 1 && /[1-9]/.test(value)) {
      const key = `${unit} ${decimalsOf(value)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const [usual = '万元 2'] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const [unit = '万元', decimals = '2'] = usual.split(' ');
  return {
    unit: isMoneyUnit(unit) ? unit : '万元',
    decimals: Math.max(unit === '元' ? 0 : 2, Number.parseInt(decimals, 10)),
  };
}
