import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisedFormats } from '../../src/read/detect/format.js';
import { READERS } from '../../src/read/readers.js';
import { smallText } from '../hostile/hostile-file.js';
import { png, rulings } from '../hostile/image-files.js';
import { writeZip } from '../hostile/write-zip.js';

/** A whole document that mutations start from. */
export interface Seed {
  readonly extension: string;
  readonly bytes: Buffer;
}

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** The repository's own documents in every format, and an archive of some. Scans take seconds a page: a small picture does. */
export function seeds(): readonly Seed[] {
  const documents = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/readme|scan/i.test(file) && promisedFormats(extname(file))?.some((format) => READERS[format]))
    .sort()
    .map((file) => ({ extension: extname(file), bytes: readFileSync(join(fixtures, file)) }));
  const parts = documents.filter(({ extension }) => extension === '.docx' || extension === '.xls');
  const archive = writeZip([
    { name: '公开.txt', data: smallText(), flags: 0x800 },
    ...parts.map(({ extension, bytes }) => ({ name: `公开${extension}`, data: bytes, flags: 0x800 })),
  ]);
  const csv = Buffer.from(smallText().replaceAll('\t', ','));
  return [
    ...documents,
    { extension: '.csv', bytes: csv },
    { extension: '.zip', bytes: archive },
    { extension: '.png', bytes: png(120, 60, rulings(120, 60)) },
  ];
}
