import Papa from 'papaparse';

const FEWEST_ROWS = 3;
const FEWEST_COMMAS = 2;
const LONGEST_ROW = 600;
const QUOTE = 34;
const COMMA = 44;

/**
 * Rows of tables whose cells commas part, as they stand in texts that were put together from values (CSV): at least three
 * lines with as many commas each. By the index of the line, the cells.
 */
export function commaRows(lines: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, readonly string[]>();
  for (let start = 0; start < lines.length; start++) {
    const first = commasOf(lines[start]!);
    if (first.parting < FEWEST_COMMAS) continue;
    let end = start + 1;
    while (end < lines.length && isRow(lines[end]!, first.all)) end++;
    if (end - start < FEWEST_ROWS) continue;
    const { data } = Papa.parse<string[]>(lines.slice(start, end).join('\n'), { delimiter: ',' });
    // Quotation marks that close on another line are no marks of values.
    if (data.length === end - start && data.every((row) => row.length === first.all + 1))
      for (const [at, row] of data.entries()) rows.set(start + at, row);
    start = end - 1;
  }
  return rows;
}

function isRow(line: string, commas: number): boolean {
  const { all, parting } = commasOf(line);
  return all === commas && parting > 0;
}

/** The commas outside of quoted values, and those of them that are none of an amount (1,286.40). */
function commasOf(line: string): { readonly all: number; readonly parting: number } {
  let [all, parting] = [0, 0];
  if (line.length <= LONGEST_ROW && line.includes(',') && !/[。\t|]/.test(line)) {
    let quoted = false;
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code === QUOTE) quoted = !quoted;
      else if (code === COMMA && !quoted) {
        all++;
        if (!isOfAmount(line, at)) parting++;
      }
    }
  }
  return { all, parting };
}

/** Full-width digits as well. */
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

function isOfAmount(line: string, at: number): boolean {
  for (const place of [at - 1, at + 1, at + 2, at + 3]) if (!isDigit(line.charCodeAt(place))) return false;
  return !isDigit(line.charCodeAt(at + 4));
}
