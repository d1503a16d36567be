import type { Column, Row, Table } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import type { TemplateColumn } from '../../forms/template.js';
import type { PrintedCell, PrintedTable } from '../draft.js';
import { headerRows } from '../forms/header.js';

type Side = NonNullable<Row['side']>;

/** A printed column: a label of the row, or a figure. */
type Printed = { readonly path: readonly string[]; readonly width: number } & (
  | { readonly label: (row: Row) => string; readonly side?: Side; readonly align: PrintedCell['align'] }
  | { readonly figure: string; readonly side?: Side }
);

/** A table of a book as a printed table: header paths as spans, codes and names before the figures. */
export function reprintTable(table: Table): PrintedTable {
  const sides = table.rows.some(({ side }) => side !== undefined);
  const columns = sides
    ? [...sideColumns(table, 'income', '收入'), ...sideColumns(table, 'expenditure', '支出')]
    : [...labelColumns(table.rows, namesOf(table.kind)), ...table.columns.map(figureColumn)];
  const rows = sides ? sideBySide(table.rows) : table.rows.map((row) => [row]);
  return {
    kind: table.kind,
    number: null,
    title: table.title,
    unit: table.unit === null ? null : `单位：${table.unit}`,
    header: columns.length === 0 ? [] : headerRows(nested(columns.map(({ path }) => path)), (text) => text),
    body: rows.map((together) => columns.map((column) => cellOf(column, together))),
    note: table.note,
    landscape: columns.length > 7,
    widths: columns.map(({ width }) => width),
  };
}

const figureColumn = ({ id, path }: Column): Printed => ({
  path: path.length > 0 ? path : [''],
  width: 2.4,
  figure: id,
});

/** What the columns of codes and names are called. */
function namesOf(kind: Table['kind']): readonly [codes: string, names: string] {
  if (kind === 'project-expenditure') return ['项目编码', '项目名称'];
  return kind === 'income-summary' ? ['编码', '名称'] : ['科目编码', '科目名称'];
}

/** Codes, names and whatever else keys the rows; only what some row has. */
function labelColumns(
  rows: readonly Row[],
  [codes, names]: readonly [codes: string, names: string],
  side?: Side,
  under: readonly string[] = [],
): Printed[] {
  const own = rows.filter((row) => side === undefined || row.side === side);
  const of = side === undefined ? {} : { side };
  const column = (
    header: string,
    width: number,
    label: (row: Row) => string,
    align: PrintedCell['align'] = 'center',
  ): Printed[] =>
    own.some((row) => label(row) !== '') ? [{ path: [...under, header], width, label, align, ...of }] : [];
  return [
    ...column('单位', 3.5, ({ group }) => group ?? '', 'left'),
    ...column(codes, 1.8, ({ code, level }) => (level === 'total' ? '' : (code ?? ''))),
    ...column(names, 4.5, named, 'left'),
    ...column('政府预算支出经济分类编码', 1.8, ({ pair }) => pair?.code ?? ''),
    ...column('政府预算支出经济分类名称', 4, ({ pair }) => pair?.name ?? '', 'left'),
  ];
}

const named = ({ numbering, name }: Row): string => `${numbering ?? ''}${name}`;

function sideColumns(table: Table, side: Side, words: string): Printed[] {
  const own = table.rows.filter((row) => row.side === side);
  const other = table.rows.filter((row) => row.side !== undefined && row.side !== side);
  const holds = (rows: readonly Row[], { id }: Column) => rows.some((row) => row.cells[id] !== undefined);
  const columns = table.columns.filter(
    (column) => holds(own, column) || (!holds(other, column) && under(column, words)),
  );
  const figures = columns.map((column): Printed => {
    const path = under(column, words) ? column.path : [words, ...column.path];
    return { path: path.length > 1 ? path : [words, '金额'], width: 2.4, figure: column.id, side };
  });
  return [...labelColumns(table.rows, ['编码', '项目'], side, [words]), ...figures];
}

const under = ({ path }: Column, words: string): boolean => path[0] === words;

/** Rows of both sides that stand beside each other. */
function sideBySide(rows: readonly Row[]): Row[][] {
  const together: Row[][] = [];
  for (const row of rows) {
    const last = together.at(-1);
    const beside = last?.length === 1 && last[0]?.side === 'income' && row.side === 'expenditure';
    if (last && beside && sameHeight(last[0]!.at, row.at)) last.push(row);
    else together.push([row]);
  }
  return together;
}

function sameHeight(a: Place, b: Place): boolean {
  if (a.line !== undefined && b.line !== undefined) return a.line === b.line;
  if (a.box && b.box) return a.page === b.page && Math.abs(a.box[1] - b.box[1]) < 4;
  return true;
}

function cellOf(column: Printed, rows: readonly Row[]): PrintedCell {
  const row = column.side === undefined ? rows[0] : rows.find(({ side }) => side === column.side);
  const bold = row?.level === 'total' ? { bold: true } : {};
  if (!('figure' in column)) return { text: row ? column.label(row) : '', align: column.align, ...bold };
  const cell = row?.cells[column.figure];
  return {
    text: cell?.text ?? '',
    align: 'right',
    ...bold,
    ...(cell?.value === null || cell?.value === undefined ? {} : { value: cell.value }),
  };
}

/** Header paths as groups: neighbours under the same words stand under one header. */
function nested(paths: readonly (readonly string[])[]): TemplateColumn[] {
  const columns: TemplateColumn[] = [];
  for (let index = 0; index < paths.length; ) {
    const [text = '', ...rest] = paths[index]!;
    let end = index + 1;
    while (rest.length > 0 && end < paths.length && paths[end]![0] === text && paths[end]!.length > 1) end++;
    if (rest.length === 0) columns.push({ text, sum: [] });
    else columns.push({ text, columns: nested(paths.slice(index, end).map((path) => path.slice(1))) });
    index = end;
  }
  return columns;
}
