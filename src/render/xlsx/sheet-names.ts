/** Excel takes 31 UTF-16 units. */
const LONGEST = 31;

/** Names of sheets: short enough, without forbidden characters, and no two alike. */
export class SheetNames {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  /** The name nearest to the words asked for. */
  take(words: string): string {
    const plain = allowed(words);
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const name = `${cut(plain, LONGEST - suffix.length)}${suffix}`;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** History is a name that Excel keeps for itself. */
function allowed(words: string): string {
  const plain = words
    .replace(/[[\]:*?/\\\u0000-\u001f\u007f\uFFFE\uFFFF]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  return plain === '' ? '表' : /^history$/i.test(plain) ? `${plain}_` : plain;
}

/** Cut without halving a character of two units. */
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[' ]+$/, '');

/** A sheet's name in a formula or link. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
