import type { Table } from '../../domain/book.js';
import type { Tie } from '../tie.js';
import { testTie } from '../tie.js';
import { wrongFigures } from '../wrong-figure.js';
import { columnTies, openColumnTies } from './column-ties.js';
import { type DownTie, downTies, openDownTies } from './down-ties.js';
import { isFromWords } from './from-words.js';

interface CrossedTies {
  /** Failing sums down a column that a failing sum across a row bears out. */
  readonly down: readonly DownTie[];
  readonly across: readonly Tie[];
}

/**
 * A sum down a column and a sum across a row that fail and ask the same change of the figure in which they cross: whatever the
 * form, the figure is wrong and neither reading is. Where words were put into columns by their places, figures move, and
 * nothing is made of it.
 */
export function crossedTies(table: Table): CrossedTies {
  const across = isFromWords(table) ? [] : [...columnTies(table).filter(isBroken), ...openColumnTies(table)];
  if (across.length === 0) return { down: [], across: [] };
  const down = [...downTies(table).filter(({ tie }) => isBroken(tie)), ...openDownTies(table)];
  return {
    down: down.filter(({ tie }) => across.some((other) => cross(tie, other))),
    across: across.filter((other) => down.some(({ tie }) => cross(tie, other))),
  };
}

const isBroken = (tie: Tie): boolean => testTie(tie).outcome === 'broken';
const cross = (down: Tie, across: Tie): boolean => wrongFigures([down, across]).length > 0;
