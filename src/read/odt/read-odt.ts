import type { Result } from '../../domain/result.js';
import { reading } from '../bounds.js';
import type { FlowBlock, FlowCell, FlowRow, FlowTable } from '../flow/flow.js';
import { labelled } from '../flow/list-numbers.js';
import { flowDocument } from '../image/flow-document.js';
import { mayHoldText } from '../image/read-pictures.js';
import { pointsOfLength } from '../office/picture-size.js';
import { child, elements, readXml, type XmlNode } from '../office/xml.js';
import { ZipParts } from '../office/zip-parts.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument } from '../source.js';
import { OdtLists } from './odt-lists.js';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';
const WIDEST_SPAN = 1_000;

/** Reads a text of the OpenDocument format (ODT): paragraphs and tables in document order. */
export async function readOdt(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  return reading('ODT', async () => {
    const parts = new ZipParts(bytes, 'ODT');
    const content = parts.readText('content.xml');
    if (content === undefined) throw new Error('no content part');
    const reader = new OdtReader(parts);
    const blocks: FlowBlock[] = [];
    readXml(parts.readText('styles.xml') ?? '', STYLES, (node) => reader.addStyle(node));
    readXml(content, new Set([...STYLES, 'text']), (node) => {
      if (STYLE.has(node.name)) reader.addStyle(node);
      else blocks.push(...reader.read([node]));
    });
    return flowDocument({ name, bytes, mediaType: MEDIA_TYPE }, blocks);
  });
}

const STYLES: ReadonlySet<string> = new Set(['styles', 'automatic-styles']);
const STYLE: ReadonlySet<string> = new Set(['style', 'list-style']);

class OdtReader {
  private readonly lists = new OdtLists();
  /** Styles of paragraphs that begin a page. */
  private readonly breaks = new Set<string>();
  /** Styles of text that is not shown. */
  private readonly hidden = new Set<string>();
  private readonly parts: ZipParts;

  constructor(parts: ZipParts) {
    this.parts = parts;
  }

  addStyle(node: XmlNode): void {
    if (node.name === 'list-style') this.lists.addStyle(node);
    if (child(node, 'text-properties')?.attributes['display'] === 'none')
      this.hidden.add(node.attributes['name'] ?? '');
    const breaks = child(node, 'paragraph-properties')?.attributes['break-before'];
    if (breaks === 'page' || node.attributes['master-page-name']) this.breaks.add(node.attributes['name'] ?? '');
  }

  read(nodes: readonly XmlNode[], label = ''): FlowBlock[] {
    const blocks: FlowBlock[] = [];
    let left = label;
    for (const node of nodes) {
      if (node.name === 'p' || node.name === 'h') {
        blocks.push(...this.paragraph(node, left));
        left = '';
      } else if (node.name === 'list') blocks.push(...this.list(node, node.attributes['style-name'] ?? '', 0));
      else if (node.name === 'table') blocks.push(this.table(node));
      else if (/^(?:section|text-box|index-body|.*-index|table-of-content|frame|a|g)$/.test(node.name))
        blocks.push(...this.read(elements(node)));
    }
    return blocks;
  }

  private list(node: XmlNode, style: string, depth: number): FlowBlock[] {
    if (depth === 0) this.lists.begin(node, style);
    return elements(node).flatMap((item): FlowBlock[] => {
      const [first, ...rest] = elements(item);
      if (!first) return [];
      const isNumbered = item.name === 'list-item' && first.name !== 'list';
      const label = isNumbered ? this.lists.label(item, style, depth) : '';
      return [first, ...rest].flatMap((one, index) =>
        one.name === 'list' ? this.list(one, style, depth + 1) : this.read([one], index === 0 ? label : ''),
      );
    });
  }

  private paragraph(node: XmlNode, label: string): FlowBlock[] {
    const found: Found = { text: '', hanging: [] };
    this.collect(node, found);
    const starts = this.breaks.has(node.attributes['style-name'] ?? '');
    const lines = found.text.split('\n').map(
      (text, index): FlowBlock => ({
        is: 'line',
        text: index === 0 && text.trim() !== '' ? labelled(label, text) : text,
        ...(index === 0 && starts ? { pageStart: true } : {}),
      }),
    );
    return [...lines, ...found.hanging.flatMap((one) => this.hanging(one))];
  }

  private collect(node: XmlNode, found: Found): void {
    if (this.hidden.has(node.attributes['style-name'] ?? '')) return;
    for (const one of node.children) {
      if (typeof one === 'string') found.text += one.replace(/\s+/g, ' ');
      else if (one.name === 's') found.text += ' '.repeat(Math.min(100, countOf(one, 'c')));
      else if (one.name === 'tab') found.text += '\t';
      else if (one.name === 'line-break') found.text += '\n';
      else if (one.name === 'note' || one.name === 'frame') found.hanging.push(one);
      else if (!SILENT.has(one.name)) this.collect(one, found);
    }
  }

  /** Notes, text boxes and pictures stand behind the paragraph that they hang on. */
  private hanging(node: XmlNode): FlowBlock[] {
    if (node.name === 'note') return this.read(elements(child(node, 'note-body')));
    const picture = child(node, 'image')?.attributes['href'];
    if (picture === undefined) return this.read(elements(node));
    const [wide, high] = [pointsOfLength(node.attributes['width']), pointsOfLength(node.attributes['height'])];
    return mayHoldText(wide, high) ? [{ is: 'picture', wide, high, load: () => this.parts.read(picture) }] : [];
  }

  private table(node: XmlNode): FlowTable {
    const rows: FlowRow[] = [];
    const walk = (inside: XmlNode): void => {
      for (const one of elements(inside)) {
        if (one.name === 'table-row') rows.push(this.row(one));
        else if (/^table-(?:header-rows|rows|row-group)$/.test(one.name)) walk(one);
      }
    };
    walk(node);
    return { is: 'table', rows };
  }

  private row(node: XmlNode): FlowRow {
    const cells: FlowCell[] = [];
    let column = 0;
    for (const cell of elements(node)) {
      const times = countOf(cell, 'number-columns-repeated');
      if (cell.name === 'table-cell') {
        const columnSpan = countOf(cell, 'number-columns-spanned');
        cells.push({
          column,
          columnSpan,
          rowSpan: countOf(cell, 'number-rows-spanned'),
          blocks: this.read(elements(cell)),
        });
      }
      column += times;
    }
    return { cells };
  }
}

interface Found {
  text: string;
  readonly hanging: XmlNode[];
}

const SILENT: ReadonlySet<string> = new Set(['annotation', 'tracked-changes', 'ruby-text', 'desc', 'title']);

function countOf(node: XmlNode, name: string): number {
  const count = Number.parseInt(node.attributes[name] ?? '1', 10);
  return count >= 1 ? Math.min(count, WIDEST_SPAN) : 1;
}
