import { checkBook } from '../src/app/check-book.js';
import { waive } from '../src/check/decisions/waive.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { Draft, PrintedDocument } from '../src/compile/draft.js';
import type { BudgetBook } from '../src/domain/book.js';
import type { CheckReport } from '../src/domain/findings.js';
import type { FiledWaiver } from '../src/domain/waivers.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { renderDraftText } from '../src/render/draft-text.js';
import { RULES } from '../src/rules/index.js';
import { randomBase } from '../test/random-base.js';
import { Random } from '../test/random-number.js';
import { evaluationForms, withEvaluations } from './evaluations.js';
import type { Made } from './plant.js';

/** How the document reaches the reader: cells with bars, cells with tabs, or words whose blank cells are lost. */
export const LAYOUTS = ['bars', 'tabs', 'words'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A disclosure without mistakes, with what it was made from: random base data, compiled in the template. */
export function cleanDisclosure(templateIndex: number, seed: number): { readonly draft: Draft; readonly made: Made } {
  const template = TEMPLATES[templateIndex % TEMPLATES.length]!;
  const base = randomBase(seed, { type: template.type });
  const draft = compileDisclosure(base, template);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems));
  return { draft: draft.value, made: { base, template } };
}

export const cleanDraft = (templateIndex: number, seed: number): Draft => cleanDisclosure(templateIndex, seed).draft;

/** The same to be printed; behind every other final accounts stand self-evaluations. */
export function cleanDocument(templateIndex: number, seed: number): PrintedDocument {
  const { document } = cleanDraft(templateIndex, seed);
  const isAccounts = TEMPLATES[templateIndex % TEMPLATES.length]!.type === 'final-accounts';
  return isAccounts && seed % 16 < 8 ? withEvaluations(document, evaluationForms(new Random(seed))) : document;
}

export function printed(document: PrintedDocument, layout: Layout): string {
  const text = renderDraftText(document);
  if (layout === 'bars') return text;
  return text
    .split('\n')
    .map((line) => (line.startsWith('| ') ? row(line, layout) : line))
    .join('\n');
}

function row(line: string, layout: Layout): string {
  const cells = line.slice(2, -2).split(' | ');
  return layout === 'tabs' ? cells.join('\t') : cells.filter((cell) => cell.trim() !== '').join(' ');
}

/** What a text is checked with. */
export interface CheckWith {
  /** Texts of documents to compare with. */
  readonly companions?: readonly string[];
  readonly waivers?: readonly FiledWaiver[];
  /** A rule that is run though it is a preview. */
  readonly rule?: string;
}

/** The day of the check: waivers that end before it are over. */
const TODAY = '2026-07-01';
const ABOUT_WAIVERS = RULES.filter(({ checkWaivers }) => checkWaivers !== undefined);

export function check(text: string, { companions = [], waivers = [], rule }: CheckWith = {}): CheckReport {
  const settings = rule === undefined ? {} : { rules: { [rule]: 'on' } as const };
  const report = checkBook(bookOf(text), [], settings, companions.map(bookOf));
  return waivers.length === 0 ? report : waive(report, waivers, TODAY, ABOUT_WAIVERS);
}

function bookOf(text: string): BudgetBook {
  const source = readText('disclosure.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return openDisclosure(source.value);
}
