import { isMoneyUnit, type MoneyUnit, printedMoney } from '../../domain/number.js';
import type { ToldList } from './lists.js';

/** The unit of all parts, where the total is told in another and has room for each of them only in theirs. */
export function unitOfParts({ total, totalFigure, parts }: ToldList): MoneyUnit | undefined {
  const { value } = total;
  const [unit, ...others] = new Set(parts.map(({ figure }) => figure.unit));
  if (parts.length < 2 || others.length > 0 || value === null || !isMoneyUnit(unit) || unit === totalFigure.unit)
    return undefined;
  const meant = printedMoney(value, unit).high;
  const isMeant = parts.every(
    ({ figure: { interval } }) => interval.low > totalFigure.interval.high && interval.low <= meant,
  );
  return isMeant ? unit : undefined;
}
