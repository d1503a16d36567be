/** A stretch of a paragraph. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch that covers an offset; the stretches stand in order and do not overlap. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  const span = spans[low];
  return span && span.start <= offset ? span : undefined;
}
