import type { BudgetBook, Paragraph, Statement, TargetForm } from '../../domain/book.js';
import { GOAL_SECTION, goalId } from '../../domain/goal-figures.js';
import type { PlacedText } from './sections.js';
import { readStatements } from './statements.js';

/** What of the words before a figure is no name: by which standard, how a limit is meant, how an amount was reckoned. */
const AIM = /^按照?|(?:不少于|不低于|不超过|不高于|大于|小于|高于|低于|至少有?|达到|等于)+$|为[\d.*×+=]+$/g;

/**
 * The book as it is printed: what the goal texts of target forms state (每人补助12元, 满意度95%以上) stands behind the
 * statements of the narrative, under 绩效目标. Rules do not see it (`withoutGoalFigures`).
 */
export function withGoalFigures(book: BudgetBook): BudgetBook {
  const { department, projects } = book.targets;
  const texts = [department, ...projects].flatMap((form, index) => (form ? (goalText(form, index) ?? []) : []));
  const statements = readStatements(texts, book.document.year);
  if (statements.length === 0) return book;
  const ids = new Map(statements.map(({ id }, index) => [id, `goal-s${index + 1}`]));
  const idOf = (id: string | null) => (id === null ? null : ids.get(id)!);
  const stated = new Set(statements.map(({ paragraph }) => paragraph));
  return {
    ...book,
    statements: [
      ...book.statements,
      ...statements.map(
        (one): Statement => ({
          ...one,
          id: idOf(one.id)!,
          subject: one.subject.replace(AIM, '').trim(),
          of: idOf(one.of),
          partOf: idOf(one.partOf),
        }),
      ),
    ],
    paragraphs: [...book.paragraphs, ...texts.filter(({ id }) => stated.has(id)).map(paragraphOf)],
  };
}

/** A goal with a figure, as a paragraph in a section of its own: one goal says nothing about another. */
function goalText(form: TargetForm, index: number): PlacedText | undefined {
  if (form.goal === null || !/\d/.test(form.goal)) return undefined;
  const at = form.goalAt ?? form.at;
  return {
    id: goalId(index),
    text: { text: form.goal, lines: [{ offset: 0, at }], prose: true },
    headings: [GOAL_SECTION],
    section: index,
    chapter: index,
    from: 0,
    silent: false,
    isGoal: true,
  };
}

const paragraphOf = ({ id, text }: PlacedText): Paragraph => ({
  id,
  section: GOAL_SECTION,
  text: text.text,
  lines: text.lines,
});
