import { checkBook } from '../src/app/check-book.js';
import { compileDisclosure } from '../src/compile/compile.js';
import type { Draft, PrintedDocument } from '../src/compile/draft.js';
import type { CheckReport } from '../src/domain/findings.js';
import { TEMPLATES } from '../src/forms/templates/index.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';
import { renderDraftText } from '../src/render/draft-text.js';
import { randomBase } from '../test/random-base.js';

/** How the document reaches the reader: cells with bars, cells with tabs, or words whose blank cells are lost. */
export const LAYOUTS = ['bars', 'tabs', 'words'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A disclosure without mistakes: random base data, compiled in the template. */
export function cleanDraft(templateIndex: number, seed: number): Draft {
  const template = TEMPLATES[templateIndex % TEMPLATES.length]!;
  const draft = compileDisclosure(randomBase(seed, { type: template.type }), template);
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal.problems));
  return draft.value;
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

export function check(text: string): CheckReport {
  const source = readText('disclosure.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value));
}
