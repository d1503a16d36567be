import { isTotalLabel } from '../tables/cell-text.js';
import { isClassCode } from '../tables/header/part-words.js';
import type { KeyRole, Layout } from '../tables/layout.js';
import type { StreamCell } from './stream-cells.js';

const LEVEL = /^\d{2}$/;
const UNIT_CODE = /^\d{3,9}$/;
/** Fewer rows with codes may be numbers that look like them. */
const FEWEST_ROWS = 2;

/**
 * Rows of classification codes or of units with their codes: a code in front of a name begins one, and so does a name behind
 * figures. A row has no more figures than the table has columns.
 */
export function codedRows(cells: readonly StreamCell[], { sides }: Layout): StreamCell[][] | undefined {
  const { keys, columns } = sides[0]!;
  const roles = new Set(keys.map(({ role }) => role));
  const rows: StreamCell[][] = [];
  let coded = 0;
  for (let at = 0; at < cells.length; ) {
    const row = rows.at(-1);
    const cell = cells[at]!;
    const isBeside = row !== undefined && isPair(row, cell);
    const codes = isBeside || mayBegin(row) ? codesAt(cells, at, roles) : 0;
    if (codes > 0) {
      const own = cells.slice(at, at + codes + 1);
      if (isBeside) row.push(...own);
      else rows.push(own);
      coded++;
      at += codes + 1;
      continue;
    }
    if (cell.isFigure) {
      if (!row) return undefined;
      row.push(cell);
      if (figuresOf(row) > columns.length) return undefined;
    } else if (!row || figuresOf(row) > 0 || isTotalLabel(cell.text)) rows.push([cell]);
    else row.push(cell);
    at++;
  }
  return coded >= FEWEST_ROWS ? rows : undefined;
}

/** A total or a unit without code still waits for its first figure. */
const mayBegin = (row: readonly StreamCell[] | undefined): boolean =>
  row === undefined || figuresOf(row) > 0 || row[0]!.isFigure;

/** 30101 基本工资 50101 工资奖金津补贴: the governmental item stands beside the departmental one. */
const isPair = (row: readonly StreamCell[], { text }: StreamCell): boolean =>
  figuresOf(row) === 0 && /^3\d\d/.test(row[0]!.text) && text.startsWith('5') && isClassCode(text);

/** Figures behind the row's label. */
function figuresOf(row: readonly StreamCell[]): number {
  const label = row.findLastIndex(({ isFigure }) => !isFigure);
  return row.length - 1 - label;
}

/** How many cells from here on are the codes of a row whose name follows them. */
function codesAt(cells: readonly StreamCell[], at: number, roles: ReadonlySet<KeyRole>): number {
  let count = 0;
  const text = (): string => cells[at + count]?.text ?? '';
  const isByItem = roles.has('code') || roles.has('类');
  const isByLevel = roles.has('款') || roles.has('项');
  if (isByItem && isClassCode(text())) {
    count++;
    while (count < 3 && LEVEL.test(text())) count++;
  } else if (isByLevel) while (count < 2 && LEVEL.test(text())) count++;
  if (roles.has('unit-code') && (count > 0 || !isByItem || !isClassCode(text())) && UNIT_CODE.test(text())) count++;
  const name = cells[at + count];
  return count > 0 && name && !name.isFigure && !isTotalLabel(name.text) ? count : 0;
}
