import type { SourceDocument } from '../read/source.js';
import type { Block } from './blocks.js';
import { joinContinuations } from './segment/continuation.js';
import { cutBlocks } from './segment/cut-blocks.js';
import { findFurniture } from './segment/furniture.js';
import { printedLines } from './segment/line-shapes.js';
import { closeBlock } from './segment/open-block.js';
import { findTitles } from './segment/title-lines.js';
import { findUntitled } from './segment/untitled.js';

/**
 * Cuts a document into tables, target forms and running text, by the titles that the forms are known by. Every line that
 * is not blank and no page furniture stands in one block.
 */
export function segment(source: SourceDocument): Block[] {
  const printed = printedLines(source);
  const furniture = findFurniture(printed);
  const lines = furniture.size === 0 ? printed : printed.filter((_, index) => !furniture.has(index));
  const titles = findTitles(lines);
  return joinContinuations(cutBlocks(lines, titles, findUntitled(lines, titles))).map(closeBlock);
}
