import type { Fact } from './facts.js';

/** One entry of a list that a pattern goes through: words and amounts by the names of their slots. */
export interface Entry {
  readonly words: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, Fact>>;
}
