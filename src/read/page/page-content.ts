import type { Box } from './box.js';

/** A printed character. Coordinates are points from the page's upper left corner, as the page is meant to be read. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the character stands on its line. */
  readonly baseline: number;
  readonly size: number;
  /** How sure the character is, and the line that it was recognised in, where the page is a picture. */
  readonly confidence?: number;
  readonly reading?: Reading;
}

/** What optical recognition takes a piece of line for. */
export interface Reading {
  readonly text: string;
  /** How likely the text is as it stands, 0 to 1. */
  readonly confidence: number;
  /** What else it may say, likeliest first. */
  readonly others: readonly { readonly text: string; readonly share: number }[];
}

/** A straight line, or the thin rectangle that stands for one. */
export interface Ruling {
  readonly across: boolean;
  /** y of a line across, x of a line down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Where pictures stand. */
  readonly pictures: readonly Box[];
  /** Areas filled with a colour, which may be the cells of a table. */
  readonly fills?: readonly Box[];
  /** Quarter turns to the right that bring the page, as it is shown, to its text: a wide table printed sideways. */
  readonly turned?: number;
  /** Characters of which the file does not tell what they are. */
  readonly unknownGlyphs?: number;
  /** True where text is there to be searched and copied, but not drawn: a scanner's own recognition. */
  readonly hiddenText?: boolean;
}
