import type { Template } from '../../forms/template.js';
import type { Amounts } from '../amounts.js';
import { percent } from '../money.js';
import type { ProblemList } from '../problem.js';
import type { Resolved } from '../resolved.js';
import type { Entry } from './entry.js';
import { type Fact, factsOf } from './facts.js';
import { listsOf } from './lists.js';
import { type PatternPiece, parsePattern } from './pattern.js';
import {
  changePhrase,
  executionPhrase,
  moneyFigure,
  type Phrase,
  type PhraseSetting,
  percentFigure,
} from './phrases.js';
import { Reasons } from './reasons.js';
import { Sheet, type Written } from './sheet.js';
import { knowsLastYear, wordsOf } from './words.js';

/** Writes patterns out: slots become words and figures. */
export class Writer {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly lists: ReadonlyMap<string, readonly Entry[]>;
  readonly #words: ReadonlyMap<string, string>;
  readonly #setting: PhraseSetting;
  readonly #knowsLastYear: boolean;

  constructor(template: Template, resolved: Resolved, amounts: Amounts, problems: ProblemList) {
    this.#setting = { template, amounts, reasons: new Reasons(template, resolved, problems) };
    this.facts = factsOf(resolved);
    this.lists = listsOf(resolved, template.equipmentFrom);
    this.#knowsLastYear = knowsLastYear(resolved);
    this.#words = wordsOf(resolved);
  }

  write(pattern: string, entry?: Entry): Written {
    const sheet = new Sheet();
    this.#pieces(parsePattern(pattern), entry, sheet);
    return sheet.written();
  }

  /** This year's amount in whole last digits of the narrative. */
  digits(fact: Fact): bigint {
    return this.#setting.amounts.digits(fact.now, this.#setting.template.textMoney);
  }

  #pieces(pieces: readonly PatternPiece[], entry: Entry | undefined, sheet: Sheet): void {
    for (const piece of pieces)
      switch (piece.is) {
        case 'words':
          sheet.words(piece.text);
          break;
        case 'slot':
          this.#slot(piece.name, piece.aspect, entry, sheet);
          break;
        case 'share':
          this.#share(this.#fact(piece.part, entry), this.#fact(piece.whole, entry), sheet);
          break;
        case 'list':
          for (const [index, one] of this.#list(piece.list).entries()) {
            if (index > 0) sheet.words(piece.joiner);
            this.#pieces(piece.entry, one, sheet);
          }
          break;
      }
  }

  #list(name: string): readonly Entry[] {
    const list = this.lists.get(name);
    if (!list) throw new Error(`no list is called “${name}”`);
    return list;
  }

  #slot(name: string, aspect: string | null, entry: Entry | undefined, sheet: Sheet): void {
    const words = entry?.words[name] ?? (entry?.facts[name] ? undefined : this.#words.get(name));
    if (words !== undefined) {
      sheet.words(words);
      return;
    }
    const fact = this.#fact(name, entry);
    const { template, amounts } = this.#setting;
    switch (aspect) {
      case null:
        sheet.figure(moneyFigure(this.digits(fact), fact, template));
        break;
      case '年初预算': {
        const digits = amounts.digits(fact.original, template.textMoney);
        sheet.figure(moneyFigure(digits, fact, template, { stage: 'original-budget' }));
        break;
      }
      case '变化':
        if (this.#knowsLastYear) this.#phrase(changePhrase(fact, this.#setting), sheet);
        else sheet.dropComma();
        break;
      case '完成':
        this.#phrase(executionPhrase(fact, this.#setting), sheet);
        break;
      default:
        throw new Error(`no slot is called “${name}.${aspect}”`);
    }
  }

  #fact(name: string, entry: Entry | undefined): Fact {
    const fact = entry?.facts[name] ?? this.facts.get(name);
    if (!fact) throw new Error(`no slot is called “${name}”`);
    return fact;
  }

  #share(part: Fact, whole: Fact, sheet: Sheet): void {
    sheet.figure(percentFigure(percent(this.digits(part), this.digits(whole)) ?? '0.00', part, 'share'));
  }

  #phrase({ pattern, figures, words }: Phrase, sheet: Sheet): void {
    for (const piece of parsePattern(pattern)) {
      const figure = piece.is === 'slot' ? figures[piece.name] : undefined;
      const word = piece.is === 'slot' ? words[piece.name] : undefined;
      if (figure) sheet.figure(figure);
      else if (word !== undefined) sheet.words(word);
      else this.#pieces([piece], undefined, sheet);
    }
  }
}
