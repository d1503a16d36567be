import type { SourceLine } from '../source.js';
import type { PageLines } from './page-lines.js';
import { headInColumns } from './parted-head.js';
import { joinPartedRow } from './parted-row.js';

/** Adds a page's lines to those of the pages before it, of which `before` is the last, and mends what its end tore. */
export function addPage(lines: SourceLine[], before: Omit<PageLines, 'lines'>, page: PageLines): void {
  const [above, below] = [before.borders?.last, page.borders?.first];
  const head = above && below && headInColumns(lines, above, page.lines, below);
  if (head) lines.splice(head.at, head.rows.length, ...head.rows);
  const parted = before.full && !head && joinPartedRow(lines, before.full, page.lines);
  if (parted) lines[parted.at] = { ...lines[parted.at]!, ...parted.row };
  const [first, ...rest] = parted ? parted.rest : page.lines;
  if (first) lines.push({ ...first, pageStart: true }, ...rest);
}
