/**
 * What `of` gives for each item, one after the other in one list, as `flatMap` does it. The engine's own defines every
 * element anew as a property of an array that it first asks for its kind: in inner loops this took a twentieth of all time.
 */
export function gather<T, R>(items: readonly T[], of: (item: T, index: number) => R | readonly R[]): R[] {
  const gathered: R[] = [];
  for (let index = 0; index < items.length; index++) {
    const found = of(items[index]!, index);
    if (!Array.isArray(found)) gathered.push(found as R);
    else for (let at = 0; at < found.length; at++) gathered.push(found[at]);
  }
  return gathered;
}
