import type { MoneyStyle } from '../forms/template.js';
import { fenPerDigit, withSeparators, writeDigits } from './money.js';
import { isNothing, type Quantity } from './quantity.js';

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

/** Amounts as rounded: for each size of the last digit, what every single amount is worth. */
export class RoundedAmounts implements Amounts {
  readonly #rounded: ReadonlyMap<bigint, readonly bigint[]>;

  constructor(rounded: ReadonlyMap<bigint, readonly bigint[]>) {
    this.#rounded = rounded;
  }

  digits(quantity: Quantity, style: MoneyStyle): bigint {
    if (isNothing(quantity)) return 0n;
    const rounded = this.#rounded.get(fenPerDigit(style));
    if (!rounded) throw new Error(`no amounts are rounded to ${style.decimals} decimals of ${style.unit}`);
    let digits = 0n;
    for (const index of quantity.plus) digits += rounded[index] ?? 0n;
    for (const index of quantity.minus) digits -= rounded[index] ?? 0n;
    return digits;
  }
}

/** The decimal that is printed, without separators. */
export const decimalOf = (amounts: Amounts, quantity: Quantity, style: MoneyStyle): string =>
  writeDigits(amounts.digits(quantity, style), style.decimals);

/** As it is printed, with separators where the style has them. */
export const printedOf = (decimal: string, style: MoneyStyle): string =>
  style.separators ? withSeparators(decimal) : decimal;
