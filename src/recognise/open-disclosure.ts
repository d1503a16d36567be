import type { BudgetBook } from '../domain/book.js';
import type { SourceDocument } from '../read/source.js';
import { assembleBook } from './assemble-book.js';
import { withJoinedCells } from './cell-lines/join-cell-lines.js';
import { recogniseDocument } from './document.js';
import { recogniseEvaluations } from './evaluations/index.js';
import { recogniseNarrative } from './narrative/index.js';
import { withPrintGrids } from './print-grid/index.js';
import { withOfficialNames } from './readings/official-names.js';
import { withPlainAmounts } from './readings/plain-amounts.js';
import { withPlainDigits } from './readings/plain-digits.js';
import { settleReadings } from './readings/settle-readings.js';
import { segment } from './segment.js';
import { recogniseTables } from './tables/index.js';
import { recogniseTargets } from './targets/index.js';

/** source document → blocks → tables, targets, statements → budget book, with what was read from pictures settled at the end. */
export function openDisclosure(read: SourceDocument): BudgetBook {
  const source = withJoinedCells(withOfficialNames(withPlainAmounts(withPlainDigits(read))));
  const blocks = segment(source);
  const document = recogniseDocument(source, blocks);
  const narrative = recogniseNarrative(blocks, document);
  const tables = recogniseTables(blocks, document, narrative.statements);
  const forms = withPrintGrids(blocks);
  const targets = recogniseTargets(forms, document, tables.tables);
  return settleReadings(
    assembleBook(source, document, tables, targets, narrative, recogniseEvaluations(forms)),
    source,
  );
}
