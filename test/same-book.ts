/** What is the same in a book that was compiled and in the book that was read from its print: every fact and figure. */
export { factsOfBook, figuresOfText } from '../src/domain/compare-books.js';
