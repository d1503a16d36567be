/** What of a list is as in a former one, in the same order, and what is not. */
export interface Matches<Item> {
  /** For each item what it was before. */
  readonly formers: readonly (Item | undefined)[];
  /** For each item of the former list what it is now. */
  readonly successors: readonly (Item | undefined)[];
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

/** A list that others are held against. Few of its items have the same name. */
export class FormerList<Item> {
  readonly #items: readonly Item[];
  readonly #nameOf: (item: Item) => string;
  readonly #isSame: (former: Item, now: Item) => boolean;
  #places: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(items: readonly Item[], nameOf: (item: Item) => string, isSame: (former: Item, now: Item) => boolean) {
    this.#items = items;
    this.#nameOf = nameOf;
    this.#isSame = isSame;
  }

  match(now: readonly Item[]): Matches<Item> {
    const formers: (Item | undefined)[] = [];
    const successors = new Array<Item | undefined>(this.#items.length).fill(undefined);
    let next = 0;
    for (const item of now) {
      const at = this.#find(item, next);
      formers.push(at === undefined ? undefined : this.#items[at]);
      if (at === undefined) continue;
      successors[at] = item;
      next = at + 1;
    }
    const gone = this.#items.filter((_, at) => successors[at] === undefined);
    const come = now.filter((_, at) => formers[at] === undefined);
    return { formers, successors, gone, come };
  }

  #find(item: Item, next: number): number | undefined {
    const first = this.#items[next];
    if (first !== undefined && this.#isSame(first, item)) return next;
    this.#places ??= placesOf(this.#items, this.#nameOf);
    return this.#places.get(this.#nameOf(item))?.find((at) => at > next && this.#isSame(this.#items[at]!, item));
  }
}

function placesOf<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const known = places.get(nameOf(item));
    if (known) known.push(index);
    else places.set(nameOf(item), [index]);
  }
  return places;
}
