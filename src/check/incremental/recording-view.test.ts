import { expect, test } from 'vitest';
import type { BudgetBook, Statement } from '../../domain/book.js';
import { statementFigure } from '../../domain/figures.js';
import { madeUpBook } from '../made-up-table.test-support.js';
import type { BookView } from '../view.js';
import { find, findInEach, paragraphsOf } from '../wording/passages.js';
import { changeBetween } from './changed-parts.js';
import { nothingRead, touches } from './parts.js';
import { RecordingView } from './recording-view.js';

const at = { line: 1, quote: '' };
const told = (id: string, value: string): Statement => ({
  id,
  subject: '支出',
  measure: 'amount',
  value,
  unit: '万元',
  base: null,
  direction: null,
  quote: value,
  at,
  year: null,
  section: null,
  paragraph: id,
  offset: 2,
  code: null,
  of: null,
  partOf: null,
  reason: null,
});

/** A book of two sentences. */
const bookOf = (first: string, second: string): BudgetBook => ({
  ...madeUpBook(),
  statements: [told('a', first), told('b', second)],
  paragraphs: [
    { id: 'a', section: null, text: `支出${first}万元。`, lines: [] },
    { id: 'b', section: null, text: `收入${second}万元，其中拨款。`, lines: [] },
  ],
});
const book = bookOf('12.00', '20.00');
/** The book with another figure in the first sentence, and with another in the second. */
const first = { ...book, ...withNew(bookOf('13.00', '20.00'), 0) };
const second = { ...book, ...withNew(bookOf('12.00', '29.00'), 1) };

function withNew({ statements, paragraphs }: BudgetBook, index: number) {
  return {
    statements: book.statements.map((one, at) => (at === index ? statements[at]! : one)),
    paragraphs: book.paragraphs.map((one, at) => (at === index ? paragraphs[at]! : one)),
  };
}

test.each<[string, (view: BookView) => unknown, boolean, boolean]>([
  ['a figure', ({ book: own }) => statementFigure(own.statements[0]!), true, false],
  ['what all figures are of', ({ book: own }) => own.statements.map(({ subject }) => subject), false, false],
  ['a text', (view) => view.paragraph('b')?.text, false, true],
  ['what stands nowhere', (view) => find(paragraphsOf(view), /基金/g), false, false],
  ['what stands in one text', (view) => find(paragraphsOf(view), /拨款/g), false, true],
  ['what comes to stand in one text', (view) => find(paragraphsOf(view), /9/g), false, true],
  [
    'what is worked out of each text',
    (view) => findInEach(paragraphsOf(view), ({ text }) => (text.includes('3') ? [text] : [])),
    true,
    false,
  ],
])('what is read: %s', (_, read, touchedByFirst, touchedBySecond) => {
  const reads = nothingRead();
  read(new RecordingView(book, {}, reads));
  expect(touches(changeBetween(book, first)!, reads)).toBe(touchedByFirst);
  expect(touches(changeBetween(book, second)!, reads)).toBe(touchedBySecond);
});
