import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { squeezed } from '../../domain/text.js';
import { isThisYears } from '../narrative/around.js';
import { perBook } from '../view.js';

/** Amounts of its own year that a document tells, by what they are of; subjects told with two amounts are left out. */
export const toldFacts = perBook((view): ReadonlyMap<string, Figure> => {
  const facts = new Map<string, Figure>();
  const open = new Set<string>();
  for (const statement of view.book.statements) {
    const figure = statement.measure === 'amount' ? statementFigure(statement) : undefined;
    if (figure?.kind !== 'money' || !isThisYears(view, statement)) continue;
    const fact = toldFact(statement);
    const other = facts.get(fact);
    if (other && other.text !== figure.text) open.add(fact);
    facts.set(fact, figure);
  }
  for (const fact of open) facts.delete(fact);
  return facts;
});

/** What an amount is of, whatever the year and the number of its section. */
export const toldFact = ({ section, subject, stage }: Statement): string =>
  [bare(section ?? ''), bare(subject), stage ?? ''].join('|');

const bare = (words: string): string =>
  squeezed(words).replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]|20\d{2}年度?|本部门|我[局厅委院馆]|预算数?/g, '');
