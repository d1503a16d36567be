import type { BudgetBook, Indicator, Table, TargetForm } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import type { SourceDocument } from '../../read/source.js';
import { hasPictures, isUnsure, PicturedCells } from './pictured-cells.js';
import { settleStatements } from './settle-statements.js';
import { settleTable } from './settle-table.js';

/**
 * Settles what was read from pictures: figures by the sums they stand in, statements by the tables. What stays open is in
 * doubt, so that no error is ever raised from a misreading. A book without pictures is returned as it is.
 */
export function settleReadings(book: BudgetBook, source: SourceDocument): BudgetBook {
  if (!hasPictures(source)) return book;
  const pictures = new PicturedCells(source);
  const tables = book.tables.map((table) => settleTable(table, pictures));
  const settled = tables.map(({ table }) => table);
  const narrative = settleStatements(book.statements, settled, pictures);
  const doubt = (form: TargetForm): TargetForm => ({
    ...form,
    indicators: form.indicators.map((one) => doubtIndicator(one, pictures)),
  });
  return {
    ...book,
    tables: settled,
    statements: narrative.statements,
    targets: {
      department: book.targets.department && doubt(book.targets.department),
      projects: book.targets.projects.map(doubt),
    },
    doubts: [...book.doubts, ...gather(tables, ({ doubts }) => doubts), ...narrative.doubts],
    unsure: [...pictures.unsurePlaces(settledPlaces(settled))],
  };
}

/** An indicator of whose line any word is unsure: its operator, value or level may be misread. */
function doubtIndicator(indicator: Indicator, pictures: PicturedCells): Indicator {
  const line = pictures.lineAt(indicator.at);
  const isOpen = line?.cells ? line.cells.some(isUnsure) : line?.unsure !== undefined;
  return isOpen ? { ...indicator, doubtful: true } : indicator;
}

function* settledPlaces(tables: readonly Table[]): Iterable<Place> {
  for (const table of tables)
    for (const row of table.rows) for (const cell of Object.values(row.cells)) if (!cell.doubtful) yield cell.at;
}
