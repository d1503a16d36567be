/**
 * Which pairs of neighbouring characters a text holds, as one bit for each of 2¹⁶ hashes: a pair that is not marked surely
 * does not stand in the text.
 */
export type PairMarks = Uint8Array;

const hashOf = (first: number, second: number): number => (first * 157 + second) & 0xffff;

export function pairsOf(text: string): PairMarks {
  const marks = new Uint8Array(0x2000);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const hash = hashOf(before, code);
    marks[hash >> 3]! |= 1 << (hash & 7);
    before = code;
  }
  return marks;
}

/** Pairs that every match of a pattern holds, and for each of its groups those of one of its alternatives. */
interface NeededPairs {
  readonly all: readonly number[];
  readonly any: readonly (readonly NeededPairs[])[];
}

const NOTHING: NeededPairs = { all: [], any: [] };
const known = new WeakMap<RegExp, NeededPairs>();

/** What a text must hold for a pattern to stand in it: most patterns are told to be absent without being run. */
export function neededPairs(pattern: RegExp): NeededPairs {
  let needed = known.get(pattern);
  if (!needed) {
    needed = pattern.ignoreCase || pattern.unicode ? NOTHING : oneOf(new PatternReader(pattern.source).alternatives());
    known.set(pattern, needed);
  }
  return needed;
}

/** False where a text with these pairs surely holds no match. */
export function mayStandIn({ all, any }: NeededPairs, marks: PairMarks): boolean {
  for (let at = 0; at < all.length; at++) if ((marks[all[at]! >> 3]! & (1 << (all[at]! & 7))) === 0) return false;
  for (let at = 0; at < any.length; at++) if (!any[at]!.some((one) => mayStandIn(one, marks))) return false;
  return true;
}

function oneOf(alternatives: readonly NeededPairs[]): NeededPairs {
  if (alternatives.length === 1) return alternatives[0]!;
  return alternatives.some(isEmpty) ? NOTHING : { all: [], any: [alternatives] };
}

const isEmpty = ({ all, any }: NeededPairs): boolean => all.length === 0 && any.length === 0;

/** Characters behind a backslash that stand for more than themselves. */
const ESCAPES = /[A-Za-z0-9]/;
const ESCAPED_CODE = /^(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+|.)/s;

/** Reads the source of a pattern for the characters that surely stand beside each other in what it matches. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** What each alternative needs, up to the closing bracket or the end. */
  alternatives(): readonly NeededPairs[] {
    const found = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      found.push(this.#sequence());
    }
    return found;
  }

  #sequence(): NeededPairs {
    const all: number[] = [];
    const any: (readonly NeededPairs[])[] = [];
    let before: number | undefined;
    for (let next = this.#source[this.#at]; next && next !== '|' && next !== ')'; next = this.#source[this.#at]) {
      if (next === '^' || next === '$' || /^\(\?<?[=!]/.test(this.#rest())) {
        this.#skipAssertion();
        continue;
      }
      const group = next === '(' ? this.#group() : undefined;
      const literal = group ? undefined : this.#character();
      const certain = this.#isCertain();
      if (certain && group) {
        all.push(...group.all);
        any.push(...group.any);
      }
      if (certain && literal !== undefined && before !== undefined) all.push(hashOf(before, literal));
      before = certain ? literal : undefined;
    }
    return { all, any };
  }

  #rest(): string {
    return this.#source.slice(this.#at, this.#at + 4);
  }

  /** ^, $ and what is looked at before or behind: it takes no characters. */
  #skipAssertion(): void {
    if (this.#source[this.#at] === '(') this.#group();
    else this.#at++;
  }

  #group(): NeededPairs {
    this.#at += /^\((?:\?(?::|<?[=!]|<[^>]*>))?/.exec(this.#source.slice(this.#at))![0].length;
    const needed = oneOf(this.alternatives());
    this.#at++;
    return needed;
  }

  /** The character that stands next, undefined for one of several. */
  #character(): number | undefined {
    const next = this.#source[this.#at++]!;
    if (next === '.') return undefined;
    if (next === '[') {
      while (this.#at < this.#source.length && this.#source[this.#at] !== ']')
        this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
      this.#at++;
      return undefined;
    }
    if (next !== '\\') return next.charCodeAt(0);
    const escaped = this.#source[this.#at] ?? '';
    this.#at += ESCAPED_CODE.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
    return ESCAPES.test(escaped) ? undefined : escaped.charCodeAt(0);
  }

  /** Passes the quantifier, if any: false where what stands before it may be missing. */
  #isCertain(): boolean {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (!quantifier) return true;
    this.#at += quantifier[0].length;
    return quantifier[0].startsWith('+') || Number.parseInt(quantifier[1] ?? '0', 10) > 0;
  }
}
