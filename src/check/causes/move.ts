import type { Figure } from '../../domain/figures.js';
import { keptWith } from '../../domain/kept.js';
import type { Bilingual } from '../../domain/place.js';
import type { SlipName } from './slip-names.js';
import type { Change } from './suppose.js';
import type { Knot } from './tie-net.js';

/** One thing that may be wrong: a figure, several figures by one slip, or a row that is missing. */
export interface Move {
  /** figure: one figure, and what follows from it; figures: several that one slip spoilt; row: a row left out. */
  readonly is: 'figure' | 'figures' | 'row';
  readonly change: Change;
  /** Where to look first. */
  readonly figure: Figure;
  readonly slip?: { readonly name: SlipName; readonly words: Bilingual } | undefined;
  /** Unlikeliness: higher is less likely. */
  readonly cost: number;
  /** Of a missing row: the broken ties that it explains. */
  readonly explains?: readonly Knot[];
  /** True for a figure that alone can be wrong in its tie: it needs no second finding and no slip. */
  readonly isLone?: boolean;
}

/** Names a move: what it changes, by how much. */
export const nameOf = keptWith(({ is, change: { key, by } }: Move): string => {
  const others = is === 'figures' ? [...by.keys()].join(' ') : by.size;
  return `${key} ${by.get(key) ?? 0n} ${others}`;
});

/** The figures that it puts right, without those that software computed from them. */
export const ownKeys = ({ is, change }: Move): readonly string[] =>
  is === 'figures' ? [...change.by.keys()] : [change.key];
