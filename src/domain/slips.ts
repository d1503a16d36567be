import { magnitude, SCALE } from './interval.js';

/** What typically happens to a figure between two hands. */
export type Slip =
  | 'digits-swapped' //   1551.6 for 1515.6
  | 'digit-mistyped' //   one digit another
  | 'unit-mixed' //       元 for 万元: off by a power of ten
  | 'sign-lost' //        minus printed as plus
  | 'digits-dropped'; //  one digit left out or doubled

/** The slip that turns the right value into the printed one; undefined where none fits. Both in the same unit. */
export function slipBetween(printed: bigint, right: bigint): Slip | undefined {
  if (printed === right || right === 0n || printed === 0n) return undefined;
  if (printed === -right) return 'sign-lost';
  if (isPowerApart(printed, right)) return 'unit-mixed';
  if (isSwapped(printed, right)) return 'digits-swapped';
  const [a, b] = [digitsOf(printed), digitsOf(right)];
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (printed < 0n !== right < 0n) return undefined;
  if (isTypo(printed, right)) return 'digit-mistyped';
  return long.length >= 4 && long.length - short.length === 1 && withoutOne(long, short) ? 'digits-dropped' : undefined;
}

/** All digits, with a zero before the point of an amount below one. */
const whole = (value: bigint): string => magnitude(value).toString().padStart(SCALE.toString().length, '0');
/** Digits without the zeros that the unit adds at the end. */
const digitsOf = (value: bigint): string => whole(value).replace(/0+$/, '');

function isPowerApart(a: bigint, b: bigint): boolean {
  const [large, small] = a > b ? [a, b] : [b, a];
  return small > 0n && [10n, 100n, 1_000n, 10_000n].some((factor) => large === small * factor);
}

/** One digit another, of three at least: the zeros that both have at the end are no digits of theirs. */
function isTypo(printed: bigint, right: bigint): boolean {
  const [a, b] = [whole(printed), whole(right)];
  if (a.length !== b.length) return false;
  let differing = 0;
  let last = 0;
  for (let index = 0; index < a.length; index++) {
    if (a[index] !== b[index]) differing++;
    if (a[index] !== '0' || b[index] !== '0') last = index;
  }
  return differing === 1 && last >= 2;
}

/** Two neighbouring digits in each other's place, at the end of the number too: 18.01 for 18.10. */
function isSwapped(printed: bigint, right: bigint): boolean {
  const [a, b] = [whole(printed), whole(right)];
  if (a.length !== b.length || printed < 0n !== right < 0n) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function withoutOne(long: string, short: string): boolean {
  let index = 0;
  while (index < short.length && long[index] === short[index]) index++;
  return long.slice(index + 1) === short.slice(index);
}
