import { gather } from '../../domain/gather.js';
import { bareName, numberingOf, squeezed } from '../../domain/text.js';
import { allItems, itemsOfCode, itemsOfName, sameItemName } from '../../forms/classification/index.js';
import type { SourceCell, SourceDocument, SourceLine } from '../../read/source.js';
import { hasPictures } from './pictured-cells.js';

/** Characters surer than this are what is printed, even where the classification says otherwise. */
const CERTAIN = 0.97;

/**
 * Reads names and codes of the classifications by what the classifications hold: recognition takes 休 for 体, but no item
 * has that name. Only characters that are not certain give way, so that a true misprint stays one.
 */
export function withOfficialNames(source: SourceDocument): SourceDocument {
  if (!hasPictures(source)) return source;
  return { ...source, lines: source.lines.map(corrected) };
}

function corrected(line: SourceLine): SourceLine {
  if (!line.cells?.some((cell) => (cell.confidence ?? 1) < CERTAIN)) return line;
  const all = line.cells;
  const cells = all.map((cell, index) => {
    if (cell.confidence === undefined || cell.confidence >= CERTAIN) return cell;
    return isCode(cell.text) ? readCode(cell, all, index) : readName(cell, all, index);
  });
  return { ...line, cells, text: cells.map((cell) => cell.text).join('\t') };
}

const isCode = (text: string): boolean => /^\d{2,7}$/.test(squeezed(text));

/** The digits of the code cells that stand next to one another before this one. */
function codeBefore(cells: readonly SourceCell[], index: number): string {
  let from = index;
  while (from > 0 && isCode(cells[from - 1]!.text)) from--;
  return joined(cells.slice(from, index));
}

const joined = (cells: readonly SourceCell[]): string => cells.map((cell) => squeezed(cell.text)).join('');

function readName(cell: SourceCell, cells: readonly SourceCell[], index: number): SourceCell {
  const names = itemsOfCode(codeBefore(cells, index)).map((item) => item.name);
  const texts = [cell.text, ...(cell.alternatives ?? [])];
  const text =
    names.length === 0
      ? (texts.find((one) => itemsOfName(squeezed(one)).length > 0) ?? nearestName(cell.text))
      : (texts.find((one) => names.some((name) => sameItemName(name, squeezed(one)))) ??
        names.find((name) => resembles(name, cell.text)));
  return text === undefined ? cell : sure(cell, text);
}

/** The only item whose name differs in one character, with the label's own numbering. */
function nearestName(text: string): string | undefined {
  const name = bareName(text);
  if (name.length < 5) return undefined;
  const near = new Set(gather(allItems(), (item) => (resembles(item.name, name, 1) ? [item.name] : [])));
  const [only] = near;
  return only === undefined || near.size > 1 ? undefined : `${numberingOf(text)}${only}`;
}

/** One character of five differs at most, and at most two, where both are equally long. */
function resembles(name: string, text: string, most = 2): boolean {
  const [a, b] = [[...name], [...squeezed(text)]];
  if (a.length !== b.length || a.length < 2) return false;
  const different = a.filter((character, index) => character !== b[index]).length;
  return different <= Math.min(most, Math.max(1, Math.floor(a.length / 5)));
}

function readCode(cell: SourceCell, cells: readonly SourceCell[], index: number): SourceCell {
  let to = index + 1;
  while (to < cells.length && (isCode(cells[to]!.text) || cells[to]!.text === '')) to++;
  const name = squeezed(cells[to]?.text ?? '');
  const before = codeBefore(cells, index);
  const after = joined(cells.slice(index + 1, to));
  const items = itemsOfName(name);
  const text = [cell.text, ...(cell.alternatives ?? [])].find((one) =>
    items.some((item) => item.code === before + squeezed(one) + after),
  );
  return text === undefined ? cell : sure(cell, text);
}

const sure = (cell: SourceCell, text: string): SourceCell => ({ ...cell, text, confidence: 1 });
