import type { Figure } from '../../domain/figures.js';
import type { NamedSlip, SlipName } from './slip-names.js';
import type { Change } from './suppose.js';
import type { Spot } from './tie-net.js';

/**
 * How unlikely things are, in steps of about a third of a power of ten (a mistake that is named only by its effect: 10). What
 * is least unlikely in all explains a document best. `npm run measure` shows how often that is the truth.
 */

/** A broken tie that nothing explains: it may be an agreement of the form that does not apply here, or a misreading. */
export const UNEXPLAINED = 10;
/** A tie that holds as printed and would not hold any more. */
export const SPOILT = 14;
/** A figure without any sign of what happened to it. */
const FIGURE = 10;
/** Sums are mostly computed; and whoever prints a blank meant it, mostly. */
const SUM = 1;
const BLANK = 1;
/** The amount of a target form, which its sources of money tell again. */
const SAID_TWICE = 1.5;
/** A sum or copy that follows from a wrong figure, as software makes it. */
const FOLLOWER = 0.25;
const COPY = 2.5;
/** Of several figures that change together, what was typed in is the wrong one. */
const DEPTH = 0.02;
/** An amount below nothing where there was none. */
const NEGATIVE = 6;

/** How much likelier a figure is wrong where a typical slip leads from the right value to the printed one. */
const EVIDENCE: Readonly<Record<SlipName, number>> = {
  'digit-mistyped': 2,
  'digits-dropped': 3.5,
  'digits-swapped': 4,
  'unit-mixed': 5,
  'sign-lost': 4,
  'wrong-base': 6,
  'amount-as-rate': 6,
  'last-year-left': 5,
  'neighbour-copied': 2,
  'whole-copied': 5,
  'cell-missing': 3,
  'cell-left-out': 5,
  'row-missing': 0,
  'row-doubled': 0,
  'subtotal-twice': 3,
  'part-not-added': 3,
  'values-rotated': 0,
  'column-shifted': 0,
};

/** One of many figures of a sum comes right by chance more often than one of few: for each of them beyond four. */
const ONE_OF_MANY = 0.1;
export const crowdCost = (parts: number): number => Math.min(2, ONE_OF_MANY * Math.max(0, parts - 4));

/** The only figure of a share or rate that nothing else confirms. */
export const LONE = 5;
/** An amount with which, once last year's is taken for this year's, the sentence around it is right. */
export const LAST_YEAR_LEFT = FIGURE - EVIDENCE['last-year-left'];
/** Something wrong with a whole row or column: it explains much, so it must fit exactly. */
export const STRUCTURAL = 7;
/** Amounts that stand in each other's place, but are the totals of their rows: these are mostly computed. */
export const COMPUTED = 0.5;
/** Amounts that another place prints: right ones rather, or the right one in the place of a wrong one. */
export const SAID_ELSEWHERE = 1.5;
/** It could always be said that a row is missing. */
export const MISSING_ROW = 8.5;
/** Fewer than two rows are left, so that the one may be wrong as well. */
export const ONLY_ROW = 1;

/** Another form prints for the same subject what this figure should be. */
export const AGREED = 2.5;
/** Another form prints for the same subject what this figure prints: both would be wrong. */
export const CONFIRMED = COPY;
/** With the right value nothing is left of what a long sum seemed to be rounded by. */
export const SETTLED = 2.5;
/** With three digits or fewer, a slip of the hand comes right by chance now and then. */
const CHANCY: ReadonlySet<SlipName> = new Set(['digit-mistyped', 'digits-dropped', 'digits-swapped']);
const OF_FEW_DIGITS = 1;
const isShort = ({ text }: Figure): boolean => text.replace(/\D|^0\./g, '').length <= 3;

/** How unlikely it is that this one figure is wrong by this much. */
export function costOf(spot: Spot, { by, tolerance }: Change, slip: NamedSlip | undefined): number {
  const { figure, value: printed } = spot;
  let cost = FIGURE;
  if (spot.isSum) cost += SUM;
  cost += DEPTH * spot.height;
  if (figure.text === '') cost += BLANK;
  if (figure.key.startsWith('target:')) cost += SAID_TWICE;
  const right = printed + (by.get(figure.key) ?? 0n);
  if (right < -tolerance && printed >= 0n && slip?.name !== 'sign-lost') cost += NEGATIVE;
  else if (slip) cost -= EVIDENCE[slip.name] - (isShort(figure) && CHANCY.has(slip.name) ? OF_FEW_DIGITS : 0);
  const home = figure.home ?? figure.key;
  for (const key of by.keys()) if (key !== figure.key) cost += key.startsWith(`${home}/`) ? FOLLOWER : COPY;
  return cost;
}
