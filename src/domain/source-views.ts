/** What a report shows of the documents themselves: the places that its findings point at, as they were printed. */
export interface SourceViews {
  readonly pages: readonly PageView[];
  readonly lines: readonly LineView[];
}

/** A page as a picture, in points from its upper left corner. */
export interface PageView {
  readonly file: string | null;
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** PNG. */
  readonly picture: Uint8Array;
}

/** A line of a document that has no pages. */
export interface LineView {
  readonly file: string | null;
  readonly line: number;
  readonly text: string;
}

/** Views by disclosure, in the order of the reports. */
export const NO_VIEWS: SourceViews = { pages: [], lines: [] };
