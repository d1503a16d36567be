import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { settledArchive } from '../../docx/fixed-bytes.js';
import { pagesOf, twips } from '../../docx/page-setup.js';
import { wordParts } from '../../docx/word-parts.js';
import { STYLE, wordStyles } from '../../docx/word-styles.js';
import { runsOf } from '../../docx/word-table.js';

/** Size of the type in the tables of reports, in points. */
export const TABLE_SIZE = 9;

export interface ReportSection {
  readonly landscape: boolean;
  readonly children: readonly FileChild[];
}

/** A report as a Word file in the type of official documents. The same report gives the same bytes. */
export async function reportDocument(
  title: string,
  year: number | null,
  sections: readonly ReportSection[],
): Promise<Uint8Array> {
  const file = new Document({
    title,
    styles: wordStyles([TABLE_SIZE], 0),
    sections: sections.map(
      ({ landscape, children }): ISectionOptions => ({
        properties: pagesOf(landscape, 1),
        footers: { default: pageNumber() },
        children: [...children],
      }),
    ),
  });
  const described = { title, department: 'Mingsuan', year: year ?? 1980, date: null, parts: [] };
  return settledArchive(await Packer.toBuffer(file, undefined, wordParts(described)));
}

/** — 1 — */
const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** Not spread to the edge: figures reckoned with do not break, and the words before them would stand far apart. */
export const paragraph = (text: string): Paragraph =>
  new Paragraph({ style: STYLE.text, alignment: AlignmentType.LEFT, children: runsOf(text) });

/** A line without the indent of the text: to whom a letter goes. */
export const flush = (text: string): Paragraph =>
  new Paragraph({ style: STYLE.text, indent: { firstLine: 0, firstLineChars: 0 }, children: runsOf(text) });

/** A line of the signature, four letters from the right. */
export const signature = (text: string): Paragraph =>
  new Paragraph({
    style: STYLE.text,
    alignment: AlignmentType.RIGHT,
    indent: { firstLine: 0, firstLineChars: 0, right: twips(64) },
    children: runsOf(text),
  });
