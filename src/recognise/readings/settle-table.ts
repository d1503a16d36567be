import type { Cell, Column, Doubt, Row, Table } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { readDecimal } from '../../domain/number.js';
import type { SourceCell } from '../../read/source.js';
import { isDash } from '../tables/cell-text.js';
import { chooseReadings, type PicturedFigure } from './choose-readings.js';
import { isUnsure, type PicturedCells } from './pictured-cells.js';
import { sumsOf } from './sums.js';

/** Surer figures are as printed even where their sums break: then the document is wrong. */
const FIRM = 0.97;

/** A table whose figures from pictures are settled by its sums, and what stays in doubt. */
export function settleTable(
  table: Table,
  pictures: PicturedCells,
): { readonly table: Table; readonly doubts: readonly Doubt[] } {
  const figures: PicturedFigure[] = [];
  for (const row of table.rows)
    for (const cell of Object.values(row.cells)) {
      const source = pictures.at(cell.at);
      if (source?.confidence !== undefined) figures.push(picturedFigure(cell, source));
    }
  if (figures.length === 0) return { table, doubts: [] };
  const chosen = chooseReadings(figures, sumsOf(table));
  const unsettled = new Set(figures.filter(({ cell }) => !chosen.has(cell) && !isDashed(cell)).map(({ cell }) => cell));
  const rows = table.rows.map((row) => settledRow(row, chosen, unsettled));
  return { table: { ...table, rows }, doubts: doubtsOf(table, chosen, unsettled) };
}

const isDashed = (cell: Cell): boolean => cell.value === null && isDash(cell.text);

function picturedFigure(cell: Cell, source: SourceCell): PicturedFigure {
  const texts = [source.text, ...(source.alternatives ?? [])];
  const candidates = [...new Set(texts.map((text) => readDecimal(text.replace(/[%％]$/, '')) ?? null))];
  const state = isUnsure(source) ? 'open' : (source.confidence ?? 1) < FIRM ? 'shaky' : 'firm';
  return { cell, candidates: [cell.value, ...candidates.filter((value) => value !== cell.value)], state };
}

function settledRow(row: Row, chosen: ReadonlyMap<Cell, string>, unsettled: ReadonlySet<Cell>): Row {
  const cells = Object.entries(row.cells).map(([id, cell]): [string, Cell] => {
    if (unsettled.has(cell)) return [id, { ...cell, doubtful: true }];
    const value = chosen.get(cell);
    return [id, value === undefined || value === cell.value ? cell : { ...cell, text: value, value }];
  });
  return { ...row, cells: Object.fromEntries(cells) };
}

function doubtsOf(table: Table, chosen: ReadonlyMap<Cell, string>, unsettled: ReadonlySet<Cell>): Doubt[] {
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  return gather(table.rows, (row) =>
    gather(Object.entries(row.cells), ([id, cell]) => {
      const value = chosen.get(cell);
      const where = placeOf(table, row, columns.get(id));
      if (unsettled.has(cell))
        return [
          {
            message: `${where.zh}由图像识别为“${cell.text}”，把握不足，勾稽关系也不能确定，未用于核对。`,
            messageEn: `${where.en} was recognised as “${cell.text}” without certainty, which no sum decides: it is left out of the checks.`,
            at: cell.at,
          },
        ];
      if (value === undefined || value === cell.value) return [];
      return [
        {
          message: `${where.zh}由图像识别为“${cell.text}”，按勾稽关系取 ${value}。`,
          messageEn: `${where.en} was recognised as “${cell.text}”; by the table's sums it reads ${value}.`,
          at: cell.at,
        },
      ];
    }),
  );
}

function placeOf(table: Table, row: Row, column: Column | undefined): { readonly zh: string; readonly en: string } {
  const path = column?.path.join('/') ?? '';
  return {
    zh: `《${table.title}》“${row.name}”一行“${path}”`,
    en: `In table “${table.title}”, row “${row.name}”, column “${path}”`,
  };
}
