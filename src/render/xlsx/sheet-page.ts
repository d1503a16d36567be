import type { NamedRange, WriteSheet } from 'hucre';
import type { Language } from '../language.js';
import { quotedSheet } from './sheet-names.js';

/** A list printed across, as wide as the page. */
export const WIDE_PAGE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** The document's title above, page numbers below. Ampersands are commands there. */
export const footerOf = (
  documentTitle: string,
  language: Language = 'zh',
): NonNullable<WriteSheet['headerFooter']> => ({
  oddHeader: `&R&9${documentTitle.replaceAll('&', '&&').slice(0, 120)}`,
  oddFooter: `&C&9${language === 'zh' ? '第 &P 页，共 &N 页' : 'Page &P of &N'}`,
});

/**
 * Rows repeated on every page. Told as a name of the workbook, because the library writes its own setting without the
 * quotes that a sheet's name with a space needs.
 */
export const printTitles = (sheet: string, rows: number): NamedRange => ({
  name: '_xlnm.Print_Titles',
  scope: sheet,
  range: `${quotedSheet(sheet)}!$1:$${rows}`,
});
