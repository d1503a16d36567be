import type { CellStyle } from 'hucre';

/** How the base workbook looks: green to fill in, grey computed, blue headers. Colours also differ in lightness. */
const FONT = { name: '宋体', size: 11 };
const line = { style: 'thin', color: { rgb: 'B7BCC4' } } as const;
const BORDER = { top: line, right: line, bottom: line, left: line };
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const TITLE: CellStyle = { font: { name: '黑体', size: 16, bold: true }, alignment: { vertical: 'center' } };
export const ABOUT: CellStyle = {
  font: { ...FONT, color: { rgb: '444B55' } },
  alignment: { wrapText: true, vertical: 'center' },
};
export const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: '12324F' } },
  fill: filled('D6E4F0'),
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const COMPUTED: CellStyle = {
  font: { ...FONT, color: { rgb: '555B66' } },
  fill: filled('EEF0F2'),
  border: BORDER,
  alignment: { vertical: 'center' },
};
export const COMPUTED_MONEY: CellStyle = { ...COMPUTED, numFmt: '#,##0.00', alignment: { horizontal: 'right' } };
export const CHECK: CellStyle = { ...COMPUTED, alignment: { horizontal: 'center', vertical: 'center' } };
export const LABEL: CellStyle = { ...HEADER, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } };

const input = (style: CellStyle): CellStyle => ({
  font: FONT,
  fill: filled('F1F8EC'),
  border: BORDER,
  protection: { locked: false },
  ...style,
});
export const INPUT = {
  text: input({ numFmt: '@', alignment: { vertical: 'center' } }),
  long: input({ numFmt: '@', alignment: { vertical: 'center', wrapText: true } }),
  money: input({ numFmt: '#,##0.00', alignment: { horizontal: 'right', vertical: 'center' } }),
  number: input({ numFmt: 'General', alignment: { horizontal: 'right', vertical: 'center' } }),
  choice: input({ alignment: { vertical: 'center' } }),
} as const;

/** A check that found something, and one that found nothing. */
export const WRONG: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: '9C1C1C' } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FBE3E1' } },
};
