import type { BudgetBook } from './book.js';

/** The section under which a printed book holds what the goal texts of target forms state. */
export const GOAL_SECTION = '绩效目标';

/** Ids of paragraphs that are goals: a goal stands in its form, and as a paragraph only for what it states. */
export const goalId = (number: number): string => `${PREFIX}${number}`;
const PREFIX = 'goal';

const isGoal = (id: string): boolean => id.startsWith(PREFIX);

/**
 * A book as rules see it: a goal is a plan (满意度95%以上), and no sentence of the narrative. What
 * `recognise/narrative/goal-figures.ts` added for print is left out; other books come back as they are.
 */
export function withoutGoalFigures(book: BudgetBook): BudgetBook {
  if (!book.paragraphs.some(({ id }) => isGoal(id))) return book;
  return {
    ...book,
    statements: book.statements.filter(({ paragraph }) => !isGoal(paragraph)),
    paragraphs: book.paragraphs.filter(({ id }) => !isGoal(id)),
  };
}
