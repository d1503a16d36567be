/**
 * Lets a class put private fields into objects that are there already: `new Sub(object)` gives that very object. What was
 * worked out of a cell or a tie is thereby kept with it, and never seen, copied or written. Writing to a WeakMap costs ten
 * times as much, and so many cells and ties come and go that this was a tenth of all checking.
 */
export class Bearer {
  constructor(bearer: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what the class is for.
    return bearer;
  }
}
