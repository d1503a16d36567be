// Reads pictures of pages that bench/ocr.ts sends, in a process of its own, so that its memory is that of reading alone.
import type { PageImage } from '../src/read/ocr/page-image.js';
import { readScan } from '../src/read/ocr/read-scan.js';
import type { SourceLine } from '../src/read/source.js';

export interface Asked {
  readonly image: PageImage;
  readonly page: number;
}

export interface Told {
  /** Undefined where the optional packages are absent. */
  readonly lines: readonly SourceLine[] | undefined;
  readonly seconds: number;
  /** The most that the process has taken up so far, in bytes. */
  readonly peak: number;
}

process.on('message', async ({ image, page }: Asked) => {
  const start = performance.now();
  const read = await readScan(image, page);
  const told: Told = {
    lines: read?.lines,
    seconds: (performance.now() - start) / 1000,
    peak: process.resourceUsage().maxRSS * 1024,
  };
  process.send?.(told);
});
