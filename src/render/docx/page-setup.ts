import { type ISectionPropertiesOptions, PageOrientation, SectionType } from 'docx';

/** Twentieths of a point, as Word counts. */
export const twips = (points: number): number => Math.round(points * 20);
const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly footer: number;
}

/** Margins in millimetres: upright those of official documents (GB/T 9704: 37, 35, 28, 26); across narrower, for wide tables. */
const UPRIGHT: PageMargins = { top: 37, bottom: 35, left: 28, right: 26, footer: 26 };
const ACROSS: PageMargins = { top: 27, bottom: 24, left: 20, right: 20, footer: 14 };
const SHORT_SIDE = 210;
const LONG_SIDE = 297;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** What a page leaves for its text, in points. */
export const roomOn = (landscape: boolean): { readonly width: number; readonly height: number } => {
  const { top, bottom, left, right } = landscape ? ACROSS : UPRIGHT;
  const [width, height] = landscape ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  return {
    width: (width - left - right) * POINTS_PER_MILLIMETRE,
    height: (height - top - bottom) * POINTS_PER_MILLIMETRE,
  };
};

/** A section of A4 pages that begins on a new page. */
export function pagesOf(landscape: boolean, firstNumber?: number): ISectionPropertiesOptions {
  const { top, bottom, left, right, footer } = landscape ? ACROSS : UPRIGHT;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // The library turns width and height itself where pages lie across.
      size: {
        width: millimetres(SHORT_SIDE),
        height: millimetres(LONG_SIDE),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: millimetres(top),
        bottom: millimetres(bottom),
        left: millimetres(left),
        right: millimetres(right),
        header: millimetres(15),
        footer: millimetres(footer),
      },
      ...(firstNumber === undefined ? {} : { pageNumbers: { start: firstNumber } }),
    },
  };
}
