import { magnitude, SCALE } from '../../domain/interval.js';

/** Digits of an amount below one, with the zero before its point. */
const SHORTEST = SCALE.toString().length;

/**
 * False where no slip of the hand leads from one value to the other, as their lengths and their difference tell: digits
 * swapped leave a difference of one or two digits before its zeros, one digit mistyped leaves one, and a digit dropped or the
 * point misplaced shows in the lengths; where one is below zero, all may be. `step` is one in the last digit that is printed. Who gets true must look at the digits.
 */
export function mayBeSlip(printed: bigint, right: bigint, step: bigint): boolean {
  const off = printed > right ? printed - right : right - printed;
  if (unitsOf(off) < 100n || printed < 0n !== right < 0n) return true;
  const [a, b] = [digitsOf(printed), digitsOf(right)];
  const longer = lengthOf(a) - lengthOf(b);
  if (longer === 1 || longer === -1 || isTenfold(a, b)) return true;
  return step > 0n && unitsOf(step) !== 1n && unitsOf(off / step) < 10n;
}

/** Without the zeros at its end. */
function unitsOf(value: bigint): bigint {
  let units = value;
  while (units >= 10_000n && units % 10_000n === 0n) units /= 10_000n;
  while (units >= 10n && units % 10n === 0n) units /= 10n;
  return units;
}

const digitsOf = (value: bigint): string => magnitude(value).toString();

/** How many digits there are before the zeros at the end. */
function lengthOf(digits: string): number {
  let zeros = 0;
  while (zeros < digits.length && digits[digits.length - 1 - zeros] === '0') zeros++;
  return Math.max(digits.length, SHORTEST) - zeros;
}

/** True where only zeros at the end tell them apart. */
function isTenfold(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^0*$/.test(long.slice(short.length));
}
