import type { Row, Table } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { BookView } from '../view.js';
import { addUp, type Printed, printedIn, type Stage, summingRows } from './table-cells.js';

const PART_TOTAL = { personnel: /^人员经费(?:合计|小计|总计)/, operating: /^(?:日常)?公用经费(?:合计|小计|总计)/ };

/** 人员经费合计 and 公用经费合计 each total their own half, and only both of them the table. */
export function totalsOfBasic(
  view: BookView,
  table: Table,
  kind: 'basic' | 'personnel' | 'operating',
  stage: Stage,
): readonly Printed[] {
  const totals = summingRows(table);
  const halves = (['personnel', 'operating'] as const).map((half) => ({
    half,
    rows: totals.filter(({ name }) => PART_TOTAL[half].test(name)),
  }));
  const whole = totals.filter((row) => !halves.some(({ rows }) => rows.includes(row)));
  const ofHalf = (half: 'personnel' | 'operating', row: Row): readonly Printed[] => [
    ...printedIn(view, table, row, half, null, stage),
    ...printedIn(view, table, row, null, null, stage),
  ];
  if (kind !== 'basic') {
    const own = halves.find(({ half }) => half === kind)?.rows ?? [];
    return [
      ...gather(own, (row) => ofHalf(kind, row)),
      ...gather(whole, (row) => printedIn(view, table, row, kind, null, stage)),
    ];
  }
  const both = halves.map(({ half, rows }) => gather(rows, (row) => ofHalf(half, row)));
  return [
    ...gather(whole, (row) => [
      ...printedIn(view, table, row, null, null, stage),
      ...printedIn(view, table, row, 'basic', null, stage),
    ]),
    ...(both.every((one) => one.length > 0) ? addUp(gather(both, (one) => one.slice(0, 1))) : []),
  ];
}
