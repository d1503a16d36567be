import type { BorderStyle, CellStyle } from 'hucre';

/** Faces that offices in China have; a program without them takes its own. */
const SONG = { name: '宋体', family: 1, charset: 134 } as const;
const HEI = { name: '黑体', family: 3, charset: 134 } as const;
const FANGSONG = { name: '仿宋', family: 3, charset: 134 } as const;

const LINE = { style: 'thin', color: { rgb: '404040' } } as const;
const BORDER: BorderStyle = { top: LINE, right: LINE, bottom: LINE, left: LINE };

export const DEFAULT_FONT = { ...SONG, size: 10 } as const;
/** Points of a line of the fields of a form. */
export const FORM_LINE = 13.5;
export const TEXT_LINE = 21;

export const TITLE: CellStyle = {
  font: { ...HEI, size: 16 },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const DATE: CellStyle = { font: { ...SONG, size: 12 }, alignment: { horizontal: 'center', vertical: 'center' } };
export const ABOVE: CellStyle = { font: { ...SONG, size: 10 }, alignment: { vertical: 'center', wrapText: true } };
export const NOTE: CellStyle = { font: { ...SONG, size: 10 }, alignment: { vertical: 'top', wrapText: true } };
export const HEADER: CellStyle = {
  font: { ...SONG, size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDF1F5' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const PARAGRAPH: CellStyle = {
  font: { ...FANGSONG, size: 12 },
  alignment: { vertical: 'top', wrapText: true },
};
const HEADING_SIZES = { 1: 16, 2: 14, 3: 12 } as const;
export const heading = (level: 1 | 2 | 3): CellStyle => ({
  font: { ...HEI, size: HEADING_SIZES[level] },
  alignment: { horizontal: level === 1 ? 'center' : 'left', vertical: 'center', wrapText: true },
});
export const LINK: CellStyle = {
  font: { ...SONG, size: 12, color: { rgb: '0B4F9E' }, underline: true },
  alignment: { vertical: 'center', wrapText: true, indent: 2 },
};
export const PART_TITLE: CellStyle = { font: { ...HEI, size: 12 }, alignment: { vertical: 'center', wrapText: true } };
export const PART_LINK: CellStyle = {
  font: { ...HEI, size: 12, color: { rgb: '0B4F9E' }, underline: true },
  alignment: { vertical: 'center', wrapText: true },
};

/** A field of a form. */
export const field = (align: 'left' | 'center' | 'right', bold: boolean, numFmt: string | null): CellStyle => ({
  font: { ...SONG, size: 10, ...(bold ? { bold } : {}) },
  border: BORDER,
  alignment: {
    horizontal: align,
    vertical: 'center',
    wrapText: numFmt === null,
    ...(align === 'center' ? {} : { indent: 1 }),
  },
  ...(numFmt === null ? {} : { numFmt }),
});
