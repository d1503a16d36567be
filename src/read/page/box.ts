/** In points from the upper left of the page as it is read, as all places here. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box of the page as it is read, on the page as it is shown. */
export function boxOnPage(
  [left, top, right, bottom]: readonly [number, number, number, number],
  { width, height, turned = 0 }: { readonly width: number; readonly height: number; readonly turned?: number },
): readonly [number, number, number, number] {
  if (turned === 1) return [top, width - right, bottom, width - left];
  if (turned === 2) return [width - right, height - bottom, width - left, height - top];
  if (turned === 3) return [height - bottom, left, height - top, right];
  return [left, top, right, bottom];
}
