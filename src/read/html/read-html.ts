import { type Result, refuse } from '../../domain/result.js';
import { reading } from '../bounds.js';
import { flowDocument } from '../image/flow-document.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument } from '../source.js';
import { decodeHtml } from './decode-html.js';
import { pageFlow } from './page-flow.js';
import { parsePage } from './parse-page.js';

/** Larger than this is no web page: 32 MiB. */
const HTML_LIMIT = 32 * 1024 * 1024;

/** Reads a web page: its text and tables without the site's navigation. Scripts are not run, nothing is fetched. */
export async function readHtml(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  if (bytes.length > HTML_LIMIT) return refuse({ kind: 'too-large', bytes: bytes.length, limit: HTML_LIMIT });
  return reading('HTML', async () => {
    const text = decodeHtml(bytes);
    if (text === undefined) return refuse({ kind: 'not-text' });
    const root = parsePage(text);
    return flowDocument({ name, bytes, mediaType: 'text/html' }, root ? pageFlow(root) : []);
  });
}
