import { createHash } from 'node:crypto';
import type { Doubt } from '../../domain/book.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { reading } from '../bounds.js';
import { readPagePicture } from '../image/read-page-picture.js';
import { ZipParts } from '../office/zip-parts.js';
import { addPage } from '../page/add-page.js';
import { type PageLines, readPageLines } from '../page/page-lines.js';
import { isScanned } from '../page/scanned-page.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument, SourceLine } from '../source.js';
import { type OfdPage, ofdPages } from './ofd-file.js';
import { contentOf } from './page-content.js';

/** Reads an OFD file, the page format of GB/T 33190: lines with places, and cells where rulings draw them, as of a PDF. */
export async function readOfd(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  return reading('OFD', async () => {
    const lines: SourceLine[] = [];
    const doubts: Doubt[] = [];
    let pages = 0;
    let before: Omit<PageLines, 'lines'> = {};
    for (const page of ofdPages(new ZipParts(bytes, 'OFD'))) {
      const read = await readPage(page, ++pages, before.open);
      if (!read.ok) return read;
      if (read.value.doubt) doubts.push(read.value.doubt);
      addPage(lines, before, read.value);
      before = read.value;
    }
    if (lines.length === 0) return refuse({ kind: 'empty' });
    return ok({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'application/ofd',
      pages,
      lines: lines.map((line, index) => ({ ...line, at: { ...line.at, line: index + 1 } })),
      ...(doubts.length > 0 ? { doubts } : {}),
    });
  });
}

type PageRead = PageLines & { readonly doubt?: Doubt | undefined };

async function readPage(
  page: OfdPage,
  number: number,
  open: PageLines['open'],
): Promise<Result<PageRead, ReadRefusal>> {
  const { content, pictures } = contentOf(page);
  if (!isScanned(content)) return ok(readPageLines(content, number, open));
  const area = ({ box }: (typeof pictures)[number]) => (box.right - box.left) * (box.bottom - box.top);
  const [largest] = [...pictures].sort((a, b) => area(b) - area(a));
  const file = largest && page.picture(largest.resource);
  const scan = file && (await readPagePicture(file, largest.box, number));
  return scan ? ok(scan) : refuse({ kind: 'scan', page: number });
}
