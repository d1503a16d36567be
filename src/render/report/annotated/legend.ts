import { type PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { inLanguage } from '../../language.js';
import { placeBefore } from '../../place-text.js';
import { SHORT_SEVERITY } from '../../report-words.js';
import { adviceOn, type ReportContext, reportTitle, type ViewedReport, verdictOf } from '../report-view.js';
import { COLOURS } from './draw-mark.js';

/** A4 in points. */
const PAGE = [595.28, 841.89] as const;
const MARGIN = 54;
const GREY = rgb(0.35, 0.35, 0.35);
const BLACK = rgb(0, 0, 0);

/** Lists the findings on pages after the document's own, so that those keep their numbers; gives the pages. */
export function addLegend(document: PDFDocument, font: PDFFont, viewed: ViewedReport, context: ReportContext): void {
  const { report } = viewed;
  const { language } = context;
  const sheet = new Sheet(document, font);
  sheet.write(inLanguage({ zh: '核对发现的问题', en: 'Findings of the check' }, language), { size: 16, after: 6 });
  sheet.write(reportTitle(report, language), { size: 11, after: 2 });
  sheet.write(inLanguage(verdictOf(report), language), { size: 11, after: 10 });
  for (const finding of report.findings) {
    const { title, remedy, basis } = adviceOn(finding, context);
    const [first] = finding.evidence;
    const [red, green, blue] = COLOURS[finding.severity];
    const head = `${finding.id}  ${inLanguage(SHORT_SEVERITY[finding.severity], language)}  ${placeBefore(first.at, language)} ${title}`;
    sheet.write(head, { size: 10.5, colour: rgb(red, green, blue), keep: 40 });
    sheet.write(inLanguage(finding.message, language), { size: 10, indent: 24 });
    if (remedy !== '') sheet.write(`→ ${remedy}`, { size: 9, indent: 24, colour: GREY });
    if (basis !== '') sheet.write(basis, { size: 8, indent: 24, colour: GREY });
    sheet.skip(6);
  }
}

interface Setting {
  readonly size: number;
  readonly colour?: ReturnType<typeof rgb>;
  readonly indent?: number;
  readonly after?: number;
  /** Points that must be left on the page, so that a heading does not stand alone. */
  readonly keep?: number;
}

/** Pages that are filled from above. */
class Sheet {
  readonly #document: PDFDocument;
  readonly #font: PDFFont;
  #page: PDFPage;
  #y = PAGE[1] - MARGIN;
  readonly #widths = new Map<string, number>();

  constructor(document: PDFDocument, font: PDFFont) {
    this.#document = document;
    this.#font = font;
    this.#page = document.addPage([...PAGE]);
  }

  write(text: string, { size, colour = BLACK, indent = 0, after = 0, keep = 0 }: Setting): void {
    const lines = this.#wrap(text, (PAGE[0] - 2 * MARGIN - indent) / size);
    if (this.#y - keep < MARGIN) this.#turn();
    for (const line of lines) {
      if (this.#y - size * 1.5 < MARGIN) this.#turn();
      this.#y -= size * 1.5;
      this.#page.drawText(line, { x: MARGIN + indent, y: this.#y, size, font: this.#font, color: colour });
    }
    this.#y -= after;
  }

  skip(points: number): void {
    this.#y -= points;
  }

  #turn(): void {
    this.#page = this.#document.addPage([...PAGE]);
    this.#y = PAGE[1] - MARGIN;
  }

  /** Chinese breaks between any two characters, words and amounts stay whole. `room` is in letters (em). */
  #wrap(text: string, room: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const piece of text.replace(/[\u0000-\u001f]+/g, ' ').match(/[\u0021-\u007e]{1,60}|./gu) ?? []) {
      const wide = [...piece].reduce((sum, character) => sum + this.#wide(character), 0);
      if (used + wide > room && line !== '' && !/^[，。、；：！？）》”’]/.test(piece)) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += piece;
      used += wide;
    }
    return [...lines, line];
  }

  #wide(character: string): number {
    const known = this.#widths.get(character);
    if (known !== undefined) return known;
    const wide = this.#font.widthOfTextAtSize(character, 1);
    this.#widths.set(character, wide);
    return wide;
  }
}
