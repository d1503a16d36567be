import type { Paragraph } from '../domain/book.js';

/** Who is told what is read of a paragraph. */
interface ParagraphReader {
  text(): void;
  lines(): void;
  /** That this was looked for in all paragraphs, and does not stand in this one. */
  sought(pattern: RegExp): void;
  /** That nothing like this was found in its text. */
  notFound(isIn: (text: string) => boolean): void;
}

/** A paragraph that tells what is read of it: its text, or only that something does not stand there. */
export class WatchedParagraph implements Paragraph {
  readonly id: string;
  readonly section: string | null;
  readonly #own: Paragraph;
  readonly #reader: ParagraphReader;

  constructor(own: Paragraph, reader: ParagraphReader) {
    this.id = own.id;
    this.section = own.section;
    this.#own = own;
    this.#reader = reader;
  }

  get text(): string {
    this.#reader.text();
    return this.#own.text;
  }

  get lines(): Paragraph['lines'] {
    this.#reader.lines();
    return this.#own.lines;
  }

  /** The text for somebody who tells with `seek` what is looked for in it. */
  get unread(): string {
    return this.#own.text;
  }

  /** Tells that this is looked for: where it stands in the text, that is read. */
  seek(pattern: RegExp): void {
    this.#reader.sought(pattern);
    if (standsIn(this.#own.text, pattern)) this.#reader.text();
  }

  /** True where something is in the text, which is then read. */
  holds(isIn: (text: string) => boolean): boolean {
    const isFound = isIn(this.#own.text);
    if (isFound) this.#reader.text();
    else this.#reader.notFound(isIn);
    return isFound;
  }
}

/** True where a pattern stands in a text, wherever a former search with it ended. */
export function standsIn(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}
