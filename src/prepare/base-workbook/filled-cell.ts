/** A cell that a person filled in. */
export interface FilledCell {
  readonly words: string;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
}
