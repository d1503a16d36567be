import type { Candidate, Takes } from './candidate.js';

/** Which candidates filters take. Rows and columns of a form are asked once each, not once for every field. */
export class Masks {
  readonly #candidates: readonly Candidate[];
  readonly #known = new WeakMap<Takes, Uint8Array>();

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
  }

  /** Places of the candidates that all filters take. */
  places(filters: readonly Takes[]): number[] {
    const masks = filters.map((takes) => this.#of(takes));
    const places: number[] = [];
    for (let place = 0; place < this.#candidates.length; place++)
      if (masks.every((mask) => mask[place] === 1)) places.push(place);
    return places;
  }

  #of(takes: Takes): Uint8Array {
    const known = this.#known.get(takes);
    if (known) return known;
    const mask = Uint8Array.from(this.#candidates, (candidate) => (takes(candidate) ? 1 : 0));
    this.#known.set(takes, mask);
    return mask;
  }
}
