import type { PrintedDocument } from '../../compile/draft.js';
import { type Result, refuse } from '../../domain/result.js';
import { planPages } from './page-plan.js';
import type { PdfRefusal } from './pdf-refusal.js';
import { typesetter } from './typesetter.js';
import { TYPST_TEMPLATE } from './typst-template.js';

/**
 * A compiled document as PDF/A: tagged, with bookmarks, contents and repeated header rows. The same document gives the same
 * bytes. All words reach the template as data, so that none of them can be markup.
 */
export async function renderPdf(
  document: PrintedDocument,
  openTypesetter: typeof typesetter = typesetter,
): Promise<Result<Uint8Array, PdfRefusal>> {
  const typeset = await openTypesetter();
  if (!typeset) return refuse({ kind: 'typesetter-missing' });
  return typeset(TYPST_TEMPLATE, { document: JSON.stringify(planPages(document)) });
}
