/** The law of publishing, for every format that is read again: base data → document → file → the same book, and nothing to find. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBook } from '../src/app/check-book.js';
import { readBook } from '../src/app/read-book.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { Draft } from '../src/compile/draft.js';
import type { BudgetBook } from '../src/domain/book.js';
import type { Template } from '../src/forms/template.js';
import { randomBase } from './random-base.js';
import { factsOfBook, figuresOfText } from './same-book.js';

/** How many random disclosures a test of a format takes for each template; MINGSUAN_RUNS asks for more. */
export const runs = (usual: number): number[] =>
  Array.from({ length: Number.parseInt(process.env['MINGSUAN_RUNS'] ?? String(usual), 10) }, (_, index) => index + 1);

/** A made-up disclosure in the layout of a template. */
export function compiled(template: Template, seed: number): Draft {
  const draft = compileDisclosure(randomBase(seed, { type: template.type }), template);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems, null, 1));
  return draft.value;
}

/** The book that the product reads from a file. */
export async function readFrom(name: string, content: string | Uint8Array): Promise<BudgetBook> {
  const folder = mkdtempSync(join(tmpdir(), 'mingsuan-'));
  try {
    writeFileSync(join(folder, name), content);
    const book = await readBook(join(folder, name));
    if (!book.ok) throw new Error(JSON.stringify(book.refusal));
    return book.value;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Everything in which a book that was read differs from the one that was compiled, and all that is found in it. */
export function differences(draft: Draft, book: BudgetBook, template: Template): string[] {
  const expected = factsOfBook(draft.book);
  const actual = factsOfBook(book);
  const read = figuresOfText(book);
  const same = expected.length === actual.length && expected.every((fact, index) => fact === actual[index]);
  // Sentences in 万元 beside tables in 元 are each rounded from the table; their sums may then miss by the last digit.
  const roundsTwice = template.textMoney.unit !== template.tableMoney.unit;
  return [
    ...(same ? [] : [`${expected.length} facts compiled, ${actual.length} read`]),
    ...expected.filter((fact) => !actual.includes(fact)).map((fact) => `lost: ${fact}`),
    ...actual.filter((fact) => !expected.includes(fact)).map((fact) => `more: ${fact}`),
    ...[...figuresOfText(draft.book)]
      .filter(([place, fact]) => read.get(place) !== fact)
      .map(([place, fact]) => `text: ${place}: ${fact} / ${read.get(place)}`),
    ...checkBook(book)
      .findings.filter(({ rule }) => !(roundsTwice && rule === 'TIE900'))
      .map(({ rule, severity, message }) => `${rule} ${severity} ${message.zh}`),
  ];
}
