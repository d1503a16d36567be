import { isMoneyUnit, type MoneyUnit } from '../../domain/number.js';

const POWERS: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/** The same amount in 元, moved by its decimal point alone: 1,223.4412 of 万元 is 12234412. Null where the unit is no money. */
export function inYuan(decimal: string | null, unit: string | null): string | null {
  if (decimal === null || !isMoneyUnit(unit)) return null;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const power = POWERS[unit];
  const padded = fraction.padEnd(power, '0');
  return fitting(normal(`${sign}${whole}${padded.slice(0, power)}`, padded.slice(power)));
}

/** The decimal without needless zeros, or null where it is none or does not fit into a DECIMAL(38, 8). */
export function exactDecimal(text: string | null): string | null {
  const match = text === null ? null : /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  return match ? fitting(normal(match[1]!, match[2] ?? '')) : null;
}

export const DECIMAL = { precision: 38, scale: 8 } as const;

const fitting = (decimal: string): string | null => {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  return whole.length <= DECIMAL.precision - DECIMAL.scale && fraction.length <= DECIMAL.scale ? decimal : null;
};

function normal(signedWhole: string, fraction: string): string {
  const negative = signedWhole.startsWith('-');
  const whole = signedWhole.replace('-', '').replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  const text = rest === '' ? whole : `${whole}.${rest}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A decimal in units of its last kept digit, as columnar files keep it. */
export function scaledDecimal(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(`${whole}${fraction.padEnd(DECIMAL.scale, '0')}`);
}
