import type { FlowBlock } from '../flow/flow.js';
import { labelled } from '../flow/list-numbers.js';
import { mayHoldText } from '../image/read-pictures.js';
import { pointsOfEmu, type ShownSize, sizeOfStyle } from '../office/picture-size.js';
import { symbolText } from '../office/symbols.js';
import { child, isOn, settingOf, type XmlNode } from '../office/xml.js';
import type { WordStyles } from './styles.js';

/** What a paragraph prints: its lines, and the text boxes and notes that hang on it. */
interface Paragraph {
  readonly lines: readonly FlowBlock[];
  readonly boxes: readonly XmlNode[];
  /** Embedded workbooks, by their relation. */
  readonly sheets: readonly string[];
  readonly pictures: readonly Picture[];
  readonly notes: readonly { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
}

/** A picture by its relation, and its size in points. */
export interface Picture extends ShownSize {
  readonly relation: string;
}

/** Reads a paragraph as it is seen: hidden and deleted text is not there, an automatic number is. */
export function readParagraph(paragraph: XmlNode, styles: WordStyles): Paragraph {
  const properties = child(paragraph, 'pPr');
  const reading = new Reading(styles);
  if (!styles.hides(settingOf(properties, 'pStyle'))) reading.walk(paragraph);
  const label = styles.number(properties);
  const printed = reading.text.split('\n');
  const lines = printed.map((piece, index): FlowBlock => {
    const text = piece.replaceAll('\f', '');
    const starts = piece.startsWith('\f') || (index === 0 && isOn(properties, 'pageBreakBefore'));
    return {
      is: 'line',
      text: index === 0 && text.trim() !== '' ? labelled(label, text) : text,
      ...(starts ? { pageStart: true } : {}),
      ...(printed.length === 1 ? { isParagraph: true } : {}),
    };
  });
  if (isNextPage(child(properties, 'sectPr'))) lines.push({ is: 'line', text: '', pageStart: true });
  const { boxes, sheets, pictures, notes } = reading;
  return { lines, boxes, sheets, pictures, notes };
}

/** Sections begin on a new page unless they say otherwise. */
export const isNextPage = (section: XmlNode | undefined): boolean =>
  section !== undefined && !/^(?:continuous|nextColumn)$/.test(settingOf(section, 'type') ?? '');

class Reading {
  text = '';
  readonly boxes: XmlNode[] = [];
  readonly sheets: string[] = [];
  readonly pictures: Picture[] = [];
  private size: ShownSize = {};
  readonly notes: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  private readonly styles: WordStyles;

  constructor(styles: WordStyles) {
    this.styles = styles;
  }

  walk(node: XmlNode): void {
    for (const one of node.children) if (typeof one !== 'string') this.element(one);
  }

  private element(node: XmlNode): void {
    switch (node.name) {
      case 't':
        for (const one of node.children) if (typeof one === 'string') this.text += one.replace(/[\r\n\f]+/g, ' ');
        return;
      case 'r':
        if (!isHidden(child(node, 'rPr'), this.styles)) this.walk(node);
        return;
      case 'tab':
      case 'ptab':
        this.text += '\t';
        return;
      case 'br':
      case 'cr':
        this.text += node.attributes['type'] === 'page' ? '\n\f' : '\n';
        return;
      case 'lastRenderedPageBreak':
        if (this.text.trim() === '') this.text += '\f';
        return;
      case 'noBreakHyphen':
        this.text += '-';
        return;
      case 'sym':
        this.text += symbolOf(node);
        return;
      case 'footnoteReference':
      case 'endnoteReference':
        this.notes.push({
          kind: node.name === 'footnoteReference' ? 'footnote' : 'endnote',
          id: node.attributes['id'] ?? '',
        });
        return;
      case 'txbxContent':
        this.boxes.push(node);
        return;
      case 'OLEObject':
        if (/^(?:Excel|Ket|ET)\./i.test(node.attributes['ProgID'] ?? '') && node.attributes['Type'] !== 'Link')
          this.sheets.push(node.attributes['id'] ?? '');
        return;
      case 'extent':
        this.size = { wide: pointsOfEmu(node.attributes['cx']), high: pointsOfEmu(node.attributes['cy']) };
        return;
      case 'shape':
        this.size = sizeOfStyle(node.attributes['style'] ?? '');
        this.walk(node);
        return;
      case 'blip':
        if (!isDrawn(node)) this.picture(node.attributes['embed']);
        return;
      case 'imagedata':
        this.picture(node.attributes['id']);
        return;
      case 'object':
        this.object(node);
        return;
      case 'AlternateContent':
        this.alternative(node);
        return;
      case 'ruby':
        this.walk(child(node, 'rubyBase') ?? node);
        return;
      default:
        if (!LEFT_OUT.has(node.name)) this.walk(node);
    }
  }

  private picture(relation: string | undefined): void {
    const { wide, high } = this.size;
    if (relation !== undefined && mayHoldText(wide, high)) this.pictures.push({ relation, wide, high });
  }

  /** The picture of an embedded workbook shows what the workbook tells. */
  private object(node: XmlNode): void {
    const [sheets, pictures] = [this.sheets.length, this.pictures.length];
    this.walk(node);
    if (this.sheets.length > sheets) this.pictures.length = pictures;
  }

  /** One drawing told in a new and an old way: the first way that holds text. */
  private alternative(node: XmlNode): void {
    const told = () => this.text.length + this.boxes.length + this.pictures.length;
    const before = told();
    for (const way of ['Choice', 'Fallback']) {
      const one = child(node, way);
      if (one) this.walk(one);
      if (told() > before) return;
    }
  }
}

/** A picture beside its vector original is a drawing, such as a chart: no scan, and nothing to recognise. */
const isDrawn = (blip: XmlNode): boolean =>
  blip.children.some((one) => typeof one !== 'string' && (one.name === 'svgBlip' || isDrawn(one)));

const LEFT_OUT: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'annotationRef',
  'fldData',
  'tbl',
  'sdtPr',
]);

const isHidden = (properties: XmlNode | undefined, styles: WordStyles): boolean =>
  properties !== undefined &&
  (child(properties, 'vanish')
    ? isOn(properties, 'vanish')
    : child(properties, 'rStyle') !== undefined && styles.hides(settingOf(properties, 'rStyle')));

const symbolOf = ({ attributes }: XmlNode): string =>
  symbolText(attributes['font'] ?? '', Number.parseInt(attributes['char'] ?? '0', 16));
