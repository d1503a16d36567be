import type { Cell, Column, ColumnMeaning, Row, Table } from '../../domain/book.js';
import { meaningOfHeader } from '../../forms/header-words.js';
import type { MoneyStyle, TemplateForm } from '../../forms/template.js';
import { type Amounts, decimalOf, printedOf } from '../amounts.js';
import type { PrintedCell, PrintedTable } from '../draft.js';
import { isNothing } from '../quantity.js';
import type { Resolved } from '../resolved.js';
import { deriveForm } from './derive-form.js';
import type { DerivedField, DerivedRow, LeafColumn, RowFacts } from './derived.js';
import { headerRows, leavesOf, widthsOf } from './header.js';
import { CellSums } from './sums.js';

/** A form as it is printed, and as it stands in the book. */
interface PrintedForm {
  readonly printed: PrintedTable;
  readonly table: Table;
}

interface PrintSetting {
  readonly resolved: Resolved;
  readonly amounts: Amounts;
  readonly money: MoneyStyle;
  /** Fills the slots of a title, header or note. */
  readonly fill: (text: string) => string;
}

/** Derives a form, rounds its figures and lays it out. */
export function printForm(form: TemplateForm, id: string, setting: PrintSetting): PrintedForm {
  const { fill, resolved } = setting;
  const leaves = leavesOf(form.columns, fill);
  const { rows, empty } = deriveForm(form, resolved, leaves);
  const shown = empty && form.emptyNote !== null ? emptyRows(rows, leaves) : rows;
  const own = form.money ?? setting.money;
  const money = empty ? ({ ...own, zero: 'blank' } as const) : own;
  const body = printBody(shown, leaves, setting.amounts, money);
  const note = empty && form.emptyNote !== null ? form.emptyNote : form.note;
  const title = fill(form.title);
  const printed: PrintedTable = {
    kind: form.kind,
    number: form.number && fill(form.number),
    title,
    ...(form.preparedBy ? { preparedBy: fill(form.preparedBy) } : {}),
    unit: form.unit && fill(form.unit),
    header: headerRows(form.columns, fill),
    body,
    note: note && fill(note),
    landscape: form.landscape,
    widths: widthsOf(leaves),
  };
  return { printed, table: tableOf(printed, id, shown, leaves, empty, money) };
}

/** An empty form keeps its header and its total. */
const emptyRows = (rows: readonly DerivedRow[], leaves: readonly LeafColumn[]): readonly DerivedRow[] => {
  const total = rows.filter(({ facts }) => facts.some(({ level }) => level === 'total'));
  if (total.length > 0) return total;
  return [{ bold: false, facts: [], fields: leaves.map(() => ({ is: 'text', text: '' }) as const) }];
};

function printBody(
  rows: readonly DerivedRow[],
  leaves: readonly LeafColumn[],
  amounts: Amounts,
  money: MoneyStyle,
): PrintedCell[][] {
  const sums = new CellSums(rows, leaves);
  return rows.map(({ fields, bold }, row) =>
    fields.map((field, column): PrintedCell => {
      const weight = bold ? { bold } : {};
      if (field.is === 'text') return { text: field.text, align: alignOf(leaves[column]), ...weight };
      const value = decimalIn(field, amounts, money);
      const sumOf = sums.sumOf(row, column);
      return {
        text: value === undefined ? '' : printedOf(value, money),
        align: 'right',
        ...weight,
        ...(value === undefined ? {} : { value }),
        ...(sumOf ? { sumOf } : {}),
      };
    }),
  );
}

const alignOf = (leaf: LeafColumn | undefined): PrintedCell['align'] =>
  leaf && 'row' in leaf && /name/.test(leaf.row) ? 'left' : 'center';

function decimalIn(field: DerivedField, amounts: Amounts, money: MoneyStyle): string | undefined {
  if (field.is === 'text' || field.quantity === null) return undefined;
  if (isNothing(field.quantity) && money.zero === 'blank') return undefined;
  return decimalOf(amounts, field.quantity, money);
}

function tableOf(
  printed: PrintedTable,
  id: string,
  rows: readonly DerivedRow[],
  leaves: readonly LeafColumn[],
  empty: boolean,
  money: MoneyStyle,
): Table {
  const columns = leaves.flatMap((leaf, index) => ('sum' in leaf ? [columnOf(leaf, index)] : []));
  const bookRows = rows.flatMap((row, index) =>
    row.facts.map((facts) => ({ facts, cells: cellsOf(printed.body[index] ?? [], leaves, facts) })),
  );
  return {
    id,
    kind: printed.kind,
    title: withoutSpaces(printed.title),
    unit: money.unit,
    empty,
    note: printed.note,
    columns,
    rows: bookRows.map(
      ({ facts, cells }, index): Row => ({
        id: `${id}r${index + 1}`,
        ...facts,
        at: { quote: facts.name },
        cells,
      }),
    ),
    at: { quote: printed.title },
  };
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

function columnOf(leaf: LeafColumn, index: number): Column {
  const path = leaf.path.map(withoutSpaces);
  const meanings = path.map((words): ColumnMeaning => meaningOfHeader(words) ?? 'unknown');
  const year = leaf.path.map((words) => /(20\d{2})年/.exec(words)?.[1]).find((one) => one !== undefined);
  return {
    id: `c${index + 1}`,
    meaning: meanings.at(-1) ?? 'unknown',
    path,
    meanings,
    ...(year ? { year: Number.parseInt(year, 10) } : {}),
  };
}

/** The figures of one row, or of one side of it. */
function cellsOf(cells: readonly PrintedCell[], leaves: readonly LeafColumn[], { side }: RowFacts): Row['cells'] {
  const found: Record<string, Cell> = {};
  for (const [index, leaf] of leaves.entries()) {
    const cell = cells[index];
    if (!('sum' in leaf) || cell?.value === undefined || (side !== undefined && leaf.side !== side)) continue;
    found[`c${index + 1}`] = { text: cell.text, value: cell.value, at: { quote: cell.text } };
  }
  return found;
}
