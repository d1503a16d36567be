import type { Term, Tie } from './tie.js';

/**
 * The figures that stood in a test of one run, and names of equations over them. Keys of figures are long, and an equation
 * of ten would be named by all their keys: here each figure is counted, and its number stands for it.
 */
export class FiguresTested {
  readonly #numbers = new Map<string, number>();
  readonly #tested: boolean[] = [];

  #numberOf(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#tested.length;
      this.#numbers.set(key, number);
      this.#tested.push(false);
    }
    return number;
  }

  add(key: string): void {
    this.#tested[this.#numberOf(key)] = true;
  }

  has(key: string): boolean {
    const number = this.#numbers.get(key);
    return number !== undefined && this.#tested[number]!;
  }

  /** A name for the equation itself, the same whichever rule declares it and whichever side it calls the whole. */
  equation(tie: Tie): string {
    if (tie.is === 'share') return `s${this.#named([tie.whole.key, tie.part.key, tie.base.key])}`;
    if (tie.is === 'growth') return `g${this.#named([tie.whole.key, tie.change.figure.key, tie.now.key])}`;
    if (tie.parts.length === 1) return this.#pair(tie.whole.key, tie.parts[0]!);
    // Twice the number of a figure, and one more where it is subtracted: in the order of the numbers, the first one added.
    const terms = [2 * this.#numberOf(tie.whole.key)];
    for (const { figure, sign } of tie.parts) insert(terms, 2 * this.#numberOf(figure.key) + (sign === 1 ? 1 : 0));
    const turned = terms[0]! & 1;
    let name = '';
    for (let index = 0; index < terms.length; index++) name += sign(terms[index]! ^ turned);
    return name;
  }

  /** The same for two figures, as most ties have them. */
  #pair(whole: string, { figure, sign: signOfPart }: Term): string {
    const [a, b] = [2 * this.#numberOf(whole), 2 * this.#numberOf(figure.key)];
    const behind = signOfPart === 1 ? 1 : 0;
    return a <= b ? sign(a) + sign(b + behind) : sign(b) + sign(a + behind);
  }

  #named(keys: readonly string[]): string {
    return keys.map((key) => sign(2 * this.#numberOf(key))).join('');
  }
}

/** Puts a number in its place; mostly this is the last one, for figures are counted as ties name them. */
function insert(numbers: number[], number: number): void {
  let place = numbers.length;
  for (; place > 0 && numbers[place - 1]! > number; place--) numbers[place] = numbers[place - 1]!;
  numbers[place] = number;
}

/** One character for a number, an even one for the first of a sum, unlike s and g; three where there are too many figures for that. */
const sign = (number: number): string =>
  number < 0xffff ? String.fromCharCode(number) : String.fromCharCode(0xffff, number & 0xffff, number >>> 16);
