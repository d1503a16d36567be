import type { Cell, CellStyle, WriteSheet } from 'hucre';
import type { PrintedCell, PrintedTable } from '../../compile/draft.js';
import { numberField, sumFormula } from './amount-field.js';
import { columnWidths, rowHeights } from './form-sizes.js';
import { type PlacedCell, placeCells } from './placed-cells.js';
import { address, SheetCells } from './sheet-cells.js';
import { footerOf } from './sheet-page.js';
import { ABOVE, FORM_LINE, field, HEADER, NOTE, TITLE } from './sheet-styles.js';
import { linesOf } from './text-width.js';

/** A form on a sheet of its own: title, unit, header, body and note as printed, sums as formulas. */
export function formSheet(name: string, table: PrintedTable, documentTitle: string): WriteSheet {
  const sheet = new SheetCells();
  const width = table.widths.length;
  const header = placeCells(table.header);
  const body = placeCells(table.body);
  const columns = columnWidths(table, [...header, ...body]);
  const total = columns.reduce((sum, one) => sum + one, 0);

  if (table.number !== null && table.number !== '') writeAcross(sheet, table.number, ABOVE, width, FORM_LINE + 4);
  writeAcross(sheet, table.title, TITLE, width, 23 * linesOf(table.title, total / 1.7) + 6);
  writeUnit(sheet, table, width);
  const firstHeader = sheet.height;
  writeGrid(sheet, header, () => ({ style: HEADER }));
  setHeights(sheet, firstHeader, rowHeights(header, table.header.length, columns));
  const firstBody = firstHeader + table.header.length;
  writeGrid(sheet, body, bodyFields(body, firstBody), firstBody);
  setHeights(sheet, firstBody, rowHeights(body, table.body.length, columns));
  if (table.note !== null) {
    const row = firstBody + table.body.length;
    sheet.write(row, 0, { value: table.note, style: NOTE }, { columnSpan: width });
    sheet.heights.set(row, FORM_LINE * linesOf(table.note, total) + 5);
  }
  return {
    name,
    columns: columns.map((one) => ({ width: one })),
    ...sheet.parts(),
    ...(table.header.length > 0 ? { freezePane: { rows: firstBody } } : {}),
    pageSetup: pageOf(table),
    headerFooter: footerOf(documentTitle),
    a11y: { summary: table.title },
  };
}

function writeAcross(sheet: SheetCells, text: string, style: CellStyle, width: number, height: number): void {
  const row = sheet.height;
  sheet.write(row, 0, { value: text, style }, { columnSpan: width });
  sheet.heights.set(row, height);
}

/** Who made it on the left, the unit on the right; a year in brackets stands in the middle. */
function writeUnit(sheet: SheetCells, { preparedBy, unit }: PrintedTable, width: number): void {
  if (!preparedBy && !unit) return;
  const row = sheet.height;
  const aligned = (text: string, beside: 'left' | 'right'): CellStyle => ({
    ...ABOVE,
    alignment: { ...ABOVE.alignment, horizontal: /^[（(]/.test(text) ? 'center' : beside },
  });
  const half = preparedBy && unit ? Math.ceil(width / 2) : preparedBy ? width : 0;
  if (preparedBy) sheet.write(row, 0, { value: preparedBy, style: aligned(preparedBy, 'left') }, { columnSpan: half });
  if (unit) sheet.write(row, half, { value: unit, style: aligned(unit, 'right') }, { columnSpan: width - half });
  sheet.heights.set(row, FORM_LINE + 4);
}

function writeGrid(
  sheet: SheetCells,
  cells: readonly PlacedCell[],
  contentOf: (placed: PlacedCell) => Partial<Cell>,
  first = sheet.height,
): void {
  for (const placed of cells) {
    const content = contentOf(placed);
    const value = content.value === undefined ? { value: placed.cell.text } : {};
    sheet.write(first + placed.row, placed.column, { ...content, ...value }, placed);
  }
}

/** Numbers where the workbook can show them as printed, formulas where they are sums; texts stay texts whatever they say. */
function bodyFields(body: readonly PlacedCell[], firstBody: number): (placed: PlacedCell) => Partial<Cell> {
  const at = new Map(body.map(({ row, column, cell }) => [`${row},${column}`, cell]));
  const cellAt = (row: number, column: number): PrintedCell | undefined => at.get(`${row},${column}`);
  const addressOf = (row: number, column: number): string => address(firstBody + row, column);
  const separated = body.some(({ cell }) => cell.value !== undefined && cell.text.includes(','));
  return ({ cell }) => {
    const number = numberField(cell, separated);
    const style = field(cell.align, cell.bold === true, number?.format ?? null);
    if (!number) return { value: cell.text === '' ? null : cell.text, style };
    const formula = sumFormula(cell, cellAt, addressOf);
    return formula === undefined
      ? { value: number.number, style }
      : { value: null, formula, formulaResult: number.number, style };
  };
}

function setHeights(sheet: SheetCells, first: number, heights: readonly number[]): void {
  for (const [index, height] of heights.entries()) sheet.heights.set(first + index, height);
}

const pageOf = ({ landscape }: PrintedTable): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a4',
  orientation: landscape ? 'landscape' : 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.55, right: 0.55, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
});
