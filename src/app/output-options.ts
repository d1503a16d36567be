import { extname } from 'node:path';

/** The format that the name of the file to write asks for (报告.html), text where it asks for none. */
export function formatOfName<F extends string>(file: string | undefined, formats: readonly F[]): F | 'text' {
  const ending = extname(file ?? '')
    .slice(1)
    .toLowerCase();
  return formats.find((format) => format === ending) ?? 'text';
}

/** The forms in which books and reports can be had; apart from their printing, so that choosing one loads nothing. */
export const BOOK_FORMATS = ['json', 'csv', 'text'] as const;
export type BookFormat = (typeof BOOK_FORMATS)[number];

/** What is printed of a book that follows others: CSV has its header only once. */
export const afterOthers = (printed: string, format: BookFormat): string =>
  format === 'csv' ? printed.slice(printed.indexOf('\n') + 1) : printed;

export const REPORT_FORMATS = [
  'text',
  'json',
  'sarif',
  'csv',
  'html',
  'xlsx',
  'pdf',
  'docx',
  'checklist',
  'checklist-docx',
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** Files that no terminal shows. */
export const BINARY_REPORTS: readonly ReportFormat[] = ['xlsx', 'pdf', 'docx', 'checklist', 'checklist-docx'];

/** What a disclosure can be written as (see document-outputs.ts). */
export const OUTPUT_NAMES = ['docx', 'pdf', 'xlsx', 'html', 'text', 'json', 'csv', 'package'] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];
/** What `compile` writes when it is not told. PDF is left out, and told, where its typesetter is not installed. */
export const USUAL_OUTPUTS: readonly OutputName[] = ['docx', 'pdf', 'xlsx', 'html', 'json', 'package'];

/** How two disclosures are shown side by side (see diff-outputs.ts). */
export const DIFF_FORMATS = ['text', 'html', 'xlsx', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export type { Language } from '../render/language.js';
