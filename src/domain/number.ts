import { exactly, type Interval, isExact, SCALE, SmallInterval } from './interval.js';
import { isChinese } from './text.js';

/** Units in which disclosures print money. */
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';
export const YUAN_PER: Readonly<Record<MoneyUnit, bigint>> = {
  元: 1n,
  千元: 1_000n,
  万元: 10_000n,
  百万元: 1_000_000n,
  亿元: 100_000_000n,
};
/** Powers of ten between each unit and 万元. */
const POWER_OF: Readonly<Record<MoneyUnit, number>> = { 元: -4, 千元: -1, 万元: 0, 百万元: 2, 亿元: 4 };
export const isMoneyUnit = (unit: string | null | undefined): unit is MoneyUnit =>
  unit === '万元' || unit === '元' || unit === '千元' || unit === '百万元' || unit === '亿元';

/** With a minus and separators: what else most tables print. */
const SEPARATED = /^-?\d[\d,]*(?:\.\d+)?$/;

/**
 * The decimal that a printed number states, or undefined when the text is no number. Takes full-width digits,
 * thousands separators (also misplaced ones), inner spaces, a leading sign and brackets for negative amounts.
 * The result has no separators: "（1,223.44）" gives "-1223.44". A blank or a dash is no number.
 */
export function readDecimal(text: string): string | undefined {
  if (isChinese(text)) return undefined;
  // Nearly all printed numbers are plain already; only others need the slow way.
  if (isPlain(text)) return text;
  if (endsInWords(text)) return undefined;
  if (SEPARATED.test(text)) return text.replaceAll(',', '');
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '');
  const bracketed = /^\((\d+(?:\.\d+)?)\)$/.exec(plain);
  if (bracketed) return `-${bracketed[1]}`;
  const match = /^([-+−－])?(\d+(?:\.\d*)?|\.\d+)$/.exec(plain);
  if (!match) return undefined;
  const digits = match[2]!.startsWith('.') ? `0${match[2]}` : match[2]!.replace(/\.$/, '');
  return match[1] && match[1] !== '+' ? `-${digits}` : digits;
}

/** Digits, with a point between two of them at most: looked at one by one, since no other question is asked so often. */
function isPlain(text: string): boolean {
  let point = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e && point < 0) point = at;
    else if (code < 0x30 || code > 0x39) return false;
  }
  return text.length > 0 && point !== 0 && point !== text.length - 1;
}

/** Ends in a Chinese character, a Latin letter or a per cent sign, as no number does. */
function endsInWords(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x25
  );
}

/** Digits behind the point. */
export const decimalsOf = (decimal: string): number => {
  const point = decimal.indexOf('.');
  return point < 0 ? 0 : decimal.length - point - 1;
};

/** The stated value itself, in units of 10⁻⁸, cut after the eighth decimal. */
export function scaled(decimal: string): bigint {
  const point = decimal.indexOf('.');
  if (point < 0) return BigInt(decimal || '0') * SCALE;
  const whole = decimal.slice(0, point);
  const value = BigInt(whole.replace('-', '') + decimal.slice(point + 1, point + 9).padEnd(8, '0'));
  return whole.startsWith('-') ? -value : value;
}

const HALF_DIGITS = Array.from({ length: 9 }, (_, decimals) => SCALE / 10n ** BigInt(decimals) / 2n);
/** Half of the last digit of a number that prints so many decimals. */
export const halfDigit = (decimals: number): bigint => HALF_DIGITS[Math.min(decimals, 8)]!;

const POWERS = Array.from({ length: 20 }, (_, power) => 10 ** power);

/**
 * A printed number ± `slack` halves of its last digit, in safe integers; undefined where it is too large for them. `shift` is the power
 * of ten between the unit it is printed in and the one it is kept in.
 */
function small(decimal: string, slack: 0 | 1, shift: number): Interval | undefined {
  let digits = 0;
  let decimals = -1;
  const negative = decimal.charCodeAt(0) === 0x2d;
  for (let at = negative ? 1 : 0; at < decimal.length; at++) {
    const code = decimal.charCodeAt(at);
    if (decimals >= 0) decimals++;
    if (code === 0x2e && decimals < 0) decimals = 0;
    else if (code >= 0x30 && code <= 0x39) digits = 10 * digits + code - 0x30;
    else return undefined;
  }
  // Down to half of the last digit, which is five of the next.
  const power = 7 + shift - Math.max(decimals, 0);
  if (decimal.length > 16 || decimals > 7 || power < 0 || power > 18) return undefined;
  const value = (negative ? -digits : digits) * POWERS[power + 1]!;
  const half = 5 * slack * POWERS[power]!;
  return isExact(value) && isExact(value - half) && isExact(value + half)
    ? new SmallInterval(value - half, value + half)
    : undefined;
}

/** What a printed number may stand for: itself ± half of its last digit. */
export const printed = (decimal: string): Interval => small(decimal, 1, 0) ?? printedExactly(decimal);

function printedExactly(decimal: string): Interval {
  const value = scaled(decimal);
  const slack = halfDigit(decimalsOf(decimal));
  return { low: value - slack, high: value + slack };
}

/** A counted number (people, cars, projects): exactly itself. */
export const counted = (decimal: string): Interval => small(decimal, 0, 0) ?? exactly(scaled(decimal));

/** What a printed amount of money may stand for, in 万元. */
export function printedMoney(decimal: string, unit: MoneyUnit): Interval {
  const own = small(decimal, 1, POWER_OF[unit]);
  if (own) return own;
  const { low, high } = printedExactly(decimal);
  if (unit === '万元') return { low, high };
  const yuan = YUAN_PER[unit];
  return { low: (low * yuan) / 10_000n, high: (high * yuan) / 10_000n };
}

/** Writes a scaled number as a decimal with at most `most` decimals (rounded half up), at least `least`. */
export function writeScaled(value: bigint, least = 0, most = 8): string {
  const step = 10n ** BigInt(8 - most);
  const negative = value < 0n;
  const rounded = ((negative ? -value : value) + step / 2n) / step;
  const digits = rounded.toString().padStart(most + 1, '0');
  const whole = digits.slice(0, digits.length - most);
  let fraction = most === 0 ? '' : digits.slice(digits.length - most);
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const text = fraction ? `${whole}.${fraction}` : whole;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** An amount in another unit, in 元 to the 分. */
export const inYuan = (value: string, unit: MoneyUnit): string => writeScaled(scaled(value) * YUAN_PER[unit], 0, 2);

/** An amount held in 万元, written in the unit asked for. */
export function writeMoney(valueInWan: bigint, unit: MoneyUnit, least = 2, most = 4): string {
  const value = (valueInWan * 10_000n) / YUAN_PER[unit];
  return writeScaled(value, unit === '元' ? 0 : least, unit === '元' ? 2 : most);
}
