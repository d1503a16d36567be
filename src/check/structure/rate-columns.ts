import type { Column, Row, Table } from '../../domain/book.js';
import { cellFigure, type Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { exactly, type Interval, loosened, meets, negate, percentOf, SCALE, subtract } from '../../domain/interval.js';
import { amountColumns } from './columns.js';

/** Rows that show which two amounts a rate is of, different rates among them, and how many for each row that does not fit. */
const FEWEST_ROWS = 4;
const FEWEST_RATES = 3;
const FOR_EACH = 4;

/** growth: (now ÷ last − 1) × 100 · share: now ÷ last × 100 */
type Way = 'growth' | 'share';
const WAYS: readonly Way[] = ['growth', 'share'];

/** A printed rate with the two amounts it is of. */
interface RateOfRow {
  readonly row: Row;
  readonly column: Column;
  readonly rate: Figure;
  readonly now: Figure;
  readonly last: Figure;
  readonly way: Way;
  readonly expected: Interval;
  readonly fits: boolean;
}

/** The rates of a table, column by column, where the rows show of which two amounts they are and how they are worked out. */
export const ratesOf = (table: Table): readonly RateOfRow[] =>
  gather(table.columns, (column) => (column.meaning === 'rate' ? ratesIn(table, column) : []));

function ratesIn(table: Table, column: Column): readonly RateOfRow[] {
  const rows = table.rows.filter((row) => cellFigure(table, row, column) !== undefined);
  if (rows.length < FEWEST_ROWS) return [];
  const amounts = amountColumns(table).filter(({ meaning }) => meaning !== 'change');
  let best: readonly RateOfRow[] = [];
  let most = 0;
  let isSure = false;
  for (const now of amounts)
    for (const last of amounts) {
      if (now === last) continue;
      for (const way of WAYS) {
        const found = gather(rows, (row) => rateOf(table, row, column, now, last, way) ?? []);
        const held = found.filter(({ fits }) => fits).length;
        if (held < most) continue;
        isSure = held > most;
        most = held;
        best = found;
      }
    }
  return isSure && isShown(best) ? best : [];
}

function isShown(found: readonly RateOfRow[]): boolean {
  const held = found.filter(({ fits }) => fits);
  const rates = new Set(held.map(({ rate }) => rate.text));
  rates.delete('100');
  return (
    held.length >= FEWEST_ROWS && rates.size >= FEWEST_RATES && held.length >= FOR_EACH * (found.length - held.length)
  );
}

function rateOf(
  table: Table,
  row: Row,
  column: Column,
  nowColumn: Column,
  lastColumn: Column,
  way: Way,
): RateOfRow | undefined {
  if ([column, nowColumn, lastColumn].some(({ id }) => row.cells[id]?.doubtful)) return undefined;
  const rate = cellFigure(table, row, column);
  const [now, last] = [cellFigure(table, row, nowColumn), cellFigure(table, row, lastColumn)];
  if (!rate || !now || !last) return undefined;
  const ratio = percentOf(loosened(now.interval), loosened(last.interval));
  if (!ratio) return undefined;
  const expected = way === 'share' ? ratio : subtract(ratio, exactly(100n * SCALE));
  const told = loosened(rate.interval);
  // A decrease may be printed without its sign.
  const fits = meets(told, expected) || (way === 'growth' && meets(told, negate(expected)));
  return { row, column, rate, now, last, way, expected, fits };
}
