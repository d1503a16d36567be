import type { PrintedTable } from '../../compile/draft.js';
import type { PlacedCell } from '../page/placed-cells.js';
import { layoutTable, type TableLayout } from '../page/table-layout.js';
import { rolesOf, type TableRoles } from '../page/table-roles.js';
import { escapeHtml, escapeLines } from './escape.js';

/** Room for a table on a printed page, in points: A4 upright and across, without margins and caption. */
const PAGE = { upright: { width: 481, height: 575 }, across: { width: 756, height: 385 } } as const;

/** A form as a table with its caption in a frame that scrolls by itself; `id` is its address in the page. */
export function tableHtml(table: PrintedTable, id: string): string {
  const across = table.landscape || !layoutTable(table, PAGE.upright.width, PAGE.upright.height).fits;
  const { width, height } = across ? PAGE.across : PAGE.upright;
  const layout = layoutTable(table, width, height);
  const shares = layout.columns.map((one) => one / width);
  const roles = rolesOf(table);
  const columns = screenColumns(layout);
  const scroll = `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-title">`;
  return [
    `<div class="form${across ? ' wide' : ''}" id="${id}">`,
    scroll,
    `<table style="--print:${layout.fontSize}pt;--row:${rounded(layout.rowHeight)}pt">`,
    captionHtml(table, id),
    '<colgroup>',
    ...columns.map(
      (wide, column) =>
        `<col style="width:${roles.names.includes(column) ? nameWidth(columns, roles.names, column) : `${wide}em`};--paper-width:${rounded(shares[column]! * 100)}%">`,
    ),
    '</colgroup>',
    ...(roles.header.length > 0 ? ['<thead>', ...headerRows(roles, columns, id), '</thead>'] : []),
    '<tbody>',
    ...(roles.header.length > 0 ? bodyRows(roles, id) : roles.body.map(formRow)),
    '</tbody>',
    '</table>',
    '</div>',
    ...(table.note === null ? [] : [`<p class="note">${escapeLines(table.note)}</p>`]),
    '</div>',
  ].join('\n');
}

/** Columns on a screen, in letters: no amount breaks, names take few lines. Narrower screens scroll, wider ones stretch them. */
const screenColumns = ({ least, natural }: TableLayout): number[] =>
  least.map((letters, column) => rounded(Math.max(letters, Math.min(natural[column]!, LONGEST_NAME)) + PADDING));
const LONGEST_NAME = 15;
const PADDING = 1.2;

/** Columns of names give way, each by its share, before one of figures is pushed out of the frame, down to `NARROW_NAME`. */
function nameWidth(columns: readonly number[], names: readonly number[], name: number): string {
  const wide = columns[name]!;
  const ofNames = names.reduce((total, one) => total + columns[one]!, 0);
  const others = rounded(columns.reduce((total, one) => total + one, 0) - ofNames);
  return `clamp(${Math.min(wide, NARROW_NAME)}em,(100cqw - ${others}em)*${rounded(wide / ofNames)},${wide}em)`;
}
const NARROW_NAME = 8.5;

const rounded = (number: number): number => Math.round(number * 100) / 100;

function captionHtml({ number, title, preparedBy, unit }: PrintedTable, id: string): string {
  const line = (name: string, text: string | null | undefined, more = '') =>
    text === null || text === undefined || text === '' ? '' : `<p class="${name}"${more}>${escapeLines(text)}</p>`;
  const by = line(unit === null ? 'middle' : 'by', preparedBy);
  return `<caption><div class="title">${line('number', number)}${line('name', title, ` id="${id}-title"`)}${by}${line('unit', unit)}</div></caption>`;
}

function headerRows({ header, names }: TableRoles, columns: readonly number[], id: string): string[] {
  return header.map((row, index) => {
    const cells = row.map((placed) => {
      const own = `${id}-h${index}-${placed.column}`;
      const scope = placed.columnSpan > 1 ? 'colgroup' : 'col';
      return `<th id="${own}"${stuck(placed, names[0], columns)} scope="${scope}"${spans(placed)}>${escapeLines(placed.cell.text)}</th>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
}

/** Headers over the column of names stay with it when the rest scrolls, as far as they stand above it. */
function stuck({ column, columnSpan }: PlacedCell, name: number | undefined, columns: readonly number[]): string {
  if (name === undefined || column > name || column + columnSpan !== name + 1) return '';
  if (column === name) return ' class="stuck"';
  const sum = (until: number) => columns.slice(0, until).reduce((total, one) => total + one, 0);
  const before = sum(name) - sum(column);
  const share = rounded((before * 100) / sum(columns.length));
  return ` class="stuck" style="left:calc(-1 * max(${rounded(before)}em, ${share}cqw))"`;
}

function bodyRows(roles: TableRoles, id: string): string[] {
  const headersOf = roles.names.length > 1 ? headerFinder(roles, id) : () => '';
  return roles.body.map((row) => {
    const cells = row.map((placed) => {
      const { cell, column, columnSpan } = placed;
      const isName = columnSpan === 1 && roles.names.includes(column) && cell.text !== '';
      if (!isName) return `<td${classes(placed)}${spans(placed)}${headersOf(placed)}>${escapeLines(cell.text)}</td>`;
      const more = column === roles.names[0] ? ['stuck'] : [];
      const scope = roles.names.length > 1 ? '' : ` scope="${placed.rowSpan > 1 ? 'rowgroup' : 'row'}"`;
      const own = roles.names.length > 1 ? ` id="${id}-r${placed.row}-${column}"` : '';
      return `<th${own}${classes(placed, more)}${scope}${spans(placed)}${headersOf(placed)}>${escapeLines(cell.text)}</th>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
}

/** Where income and expenditure share a row, each figure names its own headers. */
function headerFinder({ header, body, names }: TableRoles, id: string): (cell: PlacedCell) => string {
  const first = body[0]?.[0]?.row ?? 0;
  const filled = (row: number, column: number) =>
    body[row - first]?.some((one) => one.column === column && one.cell.text !== '');
  return ({ row, column, cell }) => {
    if (cell.text === '') return '';
    const above = header
      .flat()
      .filter((one) => one.column <= column && column < one.column + one.columnSpan)
      .map((one) => `${id}-h${one.row}-${one.column}`);
    const name = names.filter((one) => one < column).at(-1);
    const own = name !== undefined && !names.includes(column) && filled(row, name) ? [`${id}-r${row}-${name}`] : [];
    return ` headers="${[...above, ...own].join(' ')}"`;
  };
}

/** A row of a form without a header of columns: bold cells are labels, a row of labels heads what stands below. */
function formRow(row: readonly PlacedCell[]): string {
  const heads = row.length > 2 && row.every(({ cell }) => cell.bold === true && cell.align === 'center');
  const cells = row.map((placed) => {
    const { cell, rowSpan } = placed;
    const text = escapeLines(cell.text);
    if (cell.bold !== true || cell.text === '' || cell.align !== 'center')
      return `<td${classes(placed)}${spans(placed)}>${text}</td>`;
    const scope = heads ? 'col' : rowSpan > 1 ? 'rowgroup' : 'row';
    return `<th${classes(placed, ['label'])} scope="${scope}"${spans(placed)}>${text}</th>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** A code, a share or a count stays whole. */
const CODE = /^[\w.%-]{1,20}$/;
const ALIGNED = { left: [], center: ['c'], right: ['n'] } as const;

function classes({ cell }: PlacedCell, more: readonly string[] = []): string {
  const names = [
    ...ALIGNED[cell.align],
    ...(CODE.test(cell.text) ? ['k'] : []),
    ...(cell.bold === true ? ['b'] : []),
    ...more,
  ];
  return names.length === 0 ? '' : ` class="${escapeHtml(names.join(' '))}"`;
}

const spans = ({ columnSpan, rowSpan }: PlacedCell): string =>
  `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
