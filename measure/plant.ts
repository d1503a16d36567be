import type { BaseData } from '../src/compile/base-data.js';
import type { Draft, PrintedDocument, PrintedTable } from '../src/compile/draft.js';
import type { TableKind } from '../src/domain/book.js';
import type { FiledWaiver } from '../src/domain/waivers.js';
import type { Template } from '../src/forms/template.js';
import type { Random } from '../test/random-number.js';

/** A kind of mistake, made on purpose in a disclosure that had none. At least one for every rule. */
export interface Plant {
  /** The rule that should find it, and others that may find it first: an equation is reported once. */
  readonly rules: readonly [string, ...string[]];
  /** What is done, in a few words; together with the first rule it names the plant. */
  readonly name: string;
  /** Undefined where this disclosure has no place for it. */
  readonly plant: (draft: Draft, random: Random, made: Made) => Planted | undefined;
}

/** What a disclosure was made from. */
export interface Made {
  readonly base: BaseData;
  readonly template: Template;
}

export interface Planted {
  readonly document: PrintedDocument;
  /** For mistakes that stand nowhere, such as a missing form: a finding of the plant's rules is right wherever it points. */
  readonly anywhere?: boolean;
  /** For one wrong figure: what was printed and what is right, so that the cause can be judged. */
  readonly wrong?: { readonly printed: string; readonly right: string };
  /** Documents that this one is compared with: last year's, the budget of the accounts, the units', a former version. */
  readonly companions?: readonly PrintedDocument[];
  /** What conversion does to the printed text. */
  readonly damage?: (text: string) => string;
  readonly waivers?: readonly FiledWaiver[];
}

/** A cell of the body of a table. */
export interface CellPlace {
  readonly part: number;
  readonly table: PrintedTable;
  readonly row: number;
  readonly cell: number;
}

/** All body cells that print an amount, of tables of some kinds. */
export function amountCells(document: PrintedDocument, kinds: readonly TableKind[] | 'all' = 'all'): CellPlace[] {
  return document.parts.flatMap((part, index) =>
    part.is === 'table' && (kinds === 'all' || kinds.includes(part.table.kind))
      ? part.table.body.flatMap((cells, row) =>
          cells.flatMap(({ value, text }, cell) =>
            value !== undefined && /[1-9]/.test(text) ? [{ part: index, table: part.table, row, cell }] : [],
          ),
        )
      : [],
  );
}

export const textAt = ({ table, row, cell }: CellPlace): string => table.body[row]![cell]!.text;

/** The document with one cell printed otherwise. */
export function withCell(document: PrintedDocument, { part, row, cell }: CellPlace, text: string): PrintedDocument {
  return withTable(document, part, (table) => ({
    ...table,
    body: table.body.map((cells, at) =>
      at === row ? cells.map((one, index) => (index === cell ? { ...one, text } : one)) : cells,
    ),
  }));
}

export function withTable(
  document: PrintedDocument,
  part: number,
  change: (table: PrintedTable) => PrintedTable,
): PrintedDocument {
  const parts = document.parts.map((one, index) =>
    index === part && one.is === 'table' ? { ...one, table: change(one.table) } : one,
  );
  return { ...document, parts };
}

/** Indexes of the tables of a kind. */
export const tablesOf = (document: PrintedDocument, ...kinds: readonly TableKind[]): number[] =>
  document.parts.flatMap((part, index) => (part.is === 'table' && kinds.includes(part.table.kind) ? [index] : []));

/**
 * The document with the first paragraph that matches, or one of them, rewritten; undefined where none does, or nothing
 * changes.
 */
export function withParagraph(
  { document }: Draft,
  random: Random,
  pattern: RegExp,
  write: (text: string, match: RegExpExecArray) => string,
): PrintedDocument | undefined {
  const found = document.parts.flatMap((part, index) => {
    const match = part.is === 'paragraph' ? pattern.exec(part.text) : null;
    return match && part.is === 'paragraph' ? [{ index, match, text: part.text }] : [];
  });
  if (found.length === 0) return undefined;
  const { index, match, text } = random.pick(found);
  const written = write(text, match);
  if (written === text) return undefined;
  const parts = document.parts.map((part, at) => (at === index ? { is: 'paragraph' as const, text: written } : part));
  return { ...document, parts };
}

/** A plant that changes words in one paragraph. */
export const inParagraph =
  (pattern: RegExp, write: (text: string, match: RegExpExecArray) => string): Plant['plant'] =>
  (draft, random) => {
    const document = withParagraph(draft, random, pattern, write);
    return document && { document };
  };

/** A plant that leaves a part out. */
export const without =
  (isIt: (part: PrintedDocument['parts'][number]) => boolean): Plant['plant'] =>
  ({ document }) => {
    const parts = document.parts.filter((part) => !isIt(part));
    return parts.length < document.parts.length ? { document: { ...document, parts }, anywhere: true } : undefined;
  };
