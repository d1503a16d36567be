import type { TableKind } from '../../src/domain/book.js';
import { fen } from '../../test/random-money.js';
import { amountCells, type Plant, tablesOf, textAt, withCell, withTable } from '../plant.js';
import { slipped } from '../slips.js';

/** One amount of a form printed wrong: whatever equation it stands in is broken. */
const wrongAmount = (kind: TableKind, ...rules: Plant['rules']): Plant => ({
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

/** A row with amounts left out, or printed twice. */
const row = (
  rules: Plant['rules'],
  name: string,
  kinds: readonly TableKind[],
  change: (rows: readonly unknown[], at: number) => readonly number[],
): Plant => ({
  rules,
  name,
  plant({ document }, random) {
    const found = tablesOf(document, ...kinds).flatMap((index) => {
      const part = document.parts[index];
      return part?.is === 'table'
        ? part.table.body.flatMap((cells, at) =>
            /^\d{7}$|^30[123]\d\d$/.test(cells[0]?.text ?? '') &&
            cells.every((cell) => (cell.rowSpan ?? 1) === 1) &&
            cells.some(({ value = '0' }) => fen(value) >= 200n) &&
            part.table.body.some((other, index) => index !== at && isBeside(other[0]?.text ?? '', cells[0]!.text))
              ? [{ index, at }]
              : [],
          )
        : [];
    });
    if (found.length === 0) return undefined;
    const { index, at } = random.pick(found);
    return {
      document: withTable(document, index, (table) => ({
        ...table,
        body: change(table.body, at).map((one) => table.body[one]!),
      })),
      anywhere: true,
    };
  },
});
/** Codes below one parent. */
const isBeside = (code: string, other: string): boolean =>
  code.length === other.length && code.slice(0, -2) === other.slice(0, -2);
const indexes = (rows: readonly unknown[]) => rows.map((_, index) => index);

const INSIDE = ['TIE010', 'TIE011', 'TIE012', 'TIE013', 'TIE020', 'TIE002', 'TIE003', 'TIE004', 'TIE001'] as const;
const ACROSS = [
  'TIE030',
  'TIE031',
  'TIE032',
  'TIE033',
  'TIE034',
  'TIE036',
  'TIE037',
  'TIE038',
  'TIE039',
  'TIE041',
  'NAR001',
  'NAR003',
  'NAR004',
  'NAR002',
] as const;

export const TIE_PLANTS: readonly Plant[] = [
  wrongAmount('income-expenditure-summary', 'TIE002', ...INSIDE, ...ACROSS),
  wrongAmount('income-summary', 'TIE030', ...INSIDE, ...ACROSS),
  wrongAmount('expenditure-summary', 'TIE010', ...INSIDE, ...ACROSS),
  wrongAmount('appropriation-summary', 'TIE004', ...INSIDE, ...ACROSS),
  wrongAmount('general-expenditure', 'TIE020', ...INSIDE, ...ACROSS),
  wrongAmount('managed-funds-expenditure', 'TIE034', ...INSIDE, ...ACROSS),
  wrongAmount('project-expenditure', 'TIE012', ...INSIDE, ...ACROSS, 'TIE052', 'TIE053', 'NAR007', 'TIE054'),
  row(['TIE012', ...INSIDE, ...ACROSS], 'a row left out', ['general-expenditure', 'expenditure-summary'], (rows, at) =>
    indexes(rows).filter((one) => one !== at),
  ),
  row(
    ['TIE010', ...INSIDE, ...ACROSS],
    'a row printed twice',
    ['general-expenditure', 'general-basic-expenditure'],
    (rows, at) => indexes(rows).flatMap((one) => (one === at ? [one, one] : [one])),
  ),
];
