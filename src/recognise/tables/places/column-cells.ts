import { bareName, numberingOf } from '../../../domain/text.js';
import { itemKey, itemsOfCode, itemsOfName } from '../../../forms/classification/index.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import { isTotalLabel } from '../cell-text.js';

/** What a column of names prints on one line. */
export interface NameLine {
  readonly text: string;
  /** Index of its line among those of the table. */
  readonly line: number;
  /** How far down it stands, in lines. */
  readonly height: number;
  /** How much room it leaves in its column, in half characters. */
  readonly room: number;
}

/** A line on which the codes or figures of a row stand. */
export interface Anchor {
  readonly line: number;
  readonly height: number;
  readonly code: string;
  /** True where nothing but the number of the line stands on it. */
  readonly isNumber: boolean;
}

/** The lines of a name in its cell, and the line of the row's figures, where it has any. */
export interface NameCell {
  readonly lines: readonly NameLine[];
  readonly anchor?: Anchor;
}

interface ColumnCells {
  readonly cells: readonly NameCell[];
  readonly cost: number;
}

/** How names stand in the height of their row. */
export type Placing = 'middle' | 'top' | 'bottom';

const MOST_LINES = 8;
/** No row is higher, in lines. */
const FAR = 8;
/** A name goes on behind a line that leaves no more room than this. */
export const FULL = 2;
const COSTS = {
  /** Figures without a name. */
  nameless: 4,
  /** A name that is known, or numbered, in a row without figures. */
  blank: 0.3,
  /** Any other words in a row without figures. */
  unknown: 2.5,
  /** Each line by which a name stands away from its figures. */
  aside: 3,
  /** Figures of another row between the lines of a name. */
  over: 6,
  /** A number of a list in the middle of a name. */
  numbered: 6,
  /** Two lines of a name with more than its figures between them. */
  apart: 3,
  roomy: 0.6,
  mostRoomy: 2.5,
  /** A name ends with a line that leaves no room, and another begins on the next line. */
  full: 0.2,
  known: -1.5,
  /** The name that the classification gives the code of the row. */
  ofCode: -3,
};

/** Parts the lines of a column of names among rows, so that they stand as near their figures as can be and make known names. */
export function columnCells(lines: readonly NameLine[], anchors: readonly Anchor[], placing: Placing): ColumnCells {
  const steps: (Step | undefined)[][] = Array.from({ length: lines.length + 1 }, () => []);
  steps[0]![0] = { cost: 0, from: undefined, cell: undefined };
  for (let index = 0; index <= lines.length; index++)
    for (let next = 0; next <= anchors.length; next++) {
      const step = steps[index]![next];
      if (!step) continue;
      const take = (count: number, own: number, cost: number, cell: NameCell | undefined) => {
        const row = steps[index + count]!;
        const known = row[next + own];
        if (!known || step.cost + cost < known.cost) row[next + own] = { cost: step.cost + cost, from: step, cell };
      };
      const anchor = anchors[next];
      const first = lines[index];
      if (anchor) take(0, 1, anchor.isNumber ? COSTS.blank : COSTS.nameless, undefined);
      if (!first || (anchor && anchor.height < first.height - FAR)) continue;
      let joins = 0;
      for (let count = 1; count <= MOST_LINES && index + count <= lines.length; count++) {
        const cell = lines.slice(index, index + count);
        if (count > 1) joins += joinCost(cell[count - 2]!, cell[count - 1]!);
        if (joins > COSTS.numbered * 2) break;
        const inner = joins + endCost(cell.at(-1)!, lines[index + count]);
        take(count, 0, inner + blankCost(cell, anchors, next), { lines: cell });
        if (anchor && anchor.height <= cell.at(-1)!.height + FAR)
          take(count, 1, inner + rowCost(cell, anchor, anchors[next + 1], placing), { lines: cell, anchor });
      }
    }
  const last = steps[lines.length]![anchors.length]!;
  const cells: NameCell[] = [];
  for (let step: Step | undefined = last; step; step = step.from) if (step.cell) cells.unshift(step.cell);
  return { cells, cost: last.cost };
}

interface Step {
  readonly cost: number;
  readonly from: Step | undefined;
  readonly cell: NameCell | undefined;
}

function joinCost(line: NameLine, next: NameLine): number {
  const far = Math.max(0, next.height - line.height - 2) * COSTS.apart;
  const numbered = numberingOf(next.text) === '' ? 0 : COSTS.numbered;
  const total = isTotalLabel(next.text) ? COSTS.numbered : 0;
  return far + numbered + total + Math.min(COSTS.mostRoomy, Math.max(0, line.room - FULL) * COSTS.roomy);
}

const endCost = (last: NameLine, next: NameLine | undefined): number =>
  next && last.room <= FULL && next.height - last.height === 1 && numberingOf(next.text) === '' ? COSTS.full : 0;

function blankCost(cell: readonly NameLine[], anchors: readonly Anchor[], next: number): number {
  const [from, to] = [cell[0]!.height, cell.at(-1)!.height];
  const over = anchors.some(({ height }, index) => index >= next && height >= from && height <= to);
  const own = isKnown(nameOf(cell)) || numberingOf(cell[0]!.text) !== '' ? COSTS.blank : COSTS.unknown;
  return own + (over ? COSTS.over : 0);
}

function rowCost(cell: readonly NameLine[], anchor: Anchor, after: Anchor | undefined, placing: Placing): number {
  const [from, to] = [cell[0]!.height, cell.at(-1)!.height];
  const middle = Math.max(0, Math.abs(anchor.height * 2 - from - to) - 1) / 2;
  const aside = placing === 'middle' ? middle : Math.abs(anchor.height - (placing === 'top' ? from : to));
  const over = after && after.height <= to ? COSTS.over : 0;
  const name = nameOf(cell);
  const keys = anchor.code === '' ? [] : itemsOfCode(anchor.code).map((item) => itemKey(item.name));
  const known = keys.includes(itemKey(bareName(name))) ? COSTS.ofCode : isKnown(name) ? COSTS.known : 0;
  return aside * COSTS.aside + over + known;
}

export const nameOf = (cell: readonly NameLine[]): string => cell.map(({ text }) => text).join('');

/** Names that say something by themselves: shorter ones may well be what a break left of others. */
const SHORTEST = 4;

function isKnown(name: string): boolean {
  const bare = bareName(name.replace(/^\d{3,7} /, ''));
  if (isTotalLabel(bare)) return true;
  return bare.length >= SHORTEST && (itemsOfName(bare).length > 0 || meaningOfHeader(bare) !== undefined);
}
