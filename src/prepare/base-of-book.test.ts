import { describe, expect, test } from 'vitest';
import { randomBase } from '../../test/random-base.js';
import { comparedFigures, compiledDraft } from '../../test/reproduced-figures.js';
import { compileDisclosure } from '../compile/compile.js';
import type { Draft } from '../compile/draft.js';
import type { BudgetBook } from '../domain/book.js';
import type { Template } from '../forms/template.js';
import { TEMPLATES } from '../forms/templates/index.js';
import { readText } from '../read/text/read-text.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { renderDraftText } from '../render/draft-text.js';
import { EXAMPLE_BASE } from './base-example.js';
import { baseOfBook } from './base-of-book.js';
import { templateOfBook } from './template-of-book.js';

function compiled(template: Template, seed: number): Draft {
  const draft = compileDisclosure(randomBase(seed, { type: template.type, grain: 'hundred', projects: 4 }), template);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems));
  return draft.value;
}

/** As it comes back from its print. */
function readAgain({ document }: Draft): BudgetBook {
  const source = readText('disclosure.txt', new TextEncoder().encode(renderDraftText(document)));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
}

const WITH_TABLES = TEMPLATES.filter(({ parts }) =>
  parts.some((part) => part.is === 'form' && part.form.kind === 'expenditure-summary'),
);

/** Random disclosures for each template; MINGSUAN_CASES asks for more. */
const CASES = Array.from(
  { length: Number.parseInt(process.env['MINGSUAN_CASES'] ?? '1', 10) },
  (_, index) => index + 3,
);

describe.each(WITH_TABLES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each(CASES)('a disclosure that ties gives base data whose forms show the same figures: %i', async (seed) => {
    const book = readAgain(compiled(template, seed));
    const { base, notes } = await baseOfBook(book);
    expect(notes.filter(({ kind }) => kind === 'contradicts').map(({ message }) => message.zh)).toEqual([]);
    const figures = comparedFigures(book, compiledDraft(base, template));
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  });

  test('a disclosure is in the template it was compiled in', () => {
    expect(templateOfBook(readAgain(compiled(template, 5)))?.id).toBe(template.id);
  });
});

test('what items of the narrative grew by, and why, is kept where the narrative names them by their levels', async () => {
  const [template] = TEMPLATES;
  const draft = compileDisclosure(EXAMPLE_BASE, template!);
  const { base } = await baseOfBook(readAgain((draft as Extract<typeof draft, { readonly ok: true }>).value));
  const again = compileDisclosure({ ...base, reasons: { ...base.reasons, 'agency-operating': '另行说明' } }, template!);
  const told = (made: typeof again) =>
    made.ok
      ? made.value.document.parts.flatMap((part) =>
          part.is === 'paragraph' && part.text.includes('（项）2026') ? [part.text] : [],
        )
      : made.refusal;
  expect(told(draft)).toHaveLength(5);
  expect(told(again)).toEqual(told(draft));
});

test('the three public expenses of last year are as the narrative tells them where their form prints this year only', async () => {
  const template = TEMPLATES.find(({ id }) => id === 'shanghai-district')!;
  const draft = compileDisclosure(EXAMPLE_BASE, template);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems));
  const { threePublic } = (await baseOfBook(readAgain(draft.value))).base;
  expect(threePublic.reception).toEqual({ amount: '6000', lastYear: '7000' });
  expect(threePublic.vehicleRunning).toEqual({ amount: '28000', lastYear: '28000' });
});
