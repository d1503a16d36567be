import { isNumber, tight } from './pieces.js';
import { isDated, looksQuantitative, operatorOf } from './value.js';
import { isEitherLevel, isLevel1, isLevel2, isUnit, level2Kind } from './vocabulary.js';

/** What a text is by its words alone. */
export interface Traits {
  readonly word: string;
  readonly level1: boolean;
  readonly level2: boolean;
  /** A level-2 label of the ministry's, not of one template. */
  readonly kind: boolean;
  readonly either: boolean;
  readonly operator: boolean;
  readonly number: boolean;
  readonly quantity: boolean;
  readonly dated: boolean;
  readonly unit: boolean;
  /** How well it fits each role, as far as that was asked: filled by who fits it. */
  readonly scores: (number | undefined)[];
}

const known = new Map<string, Traits>();
const MOST_KNOWN = 4096;

/** The traits of a text; the same few hundred words fill every form, so they are remembered. */
export function traitsOf(text: string): Traits {
  const found = known.get(text);
  if (found) return found;
  const word = tight(text);
  const short = word.length <= 40;
  const operator = short && operatorOf(word) !== undefined;
  const traits: Traits = {
    word,
    level1: short && isLevel1(word),
    level2: short && isLevel2(word),
    kind: short && level2Kind(word) !== undefined,
    either: isEitherLevel(word),
    operator,
    number: short && isNumber(word),
    quantity: short && looksQuantitative(word),
    dated: isDated(word),
    unit: isUnit(word),
    scores: [],
  };
  if (known.size >= MOST_KNOWN) known.clear();
  if (text.length <= 200) known.set(text, traits);
  return traits;
}
