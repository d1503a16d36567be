import type { MoneyStyle } from '../forms/template.js';
import { fenPerDigit, withSeparators, writeDigits } from './money.js';
import { exactValue, isNothing, type Quantity } from './quantity.js';

/**
 * How the figures of a document are rounded. Forms and narrative are derived twice: first only to learn which figures
 * will be printed, then with all of them rounded together.
 */
export interface Amounts {
  /** In whole units of the last digit that the style prints. */
  digits(quantity: Quantity, style: MoneyStyle): bigint;
}

/** The figures that will be printed, by the 分 in their last digit. */
export class WantedAmounts implements Amounts {
  readonly wanted = new Map<bigint, Map<string, Quantity>>();

  digits(quantity: Quantity, style: MoneyStyle): bigint {
    if (isNothing(quantity)) return 0n;
    const digit = fenPerDigit(style);
    const figures = this.wanted.get(digit) ?? new Map<string, Quantity>();
    this.wanted.set(digit, figures);
    figures.set(keyOf(quantity), quantity);
    return 0n;
  }
}

const keyOf = (quantity: Quantity): string => `${quantity.plus.join()}-${quantity.minus.join()}`;

/**
 * Amounts as rounded: the finest print from single amounts rounded together, so that all its sums tie. A coarser print
 * beside it (a sentence in 万元 beside tables in 元) is rounded from the figure itself, as its reader will do.
 */
export class RoundedAmounts implements Amounts {
  readonly #exact: readonly bigint[];
  readonly #finest: bigint;
  readonly #rounded: readonly bigint[];

  /** `rounded` is what every single amount is worth in digits of `finest` 分. */
  constructor(exact: readonly bigint[], finest: bigint, rounded: readonly bigint[]) {
    this.#exact = exact;
    this.#finest = finest;
    this.#rounded = rounded;
  }

  digits(quantity: Quantity, style: MoneyStyle): bigint {
    const digit = fenPerDigit(style);
    return digit === this.#finest
      ? exactValue(quantity, this.#rounded)
      : nearest(exactValue(quantity, this.#exact), digit);
  }
}

/** Rounded half away from zero. */
export function nearest(value: bigint, digit: bigint): bigint {
  const half = value < 0n ? -digit / 2n : digit / 2n;
  return (value + half) / digit;
}

/** The decimal that is printed, without separators. */
export const decimalOf = (amounts: Amounts, quantity: Quantity, style: MoneyStyle): string =>
  writeDigits(amounts.digits(quantity, style), style.decimals);

/** As it is printed, with separators where the style has them. */
export const printedOf = (decimal: string, style: MoneyStyle): string =>
  style.separators ? withSeparators(decimal) : decimal;
