/** A page as a picture: one byte of grey for each pixel, 0 black and 255 white, in rows from the top. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** Pixels that make one point (1/72 inch). */
  readonly scale: number;
}

/** Pixels of a page that are ink (1) and paper (0), in rows from the top. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

/** A part of a page in whole pixels; right and bottom are the first ones outside. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The resolution at which pages are read: characters of 9 points are 25 pixels high. */
export const PIXELS_PER_POINT = 200 / 72;
