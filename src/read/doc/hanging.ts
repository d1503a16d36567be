import type { FlowBlock } from '../flow/flow.js';
import { STRUCTURE, type WordFile } from './word-file.js';

type ReadRange = (from: number, to: number) => FlowBlock[];

/** What hangs on characters of the text, by their position: footnotes, endnotes and text boxes. */
export function findHanging(file: WordFile, read: ReadRange): Map<number, () => FlowBlock[]> {
  const { text, footnotes, headers, macros, comments, endnotes } = file.lengths;
  const hanging = new Map<number, () => FlowBlock[]>();
  const hang = (references: number, texts: number, start: number) => {
    const at = positions(file, references, 2);
    const bounds = positions(file, texts, 0);
    for (const [index, position] of at.slice(0, -1).entries()) {
      const [from, to] = [bounds[index], bounds[index + 1]];
      if (from !== undefined && to !== undefined && from < to && position < text)
        hanging.set(position, () => read(start + from, Math.min(start + to, file.text.length)));
    }
  };
  hang(STRUCTURE.footnoteReferences, STRUCTURE.footnoteTexts, text);
  hang(STRUCTURE.endnoteReferences, STRUCTURE.endnoteTexts, text + footnotes + headers + macros + comments);
  hangBoxes(file, hanging, read, text + footnotes + headers + macros + comments + endnotes);
  return hanging;
}

const SHAPE_SIZE = 26;
const BOX_SIZE = 22;

/** Boxes know their shape, and shapes the character that they hang on. */
function hangBoxes(file: WordFile, hanging: Map<number, () => FlowBlock[]>, read: ReadRange, start: number): void {
  const shapes = positions(file, STRUCTURE.shapes, SHAPE_SIZE);
  const boxes = positions(file, STRUCTURE.boxTexts, BOX_SIZE);
  const recordOf = (structure: number, count: number, size: number, index: number) =>
    file.structure(structure).at + count * 4 + index * size;
  const ranges = new Map<number, readonly [number, number]>();
  for (let index = 0; index < boxes.length - 1; index++) {
    const shape = file.table.readInt32LE(recordOf(STRUCTURE.boxTexts, boxes.length, BOX_SIZE, index) + 14);
    ranges.set(shape, [start + boxes[index]!, start + boxes[index + 1]!]);
  }
  for (let index = 0; index < shapes.length - 1; index++) {
    const range = ranges.get(file.table.readInt32LE(recordOf(STRUCTURE.shapes, shapes.length, SHAPE_SIZE, index)));
    if (range && range[0] < range[1] && range[1] <= file.text.length) hanging.set(shapes[index]!, () => read(...range));
  }
}

/** The character positions of a structure that has one record of `size` bytes between each two of them. */
function positions(file: WordFile, structure: number, size: number): number[] {
  const { at, length } = file.structure(structure);
  if (length < 8 || at + length > file.table.length) return [];
  const count = Math.floor((length - 4) / (size + 4)) + 1;
  return Array.from({ length: count }, (_, index) => file.table.readUInt32LE(at + index * 4));
}
