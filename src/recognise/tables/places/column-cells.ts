import { bareName, numberingOf } from '../../../domain/text.js';
import { itemKey, itemsOfName } from '../../../forms/classification/index.js';
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
  /** The keys of the names that the classification gives the code. */
  readonly keys: readonly string[];
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

/** Lines that may be one name, with what they cost wherever their row stands. */
interface Candidate {
  readonly lines: readonly NameLine[];
  readonly from: number;
  readonly to: number;
  /** What they cost by themselves. */
  readonly inner: number;
  /** What they cost as a row without figures. */
  readonly blank: number;
  readonly isKnown: boolean;
  readonly key: string;
}

/** The names that may begin at each line of a column. */
type Candidates = readonly (readonly Candidate[])[];

export const candidatesOf = (lines: readonly NameLine[]): Candidates =>
  lines.map((_, index) => {
    const candidates: Candidate[] = [];
    let joins = 0;
    for (let count = 1; count <= MOST_LINES && index + count <= lines.length; count++) {
      const cell = lines.slice(index, index + count);
      if (count > 1) joins += joinCost(cell[count - 2]!, cell[count - 1]!);
      if (joins > COSTS.numbered * 2) break;
      const name = nameOf(cell);
      const [first, last] = [cell[0]!, cell[count - 1]!];
      const known = isKnown(name);
      candidates.push({
        lines: cell,
        from: first.height,
        to: last.height,
        inner: joins + endCost(last, lines[index + count]),
        blank: known || numberingOf(first.text) !== '' ? COSTS.blank : COSTS.unknown,
        isKnown: known,
        key: itemKey(bareName(name)),
      });
    }
    return candidates;
  });

/** Parts the lines of a column of names among rows, so that they stand as near their figures as can be and make known names. */
export function columnCells(candidates: Candidates, anchors: readonly Anchor[], placing: Placing): ColumnCells {
  const { length } = candidates;
  const steps: (Step | undefined)[][] = Array.from({ length: length + 1 }, () => []);
  const take = (index: number, next: number, from: Step, own: number, cell: NameCell | undefined) => {
    const known = steps[index]![next];
    const cost = from.cost + own;
    if (!known || cost < known.cost) steps[index]![next] = { cost, from, cell };
  };
  steps[0]![0] = { cost: 0, from: undefined, cell: undefined };
  for (let index = 0; index <= length; index++)
    for (let next = 0; next <= anchors.length; next++) {
      const step = steps[index]![next];
      if (!step) continue;
      const anchor = anchors[next];
      if (anchor) take(index, next + 1, step, anchor.isNumber ? COSTS.blank : COSTS.nameless, undefined);
      for (const candidate of candidates[index] ?? []) {
        const { lines, from, to, inner } = candidate;
        if (anchor && anchor.height < from - FAR) break;
        const behind = index + lines.length;
        take(behind, next, step, inner + blankCost(candidate, anchors, next), { lines });
        if (anchor && anchor.height <= to + FAR)
          take(behind, next + 1, step, inner + rowCost(candidate, anchor, anchors[next + 1], placing), {
            lines,
            anchor,
          });
      }
    }
  const last = steps[length]![anchors.length]!;
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

function blankCost({ blank, from, to }: Candidate, anchors: readonly Anchor[], next: number): number {
  // Anchors stand one below the other.
  let at = next;
  while (at < anchors.length && anchors[at]!.height < from) at++;
  return blank + (at < anchors.length && anchors[at]!.height <= to ? COSTS.over : 0);
}

function rowCost(candidate: Candidate, anchor: Anchor, after: Anchor | undefined, placing: Placing): number {
  const { from, to, key, isKnown } = candidate;
  const middle = Math.max(0, Math.abs(anchor.height * 2 - from - to) - 1) / 2;
  const aside = placing === 'middle' ? middle : Math.abs(anchor.height - (placing === 'top' ? from : to));
  const over = after && after.height <= to ? COSTS.over : 0;
  const known = anchor.keys.includes(key) ? COSTS.ofCode : isKnown ? COSTS.known : 0;
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
