import type { SourceLine } from '../source.js';

const BARS = /^[|\s]*\|[|\s]*$/;

/** A web page saved with each cell of a table on a line, and a bar on the next one: what stands behind a bar is another cell. */
export function partedByBars(lines: readonly SourceLine[]): readonly SourceLine[] {
  let parted: SourceLine[] | undefined;
  let isBehind = false;
  for (const [index, line] of lines.entries()) {
    const { quote } = line.at;
    if (quote === '') continue;
    const isBar = quote.startsWith('|') && BARS.test(quote);
    if (isBehind && !isBar) {
      parted ??= [...lines];
      parted[index] = { ...line, parted: true };
    }
    isBehind = isBar;
  }
  return parted ?? lines;
}
