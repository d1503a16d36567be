import type { Box } from './box.js';
import type { Glyph } from './page-content.js';

/** Points above and below two tables side by side within which lines of text are titles and notes of one of them. */
const ABOVE = 50;
const BELOW = 20;
/** A gap narrower than this, in heights of a character, does not part titles. */
const GAP = 1.5;

/** A stretch of the page on which two tables stand side by side. */
interface Parting {
  readonly top: number;
  readonly bottom: number;
  /** Where the left one ends and the right one begins. */
  readonly x: number;
}

/** Where tables stand side by side. */
export function partingsOf(tables: readonly Box[]): Parting[] {
  const partings: Parting[] = [];
  for (const left of tables)
    for (const right of tables) {
      if (left.right > right.left + 1) continue;
      const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
      if (shared < 0.5 * Math.min(left.bottom - left.top, right.bottom - right.top)) continue;
      partings.push({
        top: Math.min(left.top, right.top) - ABOVE,
        bottom: Math.max(left.bottom, right.bottom) + BELOW,
        x: (left.right + right.left) / 2,
      });
    }
  return partings;
}

/** Parts lines of text that belong to tables side by side. */
export function partedLines(lines: readonly (readonly Glyph[])[], partings: readonly Parting[]): (readonly Glyph[])[] {
  if (partings.length === 0) return [...lines];
  return lines.flatMap((line) => {
    const first = line[0]!;
    const parting = partings.find((one) => first.baseline > one.top && first.baseline < one.bottom);
    const at = parting ? line.findIndex((glyph) => glyph.left > parting.x) : -1;
    const gap = at > 0 ? line[at]!.left - line[at - 1]!.right : 0;
    return at > 0 && gap > first.size * GAP ? [line.slice(0, at), line.slice(at)] : [line];
  });
}

/** What stands left of a parting is read before what stands right of it; all else from the top. */
export function inReadingOrder<T extends { readonly box: Box }>(
  blocks: readonly T[],
  partings: readonly Parting[],
): T[] {
  let order = [...blocks].sort((a, b) => a.box.top - b.box.top);
  for (const parting of partings) {
    const result: T[] = [];
    let right: T[] = [];
    for (const block of order) {
      const side = sideOf(block.box, parting);
      if (side === 'right') {
        right.push(block);
        continue;
      }
      if (side === undefined) {
        result.push(...right);
        right = [];
      }
      result.push(block);
    }
    order = [...result, ...right];
  }
  return order;
}

function sideOf({ left, right, top, bottom }: Box, parting: Parting): 'left' | 'right' | undefined {
  if (bottom < parting.top || top > parting.bottom) return undefined;
  if (right <= parting.x + 1) return 'left';
  return left >= parting.x - 1 ? 'right' : undefined;
}
