import type { BudgetBook } from '../domain/book.js';

/** Texts shorter than this are looked at as they are: an excerpt, a paragraph on trial. */
const WHOLE_TEXT = 400;
/** As many figures stand in any text. */
const STRAY_FIGURES = 3;

/**
 * False for a whole text in which nothing makes a disclosure: no table, no target, and either hardly a figure and neither
 * department nor type, or more Latin letters than Chinese characters. Of such a text nothing is said: what is left over in a
 * disclosure (XX, undefined) is meant in a manual.
 */
export function isDisclosure(book: BudgetBook): boolean {
  const { tables, targets, evaluations, statements, document } = book;
  if (tables.length > 0 || targets.department || targets.projects.length > 0 || evaluations) return true;
  const isNamed = document.department.name !== null || document.type !== 'unknown';
  const text = book.paragraphs.map((paragraph) => paragraph.text).join('');
  if (text.length < WHOLE_TEXT) return true;
  return (isNamed || statements.length > STRAY_FIGURES) && isChineseText(text);
}

function isChineseText(text: string): boolean {
  let chinese = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) chinese++;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++;
  }
  return chinese >= latin;
}
