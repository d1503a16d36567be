// The law of publishing: base data → document → PDF → read again → the same book, and nothing to find in it.
import { describe, expect, test } from 'vitest';
import { checkBook } from '../src/app/check-book.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { Draft, PrintedDocument } from '../src/compile/draft.js';
import type { BudgetBook } from '../src/domain/book.js';
import { compareBooks } from '../src/domain/compare-books.js';
import type { Template } from '../src/forms/template.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { readPdf } from '../src/read/pdf/read-pdf.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { explainPdfRefusal } from '../src/render/pdf/pdf-refusal.js';
import { renderPdf } from '../src/render/pdf/render-pdf.js';
import { OWN_TARGETS } from './own-targets.js';
import { randomBase } from './random-base.js';
import { factsOfBook, figuresOfText } from './same-book.js';

/** Random disclosures for each template; MINGSUAN_RUNS asks for more. */
const RUNS = Number.parseInt(process.env['MINGSUAN_RUNS'] ?? '1', 10);

function compiled(template: Template, seed: number): Draft {
  const draft = compileDisclosure(randomBase(seed, { type: template.type }), template);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems, null, 1));
  return draft.value;
}

async function bytesOf(document: PrintedDocument): Promise<Uint8Array> {
  const pdf = await renderPdf(document);
  if (!pdf.ok) throw new Error(explainPdfRefusal(pdf.refusal).en);
  return pdf.value;
}

async function sourceOf(document: PrintedDocument) {
  const source = await readPdf('disclosure.pdf', await bytesOf(document));
  if (!source.ok) throw new Error(source.refusal.kind);
  return source.value;
}

const readAgain = async (document: PrintedDocument): Promise<BudgetBook> => openDisclosure(await sourceOf(document));

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test.each(
    Array.from({ length: RUNS }, (__, index) => index + 1),
  )('reads back as it was compiled: base %i', async (seed) => {
    const draft = compiled(template, seed);
    const book = await readAgain(draft.document);
    expect(factsOfBook(book)).toEqual(factsOfBook(draft.book));
    const read = figuresOfText(book);
    const lost = [...figuresOfText(draft.book)].filter(([place, fact]) => read.get(place) !== fact);
    expect(lost.map(([place, fact]) => `${place}: ${fact} / ${read.get(place)}`)).toEqual([]);
    // Sentences in 万元 beside tables in 元 are each rounded from the table; their sums may then miss by the last digit.
    const roundsTwice = template.textMoney.unit !== template.tableMoney.unit;
    const findings = checkBook(book).findings.filter(({ rule }) => !(roundsTwice && rule === 'TIE900'));
    expect(findings.map((finding) => `${finding.rule} ${finding.severity} ${finding.message.zh}`)).toEqual([]);
  });
});

test.each(['henan', 'qinghai'])('%s: a list of projects over several pages reads back', async (id) => {
  const template = TEMPLATES.find((one) => one.id === id)!;
  const draft = compileDisclosure(randomBase(5, { projects: 12 }), template);
  if (!draft.ok) throw new Error(draft.refusal.kind);
  expect(factsOfBook(await readAgain(draft.value.document))).toEqual(factsOfBook(draft.value.book));
});

test.each([2, 3])('no page parts a project of %i from its name where it fits on one', async (projects) => {
  const template = TEMPLATES.find((one) => one.id === 'qinghai')!;
  const base = randomBase(5, { projects });
  const withOwn = base.projects.map((project) => ({ ...project, targets: OWN_TARGETS }));
  const draft = compileDisclosure({ ...base, projects: withOwn }, template);
  if (!draft.ok) throw new Error(draft.refusal.kind);
  expect(compareBooks(draft.value.book, await readAgain(draft.value.document))).toEqual([]);
});

test('the same document gives the same bytes, and is left as it was', async () => {
  const { document } = compiled(TEMPLATES[0]!, 2);
  const before = structuredClone(document);
  const first = await bytesOf(document);
  await bytesOf(compiled(TEMPLATES[1]!, 3).document);
  expect(Buffer.from(await bytesOf(document)).equals(Buffer.from(first))).toBe(true);
  expect(document).toEqual(before);
});

const HOSTILE = [
  '#panic("x") #let a = 1 #image("/etc/passwd")',
  '$x^2$ \\ _a_ *b* `c` = 标题 <label> @ref ~ -- --- ... // 注 /* 注 */',
  '] } ) [ { ( " \' \\u{41} &amp; <b>',
  '龘靐齉㙓',
];

test.each(HOSTILE)('words are no markup: %s', async (words) => {
  const cell = { text: words, align: 'left' } as const;
  const { lines } = await sourceOf({
    title: `云岭县档案馆${words}`,
    department: words,
    year: 2026,
    date: null,
    parts: [
      { is: 'contents' },
      { is: 'heading', level: 1, text: words },
      { is: 'paragraph', text: words },
      {
        is: 'table',
        table: {
          kind: 'other',
          number: words,
          title: words,
          unit: words,
          header: [[cell]],
          body: [[cell]],
          note: words,
          landscape: false,
          widths: [1],
        },
      },
      { is: 'chart', chart: { kind: 'bars', title: words, unit: words, values: [{ name: words, value: '1.00' }] } },
    ],
  });
  const printed = lines.map(({ text }) => text.replace(/\s/g, '')).join('');
  expect(printed.split(words.replace(/\s/g, '')).length - 1).toBeGreaterThanOrEqual(7);
});

test('a character that no font has is named, not left out', async () => {
  const parts = [{ is: 'paragraph', text: '承办人：𠮷某。' }] as const;
  const pdf = await renderPdf({ title: '说明', department: '云岭县档案馆', year: 2026, date: null, parts });
  // A font of this system may have it.
  if (pdf.ok) return;
  expect(pdf.refusal).toEqual({ kind: 'characters-missing', characters: '𠮷' });
  expect(explainPdfRefusal(pdf.refusal).zh).toContain('“𠮷”');
});

test('without the typesetter one sentence says what to install', async () => {
  const refused = await renderPdf(compiled(TEMPLATES[0]!, 1).document, async () => undefined);
  expect(refused).toEqual({ ok: false, refusal: { kind: 'typesetter-missing' } });
  if (!refused.ok) expect(explainPdfRefusal(refused.refusal).zh).toMatch(/^生成 PDF 需要安装可选组件：npm install @/);
});
