import { isBlank } from '../../../domain/text.js';
import type { SourceLine } from '../../../read/source.js';

const FEWEST = 2;

/**
 * A header of which lower lines lost all blank cells, below heads that reach down beside them too. Where as many words stand in a line as
 * columns have no head of their own yet, below heads over several columns, those are their places.
 */
export function withLeavesBelowHeads(header: readonly SourceLine[], width: number): readonly SourceLine[] {
  let result: SourceLine[] | undefined;
  for (let depth = 1; depth < header.length; depth++) {
    const { grid, cells = [] } = header[depth]!;
    const words = cells.filter(({ text }) => !isBlank(text));
    const isPacked = words.every((word, column) => word === cells[column]);
    if (grid === 'exact' || !isPacked || words.length < FEWEST || words.length >= width) continue;
    const open = openColumns((result ?? header).slice(0, depth), width);
    if (open.length !== words.length || open.every((column) => !isBlank(cells[column]?.text ?? ''))) continue;
    result ??= [...header];
    const blank = { ...words[0]!, text: '' };
    const placed = Array.from({ length: width }, (_, column) => words[open.indexOf(column)] ?? blank);
    result[depth] = { ...header[depth]!, cells: placed };
  }
  return result ?? header;
}

/** Columns that share the lowest head above them with others. */
function openColumns(above: readonly SourceLine[], width: number): number[] {
  const owners: number[] = [];
  const isHead = (depth: number, column: number) => !isBlank(above[depth]!.cells?.[column]?.text ?? '');
  for (let column = 0; column < width; column++) {
    let owner = -1;
    for (let depth = above.length - 1; depth >= 0 && owner < 0; depth--)
      for (let from = column; from >= 0; from--) {
        if (isHead(depth, from)) owner = depth * width + from;
        // A head further up parts the line.
        else if (!above.slice(0, depth).some((_, up) => isHead(up, from))) continue;
        break;
      }
    owners.push(owner);
  }
  const counts = new Map<number, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return owners.flatMap((owner, column) => (owner >= 0 && counts.get(owner)! > 1 ? [column] : []));
}
