import type { ColumnMeaning } from '../../../domain/book.js';
import { squeezed, wordsIn } from '../../../domain/text.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import { beginsHeaderWord } from './header-words.js';
import { keyRoleOf } from './key-role.js';

/** A word of a header whose parts may stand on several lines, between those of its neighbours. */
export interface PlacedWord {
  readonly text: string;
  readonly meaning: ColumnMeaning | undefined;
  readonly isLabel: boolean;
  /** For each of its lines, the place among the words of that line. */
  readonly parts: ReadonlyMap<number, number>;
  /** The middle of its lines. */
  readonly middle: number;
}

/** A sum on a line of its own is a column, though 基本支出合计 is a word. */
const SUM = /^[合小总]计$/;

interface Part {
  readonly text: string;
  readonly line: number;
  readonly place: number;
}

const MOST_PARTS = 60;
const MOST_LINES = 10;
/** Lines of other cells stand between two lines of one. */
const FARTHEST = 2;
const MOST_TRIED = 3000;
const MOST_PARTS_OF_WORD = 6;
/** 收入 and 支出 above the first line of all head the sides of a table. */
const SIDES = /^(?:收入|支出)$/;
/** What it costs to leave a word unknown, or to take what is usually a part for a word: more than any joining. */
const UNKNOWN = 8;
const SCRAP = 4;
const SCRAPS = new Set(['预算', '决算', '金额', '支出', '收入', '预算数', '拨款', '计', '费']);

/**
 * The words of a header whose cells were wrapped and printed line by line across all of them: the fewest known words that use
 * every part once, each from top to bottom, none to the left of another on one line and to its right on the next. Undefined
 * where more than one stays unknown.
 */
export function interleavedWords(lines: readonly string[]): readonly PlacedWord[] | undefined {
  const parts = lines.flatMap((line, at) => wordsIn(line).map((text, place): Part => ({ text, line: at, place })));
  if (lines.length > MOST_LINES || parts.length > MOST_PARTS || parts.length < 3) return undefined;
  const found = new Search(parts).best();
  return found?.map(placed);
}

const middleOf = (parts: readonly Part[]): number => (parts[0]!.line + parts.at(-1)!.line) / 2;

const placed = (parts: readonly Part[]): PlacedWord => {
  const text = textOf(parts);
  return {
    text,
    meaning: meaningOfHeader(text),
    isLabel: isLabel(text),
    parts: new Map(parts.map(({ line, place }) => [line, place])),
    middle: middleOf(parts),
  };
};

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');
const isLabel = (text: string): boolean => keyRoleOf([text]) !== undefined;
const isKnown = (text: string): boolean => meaningOfHeader(text) !== undefined || isLabel(text);

const isWhole = (text: string): boolean => isKnown(text) && !SCRAPS.has(text) && text.length > 2;

class Search {
  private readonly used = new Set<Part>();
  private readonly words: Part[][] = [];
  private found: readonly (readonly Part[])[] | undefined;
  private least = Number.POSITIVE_INFINITY;
  private tried = 0;
  private readonly parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }

  best(): readonly (readonly Part[])[] | undefined {
    this.cover(0, 0);
    return this.tried > MOST_TRIED ? undefined : this.found;
  }

  private cover(cost: number, unknown: number): void {
    const left = Math.ceil((this.parts.length - this.used.size) / MOST_PARTS_OF_WORD);
    if (cost + left >= this.least || this.tried++ > MOST_TRIED) return;
    const first = this.parts.find((part) => !this.used.has(part));
    if (!first) {
      this.least = cost;
      this.found = this.words.map((word) => [...word]);
      return;
    }
    this.grow([first], cost, unknown);
    if (unknown === 0 && !isKnown(squeezed(first.text))) this.take([first], cost + UNKNOWN, 1);
  }

  /** Tries the longest words first. */
  private grow(word: Part[], cost: number, unknown: number): void {
    const last = word.at(-1)!;
    const text = squeezed(textOf(word));
    const isSide = word.length === 1 && last.line === 0 && SIDES.test(text);
    for (const part of isSide || word.length === MOST_PARTS_OF_WORD ? [] : this.parts) {
      if (part.line <= last.line || part.line > last.line + FARTHEST || this.used.has(part)) continue;
      if (SUM.test(part.text) || (isKnown(text) && isWhole(squeezed(part.text)))) continue;
      const longer = [...word, part];
      if (beginsHeaderWord(text + squeezed(part.text)) && this.keepsOrder(longer)) this.grow(longer, cost, unknown);
    }
    if (isKnown(text)) this.take(word, cost + 1 + (word.length === 1 && SCRAPS.has(text) ? SCRAP : 0), unknown);
  }

  private take(word: Part[], cost: number, unknown: number): void {
    // The cells of a row have one middle.
    const middle = middleOf(word);
    const aside = this.words.some((other) => middleOf(other) === middle) ? 0 : 1;
    for (const part of word) this.used.add(part);
    this.words.push(word);
    this.cover(cost + aside, unknown);
    this.words.pop();
    for (const part of word) this.used.delete(part);
  }

  private keepsOrder(word: readonly Part[]): boolean {
    return this.words.every((other) => {
      let side = 0;
      for (const { line, place } of word) {
        const beside = other.find((part) => part.line === line);
        if (!beside) continue;
        const own = Math.sign(place - beside.place);
        if (side !== 0 && own !== side) return false;
        side = own;
      }
      return true;
    });
  }
}
