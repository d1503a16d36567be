import type { Direction, Measure, Statement } from '../../domain/book.js';

/** A figure as it stands in a written text. */
interface WrittenFigure {
  readonly subject: string;
  readonly code: string | null;
  readonly measure: Measure;
  readonly value: string;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly base: string | null;
  readonly reason: string | null;
  readonly stage?: NonNullable<Statement['stage']>;
  /** Where its number begins in the text. */
  readonly offset: number;
}

/** A figure before it stands anywhere, with its print: separators, but no unit. */
export interface SheetFigure extends Omit<WrittenFigure, 'offset'> {
  readonly printed: string;
}

export interface Written {
  readonly text: string;
  readonly figures: readonly WrittenFigure[];
}

/** A text as it grows, with the places of its figures. */
export class Sheet {
  #text = '';
  readonly #figures: WrittenFigure[] = [];

  words(text: string): void {
    this.#text += text;
  }

  /** Takes back the comma before words that are left out. */
  dropComma(): void {
    this.#text = this.#text.replace(/，$/, '');
  }

  figure({ printed, ...figure }: SheetFigure): void {
    this.#figures.push({ ...figure, offset: this.#text.length });
    this.#text += printed + figure.unit;
  }

  written(): Written {
    return { text: this.#text, figures: this.#figures };
  }
}
