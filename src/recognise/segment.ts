import type { SourceDocument } from '../read/source.js';
import type { Block } from './blocks.js';
import { titlesAboveTables } from './segment/captions-below.js';
import { joinContinuations } from './segment/continuation.js';
import { cutBlocks } from './segment/cut-blocks.js';
import { findFurniture } from './segment/furniture.js';
import { printedLines, type ShapedLine } from './segment/line-shapes.js';
import { closeBlock } from './segment/open-block.js';
import { tablesUnderTitles } from './segment/tables-behind.js';
import { findTitles } from './segment/title-lines.js';
import { titlesFirst } from './segment/titles-first.js';
import { findUntitled } from './segment/untitled.js';

/**
 * Cuts a document into tables, target forms and running text, by the titles that the forms are known by. Every line that
 * is not blank and no page furniture stands in one block.
 */
export function segment(source: SourceDocument): Block[] {
  const printed = printedLines(source);
  const furniture = findFurniture(printed);
  const lines = withoutFurniture(titlesFirst(titlesAboveTables(tablesUnderTitles(printed))), printed, furniture);
  const titles = findTitles(lines);
  return joinContinuations(cutBlocks(lines, titles, findUntitled(lines, titles))).map(closeBlock);
}

/** `ordered`: the printed lines, in their own order or in another. */
function withoutFurniture(
  ordered: readonly ShapedLine[],
  printed: readonly ShapedLine[],
  furniture: ReadonlySet<number>,
): readonly ShapedLine[] {
  if (furniture.size === 0) return ordered;
  if (ordered === printed) return printed.filter((_, index) => !furniture.has(index));
  const dropped = new Set<ShapedLine>();
  for (const index of furniture) dropped.add(printed[index]!);
  return ordered.filter((line) => !dropped.has(line));
}
