import type { PieceRow } from './pieces.js';

const NAMES = /^项目名称/;
/** 单位 and its like stand in many rows. */
const SHORTEST = 5;

/**
 * Rows without those first ones of a form that its next page prints again among the indicators, as sheets with print
 * titles do. Where a header of indicators follows before another project is named, they begin a form.
 */
export function withoutPageHeads(rows: readonly PieceRow[], isHeader: (row: PieceRow) => boolean): readonly PieceRow[] {
  let heads = new Set<string>();
  let headed = false;
  const kept: PieceRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (headed && heads.has(row.text)) {
      let behind = at + 1;
      while (behind < rows.length && heads.has(rows[behind]!.text)) behind++;
      const next = rows.slice(behind).find((one) => isHeader(one) || NAMES.test(one.text));
      // A title right above the name of another project is that one's.
      if ((!next || !isHeader(next)) && next !== rows[behind]) {
        at = behind - 1;
        continue;
      }
    }
    if (isHeader(row)) headed = true;
    else if (headed && NAMES.test(row.text)) {
      heads = new Set();
      headed = false;
    }
    if (!headed && row.text.length >= SHORTEST) heads.add(row.text);
    kept.push(row);
  }
  return kept.length < rows.length ? kept : rows;
}
