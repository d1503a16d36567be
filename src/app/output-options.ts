/** The forms in which books and reports can be had; apart from their printing, so that choosing one loads nothing. */
export const BOOK_FORMATS = ['json', 'csv', 'text'] as const;
export type BookFormat = (typeof BOOK_FORMATS)[number];

/** What is printed of a book that follows others: CSV has its header only once. */
export const afterOthers = (printed: string, format: BookFormat): string =>
  format === 'csv' ? printed.slice(printed.indexOf('\n') + 1) : printed;

export const REPORT_FORMATS = ['text', 'json', 'sarif', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a disclosure can be written as (see document-outputs.ts). */
export const OUTPUT_NAMES = ['text', 'json', 'csv'] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

export type { Language } from '../render/language.js';
