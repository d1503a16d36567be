import { numberValue } from '../../domain/list-number.js';
import { numberingOf } from '../../domain/text.js';
import { codesOfName } from '../../forms/classification/index.js';
import { isTotalLabel } from '../tables/cell-text.js';
import { halfOfLabel, splitTwoSides } from '../tables/header/word-sides.js';
import type { Layout } from '../tables/layout.js';
import type { StreamCell } from './stream-cells.js';

/** A label with its figures, and the side it was found on. */
interface Half {
  readonly label: readonly StreamCell[];
  readonly figures: StreamCell[];
  side?: 0 | 1;
}

/**
 * Rows of income and expenditure side by side. What is meant by a label, how many figures it has and how the numbering of each
 * side runs on tell its side; undefined where one label with figures stays open. A row whose other side is blank stands alone.
 */
export function sidedRows(cells: readonly StreamCell[], layout: Layout): StreamCell[][] | undefined {
  if (layout.sides.some(({ keys }) => keys.some(({ role }) => role === 'line-number'))) return undefined;
  const halves = halvesOf(cells);
  if (!halves) return undefined;
  const widths = layout.sides.map(({ columns }) => columns.length);
  const numbers: [Map<number, number>, Map<number, number>] = [new Map(), new Map()];
  for (const [at, half] of halves.entries()) {
    const side = sideOf(half, halves[at - 1], numbers, widths);
    if (side === undefined && half.figures.length > 0) return undefined;
    half.side = side ?? halves[at - 1]?.side ?? 0;
    if (half.figures.length > (widths[half.side] ?? 0)) return undefined;
    const [level, number] = rankOf(nameOf(half));
    if (number > 0) {
      numbers[half.side].set(level, number);
      if (level === 0) numbers[half.side].delete(1);
    }
  }
  const rows = pairsOf(halves);
  return areReadAs(rows) ? rows.map((row) => row.flatMap(cellsOf)) : undefined;
}

function halvesOf(cells: readonly StreamCell[]): Half[] | undefined {
  const halves: Half[] = [];
  for (const cell of cells) {
    const last = halves.at(-1);
    if (cell.isFigure) {
      if (!last) return undefined;
      last.figures.push(cell);
    } else if (last && last.figures.length === 0 && goesOn(last, cell.text))
      halves[halves.length - 1] = { label: [...last.label, cell], figures: [] };
    else halves.push({ label: [cell], figures: [] });
  }
  return halves;
}

/** 一、一般公共服务支 and 出: the rest of a label that broke. */
const goesOn = (half: Half, text: string): boolean =>
  numberingOf(nameOf(half)) !== '' && text.length <= 4 && numberingOf(text) === '' && !isTotalLabel(text);

const nameOf = ({ label }: Half): string => label.map(({ text }) => text).join('');
const cellsOf = ({ label, figures }: Half): StreamCell[] => [...label, ...figures];

const SIDE = { income: 0, expenditure: 1 } as const;
/** 其中：转入事业基金 stands on either side. */
const TAKEN_OVER = /转入/;
/** Where the money comes from, without the word 拨款. */
const FUND = /^(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算)(?:资金)?$/;

type Numbers = readonly [ReadonlyMap<number, number>, ReadonlyMap<number, number>];

function sideOf(half: Half, before: Half | undefined, numbers: Numbers, widths: readonly number[]): 0 | 1 | undefined {
  const name = nameOf(half);
  const bare = name.slice(numberingOf(name).length);
  const told = halfOfLabel(name);
  if (/^其中/.test(name))
    return half.figures.length === 0 ? before?.side : TAKEN_OVER.test(name) ? undefined : told && SIDE[told];
  if (half.figures.length > (widths[0] ?? 1)) return 1;
  if (before?.side === 0 && nameOf(before) === name) return 1;
  if (told) return SIDE[told];
  if (FUND.test(bare)) return 0;
  if (codesOfName(bare, 'functional').some((code) => code.length === 3)) return 1;
  if (isTotalLabel(name)) return before?.side === 0 && isTotalLabel(nameOf(before)) ? 1 : 0;
  const [level, number] = rankOf(name);
  if (number === 0) return undefined;
  const fits = [0, 1].filter((side) => (numbers[side as 0 | 1].get(level) ?? 0) === number - 1);
  return fits.length === 1 ? (fits[0] as 0 | 1) : undefined;
}

/** 一、 is the first of level 0, （二） the second of level 1; 0 for what is not numbered so. */
function rankOf(name: string): [number, number] {
  const match = /^([（(]?)([一二三四五六七八九十]{1,3})[、）)]/.exec(name);
  return match ? [match[1] === '' ? 0 : 1, numberValue(match[2]!) ?? 0] : [0, 0];
}

/** Income and the expenditure behind it stand on one row. */
function pairsOf(halves: readonly Half[]): Half[][] {
  const rows: Half[][] = [];
  for (const half of halves) {
    const last = rows.at(-1);
    if (half.side === 1 && last?.length === 1 && last[0]!.side === 0 && splitsSo([last[0]!, half])) last.push(half);
    else rows.push([half]);
  }
  return rows;
}

const textOf = (row: readonly Half[]): string =>
  row
    .flatMap(cellsOf)
    .map(({ text }) => text)
    .join(' ');
const asLine = (row: readonly Half[]) => ({ text: textOf(row), at: row[0]!.label[0]!.line.at });

/** Whether the words of such a row are parted where its halves meet. */
function splitsSo(row: readonly Half[]): boolean {
  const pieces = splitTwoSides(asLine(row), undefined);
  return pieces.length === 2 && pieces[0]!.label.join('') === nameOf(row[0]!) && pieces[0]!.side === 0;
}

/** Whether every row is read on the side that it was found on. */
function areReadAs(rows: readonly Half[][]): boolean {
  let last: number | undefined;
  for (const row of rows) {
    const pieces = splitTwoSides(asLine(row), last);
    if (pieces.length !== row.length || pieces.some(({ side }, at) => side !== row[at]!.side)) return false;
    last = pieces.at(-1)!.side;
  }
  return true;
}
