import type { Table } from '../../domain/book.js';
import { type Figure, statedValue } from '../../domain/figures.js';
import { perTable } from '../../domain/kept.js';
import { itemsOfCode } from '../../forms/classification/index.js';
import { figuresOf, type Tie, type TieOutcome, testTie } from '../tie.js';
import { changeTies } from './change-ties.js';
import { columnTies } from './column-ties.js';
import { crossedTies } from './crossed-ties.js';
import { type DownTie, downTies } from './down-ties.js';
import { listsProjects, listsPurchases } from './lists-projects.js';
import { isSummed } from './summed-kinds.js';

/** A tie within one table, by the way its form states it. */
export interface HomeTie {
  readonly is: 'columns' | DownTie['is'];
  readonly tie: Tie;
  readonly outcome: TieOutcome;
}

/** Every equation that a table states over its own rows and columns. */
export const homeTies = perTable((table): readonly HomeTie[] => {
  const ties = statedBy(table);
  const crossed = crossedTies(table);
  const isBornOut = ({ tie }: { readonly tie: Tie }) =>
    crossed.across.includes(tie) || crossed.down.some((other) => other.tie === tie);
  const isKnown = table.kind !== 'other' || listsProjects(table) || listsPurchases(table) || addsUp(ties);
  const told = isKnown ? ties : ties.filter((tie) => tie.outcome !== 'broken' || isBornOut(tie));
  const isTold = (tie: Tie) => told.some((other) => other.tie === tie);
  const open: HomeTie[] = [
    ...crossed.down.map(({ is, tie }): HomeTie => ({ is, tie, outcome: 'broken' })),
    ...crossed.across.map((tie): HomeTie => ({ is: 'columns', tie, outcome: 'broken' })),
  ];
  return [...told, ...open.filter(({ tie }) => !isTold(tie))];
});

/** Sums that must hold in a table of no known form, and how many for each that does not, before one is told. */
const LEAST = 8;
const FOR_EACH = 4;

/** Whether a table that no form declares shows by its own figures that its codes and headers mean sums. */
function addsUp(ties: readonly HomeTie[]): boolean {
  const held = ties.filter(({ outcome }) => outcome === 'holds').length;
  const broken = ties.filter(({ outcome }) => outcome === 'broken').length;
  return held >= LEAST && held >= FOR_EACH * broken;
}

/** The equations of one kind over all tables. */
export function tiesWithin(tables: readonly Table[], is: HomeTie['is']): readonly Tie[] {
  const ties: Tie[] = [];
  for (const table of tables) for (const home of homeTies(table)) if (home.is === is) ties.push(home.tie);
  return ties;
}

/** A classification code that slipped into an amount column: in 万元 with decimals elsewhere no amount looks like it. */
const isCode = ({ text, unit }: Figure): boolean =>
  unit === '万元' && /^[235]\d{4}(?:\d{2})?$/.test(text) && itemsOfCode(text).length > 0;

/** Rows that make about twice their total: items stand among their classes, and nothing tells them apart. */
function isCountedTwice(is: HomeTie['is'], tie: Tie, sum: bigint): boolean {
  if (is !== 'rows' || tie.is !== 'sum') return false;
  const twice = 2n * statedValue(tie.whole);
  if (sum === twice && beginsWithSubtotal(tie)) return true;
  if (tie.parts.length < FEWEST_ROWS) return false;
  const off = sum > twice ? sum - twice : twice - sum;
  return off * ABOUT <= twice;
}
/** 专用项目 with all that its unit has, then the projects: a heading of another name, and not one line printed twice. */
function beginsWithSubtotal({ whole, parts }: SumTie): boolean {
  const [first, ...rest] = parts;
  if (!first || rest.length === 0 || statedValue(first.figure) !== statedValue(whole)) return false;
  return rest.every(({ figure }) => figure.label.zh !== first.figure.label.zh);
}
type SumTie = Extract<Tie, { is: 'sum' }>;

/** One in so many. */
const ABOUT = 40n;
const FEWEST_ROWS = 4;

function statedBy(table: Table): readonly HomeTie[] {
  const found: HomeTie[] = [];
  const add = (is: HomeTie['is'], tie: Tie) => {
    const { outcome, expected } = testTie(tie);
    const isMisread = outcome === 'broken' && (figuresOf(tie).some(isCode) || isCountedTwice(is, tie, expected));
    if (!isMisread) found.push({ is, tie, outcome });
  };
  for (const { is, tie } of downTies(table)) add(is, tie);
  for (const tie of changeTies(table)) add('columns', tie);
  if (isSummed(table)) for (const tie of columnTies(table)) add('columns', tie);
  return found;
}
