import type { FieldValue, PackageTable } from './package-field.js';

/**
 * A table as CSV after RFC 4180: UTF-8 without a mark, nothing where there is no value, decimals without separators. A text
 * that a spreadsheet would compute is given an apostrophe in front; `plainText` takes it off again.
 */
export function tidyCsv({ fields, rows }: PackageTable): string {
  const lines = [
    fields.map(({ name }) => name),
    ...rows.map((row) => row.map((value, at) => written(value, fields[at]?.type))),
  ];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** What a spreadsheet might compute, with the apostrophes it already has. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-\d[\d,]*(?:\.\d+)?%?$/;

/** A text as it stands in CSV: harmless to a spreadsheet, and one-to-one. */
export const harmless = (text: string): string => (FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text);

/** The text that `harmless` wrote. */
export const plainText = (written: string): string =>
  /^'+[=+\-@\t\r\n＝＋－＠]/.test(written) ? written.slice(1) : written;

function written(value: FieldValue, type: string | undefined): string {
  if (value === null) return '';
  return type === 'text' ? harmless(String(value)) : String(value);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
