import { expect, test } from 'vitest';
import type { BudgetBook } from '../../domain/book.js';
import { TEMPLATES } from './index.js';
import { recogniseTemplate } from './recognise-template.js';

/** A book that prints the forms of a template under their own titles. */
const bookOf = (template: (typeof TEMPLATES)[number], share: number): BudgetBook => {
  const forms = template.parts.flatMap((part) => (part.is === 'form' ? [part.form] : []));
  const tables = forms.slice(0, Math.ceil(forms.length * share)).map(({ kind, title }) => ({ kind, title }));
  return { document: { type: template.type }, tables } as unknown as BudgetBook;
};

test.each(TEMPLATES)('$id is recognised by its titles', (template) => {
  expect(recogniseTemplate(bookOf(template, 1))?.id).toBe(template.id);
});

test('a third of the titles is not enough', () => {
  for (const template of TEMPLATES)
    if (template.parts.filter(({ is }) => is === 'form').length > 4)
      expect(recogniseTemplate(bookOf(template, 1 / 3))?.id).not.toBe(template.id);
});
