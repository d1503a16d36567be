import type { FlowBlock, FlowCell, FlowRow, FlowTable } from '../flow/flow.js';
import { child, elements, isOn, settingOf, type XmlNode } from '../office/xml.js';
import { type Picture, readParagraph } from './paragraph.js';
import type { WordStyles } from './styles.js';

/** The text of the notes of a Word file, by kind and id. */
export type Notes = ReadonlyMap<string, readonly XmlNode[]>;

/** What a Word file holds besides its text. */
export interface Embedded {
  /** The table of an embedded workbook, by its relation. */
  readonly sheet: (relation: string) => FlowBlock[];
  readonly picture: (picture: Picture) => FlowBlock[];
}

/** Turns the elements of a Word file's text into paragraphs and tables. */
export class BodyReader {
  private readonly styles: WordStyles;
  private readonly notes: Notes;
  private readonly embedded: Embedded;

  constructor(styles: WordStyles, notes: Notes, embedded: Embedded) {
    this.styles = styles;
    this.notes = notes;
    this.embedded = embedded;
  }

  read(nodes: readonly XmlNode[]): FlowBlock[] {
    const blocks: FlowBlock[] = [];
    for (const node of unwrapped(nodes)) {
      if (node.name === 'p') blocks.push(...this.paragraph(node));
      else if (node.name === 'tbl') blocks.push(this.table(node));
      else if (node.name === 'AlternateContent') blocks.push(...this.read(elements(child(node, 'Choice'))));
    }
    return blocks;
  }

  private paragraph(node: XmlNode): FlowBlock[] {
    const { lines, boxes, sheets, pictures, notes } = readParagraph(node, this.styles);
    return [
      ...lines,
      ...boxes.flatMap((box) => this.read(elements(box))),
      ...sheets.flatMap(this.embedded.sheet),
      ...pictures.flatMap(this.embedded.picture),
      ...notes.flatMap(({ kind, id }) => this.read(this.notes.get(`${kind}/${id}`) ?? [])),
    ];
  }

  private table(node: XmlNode): FlowTable {
    const rows: FlowRow[] = [];
    const open = new Map<number, { rowSpan: number }>();
    for (const row of unwrapped(elements(node))) {
      if (row.name !== 'tr') continue;
      const properties = child(row, 'trPr');
      if (child(properties, 'del') || isOn(properties, 'hidden')) continue;
      rows.push(this.row(row, open));
    }
    const edges = edgesOf(child(node, 'tblGrid'));
    return { is: 'table', rows, ...(edges ? { edges } : {}) };
  }

  /** `open` holds the cells that rows below may continue, by column. */
  private row(node: XmlNode, open: Map<number, { rowSpan: number }>): FlowRow {
    const cells: (FlowCell & { rowSpan: number; columnSpan: number })[] = [];
    let column = countOf(child(node, 'trPr'), 'gridBefore', 0);
    for (const one of unwrapped(elements(node))) {
      if (one.name !== 'tc') continue;
      const properties = child(one, 'tcPr');
      const columnSpan = countOf(properties, 'gridSpan', 1);
      const merge = child(properties, 'vMerge');
      const continues = merge !== undefined && merge.attributes['val'] !== 'restart';
      const above = open.get(column);
      const before = cells.at(-1);
      if (continues && above) above.rowSpan += 1;
      else if (settingOf(properties, 'hMerge') === 'continue' && before) before.columnSpan += columnSpan;
      else {
        const cell = { column, columnSpan, rowSpan: 1, blocks: this.read(elements(one)) };
        cells.push(cell);
        open.delete(column);
        if (merge) open.set(column, cell);
      }
      column += columnSpan;
    }
    return { cells, ...(startsPage(cells) ? { pageStart: true } : {}) };
  }
}

const startsPage = (cells: readonly FlowCell[]): boolean =>
  cells.some((cell) => cell.blocks.some((block) => block.is === 'line' && block.pageStart));

/** Elements with content controls and the like taken off; what was deleted or moved away is gone. */
function unwrapped(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.flatMap((node) => {
    switch (node.name) {
      case 'sdt':
        return unwrapped(elements(child(node, 'sdtContent')));
      case 'customXml':
      case 'smartTag':
      case 'ins':
      case 'moveTo':
        return unwrapped(elements(node));
      default:
        return [node];
    }
  });
}

function countOf(properties: XmlNode | undefined, name: string, otherwise: number): number {
  const count = Number.parseInt(settingOf(properties, name) ?? '', 10);
  return count >= otherwise && count <= 1_000 ? count : otherwise;
}

/** Column borders in points; widths are printed in twentieths. */
function edgesOf(grid: XmlNode | undefined): number[] | undefined {
  const widths = elements(grid)
    .filter((one) => one.name === 'gridCol')
    .map((one) => Number.parseInt(one.attributes['w'] ?? '0', 10) / 20);
  if (widths.length === 0 || widths.some((width) => !(width >= 0))) return undefined;
  const edges = [0];
  for (const width of widths) edges.push(edges.at(-1)! + width);
  return edges;
}
