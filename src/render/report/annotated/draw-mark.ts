import { PDFArray, type PDFDocument, PDFHexString, PDFName, type PDFPage } from 'pdf-lib';
import type { Finding, Severity } from '../../../domain/findings.js';
import { inLanguage } from '../../language.js';
import { SHORT_SEVERITY } from '../../report-words.js';
import { adviceOn, type ReportContext } from '../report-view.js';
import type { Mark } from './marks.js';
import { frameOf, MATRIX, rectangleOf } from './page-frame.js';

type Colour = readonly [number, number, number];
/** Red, amber, blue: they differ in brightness too. */
export const COLOURS: Readonly<Record<Severity, Colour>> = {
  error: [0.76, 0.09, 0.11],
  warning: [0.7, 0.42, 0],
  advice: [0.1, 0.35, 0.66],
};

/** Points of the number's type, and the room round the words in the box. */
const TAG = 7.5;
const ROOM = 1.5;

/** Draws a box with its numbers as an annotation: it prints, shows its words in every reader, and can be taken away again. */
export function drawMark(document: PDFDocument, page: PDFPage, mark: Mark, context: ReportContext): void {
  const [worst] = mark.findings;
  if (!worst) return;
  const frame = frameOf(page);
  const label = mark.findings.map(({ id }) => id).join(' ');
  const tag = label.length * TAG * 0.58 + 4;
  const [x0, y0, x1, y1] = mark.box;
  // The number stands left of the box, where lines and right-aligned figures leave room; above it at the edge of the page.
  const isBeside = x0 - ROOM - tag >= 0;
  const shown = isBeside
    ? ([x0 - ROOM - tag, y0 - ROOM, x1 + ROOM, y1 + ROOM] as const)
    : ([x0 - ROOM, y0 - ROOM - TAG - 3, Math.max(x1, x0 + tag) + ROOM, y1 + ROOM] as const);
  const [width, height] = [shown[2] - shown[0], shown[3] - shown[1]];
  const box = isBeside
    ? [tag, 0.5, width - tag - 0.5, height - 1]
    : [0.5, 0.5, x1 - x0 + 2 * ROOM - 1, y1 - y0 + 2 * ROOM - 1];
  const colour = COLOURS[worst.severity];
  const tagAt = [0, height - TAG - 2];
  const drawing = [
    `${colour.join(' ')} RG ${colour.join(' ')} rg ${mark.isFirst ? '1 w' : '0.6 w [3 2] 0 d'}`,
    `${box.map(point).join(' ')} re S`,
    mark.isFirst ? `${tagAt.map(point).join(' ')} ${point(tag - 1)} ${TAG + 2} re f 1 1 1 rg` : '',
    `BT /Helv ${TAG} Tf ${point(2)} ${point(tagAt[1]! + 2.2)} Td (${label}) Tj ET`,
  ].join('\n');
  const appearance = document.context.stream(drawing, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, point(width), point(height)].map(Number),
    Matrix: [...MATRIX[frame.turn]],
    Resources: { Font: { Helv: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold' } } },
  });
  addAnnotation(document, page, {
    Subtype: 'Square',
    Rect: [...rectangleOf(shown, frame)],
    Contents: PDFHexString.fromText(mark.findings.map((finding) => wordsOf(finding, context)).join('\n\n')),
    T: PDFHexString.fromText(label),
    C: [...colour],
    // Printed, and kept where it is.
    F: 4 | 128,
    AP: { N: document.context.register(appearance) },
  });
}

/** A note at the upper edge of a page, for what points at no place of its own. */
export function drawNote(
  document: PDFDocument,
  page: PDFPage,
  finding: Finding,
  index: number,
  context: ReportContext,
) {
  const [x, y] = [12 + (index % 20) * 22, 12 + Math.floor(index / 20) * 22];
  addAnnotation(document, page, {
    Subtype: 'Text',
    Name: 'Note',
    Rect: [...rectangleOf([x, y, x + 18, y + 18], frameOf(page))],
    Contents: PDFHexString.fromText(wordsOf(finding, context)),
    T: PDFHexString.fromText(finding.id),
    C: [...COLOURS[finding.severity]],
    F: 4 | 128,
  });
}

/** Numbers without the digits that no page shows. */
const point = (value: number): string => String(Math.round(value * 100) / 100);

/** What a reader sees when it opens the note. */
function wordsOf(finding: Finding, context: ReportContext): string {
  const { remedy, basis } = adviceOn(finding, context);
  const head = `${finding.id} ${inLanguage(SHORT_SEVERITY[finding.severity], context.language)} ${finding.rule}`;
  return [`${head}: ${inLanguage(finding.message, context.language)}`, remedy === '' ? '' : `→ ${remedy}`, basis]
    .filter((line) => line !== '')
    .join('\n');
}

function addAnnotation(document: PDFDocument, page: PDFPage, entries: Readonly<Record<string, unknown>>): void {
  const { context } = document;
  const annotation = context.obj({ Type: 'Annot', P: page.ref, ...entries } as never);
  const existing = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  const all = existing ?? context.obj([]);
  all.push(context.register(annotation));
  if (!existing) page.node.set(PDFName.of('Annots'), all);
}
