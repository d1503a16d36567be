import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import type { Interval } from '../../domain/interval.js';
import { isMoneyUnit, printedMoney } from '../../domain/number.js';
import type { BookView } from '../view.js';
import { earlierInParagraph } from './around.js';

/**
 * The amount told before for the same thing, where it fits instead of this one: 公积金208万元，…2025年安排201万元.
 * The rate beside them is then right, and the amount is the finding.
 */
export function fittingNamesake(
  view: BookView,
  statement: Statement,
  fits: (amount: Interval) => boolean,
): Figure | undefined {
  for (const other of earlierInParagraph(view, statement)) {
    if (other.measure !== 'amount' || other.subject !== statement.subject || other.unit !== statement.unit) continue;
    if (other.year !== null && other.year !== statement.year) continue;
    if (other.stage !== undefined && other.stage !== statement.stage) continue;
    const figure = statementFigure(other);
    if (figure && fits(figure.interval)) return figure;
  }
  return undefined;
}

/** Digits that an amount has at least for one of them to be one too many. */
const LEAST_DIGITS = 4;

/** The amount without one of its digits, where just one such amount fits: 41250.3 for 4150.3. */
export function fittingWithoutDigit(
  { text, unit }: Pick<Figure, 'text' | 'unit'>,
  fits: (amount: Interval) => boolean,
): string | undefined {
  const plain = text.replace(/,/g, '');
  if (!isMoneyUnit(unit) || !/^\d+(?:\.\d+)?$/.test(plain) || plain.replace('.', '').length < LEAST_DIGITS)
    return undefined;
  const found = new Set<string>();
  const point = plain.includes('.') ? plain.indexOf('.') : plain.length;
  for (let at = 0; at < point; at++) {
    const shorter = plain.slice(0, at) + plain.slice(at + 1);
    if (/^[1-9]/.test(shorter) && fits(printedMoney(shorter, unit))) found.add(shorter);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
