import type { Doubt, Paragraph, Statement } from '../../domain/book.js';

/** 为19 | 49万元: some typesetters let the point of 19.49 hang past the end of the line, and lose it. */
const DECIMALS = /^\d{2}(?!\d)/;
const WHOLE = /^-?\d+$/;
const MEASURED = new Set(['万元', '亿元', '%']);

/**
 * Takes the value from figures that a line end cuts where a point may have stood: 19 | 49 is 1949 or 19.49, and nothing
 * may rest on the one or the other.
 */
export function settleTornFigures(
  statements: readonly Statement[],
  paragraphs: readonly Paragraph[],
): { readonly statements: readonly Statement[]; readonly doubts: readonly Doubt[] } {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const doubts: Doubt[] = [];
  if (printsWhole(statements)) return { statements, doubts };
  const settled = statements.map((statement): Statement => {
    const { value, unit } = statement;
    if (value === null || unit === null || !MEASURED.has(unit) || !WHOLE.test(value)) return statement;
    if (!isTorn(statement, byId.get(statement.paragraph))) return statement;
    doubts.push(doubtOf(statement, value));
    return { ...statement, value: null };
  });
  return doubts.length === 0 ? { statements, doubts } : { statements: settled, doubts };
}

/** True where the text tells its amounts without decimals: no point was lost. */
function printsWhole(statements: readonly Statement[]): boolean {
  let whole = 0;
  let all = 0;
  for (const { value, unit } of statements) {
    if (value === null || value === '0' || unit === null || !MEASURED.has(unit)) continue;
    all++;
    if (WHOLE.test(value)) whole++;
  }
  return whole * 3 > all * 2 && all >= FEWEST_TOLD;
}
const FEWEST_TOLD = 4;

function isTorn({ offset }: Statement, paragraph: Paragraph | undefined): boolean {
  if (!paragraph) return false;
  const { text, lines } = paragraph;
  const seam = lines.find((line) => line.offset > offset)?.offset;
  if (seam === undefined) return false;
  const before = text.slice(offset, seam);
  return /^[-−]?\d{1,6}$/.test(before) && DECIMALS.test(text.slice(seam, seam + 3));
}

const doubtOf = ({ quote, at }: Statement, value: string): Doubt => ({
  message: `说明中的“${quote}”在行末断开，可能缺了小数点，数字 ${value} 未用于核对。`,
  messageEn: `The figure in “${quote}” is cut by the end of a line and may have lost its point: ${value} is left out of the checks.`,
  at,
});
