import type { Statement } from '../../domain/book.js';
import { type BookView, perBook } from '../view.js';

/** A sentence that ends, or an amount at the end of a line: 。 万元 % 人 ）. */
const ENDS = /[。；;！!？?.…元％%人个辆次）)】”"]\s*$/;

/** The last paragraph of a text that breaks off in the middle of a sentence. */
const lastOne = perBook(({ book }): string => {
  const last = book.paragraphs.at(-1);
  return last && !ENDS.test(last.text) ? last.id : '';
});

/** Whether more may have stood behind what is told: the text breaks off in its paragraph. */
export const mayBeCut = (view: BookView, { paragraph }: Pick<Statement, 'paragraph'>): boolean =>
  lastOne(view) === paragraph;
