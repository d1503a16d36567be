/** Stretches of lines with bars, longer than this, are looked through in parts. */
const LONGEST = 2000;

/**
 * Lines whose cells are joined by bars alone, `a | b | c`: what stands before a first bar is a blank cell. In Markdown bars
 * stand at both ends. Told by the lines around: those without outer bars show how many cells a row has.
 */
export function withoutOuterBars(lines: readonly string[]): ReadonlySet<number> {
  const open = new Set<number>();
  for (let from = 0; from < lines.length; from++) {
    if (!lines[from]!.includes('|')) continue;
    let end = from + 1;
    while (end < lines.length && end - from < LONGEST && lines[end]!.includes('|')) end++;
    const width = widthOf(lines.slice(from, end).filter(isOpen));
    for (let at = from; at < end; at++) if (barsIn(lines[at]!) + 1 === width) open.add(at);
    from = end - 1;
  }
  return open;
}

/** Cells of the widest line; 0 where there is none. */
const widthOf = (lines: readonly string[]): number => lines.reduce((most, line) => Math.max(most, barsIn(line) + 1), 0);

export function barsIn(line: string): number {
  let bars = 0;
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) bars++;
  return bars;
}

function isOpen(line: string): boolean {
  const text = line.trim();
  return !text.startsWith('|') && !text.endsWith('|');
}

/** The cells of a row whose cells are parted by bars; undefined for other lines. */
export function barredCells(text: string, isOpen: boolean): string[] | undefined {
  if (!text.includes('|')) return undefined;
  const printed = text.trim();
  // Without a bar at the other end, a bar at one end parts off a blank cell.
  const inner = isOpen ? text : printed.replace(/^\|(.*)\|$/, '$1');
  const cells = inner.split('|').map((cell) => cell.replaceAll('**', '').trim());
  if (cells.length < 2 && !printed.startsWith('|')) return undefined;
  return cells.every((cell) => RULE_CELL.test(cell)) ? undefined : cells;
}

const RULE_CELL = /^:?-{3,}:?$/;

/** `| --- | :---: |`, which Markdown prints below a header: no words, nor a row. */
export const isBarRule = (text: string): boolean =>
  text.includes('---') && /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/.test(text) && text.includes('|');
