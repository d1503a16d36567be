import type { FlowBlock } from '../flow/flow.js';
import { labelled } from '../flow/list-numbers.js';
import { symbolText } from '../office/symbols.js';
import type { WordLists } from './lists.js';
import { CODE, numberOf, type Property, propertiesOf, type Run } from './properties.js';
import { TableBuilder } from './table-builder.js';
import type { Piece } from './word-file.js';

/** What the stories of a file share. */
export interface StoryContext {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly paragraphs: readonly Run[];
  /** 1 for each character that is hidden or deleted. */
  readonly hidden: Uint8Array;
  readonly lists: WordLists;
  /** What hangs on a character: the text of a note, or of a box. */
  readonly hanging: ReadonlyMap<number, () => FlowBlock[]>;
}

/** Reads the characters from one position to another as paragraphs and tables. */
export function readStory(context: StoryContext, from: number, to: number): FlowBlock[] {
  return new Story(context).read(from, to);
}

const FIELD = { begin: '\x13', middle: '\x14', end: '\x15' } as const;

class Story {
  private readonly context: StoryContext;
  private readonly blocks: FlowBlock[] = [];
  private readonly tables: TableBuilder[] = [];
  /** True for each open field whose instruction, and not its result, is being read. */
  private readonly fields: boolean[] = [];
  private pageStart = false;

  constructor(context: StoryContext) {
    this.context = context;
  }

  read(from: number, to: number): FlowBlock[] {
    const { text } = this.context;
    let start = from;
    for (let at = from; at < to; at++) {
      const sign = text[at];
      if (sign === '\r' || sign === '\x07' || sign === '\f') {
        this.paragraph(start, at, sign);
        start = at + 1;
      }
    }
    if (start < to) this.paragraph(start, to, '\r');
    this.closeTables(0);
    return this.blocks;
  }

  private paragraph(from: number, to: number, mark: string): void {
    const run = runAt(this.context.paragraphs, offsetOf(this.context.pieces, to));
    const properties = run ? propertiesOf(run.properties) : [];
    const depth = mark === '\f' ? 0 : depthOf(properties, mark);
    this.closeTables(depth);
    while (this.tables.length < depth) this.tables.push(new TableBuilder());
    const table = this.tables.at(-1);
    const isRowEnd = table !== undefined && isOn(properties, depth > 1 ? CODE.innerRowEnd : CODE.rowEnd);
    if (isRowEnd) {
      table.endRow(properties);
      return;
    }
    const blocks = this.lines(from, to, run?.style ?? 0, properties);
    if (mark === '\f') this.pageStart = true;
    if (!table) this.blocks.push(...blocks);
    else {
      table.add(...blocks);
      if (depth > 1 ? isOn(properties, CODE.innerCell) : mark === '\x07') table.endCell();
    }
  }

  private closeTables(depth: number): void {
    while (this.tables.length > depth) {
      const table = this.tables.pop()!.build();
      const outer = this.tables.at(-1);
      if (outer) outer.add(table);
      else this.blocks.push(table);
    }
  }

  private lines(from: number, to: number, style: number, properties: readonly Property[]): FlowBlock[] {
    const { lists, hanging } = this.context;
    const behind: FlowBlock[] = [];
    const printed = this.printed(from, to, (at) => behind.push(...(hanging.get(at)?.() ?? [])));
    if (isOn(properties, CODE.pageBreakBefore)) this.pageStart = true;
    const label = printed.trim() === '' && to > from ? '' : lists.number(style, properties);
    const blocks = printed.split('\n').map((line, index): FlowBlock => {
      const text = index === 0 && line.trim() !== '' ? labelled(label, line) : line;
      return { is: 'line', text, ...(this.pageStart ? { pageStart: true } : {}) };
    });
    if (printed.trim() !== '') this.pageStart = false;
    return [...blocks, ...behind];
  }

  /** The characters that a reader sees: instructions of fields, hidden and deleted ones are left out. */
  private printed(from: number, to: number, hang: (at: number) => void): string {
    const { text, hidden } = this.context;
    let printed = '';
    for (let at = from; at < to; at++) {
      const sign = text[at]!;
      if (sign === FIELD.begin) this.fields.push(true);
      else if (sign === FIELD.middle && this.fields.length > 0) this.fields[this.fields.length - 1] = false;
      else if (sign === FIELD.end) this.fields.pop();
      else if (hidden[at] === 1 || this.fields.includes(true)) continue;
      else if (sign === '\x02' || sign === '\b') hang(at);
      else printed += shown(sign);
    }
    return printed;
  }
}

function shown(sign: string): string {
  const code = sign.charCodeAt(0);
  if (sign === '\t') return '\t';
  if (sign === '\v') return '\n';
  if (code === 0x1e) return '-';
  if (code === 0xa0) return ' ';
  if (code >= 0xf000 && code <= 0xf0ff) return symbolText('Wingdings', code);
  return code < 0x20 ? '' : sign;
}

/** How many tables a paragraph stands in. */
function depthOf(properties: readonly Property[], mark: string): number {
  const depth = numberOf(properties, CODE.tableDepth);
  if (depth !== undefined && depth >= 0 && depth < 32) return depth;
  return isOn(properties, CODE.inTable) || mark === '\x07' ? 1 : 0;
}

const isOn = (properties: readonly Property[], code: number): boolean => (numberOf(properties, code) ?? 0) !== 0;

function offsetOf(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.from <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece ? piece.offset + (at - piece.from) * piece.bytesPerCharacter : -1;
}

function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && run.from <= offset && offset < run.to ? run : undefined;
}
