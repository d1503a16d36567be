import type { DocumentFacts, Section } from '../../domain/book.js';
import type { RecognisedNarrative } from '../assemble-book.js';
import type { Block } from '../blocks.js';
import { isFormText } from './form-text.js';
import { settleLostYears } from './lost-years.js';
import { joinParagraphs } from './paragraphs.js';
import { placeUnderHeadings } from './sections.js';
import { readStatements } from './statements.js';
import { settleTornFigures } from './torn-figures.js';

/** Running text: printed lines → paragraphs → sections → statements with their links. */
export function recogniseNarrative(blocks: readonly Block[], document: DocumentFacts): RecognisedNarrative {
  const contents: Section[] = [];
  const { sections, texts } = placeUnderHeadings(joinParagraphs(blocks, contents));
  const told = texts.filter(({ text }) => !isFormText(text.text));
  const paragraphs = texts.map(({ id, text, headings }) => ({
    id,
    section: headings.at(-1) ?? null,
    text: text.text,
    lines: text.lines,
  }));
  const read = settleTornFigures(readStatements(told, document.year), paragraphs);
  const dated = settleLostYears(read.statements, document.year);
  return { sections, contents, paragraphs, statements: dated.statements, doubts: [...read.doubts, ...dated.doubts] };
}
