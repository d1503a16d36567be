import type { WriteSheet } from 'hucre';
import type { BaseSheet } from '../../compile/base-field.js';
import type { SheetCells } from './sheet-cells.js';
import { ABOUT_ROW, HEADER_ROW, TITLE_ROW, TOTALS_ROW } from './sheet-rows.js';
import { ABOUT, TITLE } from './styles.js';

/** Locked without a password: it keeps formulas and headers safe from slips, not from people. */
export const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  autoFilter: true,
};

export const ROW_HEIGHTS: readonly (readonly [row: number, { readonly height: number }])[] = [
  [TITLE_ROW, { height: 28 }],
  [ABOUT_ROW, { height: 34 }],
  [TOTALS_ROW, { height: 20 }],
  [HEADER_ROW, { height: 32 }],
];

/** What every sheet has: title, what it is about, protection, print set-up, and the type of page. */
export function framed(
  { name, about }: BaseSheet,
  cells: SheetCells,
  widths: readonly number[],
  more: Partial<WriteSheet>,
): WriteSheet {
  cells.put(TITLE_ROW, 0, name, TITLE);
  cells.put(ABOUT_ROW, 0, `${about.zh}\n${about.en}`, ABOUT);
  const last = widths.length - 1;
  const wide = widths.reduce((sum, width) => sum + width, 0);
  return {
    name,
    cells: cells.cells,
    columns: widths.map((width) => ({ width })),
    merges: [{ startRow: ABOUT_ROW, startCol: 0, endRow: ABOUT_ROW, endCol: last }],
    rowDefs: new Map([...ROW_HEIGHTS, [ABOUT_ROW, { height: wide > 120 ? 34 : 66 }]]),
    protection: PROTECTION,
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: wide > 100 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW + 1}:${HEADER_ROW + 1}`,
    },
    headerFooter: { oddHeader: `&C${name}`, oddFooter: '&C第 &P 页，共 &N 页' },
    ...more,
  };
}
