import type { Row, TableKind } from '../../domain/book.js';
import { isItemCode } from '../../domain/codes.js';
import { itemOf, sameItemName } from '../../forms/classification/index.js';
import { type Block, hasAmounts, isOfWhich, type RowSum } from './row-sum.js';

export interface CodedRows {
  readonly sums: readonly RowSum[];
  /** The rows that no other row of the block sums. */
  readonly roots: readonly Row[];
  /** False when some row's place is open. */
  readonly sure: boolean;
}

const isCoded = (row: Row): row is Row & { readonly code: string } => row.code !== null && isItemCode(row.code);

/** Parents and children by code; a code printed again below its own subtotal; and what is left for the total. */
export function codedSums(block: Block, kind: TableKind): CodedRows {
  const rows = kind === 'project-expenditure' ? [] : block.rows.filter(isCoded);
  if (rows.length === 0) return uncodedRows(block);
  const copy = loneCopy(rows);
  const outer = rows.filter((row) => !row.detail || row === copy);
  const repeats = repeatedCodes(outer.filter((row) => row !== copy));
  const stray = block.rows.some((row) => !isCoded(row) && hasAmounts(row) && !isOfWhich(row));
  const families = new Set(outer.map((row) => family(row.code)));
  const children = new Map<Row, Row[]>();
  const roots: Row[] = [];
  const byCode = new Map<string, Row>();
  for (const row of outer) if (!byCode.has(row.code)) byCode.set(row.code, row);
  for (const row of outer) {
    const parent = parentOf(row.code, byCode);
    if (!parent) roots.push(row);
    else children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const sure = !stray && !repeats;
  const sums: RowSum[] = [...children].map(([whole, parts]) => ({ is: 'children', whole, parts, sure }));
  return {
    sums: [...sums, ...detailSums(rows.filter((row) => row !== copy))],
    roots,
    sure: sure && families.size === 1,
  };
}

/** Rows without codes: projects, or lines of a list. */
function uncodedRows(block: Block): CodedRows {
  const rows = block.rows.filter((row) => !isOfWhich(row));
  const depths = new Set(rows.map((row) => row.depth ?? 0));
  const least = Math.min(...depths);
  const roots = depths.size > 1 ? rows.filter((row) => (row.depth ?? 0) === least) : rows;
  return { sums: [], roots, sure: depths.size <= 1 };
}

/** functional, departmental or governmental: their codes are never added together. */
const family = (code: string): string =>
  code.startsWith('2') ? 'functional' : code.startsWith('5') ? 'government' : 'department';

function parentOf(code: string, byCode: ReadonlyMap<string, Row>): Row | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const parent = byCode.get(code.slice(0, length));
    if (parent) return parent;
  }
  return undefined;
}

/**
 * True when a code stands there twice without being marked: which of the two has the children, or is a detail of the other,
 * is open. Lines that share an item and have names of their own, as projects have, stand side by side.
 */
function repeatedCodes(rows: readonly (Row & { readonly code: string })[]): boolean {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = `${row.code} ${row.pair?.code ?? ''} ${row.group ?? ''}`;
    if (seen.has(key)) return !areOwnLines(rows);
    seen.add(key);
  }
  return false;
}

/** Whether all rows are of 项 or below and none bears its item's own name or the name of another row of its item. */
function areOwnLines(rows: readonly (Row & { readonly code: string })[]): boolean {
  const seen = new Set<string>();
  return rows.every(({ code, name, group }) => {
    const key = `${code} ${name} ${group ?? ''}`;
    const item = itemOf(code);
    const isOwn = code.length === 7 && name !== '' && item && !sameItemName(name, item.name) && !seen.has(key);
    seen.add(key);
    return isOwn;
  });
}

/** A table of fewer rows is too short to say that rows are not printed with their details. */
const ENOUGH = 5;

/**
 * A row printed twice with the very same amounts, where no other code of the table is printed more than once: no detail of
 * itself, for no other row has any.
 */
function loneCopy(rows: readonly (Row & { readonly code: string })[]): Row | undefined {
  const again = rows.filter((row, index) => {
    const above = rows[index - 1];
    return above !== undefined && row.code === above.code && keyOf(row) === keyOf(above);
  });
  const [copy] = again;
  if (!copy || again.length > 1 || rows.length < ENOUGH || !hasAmounts(copy)) return undefined;
  const others = rows.filter((row) => row !== copy);
  if (others.some(({ detail }) => detail) || repeatedCodes(others)) return undefined;
  return others.some(({ code }) => code !== copy.code && code.startsWith(copy.code)) ? undefined : copy;
}

const keyOf = ({ code, name, pair, side, group, cells }: Row): string =>
  JSON.stringify([code, name, pair?.code, side, group, Object.entries(cells).map(([id, { text }]) => [id, text])]);

function detailSums(rows: readonly (Row & { readonly code: string })[]): readonly RowSum[] {
  const sums: RowSum[] = [];
  rows.forEach((whole, index) => {
    if (whole.detail) return;
    const parts: Row[] = [];
    for (let next = index + 1; rows[next]?.detail && rows[next]?.code === whole.code; next++) parts.push(rows[next]!);
    if (parts.length > 0) sums.push({ is: 'details', whole, parts, sure: true });
  });
  return sums;
}
