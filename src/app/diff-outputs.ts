import type { BookDiff } from '../domain/book-diff.js';
import type { Language } from '../render/language.js';
import type { DiffFormat } from './output-options.js';

/** A comparison in the format asked for, each renderer loaded only when it is asked for. */
export async function printDiff(diff: BookDiff, format: DiffFormat, language: Language): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(diff)}\n`;
    case 'text':
      return (await import('../render/diff/diff-text.js')).renderDiffText(diff, language);
    case 'html':
      return (await import('../render/diff/diff-html.js')).renderDiffHtml(diff, language);
    case 'xlsx':
      return await (await import('../render/diff/diff-xlsx.js')).renderDiffXlsx(diff, language);
  }
}
