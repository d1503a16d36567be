import type { PrintedPart, PrintedTable } from '../../compile/draft.js';
import { fitTable, type Orientation, SHORT } from './table-fit.js';

/** How the page of each part lies. Text stands upright; headings right before a table go with it. */
export function orientTables(parts: readonly PrintedPart[]): readonly Orientation[] {
  const orientations = parts.map((part): Orientation => (part.is === 'table' ? wanted(part.table) : 'portrait'));
  for (const [index, part] of parts.entries()) {
    if (part.is !== 'table' || part.table.header.length + part.table.body.length > SHORT) continue;
    const beside = nearest(parts, orientations, index);
    if (beside !== undefined && fitTable(part.table, beside).comfortable) orientations[index] = beside;
  }
  for (let index = parts.length - 2; index >= 0; index--)
    if (goesWithNext(parts[index]!, parts[index + 1]!)) orientations[index] = orientations[index + 1]!;
  return orientations;
}

const goesWithNext = (part: PrintedPart, next: PrintedPart): boolean =>
  part.is === 'heading' && (next.is === 'table' || next.is === 'heading');

/** As the template says, unless the other way sets the table much better: on one page, or at a size that can be read. */
function wanted(table: PrintedTable): Orientation {
  const given: Orientation = table.landscape ? 'landscape' : 'portrait';
  const other: Orientation = table.landscape ? 'portrait' : 'landscape';
  const asGiven = fitTable(table, given);
  if (asGiven.pages === 1 && asGiven.fits) return given;
  const turned = fitTable(table, other);
  if (turned.comfortable && (turned.pages < asGiven.pages || !asGiven.comfortable)) return other;
  return !asGiven.fits && turned.fits ? other : given;
}

/** How the table above lies, or the one below where there is none above. */
function nearest(
  parts: readonly PrintedPart[],
  orientations: readonly Orientation[],
  index: number,
): Orientation | undefined {
  if (parts[index - 1]?.is === 'table') return orientations[index - 1];
  return parts[index + 1]?.is === 'table' ? orientations[index + 1] : undefined;
}
