import type { BudgetBook } from '../../domain/book.js';
import { agreement } from './agreement.js';
import { figureMoves } from './figure-moves.js';
import { loneIn } from './lone-figures.js';
import type { Move } from './move.js';
import { slipNamer } from './name-slip.js';
import { type Found, Search } from './search.js';
import { AS_PRINTED } from './suppose.js';
import type { Thoughts } from './thoughts.js';
import type { Knot, Net, TieNet } from './tie-net.js';

/** The questions about broken ties that take time. For a book that changed little most answers are known already. */
export interface Inquiry {
  /** The figures of a broken tie that may be wrong, as long as nothing else is. */
  movesIn(knot: Knot): readonly Move[];
  /** The figure of a broken share or rate that no other tie gives away. */
  loneIn(knot: Knot): Move | undefined;
  /** The least unlikely mistakes that explain a group. */
  explain(group: readonly Knot[], thoughts: Thoughts): Found;
}

export type InquireInto = (net: TieNet, book: BudgetBook) => Inquiry;

const isBroken = ({ broken }: Knot): boolean => broken;

/** Finds out everything anew. */
export function inquiry(net: Net, book: BudgetBook): Inquiry {
  const signs = { nameSlip: slipNamer(net, book), agrees: agreement(book), asPrinted: new Map() };
  return {
    movesIn: (knot) => figureMoves(net, knot, isBroken, AS_PRINTED, signs),
    loneIn: (knot) => loneIn(net, knot, signs.nameSlip),
    explain: (group, thoughts) => new Search(net, signs, thoughts).explain(group),
  };
}
