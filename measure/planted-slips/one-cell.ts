import type { PrintedDocument } from '../../src/compile/draft.js';
import type { Random } from '../../test/random-number.js';
import { amountCells, type CellPlace, textAt } from '../plant.js';
import { grouped, SLIPS } from '../slips.js';
import { AMOUNT_FORMS, reprinted, type SlipPlant } from './slip-plant.js';

type Misprint = (print: string, random: Random, place: CellPlace) => string | undefined;

/** One amount of a form printed wrong, in one way. */
const misprint = (slip: string, write: Misprint): SlipPlant => ({
  slip,
  plant({ document }, random) {
    const place = pick(document, random);
    const print = place && write(textAt(place), random, place);
    return place && print !== undefined ? reprinted(document, [[place, print]]) : undefined;
  },
});

function pick(document: PrintedDocument, random: Random): CellPlace | undefined {
  const places = amountCells(document, AMOUNT_FORMS);
  return places.length > 0 ? random.pick(places) : undefined;
}

/** The amount above or below in the same column. */
const neighbour: Misprint = (print, random, { table, row, cell }) => {
  const near = [row - 1, row + 1].flatMap((at) => {
    const other = table.body[at]?.[cell];
    return other?.value !== undefined && /[1-9]/.test(other.text) && other.text !== print ? [other.text] : [];
  });
  return near.length > 0 ? random.pick(near) : undefined;
};

export const ONE_CELL: readonly SlipPlant[] = [
  misprint('digits swapped', (print, random) => SLIPS['digits swapped']!(print, random)),
  misprint('digit dropped', (print, random) => SLIPS['digit dropped']!(print, random)),
  misprint('digit mistyped', (print, random) => SLIPS['digit mistyped']!(print, random)),
  misprint('point misplaced', (print, random) => SLIPS['ten times']!(print, random)),
  misprint('元 for 万元', (print) => {
    const [whole = '', cents = ''] = print.replaceAll(',', '').split('.');
    return /^\d\d$/.test(cents) ? grouped(`${whole}${cents}00.00`, print) : undefined;
  }),
  misprint('sign turned', (print) => `-${print}`),
  misprint('neighbour copied', neighbour),
  misprint('cell left blank', () => ''),
];
