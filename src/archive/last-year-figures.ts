import type { BudgetBook, Column, Row, Table } from '../domain/book.js';
import type { LastYearFigure } from '../domain/book-diff.js';
import { formsOf, matchForms, printedIn, type Titled } from './diff-forms.js';
import { diffValue } from './diff-value.js';
import { columnKey, ROW_KEYS } from './form-keys.js';
import { impliedFigures } from './implied-figures.js';
import { matchPairs } from './match-pairs.js';

/** Every last year's figure of a book beside the figure that last year's own book printed, where both are printed. */
export function lastYearFigures(before: BudgetBook, after: BudgetBook): LastYearFigure[] {
  const [old, now] = [before.document, after.document];
  if (old.year === null || now.year !== old.year + 1 || old.type !== now.type) return [];
  const printed = matchForms(formsOf(before), formsOf(after)).flatMap((pair) =>
    'before' in pair && 'after' in pair ? figuresOf(pair.before, pair.after) : [],
  );
  return [...printed, ...impliedFigures(before, after)];
}

function figuresOf(before: Titled, after: Titled): LastYearFigure[] {
  const own = new Map(before.table.columns.map((column) => [columnKey(column, before.words), column]));
  const columns = after.table.columns.flatMap((column): [Column, Column][] => {
    const key = columnKey(column, after.words);
    const match = key.includes('上年') ? own.get(key.replaceAll('上年', '')) : undefined;
    return match && isAmount(column) && isAmount(match) ? [[match, column]] : [];
  });
  if (columns.length === 0) return [];
  return matchPairs(before.table.rows, after.table.rows, ROW_KEYS).flatMap((pair) => {
    if (!('before' in pair && 'after' in pair)) return [];
    return columns.flatMap(([ownColumn, column]) =>
      figureOf({ ...before, row: pair.before, column: ownColumn }, { ...after, row: pair.after, column }),
    );
  });
}

/** Carry-over is of last year by name, not by the year of its column. */
const isAmount = ({ meaning, meanings }: Column): boolean =>
  meaning !== 'rate' && meaning !== 'count' && meaning !== 'change' && !meanings.includes('carry-over-in');

interface At {
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
}

function figureOf(own: At, told: At): LastYearFigure[] {
  const printed = ({ table, row, column }: At) => printedIn(table, row.cells[column.id], column);
  const [was, is] = [printed(own), printed(told)];
  const diff = was && is ? diffValue(was, is) : null;
  if (!was || !is || !diff || was.value === null || is.value === null) return [];
  return [
    {
      form: told.table.title,
      row: told.row.name || (told.row.code ?? ''),
      column: told.column.path.join('/'),
      agrees: diff.change === 'same',
      told: is.text,
      own: was.text,
      difference: diff.difference ?? '0',
      unit: is.unit,
    },
  ];
}
