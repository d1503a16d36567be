import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../office/zip-of.test-support.js';
import type { PageContent } from '../page/page-content.js';
import { pdfium } from '../pdf/pdfium.js';
import { readPageContent } from '../pdf/read-page.js';
import { readPdf } from '../pdf/read-pdf.js';
import { printed } from '../printed.test-support.js';
import { ofdOf } from './ofd-of.test-support.js';
import { readOfd } from './read-ofd.js';

const RULED = readFileSync(new URL('../../../fixtures/formats/ruled.pdf', import.meta.url));

async function pagesOf(bytes: Uint8Array): Promise<PageContent[]> {
  const pdf = await pdfium();
  const pointer = pdf.copyIn(bytes);
  const document = pdf.api.FPDF_LoadMemDocument(pointer, bytes.length, '');
  const count = pdf.api.FPDF_GetPageCount(document);
  const pages = Array.from({ length: count }, (_, index) => readPageContent(pdf, document, index));
  pdf.api.FPDF_CloseDocument(document);
  pdf.free(pointer);
  return pages;
}

test('a disclosure reads as its PDF does, line by line and cell by cell', async () => {
  const ofd = await readOfd('a.ofd', ofdOf(await pagesOf(RULED)));
  expect(printed(ofd)).toEqual(printed(await readPdf('a.pdf', RULED)));
  expect(ofd.ok && ofd.value.pages).toBe(11);
});

const PAGE = (content: string) => ({
  'OFD.xml': '<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>',
  'Doc_0/Document.xml':
    '<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><TemplatePage ID="9" BaseLoc="Tpl.xml"/></CommonData><Pages><Page ID="1" BaseLoc="P0.xml"/></Pages></Document>',
  'Doc_0/Tpl.xml': `<Page><Content><Layer>${text(20, 10, '表头', '')}</Layer></Content></Page>`,
  'Doc_0/P0.xml': `<Page><Template TemplateID="9"/><Content><Layer><PageBlock>${content}</PageBlock></Layer></Content></Page>`,
});
const text = (x: number, y: number, words: string, more: string) =>
  `<TextObject Boundary="${x} ${y} 80 6" Size="5" ${more}><TextCode X="0" Y="4.5">${words}</TextCode></TextObject>`;

describe('what a page shows', () => {
  test.each<[string, string, string[]]>([
    ['its template first', text(20, 30, '正文', ''), ['¶表头', '正文']],
    ['nothing invisible', text(20, 30, '密', 'Visible="false"') + text(20, 40, '明', ''), ['¶表头', '明']],
    [
      'text drawn larger by a matrix',
      text(20, 30, '大', 'CTM="2 0 0 2 0 0"') + text(60, 60, '小', ''),
      ['¶表头', '大', '小'],
    ],
  ])('%s', async (_, content, lines) => expect(printed(await readOfd('a.ofd', zipOf(PAGE(content))))).toEqual(lines));
});

test.each<[string, Record<string, string>, string]>([
  ['no page', { 'OFD.xml': '<OFD/>' }, 'damaged'],
  ['nothing printed', { ...PAGE(''), 'Doc_0/Tpl.xml': '' }, 'empty'],
])('%s is refused', async (_, parts, kind) =>
  expect(printed(await readOfd('a.ofd', zipOf(parts)))).toEqual([`refused: ${kind}`]));
