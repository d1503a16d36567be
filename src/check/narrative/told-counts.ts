import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { squeezed } from '../../domain/text.js';
import { perBook } from '../view.js';
import { clauseBefore, statementsByParagraph } from './around.js';

/** A number of things that the narrative counts, with the words before it in its clause and its sentence's number. */
export interface ToldCount {
  readonly statement: Statement;
  readonly figure: Figure;
  readonly words: string;
  /** Sentence within its paragraph, from 0. */
  readonly sentence: number;
}

/** Counts by paragraph, in reading order. */
export const countsByParagraph = perBook((view): readonly (readonly ToldCount[])[] => {
  const found: ToldCount[][] = [];
  for (const statements of statementsByParagraph(view).values()) {
    const counts: ToldCount[] = [];
    for (const statement of statements) {
      const figure = statement.measure === 'count' ? statementFigure(statement) : undefined;
      if (!figure) continue;
      const text = view.paragraph(statement.paragraph)?.text ?? '';
      const words = `${squeezed(statement.subject)} ${clauseBefore(view, statement)}`;
      counts.push({ statement, figure, words, sentence: sentencesBefore(text, statement.offset) });
    }
    if (counts.length > 0) found.push(counts);
  }
  return found;
});

/** How many sentences end before an offset. */
function sentencesBefore(text: string, offset: number): number {
  let ended = 0;
  for (let at = 0; at < offset; at++) {
    const sign = text[at];
    if (sign === '。' || sign === '；' || sign === ';') ended++;
  }
  return ended;
}
