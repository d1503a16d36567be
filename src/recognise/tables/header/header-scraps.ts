import { remembered, squeezed } from '../../../domain/text.js';
import { HEADER_WORDS } from '../../../forms/header-words.js';
import type { Layout } from '../layout.js';

/** A single one may be a word of its own; longer ones say something. */
const FEWEST = 2;
const LONGEST = 6;

/**
 * True for a header put together from words of which some are only parts of known ones (政拨款, 管理资金): its cells were wrapped
 * side by side and read across, so that it tells neither how many columns there are nor in which order.
 */
export function hasScraps({ fromWords, sides }: Layout): boolean {
  if (!fromWords) return false;
  let scraps = 0;
  for (const { columns } of sides)
    for (const { meaning, path } of columns) if (meaning === 'unknown' && isScrap(path.at(-1) ?? '')) scraps++;
  return scraps >= FEWEST;
}

const isScrap = remembered((text) => {
  const part = squeezed(text);
  return part.length > 1 && part.length <= LONGEST && HEADER_WORDS.some(({ words }) => words.includes(part));
});
