// Facts of real disclosures carry over: base data is made of each, compiled in the template it is most like, and its forms
// show the same figures, save those that cannot hold together, which the notes list.
import { describe, expect, test } from 'vitest';
import { baseOfBook } from '../src/prepare/base-of-book.js';
import { templateOfBook } from '../src/prepare/template-of-book.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { realTexts } from './disclosures.js';
import { comparedFigures, compiledDraft } from './reproduced-figures.js';

const texts = realTexts();
test('there are real disclosures to reproduce', ({ skip }) => {
  skip(texts.length === 0, 'no real disclosures beside the repository');
  expect(texts.length).toBeGreaterThan(0);
});

describe.skipIf(texts.length === 0).each(texts.map((file) => [file.name, file] as const))('%s', (name, { text }) => {
  test('shows the figures of the disclosure wherever they hold together', async () => {
    const source = readText(name, new TextEncoder().encode(text));
    if (!source.ok) throw new Error(source.refusal.kind);
    const book = openDisclosure(source.value);
    const { base, notes } = await baseOfBook(book);
    const template = templateOfBook(book);
    if (!template) throw new Error('no template');
    const figures = comparedFigures(book, compiledDraft(base, template));
    const told = notes.filter(({ kind }) => kind === 'contradicts').map(({ message }) => message.zh);
    const untold = figures.filter(
      ({ outcome, form, row, column }) =>
        outcome !== 'same' &&
        // Targets whose project the print lost have no place.
        row !== '' &&
        !told.some((words) => words.includes(`${form} ${row} ${column.split('/').at(-1)}`)),
    );
    expect(untold).toEqual([]);
    expect(figures.filter(({ outcome }) => outcome === 'same').length / figures.length).toBeGreaterThan(0.9);
  });
});
