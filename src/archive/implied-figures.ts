import type { BudgetBook, Statement } from '../domain/book.js';
import type { LastYearFigure } from '../domain/book-diff.js';
import { add, meets, middle, negate, subtract } from '../domain/interval.js';
import { decimalsOf, isMoneyUnit, printedMoney, writeMoney } from '../domain/number.js';
import { nameKey } from '../domain/text.js';
import { TimelessWords } from './form-keys.js';

/**
 * Last year's figures that sentences imply (300.00万元，比上年减少20.00万元: it was 320.00), beside what last year's own text
 * says of the same thing. Both prints are rounded; only what rounding cannot explain disagrees.
 */
export function impliedFigures(before: BudgetBook, after: BudgetBook): LastYearFigure[] {
  const own = ownAmounts(before);
  const words = new TimelessWords(after);
  const byId = new Map(after.statements.map((one) => [one.id, one]));
  return after.statements.flatMap((change): LastYearFigure[] => {
    const amount = change.of === null ? undefined : byId.get(change.of);
    if (change.measure !== 'change' || !amount || !isOfLastYear(change, before)) return [];
    const former = own.get(keyOf(amount, words));
    const [now, by, was] = [moneyOf(amount), moneyOf(change), former && moneyOf(former)];
    if (!former || !now || !by || !was || !isMoneyUnit(amount.unit)) return [];
    if (change.direction !== 'increase' && change.direction !== 'decrease') return [];
    const implied = change.direction === 'increase' ? subtract(now, by) : add(now, by);
    const decimals = decimalsOf(amount.value ?? '');
    const agrees = meets(implied, was);
    return [
      {
        form: amount.section ?? '',
        row: amount.subject,
        column: change.quote,
        agrees,
        told: writeMoney(middle(implied), amount.unit, decimals, Math.max(decimals, 2)),
        own: `${former.value}${former.unit === amount.unit ? '' : (former.unit ?? '')}`,
        difference: agrees
          ? '0'
          : writeMoney(middle(add(implied, negate(was))), amount.unit, decimals, Math.max(decimals, 2)),
        unit: amount.unit,
        implied: true,
      },
    ];
  });
}

/** Amounts that last year's book states of its own year, where it states one only. */
function ownAmounts(book: BudgetBook): ReadonlyMap<string, Statement> {
  const words = new TimelessWords(book);
  const amounts = new Map<string, Statement>();
  const several = new Set<string>();
  for (const one of book.statements) {
    if (one.measure !== 'amount' || (one.year !== null && one.year !== book.document.year)) continue;
    const key = keyOf(one, words);
    const known = amounts.get(key);
    if (known && known.value !== one.value) several.add(key);
    amounts.set(key, one);
  }
  for (const key of several) amounts.delete(key);
  return amounts;
}

const keyOf = ({ subject, section, code, stage }: Statement, words: TimelessWords): string =>
  [nameKey(words.of(section ?? '')), code ?? nameKey(words.of(subject)), stage ?? ''].join(' ');

const isOfLastYear = ({ base }: Statement, { document }: BudgetBook): boolean =>
  base !== null && (base.includes(String(document.year)) || /上年|去年/.test(base));

const moneyOf = ({ value, unit }: Statement) =>
  value !== null && isMoneyUnit(unit) && /^-?\d+(?:\.\d+)?$/.test(value) ? printedMoney(value, unit) : undefined;
