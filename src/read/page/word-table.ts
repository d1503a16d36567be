import type { Column } from './column-anchors.js';
import type { Grid } from './grid.js';
import type { Glyph } from './page-content.js';

/** A table that words alone draw: its grid and the characters of each cell, by `row:column`. */
export interface WordTable {
  readonly grid: Grid;
  readonly glyphs: ReadonlyMap<string, Glyph[]>;
}

/** A table with the columns that its words stand in. */
export interface AnchoredTable extends WordTable {
  readonly columns: readonly Column[];
}
