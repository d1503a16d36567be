import type { Statement } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { squeezed } from '../../domain/text.js';
import type { BookView } from '../view.js';

const isZero = (statement: Statement): boolean => statement.value !== null && /^-?0(?:\.0*)?$/.test(statement.value);
const isThreePublic = (statement: Statement): boolean => /三公/.test(squeezed(statement.subject));

/**
 * Evidence that the three-public budget is zero this year and was last year: the narrative gives 0 as amount, and a
 * change of 0 or last year's 0. Undefined when it does not, or when any three-public amount is not zero.
 */
export function threePublicZeros(view: BookView): readonly FindingEvidence[] | undefined {
  const about = view.book.statements.filter(
    (statement) => isThreePublic(statement) && (statement.measure === 'amount' || statement.measure === 'change'),
  );
  if (about.length === 0 || !about.every(isZero)) return undefined;
  const amounts = about.filter((statement) => statement.measure === 'amount');
  const unchanged = about.find((statement) => statement.measure === 'change') ?? amounts[1];
  const amount = amounts[0];
  if (!amount || !unchanged) return undefined;
  return [amount, unchanged].map((statement) => ({
    at: statement.at,
    label: { zh: `说明“${statement.quote}”`, en: `narrative “${statement.quote}”` },
    value: `${statement.value} ${statement.unit ?? ''}`.trim(),
  }));
}
