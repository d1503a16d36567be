import { cellFigure, type Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import type { ExpenseRow } from './expenses.js';

/** 其他交通费用, 其他交通工具购置: what some regions publish among the costs of vehicles. */
const NAME = /其他交通/;

/** What stands among the costs of vehicles and is neither buying nor running; `whole` is the figure they are part of. */
export function otherTransport({ table, row }: ExpenseRow, whole: Figure): readonly Figure[] {
  const columns = table.columns.filter(({ path }) => NAME.test(path.join('')));
  // Of two such columns one is another year's.
  if (columns.length > 0) return columns.length > 1 ? [] : gather(columns, (one) => cellFigure(table, row, one) ?? []);
  const column = table.columns.find(({ id }) => whole.key.endsWith(`/${id}`));
  const rows = column ? table.rows.filter(({ name }) => NAME.test(name)) : [];
  return gather(rows, (one) => cellFigure(table, one, column!) ?? []);
}
