import type { Result } from '../domain/result.js';
import type { Format } from './detect/format.js';
import type { ReadRefusal } from './refusal.js';
import type { SourceDocument } from './source.js';

type Reader = (name: string, bytes: Uint8Array) => Promise<Result<SourceDocument, ReadRefusal>>;

/** How one format is read, and in which bounds. */
interface ReaderEntry {
  /** Loads the reader with the libraries that only it needs. */
  readonly load: () => Promise<Reader>;
  /** Files larger than this are refused unread. */
  readonly bytes: number;
  /** Seconds that a file may take: some for any file, and more for each MiB. */
  readonly seconds: { readonly atLeast: number; readonly perMebibyte: number };
  /** Roughly how much is read, recognised and checked in a second: decides how many workers are worth their start. */
  readonly bytesPerSecond: number;
  /** True where reading again costs no more than keeping what was read. */
  readonly quick: boolean;
  /** True for a reader that runs only in a process of its own (see run-apart.ts). */
  readonly apart?: boolean;
}

const MEBIBYTE = 1024 * 1024;
const soon = { atLeast: 20, perMebibyte: 5 };

/** The readers, by format. One that is missing here is refused as unsupported. */
export const READERS: Partial<Readonly<Record<Format, ReaderEntry>>> = {
  text: {
    load: async () => {
      const { readText } = await import('./text/read-text.js');
      return async (name, bytes) => readText(name, bytes);
    },
    bytes: 32 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: 2 * MEBIBYTE,
    quick: true,
  },
  csv: {
    load: async () => (await import('./csv/read-csv.js')).readCsv,
    bytes: 64 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: 2 * MEBIBYTE,
    quick: true,
  },
  html: {
    load: async () => (await import('./html/read-html.js')).readHtml,
    bytes: 64 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: 2 * MEBIBYTE,
    quick: false,
  },
  docx: {
    load: async () => (await import('./docx/read-docx.js')).readDocx,
    bytes: 128 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: 0.3 * MEBIBYTE,
    quick: false,
  },
  doc: {
    load: async () => (await import('./doc/read-doc.js')).readDoc,
    bytes: 128 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: MEBIBYTE,
    quick: false,
  },
  xlsx: {
    load: async () => (await import('./workbook/read-workbook.js')).readWorkbook,
    bytes: 128 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: 0.2 * MEBIBYTE,
    quick: false,
  },
  xls: {
    load: async () => (await import('./workbook/read-workbook.js')).readWorkbook,
    bytes: 128 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: MEBIBYTE,
    quick: false,
  },
  pdf: {
    load: async () => (await import('./pdf/read-pdf.js')).readPdf,
    bytes: 256 * MEBIBYTE,
    seconds: { atLeast: 20, perMebibyte: 10 },
    bytesPerSecond: 0.5 * MEBIBYTE,
    quick: false,
  },
  ofd: {
    load: async () => (await import('./ofd/read-ofd.js')).readOfd,
    bytes: 128 * MEBIBYTE,
    seconds: { atLeast: 20, perMebibyte: 10 },
    bytesPerSecond: 0.2 * MEBIBYTE,
    quick: false,
  },
  odt: {
    load: async () => (await import('./odt/read-odt.js')).readOdt,
    bytes: 128 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: 0.3 * MEBIBYTE,
    quick: false,
  },
  ods: {
    load: async () => (await import('./workbook/read-ods.js')).readOds,
    bytes: 128 * MEBIBYTE,
    seconds: soon,
    bytesPerSecond: 0.2 * MEBIBYTE,
    quick: false,
  },
  image: {
    load: async () => (await import('./image/read-image.js')).readImage,
    bytes: 128 * MEBIBYTE,
    seconds: { atLeast: 120, perMebibyte: 180 },
    bytesPerSecond: 0.2 * MEBIBYTE,
    quick: false,
    apart: true,
  },
};

/** No file of any format may be larger. */
export const MOST_BYTES = 256 * MEBIBYTE;

/** No time limit is longer, however large the file; but a hundred scanned pages take their time. */
const MOST_SECONDS = 180;
const MOST_SECONDS_APART = 1800;

/** The seconds that reading a file of this size may take. */
export function secondsFor(format: Format | undefined, bytes: number): number {
  const entry = format && READERS[format];
  const { atLeast, perMebibyte } = entry?.seconds ?? { atLeast: 20, perMebibyte: 10 };
  return Math.min(
    entry?.apart ? MOST_SECONDS_APART : MOST_SECONDS,
    atLeast + Math.ceil((bytes * perMebibyte) / MEBIBYTE),
  );
}

/** The seconds that reading, recognising and checking a file of this size should take. */
export function expectedSeconds(format: Format | undefined, bytes: number): number {
  const pace = (format && READERS[format]?.bytesPerSecond) ?? MEBIBYTE;
  return 0.01 + bytes / pace;
}
