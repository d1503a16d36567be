import type { Cell, Row, Table } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { equationsOf } from '../tables/columns/equations.js';
import { parentsOf } from '../tables/rows/row-tree.js';

/** A sum that a table should hold: the cells, blank parts left out. */
export interface CellSum {
  readonly whole: Cell;
  readonly parts: readonly Cell[];
}

const SIDES = { income: 0, expenditure: 1 } as const;
const NOT_SUMMED = new Set(['rate', 'count']);

/** The sums of a table across its rows, as its header promises them, and down its columns from total to items. */
export function sumsOf(table: Table): CellSum[] {
  return [...acrossRows(table), ...downColumns(table)];
}

function acrossRows({ columns, rows }: Table): CellSum[] {
  const equations = equationsOf(columns);
  return gather(rows, (row) =>
    gather(equations, ({ whole, parts }) => {
      const at = (index: number): Cell[] => {
        const cell = row.cells[columns[index]?.id ?? ''];
        return cell ? [cell] : [];
      };
      return at(whole).map((cell) => ({ whole: cell, parts: gather(parts, at) }));
    }),
  );
}

function downColumns({ columns, rows }: Table): CellSum[] {
  const children = new Map<Row, Row[]>();
  const parents = parentsOf(
    rows.map(({ side, level, code, name, numbering = '', pair }) => ({
      side: side ? SIDES[side] : 0,
      level,
      code,
      name,
      numbering,
      ...(pair ? { pair } : {}),
    })),
  );
  for (const [index, parent] of parents.entries()) {
    const whole = rows[parent];
    if (!whole || parent === index) continue;
    const known = children.get(whole);
    if (known) known.push(rows[index]!);
    else children.set(whole, [rows[index]!]);
  }
  return gather([...children], ([row, below]) =>
    gather(columns, ({ id, meaning }) => {
      const whole = row.cells[id];
      if (!whole || NOT_SUMMED.has(meaning)) return [];
      const parts = gather(below, (child) => child.cells[id] ?? []);
      return parts.length > 0 ? [{ whole, parts }] : [];
    }),
  );
}
