import type { Doubt, Statement } from '../../domain/book.js';
import { scaled } from '../../domain/number.js';

/** 与2014247.15万元相比: a page that lost its 年 prints the year and the amount as one. */
const YEAR = /^(20\d{2})(?=\d+(?:\.\d+)?$)/;
/** So far above all other amounts told, no amount of the same text is. */
const TIMES_ABOVE = 20n;

/** Takes the value from amounts that begin with a year near the document's and dwarf all others. */
export function settleLostYears(
  statements: readonly Statement[],
  year: number | null,
): { readonly statements: readonly Statement[]; readonly doubts: readonly Doubt[] } {
  const doubts: Doubt[] = [];
  if (year === null) return { statements, doubts };
  const amounts = statements.filter(({ unit, value }) => unit === '万元' && value !== null);
  const plain = amounts.filter((statement) => !beginsWithYear(statement, year));
  if (plain.length === 0 || plain.length === amounts.length) return { statements, doubts };
  const most = plain.reduce((highest, one) => (sizeOf(one) > highest ? sizeOf(one) : highest), 0n);
  const settled = statements.map((statement): Statement => {
    if (statement.unit !== '万元' || !beginsWithYear(statement, year)) return statement;
    if (sizeOf(statement) <= TIMES_ABOVE * most) return statement;
    doubts.push(doubtOf(statement));
    return { ...statement, value: null };
  });
  return { statements: settled, doubts };
}

const sizeOf = ({ value }: Statement): bigint => scaled(value ?? '0');

function beginsWithYear({ value }: Statement, year: number): boolean {
  const begins = YEAR.exec(value ?? '')?.[1];
  return begins !== undefined && Math.abs(Number(begins) - year) <= 1;
}

const doubtOf = ({ quote, at, value }: Statement): Doubt => ({
  message: `说明中的“${quote}”以年份开头，可能缺了“年”字，数字 ${value} 未用于核对。`,
  messageEn: `The figure in “${quote}” begins with a year and may have lost its 年: ${value} is left out of the checks.`,
  at,
});
