import { numberValue } from '../../domain/list-number.js';
import { numberingOf } from '../../domain/text.js';
import { costOf, splitLists } from '../tables/header/word-lists.js';
import type { Layout, ListKind } from '../tables/layout.js';
import type { StreamCell } from './stream-cells.js';

interface Entry {
  readonly cells: StreamCell[];
  readonly name: string;
}

/**
 * Rows of three or more lists side by side, each with one column of figures: names and the order of the lists tell whose each
 * label is, and a label of the same list or of one before it begins the next row. Undefined where that stays open.
 */
export function listRows(cells: readonly StreamCell[], { lists = [] }: Layout): StreamCell[][] | undefined {
  const entries: Entry[] = [];
  for (const cell of cells) {
    const last = entries.at(-1);
    if (!cell.isFigure) entries.push({ cells: [cell], name: cell.text });
    else if (!last || last.cells.length > 1) return undefined;
    else last.cells.push(cell);
  }
  const places = placesOf(entries, lists);
  if (!places) return undefined;
  const rows: { readonly entries: Entry[]; readonly places: number[] }[] = [];
  for (const [at, entry] of entries.entries()) {
    const place = places[at]!;
    const row = rows.at(-1);
    if (row && place > row.places.at(-1)!) {
      row.entries.push(entry);
      row.places.push(place);
    } else rows.push({ entries: [entry], places: [place] });
  }
  const isSo = rows.every((row) => isReadAs(row.entries, row.places, lists));
  return isSo ? rows.map((row) => row.entries.flatMap((entry) => entry.cells)) : undefined;
}

/** A list that the label does not fit costs 4; a jump back of one's own numbering, or a row begun before its time, less. */
const NOT_NEXT = 3;
const NEW_ROW = 1;
const LEFT_OUT = 0.5;

interface Path {
  readonly cost: number;
  readonly before: Path | undefined;
  readonly place: number;
  /** The last number of each list. */
  readonly numbers: readonly string[];
}

/** The list of each entry at the least cost; undefined where another way costs no more. */
function placesOf(entries: readonly Entry[], lists: readonly ListKind[]): number[] | undefined {
  let paths: Path[] = [{ cost: 0, before: undefined, place: lists.length - 1, numbers: lists.map(() => '') }];
  for (const { name } of entries) {
    const next: Path[] = [];
    for (const [place, list] of lists.entries()) {
      const ways = paths.map((path) => stepTo(path, place, name, costOf(name, list), lists.length));
      ways.sort((one, other) => one.cost - other.cost);
      if (ways[0]) next.push(ways[0]);
    }
    paths = next;
  }
  const [best, second] = paths.sort((one, other) => one.cost - other.cost);
  if (!best || (second && second.cost === best.cost)) return undefined;
  const places: number[] = [];
  for (let path: Path = best; path.before; path = path.before) places.unshift(path.place);
  return places;
}

function stepTo(path: Path, place: number, name: string, fit: number, width: number): Path {
  const number = numberingOf(name);
  const begins = place <= path.place;
  const skipped = begins ? width - 1 - path.place + place : place - path.place - 1;
  const rank = rankOf(number);
  const isNext = rank === undefined || rank === (rankOf(path.numbers[place]!) ?? 0) + 1;
  const cost = path.cost + fit + (isNext ? 0 : NOT_NEXT) + (begins ? NEW_ROW : 0) + skipped * LEFT_OUT;
  const numbers = number === '' ? path.numbers : path.numbers.with(place, number);
  return { cost, before: path, place, numbers };
}

/** 一、 1, （十二） 12; undefined for 1. and 2., which each list begins anew. */
const rankOf = (numbering: string): number | undefined => (/\d/.test(numbering) ? undefined : numberValue(numbering));

/** Whether the words of the row are parted and placed as they were here. */
function isReadAs(entries: readonly Entry[], places: readonly number[], lists: readonly ListKind[]): boolean {
  const cells = entries.flatMap((entry) => entry.cells);
  const pieces = splitLists({ text: cells.map(({ text }) => text).join(' '), at: cells[0]!.line.at }, lists);
  return (
    pieces.length === entries.length &&
    pieces.every(({ side, label }, at) => side === places[at] && label.join('') === entries[at]!.name)
  );
}
