import { amountCells, textAt } from '../plant.js';
import { slipped } from '../slips.js';
import { AMOUNT_FORMS, reprinted, type SlipPlant } from './slip-plant.js';

/** Several amounts printed wrong at once, each by a slip of its own; in one form, or in any. */
const several = (count: number, where: 'one form' | 'any forms'): SlipPlant => ({
  slip: `${count} wrong amounts in ${where}`,
  plant({ document }, random) {
    const all = amountCells(document, AMOUNT_FORMS);
    if (all.length < 12) return undefined;
    const first = random.pick(all);
    const near = where === 'any forms' ? all : all.filter(({ part }) => part === first.part);
    const places = [first];
    for (let tries = 0; places.length < count && tries < 20; tries++) {
      const next = random.pick(near);
      if (!places.some(({ part, row, cell }) => part === next.part && row === next.row && cell === next.cell))
        places.push(next);
    }
    const changes = places.flatMap((place) => {
      const print = slipped(textAt(place), random);
      return print === undefined ? [] : [[place, print] as const];
    });
    return changes.length === count ? reprinted(document, changes) : undefined;
  },
});

export const SEVERAL: readonly SlipPlant[] = [
  several(2, 'one form'),
  several(3, 'one form'),
  several(2, 'any forms'),
  several(3, 'any forms'),
];
