import type { TableKind } from '../../src/domain/book.js';
import { amountCells, type Plant, textAt, withCell } from '../plant.js';
import { slipped } from '../slips.js';

/** One amount of a form printed wrong: whatever equation it stands in is broken. */
const wrongAmount = (kind: TableKind, rules: Plant['rules']): Plant => ({
  rules,
  name: `one amount of ${kind} printed wrong`,
  plant({ document }, random) {
    const cells = amountCells(document, [kind]);
    if (cells.length === 0) return undefined;
    const cell = random.pick(cells);
    const print = slipped(textAt(cell), random);
    if (print === undefined) return undefined;
    return { document: withCell(document, cell, print), wrong: { printed: print, right: textAt(cell) } };
  },
});

export const TIE_PLANTS: readonly Plant[] = [
  wrongAmount('general-expenditure', ['TIE010', 'TIE012', 'TIE020', 'TIE031', 'TIE032', 'TIE033', 'TIE037']),
];
