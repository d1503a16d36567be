import type { Statement } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { squeezed } from '../../domain/text.js';
import type { BookView } from '../view.js';

const isZero = (statement: Statement): boolean => statement.value !== null && /^-?0(?:\.0*)?$/.test(statement.value);
const isThreePublic = (statement: Statement): boolean => squeezed(statement.subject).includes('三公');

/** 本部门2024年和2025年都没有安排……: a note for both years. */
const BOTH_YEARS =
  /(?:20\d\d年?|上年|去年)[^。，；]{0,6}?(?:和|、|与|及)(?:20\d\d年?|本年|今年)[^。；]{0,8}(?:没有|未|无)/;

/** The note of a three-public table without a single amount that says so for both years. */
function noteOfBothYears(view: BookView): FindingEvidence | undefined {
  const [table, ...others] = view.tables('three-public');
  if (!table?.note || others.length > 0 || !BOTH_YEARS.test(squeezed(table.note))) return undefined;
  const isEmpty = table.rows.every(({ cells }) =>
    Object.values(cells).every(({ value }) => !/[1-9]/.test(value ?? '')),
  );
  const label = { zh: `《${table.title}》的说明`, en: `note to ${table.title}` };
  return isEmpty ? { at: table.noteAt ?? table.at, label, value: table.note } : undefined;
}

/**
 * Evidence that the three-public budget is zero this year and was last year: the narrative gives 0 as amount, and a
 * change of 0 or last year's 0, or the empty table says so of both years. Undefined when neither does, or when any
 * three-public amount is not zero.
 */
export function threePublicZeros(view: BookView): readonly FindingEvidence[] | undefined {
  const about = view.book.statements.filter(
    (statement) => isThreePublic(statement) && (statement.measure === 'amount' || statement.measure === 'change'),
  );
  if (!about.every(isZero)) return undefined;
  const note = noteOfBothYears(view);
  if (note) return [note];
  if (about.length === 0) return undefined;
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
