import type { Direction, Measure } from '../../domain/book.js';
import type { Template } from '../../forms/template.js';
import { type Amounts, printedOf } from '../amounts.js';
import { percent, writeDigits } from '../money.js';
import type { ProblemList } from '../problem.js';
import { minus } from '../quantity.js';
import type { Resolved } from '../resolved.js';
import type { Entry } from './entry.js';
import { type Fact, factsOf } from './facts.js';
import { listsOf } from './lists.js';
import { type PatternPiece, parsePattern } from './pattern.js';
import { wordsOf } from './words.js';

/** A figure as it stands in a written text. */
export interface WrittenFigure {
  readonly subject: string;
  readonly code: string | null;
  readonly measure: Measure;
  readonly value: string;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly base: string | null;
  readonly reason: string | null;
  /** Where its number begins in the text. */
  readonly offset: number;
}

export interface Written {
  readonly text: string;
  readonly figures: readonly WrittenFigure[];
}

/** Writes patterns out: slots become words and figures. */
export class Writer {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly lists: ReadonlyMap<string, readonly Entry[]>;
  readonly #words: ReadonlyMap<string, string>;
  readonly #template: Template;
  readonly #resolved: Resolved;
  readonly #amounts: Amounts;
  readonly #problems: ProblemList;

  constructor(template: Template, resolved: Resolved, amounts: Amounts, problems: ProblemList) {
    this.#template = template;
    this.#resolved = resolved;
    this.#amounts = amounts;
    this.#problems = problems;
    this.facts = factsOf(resolved);
    this.lists = listsOf(resolved);
    this.#words = wordsOf(resolved);
  }

  write(pattern: string, entry?: Entry): Written {
    const sheet = new Sheet();
    this.#pieces(parsePattern(pattern), entry, sheet);
    return sheet.written();
  }

  /** Amounts in whole last digits of the narrative. */
  digits(fact: Fact): bigint {
    return this.#amounts.digits(fact.now, this.#template.textMoney);
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
          this.#share(piece, entry, sheet);
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
    if (words !== undefined) sheet.words(words);
    else if (aspect === null) this.#amount(this.#fact(name, entry), sheet);
    else if (aspect === '变化') this.#change(this.#fact(name, entry), sheet);
    else throw new Error(`no slot is called “${name}.${aspect}”`);
  }

  #fact(name: string, entry: Entry | undefined): Fact {
    const fact = entry?.facts[name] ?? this.facts.get(name);
    if (!fact) throw new Error(`no slot is called “${name}”`);
    return fact;
  }

  #amount(fact: Fact, sheet: Sheet): void {
    const { textMoney } = this.#template;
    const value = writeDigits(this.digits(fact), textMoney.decimals);
    sheet.figure(printedOf(value, textMoney), textMoney.unit, {
      ...about(fact),
      measure: 'amount',
      value,
      direction: null,
      base: null,
      reason: null,
    });
  }

  #share(piece: Extract<PatternPiece, { readonly is: 'share' }>, entry: Entry | undefined, sheet: Sheet): void {
    const part = this.#fact(piece.part, entry);
    const whole = this.#fact(piece.whole, entry);
    const value = percent(this.digits(part), this.digits(whole)) ?? '0.00';
    sheet.figure(value, '%', { ...about(part), measure: 'share', value, direction: null, base: null, reason: null });
  }

  /** 增加…，增长…，主要原因是…: in the words of the template for more, less, the same, and nothing before or now. */
  #change(fact: Fact, sheet: Sheet): void {
    const { textMoney: style, changeWords: words } = this.#template;
    const now = this.#amounts.digits(fact.now, style);
    const last = this.#amounts.digits(fact.last, style);
    const change = this.#amounts.digits(minus(fact.now, fact.last), style);
    if (change === 0n) {
      this.#pieces(parsePattern(words.same), undefined, sheet);
      return;
    }
    const direction = change > 0n ? 'increase' : 'decrease';
    const reason = this.#reason(fact, last, change);
    const pattern =
      last === 0n ? words.fromNothing : now === 0n ? words.toNothing : change > 0n ? words.up : words.down;
    const size = change < 0n ? -change : change;
    for (const piece of parsePattern(pattern + (reason === undefined ? '' : words.reason))) {
      if (piece.is === 'words') sheet.words(piece.text);
      else if (piece.is !== 'slot') throw new Error('words of change have simple slots only');
      else if (piece.name === '差额') {
        const value = writeDigits(size, style.decimals);
        const told = {
          ...about(fact),
          measure: 'change',
          value,
          direction,
          base: '上年',
          reason: reason ?? null,
        } as const;
        sheet.figure(printedOf(value, style), style.unit, told);
      } else if (piece.name === '比率') {
        const value = percent(size, last) ?? '0.00';
        const told = {
          ...about(fact),
          measure: 'change-rate',
          value,
          direction,
          base: '上年',
          reason: reason ?? null,
        } as const;
        sheet.figure(value, '%', told);
      } else if (piece.name === '原因') sheet.words(reason ?? '');
      else this.#slot(piece.name, piece.aspect, undefined, sheet);
    }
  }

  /** The reason that base data gives; a large change without one is a problem. */
  #reason(fact: Fact, last: bigint, change: bigint): string | undefined {
    const { reasons } = this.#resolved.base;
    for (const key of fact.reasons) {
      const reason = reasons[key]?.trim().replace(/[。；，]+$/, '');
      if (reason) return reason;
    }
    const [key] = fact.reasons;
    if (key === undefined) return undefined;
    const { percent: least, wan } = this.#template.reasonsFrom;
    const { textMoney } = this.#template;
    const size = change < 0n ? -change : change;
    const perWan = (textMoney.unit === '万元' ? 1n : 10_000n) * 10n ** BigInt(textMoney.decimals);
    const isLarge = size >= BigInt(wan) * perWan && size * 100n >= BigInt(least) * last;
    if (isLarge)
      this.#problems.add(
        `reasons.${key}`,
        {
          zh: `“${fact.subject}”比上年${change > 0n ? '增加' : '减少'}${writeDigits(size, textMoney.decimals)}${textMoney.unit}，没有填写原因。`,
          en: `“${fact.subject}” is ${writeDigits(size, textMoney.decimals)} ${textMoney.unit} ${change > 0n ? 'more' : 'less'} than last year, and no reason is given.`,
        },
        {
          zh: `增减达到 ${least}% 且不少于 ${wan} 万元的，应当说明主要原因。`,
          en: `A change of ${least} % and ${wan} 万元 or more needs its main reason.`,
        },
      );
    return undefined;
  }
}

const about = ({ subject, code }: Fact): Pick<WrittenFigure, 'subject' | 'code'> => ({ subject, code });

/** A text as it grows, with the places of its figures. */
class Sheet {
  #text = '';
  readonly #figures: WrittenFigure[] = [];

  words(text: string): void {
    this.#text += text;
  }

  figure(printed: string, unit: string, figure: Omit<WrittenFigure, 'offset' | 'unit'>): void {
    this.#figures.push({ ...figure, unit, offset: this.#text.length });
    this.#text += printed + unit;
  }

  written(): Written {
    return { text: this.#text, figures: this.#figures };
  }
}
