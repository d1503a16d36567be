/** What Word files and web pages are turned into on the way to printed lines: paragraphs and tables in document order. */
export type FlowBlock = FlowLine | FlowTable;

export interface FlowLine {
  readonly is: 'line';
  readonly text: string;
  readonly pageStart?: boolean;
}

export interface FlowTable {
  readonly is: 'table';
  readonly rows: readonly FlowRow[];
  /** Where the column borders stand, in points from the left; one more than there are columns. Absent where unknown. */
  readonly edges?: readonly number[];
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  readonly pageStart?: boolean;
}

/** A cell at the column of the table's grid where it begins. Fields it covers have no cell of their own. */
export interface FlowCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly FlowBlock[];
}
