import { deflateSync } from 'node:zlib';
import { cut, type HostileFile, whole } from './hostile-file.js';
import { noise } from './text-files.js';

/** PDFs that are cut, locked, circular, endless or blown up. */
export function hostilePdfs(): readonly HostileFile[] {
  const ruled = whole('formats/ruled.pdf');
  const text = 'BT /F1 12 Tf 50 700 Td (Budget 2025) Tj ET';
  return [
    { name: 'cut-off.pdf', bytes: cut(ruled, 0.5), gives: 'any' },
    { name: 'cut-early.pdf', bytes: cut(ruled, 0.02), gives: ['damaged', 'unreadable', 'empty'] },
    { name: 'only-header.pdf', bytes: '%PDF-1.7\n', gives: ['damaged', 'unreadable', 'empty'] },
    { name: 'noise.pdf', bytes: noise(20_000), gives: ['damaged', 'not-text'] },
    {
      name: 'noise-behind-header.pdf',
      bytes: Buffer.concat([Buffer.from('%PDF-1.4\n'), noise(20_000)]),
      gives: ['damaged', 'unreadable', 'empty'],
    },
    { name: 'zeros.pdf', bytes: Buffer.alloc(4000), gives: ['damaged'] },
    { name: 'picture-under-pdf-name.pdf', bytes: PNG, gives: 'any' },
    { name: 'mail-before-header.pdf', bytes: Buffer.concat([Buffer.from('X-Mail: 1\r\n\r\n'), ruled]), gives: 'book' },
    { name: 'pdf-under-word-name.docx', bytes: ruled, gives: 'book' },
    { name: 'locked.pdf', bytes: pdf(page(text), LOCK), gives: ['encrypted'] },
    { name: 'without-pages.pdf', bytes: pdf([[2, '<< /Type /Pages /Kids [] /Count 0 >>']]), gives: 'any' },
    {
      name: 'pages-in-circles.pdf',
      bytes: pdf([[2, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']]),
      gives: 'any',
    },
    {
      name: 'pages-that-are-not.pdf',
      bytes: pdf([[2, '<< /Type /Pages /Kids [] /Count 2000000000 >>']]),
      gives: 'any',
    },
    { name: 'very-many-pages.pdf', bytes: pdf(page(text, 60_000)), gives: 'any' },
    {
      name: 'form-in-itself.pdf',
      bytes: pdf([
        ...page('/X Do'),
        [7, stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >>')],
      ]),
      gives: 'any',
    },
    { name: 'content-bomb.pdf', bytes: pdf([...page(''), [4, packed(Buffer.alloc(300_000_000, 0x20))]]), gives: 'any' },
    { name: 'many-glyphs.pdf', bytes: pdf(page(`BT /F1 1 Tf ${'(1111111111) Tj '.repeat(60_000)} ET`)), gives: 'any' },
    { name: 'many-rulings.pdf', bytes: pdf(page('0 0 m 500 500 l S 9 9 80 80 re S '.repeat(60_000))), gives: 'any' },
    { name: 'many-states.pdf', bytes: pdf(page('q '.repeat(500_000))), gives: 'any' },
    { name: 'giant-page.pdf', bytes: pdf(page(text, 1, '[0 0 1e30 1e30]')), gives: 'any' },
    { name: 'page-without-size.pdf', bytes: pdf(page(text, 1, '[0 0 0 0]')), gives: 'any' },
    {
      name: 'starts-programs.pdf',
      bytes: pdf(
        page(text),
        '',
        '/OpenAction << /S /Launch /F (/bin/sh) >> /AA << /O << /S /JavaScript /JS (while(1);) >> >>',
      ),
      gives: 'any',
    },
    { name: 'deep-arrays.pdf', bytes: pdf([...page(text), [8, '['.repeat(200_000)]]), gives: 'any' },
    { name: 'no-cross-references.pdf', bytes: ruled.subarray(0, ruled.lastIndexOf('startxref')), gives: 'any' },
  ];
}

type PdfObject = readonly [number: number, body: string];

/** A PDF of the objects given; object 1 is the catalogue, 2 the page tree. Later objects of a number replace earlier ones. */
function pdf(objects: readonly PdfObject[], trailer = '', catalogue = ''): Buffer {
  const bodies = new Map<number, string>([[1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`], ...objects]);
  let text = '%PDF-1.4\n';
  const offsets: string[] = [];
  for (const [number, body] of bodies) {
    offsets.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const xref = text.length;
  text += `xref\n0 1\n0000000000 65535 f \n${offsets.join('')}trailer << /Size 20 /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

/** Pages that all show one content. */
function page(content: string, count = 1, box = '[0 0 595 842]'): PdfObject[] {
  const kids = '3 0 R '.repeat(count);
  return [
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 7 0 R >> >> >>`,
    ],
    [4, stream(content)],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ];
}

const stream = (content: string, more = ''): string =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`;

function packed(content: Buffer): string {
  const bytes = deflateSync(content, { level: 9 }).toString('latin1');
  return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`;
}

/** Asks for a password that nobody has. */
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;

/** One white pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
);
