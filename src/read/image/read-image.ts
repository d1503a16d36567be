import { createHash } from 'node:crypto';
import type { Doubt } from '../../domain/book.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { FORMAT_NAME } from '../detect/format.js';
import { readScan } from '../ocr/read-scan.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { decodePage, MOST_PIXELS, pagesOf, sharp } from './decode-image.js';

/** Pages of one TIFF. */
const MOST_PAGES = 500;

/** Reads a scanned page, or the pages of a scanned document: PNG, JPEG, TIFF. */
export async function readImage(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  const decode = await sharp();
  if (!decode) return refuse({ kind: 'scan', page: 1 });
  const lines: SourceLine[] = [];
  const doubts: Doubt[] = [];
  let pages: number;
  try {
    pages = await pagesOf(decode, bytes);
    if (pages > MOST_PAGES) return refuse({ kind: 'too-much-inside', what: 'pages', limit: MOST_PAGES });
    for (let page = 0; page < pages; page++) {
      const scan = await readScan(await decodePage(decode, bytes, page), page + 1);
      if (!scan) return refuse({ kind: 'scan', page: page + 1 });
      const [first, ...rest] = scan.lines;
      if (first) lines.push({ ...first, pageStart: true }, ...rest);
      if (scan.doubt) doubts.push(scan.doubt);
    }
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return refuse(
      isTooLarge
        ? { kind: 'too-much-inside', what: 'pixels', limit: MOST_PIXELS }
        : { kind: 'damaged', format: FORMAT_NAME.image },
    );
  }
  return ok({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: mediaTypeOf(bytes),
    pages,
    lines: lines.map((line, index) => ({ ...line, at: { ...line.at, line: index + 1 } })),
    doubts,
  });
}

const mediaTypeOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x89 ? 'image/png' : bytes[0] === 0xff ? 'image/jpeg' : 'image/tiff';
