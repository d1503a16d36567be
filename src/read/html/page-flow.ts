import { asSeen } from '../../domain/printed-characters.js';
import { Refused } from '../bounds.js';
import type { FlowBlock, FlowCell, FlowRow, FlowTable } from '../flow/flow.js';
import { labelled } from '../flow/list-numbers.js';
import { isLeftOut, isSiteLine } from './chrome.js';
import { ListItems, takesLabel } from './list-items.js';
import { pictureOf } from './page-picture.js';
import { attributeOf, type Element, elementsOf, isElement } from './parse-page.js';

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'tbody',
  'section',
  'article',
  'main',
  'center',
  'blockquote',
  'pre',
  'form',
  'fieldset',
  'legend',
  'address',
  'figure',
  'figcaption',
  'caption',
  'header',
  'details',
  'summary',
  'body',
]);
const WIDE = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f';
/** Line ends inside Chinese text are the editor's, not the writer's. */
const BROKEN = new RegExp(`(?<=[${WIDE}])[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=[${WIDE}])`, 'g');

/** The paragraphs and tables of a page, or of one cell. */
export function pageFlow(element: Element): FlowBlock[] {
  const flow = new Flow();
  flow.walk(element);
  flow.endLine();
  return flow.blocks;
}

class Flow {
  readonly blocks: FlowBlock[] = [];
  private text = '';
  private pageStart = false;
  /** The line before ended inside its paragraph. */
  private goesOn = false;
  private readonly lists = new ListItems();
  /** Pictures on the line. */
  private images: Element[] = [];
  /** The number of the list item that begins with the next line. */
  private label = '';

  walk(element: Element): void {
    for (const node of element.childNodes) {
      if (isElement(node)) this.element(node);
      else if (node.nodeName === '#text' && 'value' in node) this.text += asSeen(node.value);
    }
  }

  private element(element: Element): void {
    const { tagName } = element;
    if (isLeftOut(element)) return;
    if (tagName === 'br' || tagName === 'hr') {
      this.endLine(tagName === 'br');
      if (startsPage(element)) this.pageStart = true;
    } else if (tagName === 'img') this.images.push(element);
    else if (tagName === 'table') {
      this.endLine();
      const caption = elementsOf(element).find((one) => one.tagName === 'caption');
      if (caption) this.blocks.push(...pageFlow(caption));
      this.blocks.push(tableOf(element));
    } else if (BLOCKS.has(tagName)) {
      this.endLine();
      if (startsPage(element)) this.pageStart = true;
      this.block(element);
      this.endLine();
    } else this.walk(element);
  }

  private block(element: Element): void {
    const isList = element.tagName === 'ol' || element.tagName === 'ul';
    if (isList) this.lists.enter(element);
    else if (element.tagName === 'li') this.label = this.lists.label(element);
    this.walk(element);
    if (isList) this.lists.leave();
  }

  endLine(breaksOff = false): void {
    const whole = !breaksOff && !this.goesOn ? { isParagraph: true } : {};
    this.goesOn = breaksOff;
    const text = this.text
      .replace(BROKEN, '')
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(/^ | $/g, '')
      .replaceAll('\u00a0', ' ')
      .trimEnd();
    this.text = '';
    const isBlank = text.trim() === '' || isSiteLine(text.trim());
    if (!isBlank) {
      const label = takesLabel(text) ? this.label : '';
      this.label = '';
      const start = this.pageStart ? { pageStart: true } : {};
      this.blocks.push({ is: 'line', text: labelled(label, text), ...start, ...whole });
      this.pageStart = false;
    }
    this.blocks.push(...this.images.flatMap((image) => pictureOf(image, isBlank) ?? []));
    this.images = [];
  }
}

const startsPage = (element: Element): boolean =>
  /page-break-before\s*:\s*always|break-before\s*:\s*page/i.test(attributeOf(element, 'style') ?? '');

/** As browsers have it. */
const WIDEST_SPAN = 1_000;
const MOST_COLUMNS = 16_384;

/** A table with every cell at its column; cells that reach down keep their columns on the rows below. */
function tableOf(table: Element): FlowTable {
  const rows: FlowRow[] = [];
  for (const group of rowGroups(table)) {
    const taken: number[] = [];
    for (const [index, row] of group.entries()) {
      const cells: FlowCell[] = [];
      let column = 0;
      for (const cell of elementsOf(row)) {
        if ((cell.tagName !== 'td' && cell.tagName !== 'th') || isLeftOut(cell)) continue;
        while ((taken[column] ?? 0) > index) column += 1;
        const columnSpan = spanOf(cell, 'colspan', WIDEST_SPAN);
        const rowSpan = spanOf(cell, 'rowspan', group.length - index);
        if (column + columnSpan > MOST_COLUMNS)
          throw new Refused({ kind: 'too-much-inside', what: 'cells', limit: MOST_COLUMNS });
        cells.push({ column, columnSpan, rowSpan, blocks: pageFlow(cell) });
        if (rowSpan > 1) for (let at = column; at < column + columnSpan; at++) taken[at] = index + rowSpan;
        column += columnSpan;
      }
      const line = row.sourceCodeLocation?.startLine;
      rows.push({ cells, ...(line ? { line } : {}) });
    }
  }
  return { is: 'table', rows };
}

function spanOf(cell: Element, name: string, most: number): number {
  const printed = attributeOf(cell, name)?.trim();
  if (printed === '0' && name === 'rowspan') return most;
  const span = Number.parseInt(printed ?? '1', 10);
  return Math.min(most, span >= 1 ? span : 1);
}

/** Rows that cells may reach over together. Bodies are one group: sites part tables by them without a meaning. */
function rowGroups(table: Element): Element[][] {
  const head: Element[] = [];
  const body: Element[] = [];
  const foot: Element[] = [];
  const into = (element: Element, group: Element[]): void => {
    for (const one of elementsOf(element)) {
      if (one.tagName === 'tr') {
        if (!isLeftOut(one)) group.push(one);
      } else if (one.tagName === 'tbody' || one.tagName === 'form') into(one, group);
      else if (one.tagName === 'thead') into(one, head);
      else if (one.tagName === 'tfoot') into(one, foot);
    }
  };
  into(table, body);
  return [head, body, foot].filter((group) => group.length > 0);
}
