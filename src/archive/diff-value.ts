import type { CellDiff } from '../domain/book-diff.js';
import { magnitude, meets } from '../domain/interval.js';
import { decimalsOf, isMoneyUnit, printed, printedMoney, scaled, writeScaled, YUAN_PER } from '../domain/number.js';

/** A figure as it is printed, with its exact decimal and unit. */
export interface PrintedValue {
  readonly text: string;
  readonly value: string | null;
  readonly unit: string | null;
}

/** What became of a figure. In another unit or with other decimals it is the same when both prints can mean one amount. */
export function diffValue(before: PrintedValue | null, after: PrintedValue | null): CellDiff | null {
  if (!before && !after) return null;
  const texts = { before: before?.text ?? null, after: after?.text ?? null };
  const alone = { ...texts, difference: null, percent: null };
  if (!before) return { change: 'added', ...alone };
  if (!after) return { change: 'removed', ...alone };
  if (before.value === null || after.value === null)
    return { change: before.text === after.text ? 'same' : 'changed', ...alone };
  if (sameFigure(before, after)) return { change: 'same', ...alone };
  const former = inUnitOf(scaled(before.value), before.unit, after.unit);
  const difference = scaled(after.value) - former;
  return {
    change: 'changed',
    ...texts,
    difference: writeScaled(difference, Math.min(8, Math.max(decimalsOf(before.value), decimalsOf(after.value)))),
    percent: percentOf(difference, former),
  };
}

function sameFigure(before: PrintedValue, after: PrintedValue): boolean {
  const [a, b] = [before.value ?? '', after.value ?? ''];
  if (before.unit === after.unit) return scaled(a) === scaled(b) || (trimmed(a, b) && meets(printed(a), printed(b)));
  if (isMoneyUnit(before.unit) && isMoneyUnit(after.unit))
    return meets(printedMoney(a, before.unit), printedMoney(b, after.unit));
  return false;
}

/** A print with other decimals is only the same where it is the same number rounded. */
const trimmed = (a: string, b: string): boolean => decimalsOf(a) !== decimalsOf(b);

function inUnitOf(value: bigint, from: string | null, to: string | null): bigint {
  if (from === to || !isMoneyUnit(from) || !isMoneyUnit(to)) return value;
  return (value * YUAN_PER[from]) / YUAN_PER[to];
}

/** Rounded half up to two decimals, with its sign. */
function percentOf(difference: bigint, former: bigint): string | null {
  if (former === 0n) return null;
  const size = magnitude(former);
  return writeScaled((difference * 100n * 100_000_000n) / size, 2, 2);
}
