import type { Column, Row, Table } from '../../domain/book.js';
import { cellFigure, type Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { meets } from '../../domain/interval.js';
import { mainColumn } from '../structure/columns.js';
import { minus, plus, type Tie, testTie } from '../tie.js';
import type { BookView } from '../view.js';
import { sentenceBefore } from './around.js';
import { signOf, type ToldChange, toldChanges } from './changes.js';
import { functionalRows } from './functional-rows.js';
import { filledTables, summingRows } from './table-cells.js';
import { topicOf } from './topic.js';

/** Changes that agree with the table before one that does not is told, and how many for each that does not. */
const FEWEST_HELD = 3;
const FOR_EACH = 3;

/** Changes told of items, against the two years that the table of the general budget prints of them. */
export function changesInTable(view: BookView): readonly Tie[] {
  const { type, year } = view.book.document;
  const [table, other] = type === 'budget' ? filledTables(view, ['general-expenditure']) : [];
  if (!table || other || year === null) return [];
  const [now, last] = [mainColumn(table, year), lastYears(table, year)];
  if (!now || !last) return [];
  const ties = gather(toldChanges(view), (told) => tieOf(view, told, table, now, last) ?? []);
  const broken = ties.filter((tie) => testTie(tie).outcome === 'broken').length;
  const held = ties.length - broken;
  return held >= FEWEST_HELD && held >= FOR_EACH * broken ? ties : [];
}

/** The column of all that the year before had. */
function lastYears({ columns }: Table, year: number): Column | undefined {
  const before = columns.filter(
    ({ meanings, year: of }) =>
      (of === year - 1 || (of === undefined && meanings.includes('last-year'))) &&
      !meanings.some((meaning) => meaning === 'change' || meaning === 'rate'),
  );
  const totals = before.filter(({ meaning }) => meaning === 'total' || meaning === 'subtotal');
  const [column, ...others] = totals.length > 0 ? totals : before;
  return others.length === 0 ? column : undefined;
}

const ACCOUNTS = /执行|决算|完成/;

function tieOf(view: BookView, told: ToldChange, table: Table, now: Column, last: Column): Tie | undefined {
  const { change, changeFigure, nowFigure } = told;
  if (!change || !changeFigure || change.direction === 'unresolved') return undefined;
  if (change.base !== null && change.base !== '上年' && change.base !== `${view.book.document.year! - 1}`)
    return undefined;
  const words = sentenceBefore(view, change).slice(-LEAD) + change.quote;
  if (ACCOUNTS.test(words) !== ACCOUNTS.test(last.path.join())) return undefined;
  const row = rowOf(view, told, table);
  const present = row && cellFigure(table, row, now);
  const past = row && cellFigure(table, row, last);
  // What is told must be what the row prints: this year's own money, or what one kind of it is, changed otherwise.
  if (!row || !present || !past || !meets(present.interval, nowFigure.interval)) return undefined;
  return tie(told, changeFigure, present, past, row);
}
const LEAD = 24;

function rowOf(view: BookView, { now }: ToldChange, table: Table): Row | undefined {
  const topic = topicOf(view, now);
  if (topic.kind === 'expenditure' && topic.scope === 'general-budget') return summingRows(table)[0];
  if (topic.kind !== 'functional' || (topic.scope !== null && topic.scope !== 'general-budget')) return undefined;
  const [row, other] = functionalRows(table, topic);
  return other ? undefined : row;
}

function tie({ change, now }: ToldChange, whole: Figure, present: Figure, past: Figure, row: Row): Tie {
  const isMore = change?.direction === 'unchanged' ? !isLess(present, past) : signOf(change) !== -1;
  const data = { subject: row.name || now.subject, now: present.text, last: past.text };
  return { is: 'sum', whole, parts: isMore ? [plus(present), minus(past)] : [plus(past), minus(present)], data };
}

const isLess = (a: Figure, b: Figure): boolean => a.interval.high < b.interval.low;
