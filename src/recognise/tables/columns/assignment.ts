import type { Layout, RawRow } from '../layout.js';
import type { Reach } from '../places/placed-layout.js';
import { parentsOf } from '../rows/row-tree.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { withoutDrift } from './drifted-figures.js';
import type { Moves } from './moves.js';
import { despiteSlip, type Solved } from './one-slip.js';
import { figuresOfRows } from './row-figures.js';
import { helpful, openRows } from './settle.js';
import { cutAtEdge, moveTogether, type Sheet } from './shared-moves.js';
import { type SideTraits, traitsOfSide, traitsProved, traitsWithRows } from './side-traits.js';
import { type Choice, chooseCandidates } from './solve.js';
import { type ToldAmounts, worthOfTold } from './told-amounts.js';
import { doubtsOfUnclosedSums } from './unclosed-sums.js';

/** The column (index in its side) of each figure of a row; −1 for a figure that fits none. */
export interface Assignment {
  readonly columns: readonly number[];
  /** Figures whose column neither print nor ties decide. */
  readonly doubtful: ReadonlySet<number>;
}

const NO_DOUBT: ReadonlySet<number> = new Set();

/** Columns by position alone: what a grid without damage says. */
export function assignByPosition(row: RawRow, layout: Layout): Assignment {
  const columns = layout.sides[row.side]?.columns ?? [];
  return {
    columns: row.figures.map((figure) => columns.findIndex((column) => column.position === figure.position)),
    doubtful: NO_DOUBT,
  };
}

/** Columns for the figures of all rows: where print leaves them open, those that close most sums. */
export function assignByTies(
  rows: readonly RawRow[],
  layout: Layout,
  told?: ToldAmounts,
  reach?: readonly (Reach | undefined)[],
  isFund = false,
): readonly Assignment[] {
  const solve = (as: readonly RawRow[]) => assignRows(as, layout, told, reach, isFund);
  const assigned = despiteSlip(solve(rows), solve);
  if (!hasThirdList(layout)) return assigned;
  return assigned.map((assignment, index) =>
    rows[index]!.side === 0 ? assignment : { ...assignment, doubtful: new Set(rows[index]!.figures.keys()) },
  );
}

/**
 * Words of a header with the same column twice in its second half: a third list stands beside the second, and where cells were
 * lost nothing tells their amounts apart.
 */
const hasThirdList = ({ fromWords, sides, lists }: Layout): boolean =>
  fromWords &&
  !lists &&
  sides.length === 2 &&
  sides[1]!.columns.length === 2 &&
  sides[1]!.columns[0]!.path.join('/') === sides[1]!.columns[1]!.path.join('/');

function assignRows(
  rows: readonly RawRow[],
  layout: Layout,
  told: ToldAmounts | undefined,
  reach: readonly (Reach | undefined)[] | undefined,
  isFund: boolean,
): Solved<Assignment> {
  const own = figuresOfRows(rows);
  const sheet: Sheet = {
    rows,
    layout,
    figures: own,
    sides: layout.sides.map((side, index) =>
      traitsProved(traitsWithRows(traitsOfSide(side), rows, index), rows, own, index),
    ),
    parents: parentsOf(rows),
    columnCount: Math.max(0, ...layout.sides.map((side) => side.columns.length)),
  };
  const { figures, parents, columnCount } = sheet;
  const offer = (index: number, moves: Moves): readonly Candidate[] => {
    const row = rows[index]!;
    const traits = sheet.sides[row.side]!;
    const worth = layout.fromWords ? worthOfTold(row, traits.side, told) : undefined;
    const twin = moves === 'lost' ? twinOf(rows, index, layout) : undefined;
    const ways = candidatesOf(row, figures[index]!, traits, moves, worth, twin, reach?.[index]);
    return isFund ? projectsFirst(ways, traits) : ways;
  };
  // Where blank ends are printed, a shorter row lost blank cells somewhere.
  const isShort = (index: number) => layout.keepsEnds === true && (rows[index]!.lacking ?? 0) > 0;
  const asPrinted = rows.map((_, index) => offer(index, isShort(index) ? 'lost' : 'printed'));
  const hasPlaces = rows.some((row) => row.figures[0]?.position !== undefined);
  // Rows whose own sums do not hold as printed are read anew before the columns are summed.
  const isMoved = (index: number) =>
    !isShort(index) && rows[index]!.figures[0]?.position !== undefined && (asPrinted[index]![0]?.broken ?? 0) > 0;
  const readable = asPrinted.map((options, index) => (isMoved(index) ? offer(index, 'apart') : options));
  const open = openRows(parents, figures, readable, columnCount);
  if (open.size === 0) {
    const chosen = reach ? withoutDrift(sheet, readable, readable) : readable;
    const assigned = rows.map((row, index) => assignmentOf(row, chosen[index]!, undefined));
    return { sheet, readable, chosen, assigned };
  }

  const candidates = readable.map((options, index) => {
    if (!open.has(index)) return options.slice(0, 1);
    if (isShort(index) || isMoved(index) || rows[index]!.figures[0]?.position === undefined) return options;
    return helpful(offer(index, 'apart'), index, figures[index]!, open);
  });
  const isChoice = candidates.some((options) => options.length > 1);
  const choices = isChoice ? chooseCandidates(parents, figures, candidates, columnCount) : [];
  const solvedFirst = candidates.map((options, index) => [options[choices[index]?.best ?? 0]!]);
  const chosen = reach ? withoutDrift(sheet, solvedFirst, readable) : solvedFirst;
  const unclosed = doubtsOfUnclosedSums(
    sheet,
    chosen.map(([first]) => first),
    readable,
  );
  const solved = rows.map((row, index) => {
    const isDrifted = chosen[index] !== solvedFirst[index];
    const { columns, doubtful } = isDrifted
      ? assignmentOf(row, chosen[index]!, undefined)
      : assignmentOf(row, candidates[index]!, choices[index]);
    const more = unclosed.get(index);
    return { columns, doubtful: more ? new Set([...doubtful, ...more]) : doubtful };
  });
  if (!hasPlaces) return { sheet, readable, chosen, assigned: solved };
  const together = moveTogether(sheet, chosen);
  const cut = cutAtEdge(rows, chosen, together);
  const assigned = solved.map((assignment, index) => {
    if (together[index] !== chosen[index]) return assignmentOf(rows[index]!, together[index]!, undefined);
    if (!cut.has(index)) return assignment;
    return { ...assignment, doubtful: new Set([...assignment.doubtful, assignment.columns.length - 1]) };
  });
  return { sheet, readable, chosen: together, assigned };
}

/** Funds pay for projects as a rule: of ways that are as good, those with more in columns of projects come first. */
function projectsFirst(ways: readonly Candidate[], { side }: SideTraits): readonly Candidate[] {
  const isProject = side.columns.map(({ path }) => path.some((head) => head.includes('项目')));
  const count = ({ columns }: Candidate) => columns.filter((column) => isProject[column]).length;
  return ways.length < 2 ? ways : [...ways].sort((a, b) => b.score - a.score || count(b) - count(a));
}

/** Columns of a whole row that prints the same figures, as departments and units repeat the total. */
function twinOf(rows: readonly RawRow[], index: number, layout: Layout): readonly number[] | undefined {
  const row = rows[index]!;
  if (row.figures.length < 2 || (row.level !== 'total' && row.level !== 'unit')) return undefined;
  const twin = rows.find(
    (other) =>
      (other.lacking ?? 0) === 0 &&
      // A row that stands beside its header lost cells in front, however many it has.
      (other.shift ?? 0) === 0 &&
      other.side === row.side &&
      (other.level === 'total' || other.level === 'unit') &&
      other.figures.length === row.figures.length &&
      other.figures.every((figure, at) => figure.text === row.figures[at]!.text),
  );
  return twin && assignByPosition(twin, layout).columns;
}

function assignmentOf(row: RawRow, options: readonly Candidate[], choice: Choice | undefined): Assignment {
  const best = options[choice?.best ?? 0];
  const columns = best?.columns ?? [];
  const others = choice && choice.equal.size > (choice.equal.has(choice.best) ? 1 : 0) ? choice.equal : NO_DOUBT;
  if (!best?.unsure && others.size === 0) return { columns, doubtful: NO_DOUBT };
  const doubtful = new Set<number>(best?.unsure ? row.figures.keys() : []);
  for (const other of others)
    for (let figure = 0; figure < row.figures.length; figure++)
      if (options[other]?.columns[figure] !== columns[figure]) doubtful.add(figure);
  return { columns, doubtful };
}
