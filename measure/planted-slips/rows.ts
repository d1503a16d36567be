import type { PrintedTable } from '../../src/compile/draft.js';
import type { Random } from '../../test/random-number.js';
import { type CellPlace, tablesOf } from '../plant.js';
import { grouped } from '../slips.js';
import { isLeaf, reprinted, type SlipPlant, SUBJECT_FORMS, withRows } from './slip-plant.js';

interface Leaf {
  readonly part: number;
  readonly table: PrintedTable;
  readonly row: number;
}

/** A slip of one row of a subject, or of it and those below it. */
const ofLeaf = (
  slip: string,
  plant: (leaf: Leaf, ...given: Parameters<SlipPlant['plant']>) => ReturnType<SlipPlant['plant']>,
): SlipPlant => ({
  slip,
  plant(draft, random) {
    const leaves = tablesOf(draft.document, ...SUBJECT_FORMS).flatMap((part) => {
      const one = draft.document.parts[part];
      if (one?.is !== 'table') return [];
      const { table } = one;
      return table.body.flatMap((_, row) => (isLeaf(table, row) ? [{ part, table, row }] : []));
    });
    return leaves.length > 0 ? plant(random.pick(leaves), draft, random) : undefined;
  },
});

const textOf = ({ table }: Leaf, row: number, cell: number): string => table.body[row]?.[cell]?.text ?? '';
const placeOf = ({ part, table }: Leaf, row: number, cell: number): CellPlace => ({ part, table, row, cell });
const isAmount = (text: string): boolean => /^[\d,]+\.\d+$/.test(text) && /[1-9]/.test(text);
/** The first column of amounts: the total of the row. */
const totalCell = ({ table, row }: Leaf): number => (table.body[row] ?? []).findIndex(({ text }) => isAmount(text));

/** The amounts of neighbouring rows in each other's place. */
function rotated(count: number): SlipPlant {
  return ofLeaf(count === 2 ? 'two rows exchanged' : 'three rows rotated', (leaf, { document }, random) => {
    const rows = Array.from({ length: count }, (_, step) => leaf.row + step);
    const columns = Array.from({ length: 8 }, (_, step) => totalCell(leaf) + step).filter((cell) =>
      rows.every((row) => isLeaf(leaf.table, row) && isAmount(textOf(leaf, row, cell))),
    );
    if (columns.length === 0 || totalCell(leaf) < 0) return undefined;
    const cell = random.pick(columns);
    const changes = rows.map((row, at) => {
      const from = rows[(at + 1) % count] ?? row;
      return [placeOf(leaf, row, cell), textOf(leaf, from, cell)] as const;
    });
    return reprinted(document, changes);
  });
}

/** An amount printed one column beside its own. */
const shifted = ofLeaf('column shifted', (leaf, { document }) => {
  const cell = totalCell(leaf);
  const cells = (leaf.table.body[leaf.row] ?? []).map((_, at) => at).filter((at) => at > cell);
  const filled = cells.filter((at) => isAmount(textOf(leaf, leaf.row, at)));
  const [from] = filled;
  if (cell < 0 || filled.length !== 1 || from === undefined) return undefined;
  const to = from + 1 <= Math.max(...cells) ? from + 1 : from - 1;
  if (to <= cell) return undefined;
  return reprinted(document, [
    [placeOf(leaf, leaf.row, from), ''],
    [placeOf(leaf, leaf.row, to), textOf(leaf, leaf.row, from)],
  ]);
});

const missing = ofLeaf('row missing', (leaf, { document }) => {
  const right = textOf(leaf, leaf.row, totalCell(leaf));
  const rows = leaf.table.body.map((_, row) => row).filter((row) => row !== leaf.row);
  return { document: withRows(document, leaf.part, rows), wrong: [{ printed: '', right }] };
});

const doubled = ofLeaf('row doubled', (leaf, { document }) => {
  const printed = textOf(leaf, leaf.row, totalCell(leaf));
  const rows = leaf.table.body.flatMap((_, row) => (row === leaf.row ? [row, row] : [row]));
  return { document: withRows(document, leaf.part, rows), wrong: [{ printed, right: '' }] };
});

/** A total to which a subtotal was added once more, or a part not added. */
const miscounted = (slip: string, sign: 1n | -1n, codes: RegExp): SlipPlant => ({
  slip,
  plant({ document }, random) {
    const places = tablesOf(document, ...SUBJECT_FORMS).flatMap((part) => {
      const one = document.parts[part];
      return one?.is === 'table' ? totalsOf(one.table, part, codes, random) : [];
    });
    if (places.length === 0) return undefined;
    const { place, by } = random.pick(places);
    const right = place.table.body[place.row]![place.cell]!.text;
    const value = hundredths(right) + sign * hundredths(by);
    if (value <= 0n) return undefined;
    const digits = value.toString().padStart(3, '0');
    const print = grouped(`${digits.slice(0, -2)}.${digits.slice(-2)}`, right);
    return reprinted(document, [[place, print]]);
  },
});

const hundredths = (text: string): bigint => BigInt(text.replace(/[,.]/g, ''));

function totalsOf(table: PrintedTable, part: number, codes: RegExp, random: Random) {
  const row = table.body.findIndex((cells) => cells.some(({ text }) => text === '合计'));
  return (table.body[row] ?? []).flatMap(({ text }, cell) => {
    if (!/^[\d,]+\.\d\d$/.test(text)) return [];
    const rows = table.body.filter((cells) => codes.test(cells[0]?.text ?? '') && isAmount(cells[cell]?.text ?? ''));
    const amounts = rows.map((cells) => cells[cell]!.text).filter((amount) => amount !== text);
    return amounts.length > 0 ? [{ place: { part, table, row, cell }, by: random.pick(amounts) }] : [];
  });
}

export const ROWS: readonly SlipPlant[] = [
  rotated(2),
  rotated(3),
  shifted,
  missing,
  doubled,
  miscounted('subtotal counted twice', 1n, /^\d{5}$/),
  miscounted('part not added', -1n, /^\d{3}$/),
];
