import { degrees, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { madeFinding, madeReport } from '../../../../test/made-report.js';
import { renderAnnotatedPdf } from './render-annotated-pdf.js';

const BOX = [60, 100, 160, 112] as const;
const FINDING = madeFinding('F1', {
  severity: 'error',
  evidence: [{ at: { page: 1, box: BOX, quote: '增长5%' }, label: { zh: '增减率', en: 'rate' }, value: '5' }],
});
const CONTEXT = { language: 'zh', rules: new Map() } as const;

async function annotationsOn(turn: number) {
  const made = await PDFDocument.create();
  made.addPage([400, 600]).setRotation(degrees(turn));
  const views = { pages: [], lines: [], originals: [{ file: null, isPdf: true, bytes: await made.save() }] };
  const { bytes } = await renderAnnotatedPdf([{ report: madeReport([FINDING]), views }], CONTEXT);
  const opened = await PDFDocument.load(bytes!);
  const annotations = opened.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
  return { opened, annotation: annotations.lookup(0, PDFDict), count: annotations.size() };
}

test.each([
  [0, [60 - 1.5, 600 - 112 - 1.5, 160 + 1.5, 600 - 100 + 1.5]],
  [90, [100 - 1.5, 60 - 1.5, 112 + 1.5, 160 + 1.5]],
  [180, [400 - 160 - 1.5, 100 - 1.5, 400 - 60 + 1.5, 112 + 1.5]],
  [270, [400 - 112 - 1.5, 600 - 160 - 1.5, 400 - 100 + 1.5, 600 - 60 + 1.5]],
])('a box stands at its place on a page turned by %i degrees', async (turn, place) => {
  const { annotation, count } = await annotationsOn(turn);
  const { x, y, width, height } = annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
  // The number stands beside the box, so the whole reaches further on one side.
  expect(count).toBe(1);
  expect(x).toBeLessThanOrEqual(place[0]! + 0.01);
  expect(y).toBeLessThanOrEqual(place[1]! + 0.01);
  expect(x + width).toBeGreaterThanOrEqual(place[2]! - 0.01);
  expect(y + height).toBeGreaterThanOrEqual(place[3]! - 0.01);
  expect(width * height).toBeLessThan(140 * 16);
});

test('the note tells the finding, and a bookmark leads to it', async () => {
  const { annotation, opened } = await annotationsOn(0);
  expect(annotation.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toContain('增减率写为5%，应为6%');
  expect(opened.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)).toBeDefined();
});

test.each([
  ['a document that is no PDF', { file: null, isPdf: false, bytes: new Uint8Array() }, '不是 PDF'],
  ['a PDF that cannot be opened', { file: null, isPdf: true, bytes: new Uint8Array([1, 2, 3]) }, '加密'],
])('%s is refused', async (_, original, words) => {
  const views = { pages: [], lines: [], originals: [original] };
  const { bytes, refused } = await renderAnnotatedPdf([{ report: madeReport([FINDING]), views }], CONTEXT);
  expect(bytes).toBeNull();
  expect(refused.map(({ reason }) => reason.zh).join()).toContain(words);
});

test('of a volume only the pages of the disclosure are taken, each place on its own page', async () => {
  const made = await PDFDocument.create();
  for (const width of [300, 400, 500]) made.addPage([width, 600]);
  const finding = madeFinding('F1', {
    severity: 'error',
    evidence: [{ at: { page: 3, box: BOX, quote: '增长5%' }, label: { zh: '增减率', en: 'rate' }, value: '5' }],
  });
  const original = { file: null, isPdf: true, bytes: await made.save(), span: [2, 3] as const };
  const views = { pages: [], lines: [], originals: [original] };
  const { bytes } = await renderAnnotatedPdf([{ report: madeReport([finding]), views }], CONTEXT);
  const pages = (await PDFDocument.load(bytes!)).getPages();
  expect(pages.slice(0, 2).map((page) => page.getWidth())).toEqual([400, 500]);
  const marked = pages.map((page) => page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.size() ?? 0);
  expect(marked.slice(0, 2)).toEqual([0, 1]);
});
