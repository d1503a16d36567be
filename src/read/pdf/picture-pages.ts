import { ok, type Result, refuse } from '../../domain/result.js';
import { PIXELS_PER_POINT } from '../ocr/page-image.js';
import type { ScannedPage } from '../ocr/read-scan.js';
import { isChinesePage, isIllegible } from '../page/garbled-text.js';
import type { PageContent } from '../page/page-content.js';
import { isScanned } from '../page/scanned-page.js';
import type { ReadRefusal } from '../refusal.js';
import type { Pdfium } from './pdfium.js';
import { rasterisePage } from './rasterise.js';

/** Reads the pages of a document that are pictures, and those whose fonts do not tell what they print, by recognition. */
export class PicturePages {
  readonly #pdf: Pdfium;
  readonly #document: number;
  /** What the last page tried showed of the text: that its picture says more, or that it does not. */
  #text: 'untried' | 'wrong' | 'right' = 'untried';

  constructor(pdf: Pdfium, document: number) {
    this.#pdf = pdf;
    this.#document = document;
  }

  /** Undefined for a page whose text is to be believed. Refused where a picture cannot be read. */
  async read(content: PageContent, index: number): Promise<Result<ScannedPage, ReadRefusal> | undefined> {
    if (isScanned(content)) return this.#recognise(index);
    // Where the picture of one page shows nothing better than its text, no other is tried.
    if (this.#text === 'right' || !isIllegible(content, this.#text === 'wrong')) return undefined;
    const picture = await this.#recognise(index);
    this.#text = picture.ok && isChinesePage(picture.value.lines) ? 'wrong' : 'right';
    return this.#text === 'wrong' ? picture : undefined;
  }

  /** Recognition is loaded only when there is a picture. */
  async #recognise(index: number): Promise<Result<ScannedPage, ReadRefusal>> {
    const { readScan } = await import('../ocr/read-scan.js');
    const image = rasterisePage(this.#pdf, this.#document, index, PIXELS_PER_POINT);
    if (!image) return refuse({ kind: 'damaged', format: 'PDF' });
    const scan = await readScan(image, index + 1);
    return scan ? ok(scan) : refuse({ kind: 'scan', page: index + 1 });
  }
}
