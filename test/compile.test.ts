// The law of compiling: base data → document → text → read again → the same book, and nothing to find in it.
import { describe, expect, test } from 'vitest';
import { checkBook } from '../src/app/check-book.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { Draft } from '../src/compile/draft.js';
import type { BudgetBook } from '../src/domain/book.js';
import { compareBooks } from '../src/domain/compare-books.js';
import type { Template } from '../src/forms/template.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { EXAMPLE_BASE } from '../src/prepare/base-example.js';
import { EXAMPLE_ACCOUNTS } from '../src/prepare/base-example-accounts.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { renderDraftText } from '../src/render/draft-text.js';
import { OWN_TARGETS } from './own-targets.js';
import { randomBase } from './random-base.js';
import { factsOfBook, figuresOfText } from './same-book.js';

/** Random disclosures for each template; MINGSUAN_CASES asks for more. */
const CASES = Number.parseInt(process.env['MINGSUAN_CASES'] ?? '12', 10);

function compiled(template: Template, seed: number): Draft {
  const draft = compileDisclosure(randomBase(seed, { type: template.type }), template);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems, null, 1));
  return draft.value;
}

function readAgain(draft: Draft): BudgetBook {
  const source = readText('disclosure.txt', new TextEncoder().encode(renderDraftText(draft.document)));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
}

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each(
    Array.from({ length: CASES }, (__, index) => index + 1),
  )('reads back as it was compiled: base %i', (seed) => {
    const draft = compiled(template, seed);
    const book = readAgain(draft);
    expect(factsOfBook(book)).toEqual(factsOfBook(draft.book));
    const read = figuresOfText(book);
    const lost = [...figuresOfText(draft.book)].filter(([place, fact]) => read.get(place) !== fact);
    expect(lost.map(([place, fact]) => `${place}: ${fact} / ${read.get(place)}`)).toEqual([]);
    // Sentences in 万元 beside tables in 元 are each rounded from the table; their sums may then miss by the last digit.
    const roundsTwice = template.textMoney.unit !== template.tableMoney.unit;
    const findings = checkBook(book).findings.filter(({ rule }) => !(roundsTwice && rule === 'TIE900'));
    expect(findings.map((finding) => `${finding.rule} ${finding.severity} ${finding.message.zh}`)).toEqual([]);
  });

  test('leaves its input as it was', () => {
    const base = randomBase(1, { type: template.type });
    const before = structuredClone(base);
    compileDisclosure(base, template);
    expect(base).toEqual(before);
  });
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('prints the example that people begin with', () => {
    const draft = compileDisclosure(template.type === 'budget' ? EXAMPLE_BASE : EXAMPLE_ACCOUNTS, template);
    if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems));
    const book = readAgain(draft.value);
    expect(compareBooks(draft.value.book, book)).toEqual([]);
    expect(checkBook(book).findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });

  test('prints what a department itself has, without its units', () => {
    const example = template.type === 'budget' ? EXAMPLE_BASE : EXAMPLE_ACCOUNTS;
    const department = { ...example.department, name: `${example.department.name}（本级）` };
    const draft = compileDisclosure({ ...example, department }, template);
    if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems));
    expect(compareBooks(draft.value.book, readAgain(draft.value))).toEqual([]);
  });

  // Accounts publish no targets.
  if (template.type !== 'budget') return;
  test('prints targets as officers write them', () => {
    const base = randomBase(3, { type: 'budget' });
    const projects = base.projects.map((project) => ({ ...project, targets: OWN_TARGETS }));
    const draft = compileDisclosure({ ...base, projects, targets: OWN_TARGETS }, template);
    if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems));
    expect(compareBooks(draft.value.book, readAgain(draft.value))).toEqual([]);
  });
});
