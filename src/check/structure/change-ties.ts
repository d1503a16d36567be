import type { Column, Row, Table } from '../../domain/book.js';
import { cellFigure, isZero, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { minus, plus, type Tie, type TieOutcome, testTie } from '../tie.js';
import { amountColumns } from './columns.js';
import { nameOf } from './row-ties.js';

/** Rows, and different changes among them, that show which two columns a change is between. */
const FEWEST_ROWS = 3;
const FEWEST_CHANGES = 2;
/** Rows that hold for each that does not, once one is broken. */
const FOR_EACH = 3;

interface RowTie {
  readonly tie: Tie;
  readonly outcome: TieOutcome;
  /** The change as printed. */
  readonly change: string;
  readonly isNothing: boolean;
}

/**
 * 增减额 is this year's amount less last year's, row by row. Which columns these are is shown by the rows themselves: a header
 * may print 小计, 基本支出 and 项目支出 of either year.
 */
export function changeTies(table: Table): readonly Tie[] {
  const ties = gather(table.columns, (column) => (isChange(column) ? tiesOfChange(table, column) : []));
  return ties.length > 0 ? ties : tiesOfBlocks(table);
}

/** Last year's, this year's and the changed amounts as blocks of like columns: 上年预算数/合计, 本年预算数/合计, 增减额/合计. */
function tiesOfBlocks(table: Table): readonly Tie[] {
  const ties = gather(table.columns, (change) => {
    if (change.path.length < 2 || !change.meanings.includes('change') || /[%％率幅]|占/.test(change.path.join('')))
      return [];
    const own = change.path.slice(1).join('/');
    const others = table.columns.filter((one) => one !== change && one.path.slice(1).join('/') === own);
    const last = others.filter((column) => isLastYear(column, others));
    const now = others.filter((column) => !last.includes(column));
    if (last.length !== 1 || now.length !== 1) return [];
    return gather(table.rows, (row) => rowTie(table, row, change, now[0]!, last[0]!) ?? []);
  });
  return isShown(ties) ? ties.map(({ tie }) => tie) : [];
}

const isLastYear = ({ year, meanings }: Column, others: readonly Column[]): boolean =>
  meanings.includes('last-year') ||
  (year !== undefined && others.some((other) => other.year !== undefined && other.year > year));

const isChange = ({ meaning, meanings, path }: Column): boolean =>
  meaning === 'change' && !meanings.includes('rate') && !/[%％率幅]|占/.test(path.join(''));

function tiesOfChange(table: Table, change: Column): readonly Tie[] {
  const amounts = amountColumns(table).filter((column) => column.meaning !== 'change');
  let best: readonly RowTie[] = [];
  let most = 0;
  let isSure = false;
  for (const now of amounts)
    for (const last of amounts) {
      if (now === last) continue;
      const ties = gather(table.rows, (row) => rowTie(table, row, change, now, last) ?? []);
      const held = ties.filter(({ outcome }) => outcome !== 'broken').length;
      if (held < most) continue;
      isSure = held > most;
      most = held;
      best = ties;
    }
  return isSure && isShown(best) ? best.map(({ tie }) => tie) : [];
}

function isShown(ties: readonly RowTie[]): boolean {
  const held = ties.filter(({ outcome }) => outcome !== 'broken');
  const changes = new Set(held.filter(({ isNothing }) => !isNothing).map(({ change }) => change));
  return (
    held.length >= FEWEST_ROWS &&
    changes.size >= FEWEST_CHANGES &&
    held.length >= FOR_EACH * (ties.length - held.length)
  );
}

function rowTie(table: Table, row: Row, change: Column, now: Column, last: Column): RowTie | undefined {
  if ([change, now, last].some(({ id }) => row.cells[id]?.doubtful)) return undefined;
  const whole = cellFigure(table, row, change);
  const [present, past] = [cellFigure(table, row, now), cellFigure(table, row, last)];
  if (!whole || !present || !past) return undefined;
  const tie: Tie = {
    is: 'sum',
    whole,
    parts: [plus(present), minus(past)],
    message: 'change',
    data: { row: nameOf(row), column: change.path.join('/'), columns: `${now.path.join('/')}、${last.path.join('/')}` },
  };
  const { outcome, expected } = testTie(tie);
  // A decrease may be printed without its sign.
  const isUnsigned = outcome === 'broken' && expected < 0n && statedValue(whole) === -expected;
  return isUnsigned ? undefined : { tie, outcome, change: whole.text, isNothing: isZero(whole) };
}
