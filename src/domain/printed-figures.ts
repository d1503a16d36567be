import type { BudgetBook } from './book.js';
import { knownFigure } from './figures.js';
import { fieldFigureKey, formFigure } from './target-figures.js';

/** Tells figures that were tested by their keys. */
interface Tested {
  has(key: string): boolean;
}

/** How many figures a book prints, and how many of them were tested. */
interface FigureCount {
  readonly printed: number;
  readonly tied: number;
}

/**
 * Counts the amounts, rates and counts that the book prints in tables and sentences, and the amounts in target forms:
 * the base of "how much was proven". `tied` knows the figures that were tested.
 */
export function countFigures(book: BudgetBook, tied: Tested): FigureCount {
  const cells = countCells(book, tied);
  const told = countStatements(book, tied);
  const others = new Set<string>();
  for (const form of [book.targets.department, ...book.targets.projects]) {
    if (!form) continue;
    const own = formFigure(form);
    if (own) others.add(own.key);
    for (const field of form.fields) {
      const key = fieldFigureKey(form, field);
      if (key !== undefined) others.add(key);
    }
  }
  let tested = 0;
  for (const key of others) if (tied.has(key)) tested++;
  return { printed: cells.printed + told.printed + others.size, tied: cells.tied + told.tied + tested };
}

function countStatements(book: BudgetBook, tied: Tested): FigureCount {
  let printed = 0;
  let tested = 0;
  for (const statement of book.statements) {
    if (statement.value === null || statement.measure === 'date') continue;
    printed++;
    // The key of a figure that is there already is looked up sooner than one made anew.
    if (tied.has(knownFigure(statement)?.key ?? `statement:${statement.id}`)) tested++;
  }
  return { printed, tied: tested };
}

/** A cell that no rule has read as a figure was not tested. */
function countCells(book: BudgetBook, tied: Tested): FigureCount {
  let printed = 0;
  let tested = 0;
  for (const table of book.tables)
    for (const row of table.rows)
      for (const column in row.cells) {
        const cell = row.cells[column]!;
        if (cell.value === null) continue;
        printed++;
        const figure = knownFigure(cell);
        if (figure && tied.has(figure.key)) tested++;
      }
  return { printed, tied: tested };
}
