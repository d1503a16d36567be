import type { Draft, PrintedDocument } from '../src/compile/draft.js';
import type { Random } from '../test/random-number.js';
import type { Made, Plant } from './plant.js';

/** What sentences are made with: the year, the department, and random amounts in the template's own print. */
export interface Slots {
  readonly year: number;
  readonly name: string;
  readonly random: Random;
  /** 12,345.67 of hundredths of 万元, with separators as the template has them. */
  readonly print: (hundredths: number) => string;
}

export function slotsOf({ document }: Draft, random: Random, { template, base }: Made): Slots {
  const print = (hundredths: number): string => {
    const whole = `${Math.floor(hundredths / 100)}`;
    const grouped = template.textMoney.separators ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
    return `${grouped}.${`${hundredths % 100}`.padStart(2, '0')}`;
  };
  return { year: document.year, name: base.department.name, random, print };
}

/** The heading under which a sentence fits, and the paragraph that it stands behind. */
export function withSentence(document: PrintedDocument, under: RegExp, sentence: string): PrintedDocument | undefined {
  const heading = document.parts.findIndex((part) => part.is === 'heading' && under.test(part.text));
  if (heading < 0 || document.parts[heading + 1]?.is !== 'paragraph') return undefined;
  const parts = [...document.parts];
  parts.splice(heading + 2, 0, { is: 'paragraph', text: sentence });
  return { ...document, parts };
}

/** A plant that adds a sentence of its own behind the first paragraph under a heading. */
export const sentence = (
  rules: Plant['rules'],
  name: string,
  under: RegExp,
  write: (slots: Slots, draft: Draft, made: Made) => string | undefined,
): Plant => ({
  rules,
  name,
  plant(draft, random, made) {
    const text = write(slotsOf(draft, random, made), draft, made);
    const document = text === undefined ? undefined : withSentence(draft.document, under, text);
    return document && { document };
  },
});

/** The first paragraph that matches, and what it tells. */
export function told({ document }: Draft, pattern: RegExp): RegExpExecArray | undefined {
  for (const part of document.parts) {
    const match = part.is === 'paragraph' ? pattern.exec(part.text) : null;
    if (match) return match;
  }
  return undefined;
}

/** A printed amount as hundredths. */
export const hundredths = (print: string): number => Number.parseInt(print.replace(/[,.]/g, ''), 10);
