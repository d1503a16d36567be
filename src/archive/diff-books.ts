import type { BudgetBook } from '../domain/book.js';
import type { BookDiff, Counts } from '../domain/book-diff.js';
import { squeezed } from '../domain/text.js';
import { countChanges, diffForms } from './diff-forms.js';
import { diffParagraphs, diffStatements } from './diff-narrative.js';
import { diffTargets } from './diff-targets.js';
import { lastYearFigures } from './last-year-figures.js';

/** Two books side by side: forms, sentences, targets. Neither the file names nor places count as a difference. */
export function diffBooks(before: BudgetBook, after: BudgetBook): BookDiff {
  const forms = diffForms(before, after);
  const statements = diffStatements(before, after);
  const paragraphs = diffParagraphs(before, after);
  const targets = diffTargets(before, after);
  const lastYear = lastYearFigures(before, after);
  const disagree = lastYear.filter(({ agrees }) => !agrees).length;
  const summary = {
    forms: countChanges(forms),
    cells: sum(forms.map(({ cells }) => cells)),
    statements: { ...countChanges(statements.changes), same: statements.same },
    paragraphs: { ...countChanges(paragraphs.changes), same: paragraphs.same },
    targets: countChanges(targets),
    indicators: countChanges(targets.flatMap(({ indicators }) => indicators)),
    lastYear: { agree: lastYear.length - disagree, disagree },
  };
  const { forms: f, statements: s, paragraphs: p, targets: t } = summary;
  return {
    format: 'mingsuan-diff/1',
    before: { name: before.source.name, document: before.document },
    after: { name: after.source.name, document: after.document },
    relation: relationOf(before, after),
    same:
      [f, s, p, t].every(({ changed, added, removed }) => changed + added + removed === 0) && sameFacts(before, after),
    summary,
    forms,
    statements: statements.changes,
    paragraphs: paragraphs.changes,
    targets,
    lastYear,
  };
}

function relationOf(before: BudgetBook, after: BudgetBook): BookDiff['relation'] {
  const [old, now] = [before.document, after.document];
  const names = [old, now].map(({ department }) => squeezed(department.name ?? ''));
  if (names[0] !== names[1] && names[0] !== '' && names[1] !== '') return 'departments';
  return old.year === now.year ? 'versions' : 'years';
}

const sameFacts = (before: BudgetBook, after: BudgetBook): boolean =>
  before.document.type === after.document.type &&
  before.document.year === after.document.year &&
  squeezed(before.document.department.name ?? '') === squeezed(after.document.department.name ?? '');

const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (all, one) => ({
      same: all.same + one.same,
      changed: all.changed + one.changed,
      added: all.added + one.added,
      removed: all.removed + one.removed,
    }),
    { same: 0, changed: 0, added: 0, removed: 0 },
  );
