import type { Table } from '../../domain/book.js';
import { magnitude } from '../../domain/interval.js';
import { figuresOf, testTie } from '../tie.js';
import { isFromWords, isPlainText } from './from-words.js';
import type { HomeTie } from './home-ties.js';

/**
 * Whether most rows have their cells on several lines, or no name beside them: rows put together again from such lines have
 * lost their blank cells, and where one label or code is taken wrongly all below it moves. They are believed where they add up.
 */
export function isTorn(table: Table): boolean {
  let torn = 0;
  let whole = 0;
  for (const { at, name, cells } of table.rows) {
    if (!isPlainText(at)) return false;
    const ids = Object.keys(cells);
    const lines = new Set(ids.map((id) => cells[id]!.at.line));
    if (ids.length === 0) continue;
    if (lines.size > 1 || name === '' || (ids.length === 1 && !lines.has(at.line))) torn++;
    else whole++;
  }
  return torn >= FEWEST_TORN && torn > whole;
}
const FEWEST_TORN = 3;

/**
 * Whether text prints amounts beside the names of other rows: sums down the columns fail in as many places as they hold, and in
 * several. Those along the rows hold all the same, and prove no name.
 */
export function areRowsMoved({ rows }: Table, ties: readonly HomeTie[]): boolean {
  const down = ties.filter(({ is }) => is !== 'columns');
  const broken = placesOf(down.filter(({ outcome }) => outcome === 'broken'));
  const held = placesOf(down.filter(({ outcome }) => outcome !== 'broken'));
  return broken >= FEWEST_MOVED && broken >= held && rows[0] !== undefined && isPlainText(rows[0].at);
}
const FEWEST_MOVED = 4;

/** In how many places ties stand: those of one row, column by column, are one. */
const placesOf = (ties: readonly HomeTie[]): number => new Set(ties.map(({ tie }) => tie.group ?? tie)).size;

/** Whether sums fail in as many places as they hold, and in several. */
export function failsWidely(ties: readonly HomeTie[]): boolean {
  const broken = ties.filter(({ outcome }) => outcome === 'broken');
  const places = placesOf(broken);
  const holding = ties.length - broken.length;
  return places >= 2 && places >= holding && !(holding >= 2 && isOneSlip(broken));
}

/**
 * Whether one column of a table put together from words fails in as many of its sums of several rows as it holds in: figures of
 * another column, often percentages, stand in it, while the other columns are read rightly.
 */
export function failsInColumn(table: Table, ties: readonly HomeTie[]): boolean {
  if (!isFromWords(table)) return false;
  const byColumn = new Map<string, HomeTie[]>();
  for (const home of ties) {
    const { is, tie } = home;
    if (is === 'columns' || tie.is !== 'sum' || tie.parts.length < 2) continue;
    const column = tie.whole.key.slice(tie.whole.key.lastIndexOf('/'));
    byColumn.set(column, [...(byColumn.get(column) ?? []), home]);
  }
  return [...byColumn.values()].some((own) => {
    const broken = own.filter(({ outcome }) => outcome === 'broken');
    return broken.length >= 2 && broken.length * 2 >= own.length && !isOneSlip(broken);
  });
}

/**
 * One figure in all that is broken, or one amount that all are off by, is the document's slip, where other sums show that
 * the table is read rightly.
 */
function isOneSlip(broken: readonly HomeTie[]): boolean {
  const [first, ...others] = broken.map(({ tie }) => figuresOf(tie).map(({ key }) => key));
  if (first?.some((key) => others.every((keys) => keys.includes(key)))) return true;
  return new Set(broken.map(({ tie }) => magnitude(testTie(tie).difference))).size === 1;
}
