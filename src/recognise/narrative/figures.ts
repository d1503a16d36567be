import type { Direction, Measure } from '../../domain/book.js';
import { baseIn } from './bases.js';
import type { Clause } from './clauses.js';
import { type DirectionWord, directionBefore, opposite, unchangedAt } from './directions.js';
import type { Draft } from './draft.js';
import type { Quantity, YearMention } from './quantities.js';
import type { Reason } from './reasons.js';
import type { PlacedText } from './sections.js';
import { subjectOf } from './subjects.js';

/** What one paragraph offers to the figures read from it. */
export interface Reading {
  readonly text: PlacedText;
  readonly words: string;
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
  readonly years: readonly YearMention[];
  readonly reasons: readonly Reason[];
}

/** The figures of a paragraph in order, each with the words that tell what it measures; not yet linked. */
export function draftFigures(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  let next = 0;
  for (const clause of reading.clauses) {
    let from = clause.start;
    while (next < reading.quantities.length && reading.quantities[next]!.start < clause.end) {
      const quantity = reading.quantities[next++]!;
      if (quantity.start < clause.start) continue;
      const draft = draftOf(reading, clause, quantity, reading.words.slice(from, quantity.start));
      if (draft) drafts.push(draft);
      from = quantity.end;
    }
    const unchanged = draftUnchanged(reading, clause, from, drafts);
    if (unchanged) drafts.push(unchanged);
  }
  return drafts;
}

function draftOf(reading: Reading, clause: Clause, quantity: Quantity, phrase: string): Draft | undefined {
  const word = quantity.kind === 'date' ? undefined : directionBefore(phrase);
  const measure = measureOf(quantity, phrase, word);
  if (!measure) return undefined;
  const changes = measure === 'change' || measure === 'change-rate';
  const negative = quantity.value.startsWith('-');
  const subject = subjectOf(changes && word ? phrase.slice(0, word.start) : phrase);
  return {
    text: reading.text,
    clause,
    kind: quantity.kind,
    start: quantity.start,
    end: quantity.end,
    value: changes && negative ? quantity.value.slice(1) : quantity.value,
    unit: unitName(quantity.unit),
    measure,
    phrase,
    subject: changes && word?.object ? word.object : subject.words,
    code: subject.code,
    stage: changes ? null : subject.stage,
    year: null,
    base: null,
    direction: changes ? directionOf(word, negative, phrase) : null,
    inReason: reading.reasons.some((reason) => reason.from <= quantity.start && quantity.start < reason.end),
    of: null,
    partOf: null,
    reason: null,
  };
}

const RATE = /(?:增长|增减|下降|上升|变动|减少|增加)(?:率|幅度?)|增速|增幅|降幅/;
function measureOf(quantity: Quantity, phrase: string, word: DirectionWord | undefined): Measure | undefined {
  switch (quantity.kind) {
    case 'date':
      return 'date';
    case 'money':
    case 'bare':
      return word ? 'change' : 'amount';
    case 'count':
      return word ? 'change' : 'count';
    case 'extent':
      return 'other';
    case 'times':
      return word ? 'change-rate' : undefined;
    case 'percent':
      if (/按照?[^，]{0,40}$/.test(phrase) && !word) return undefined;
      if (quantity.unit?.endsWith('百分点')) return word ? 'change' : 'other';
      return (word && !/占/.test(phrase.slice(word.start))) || RATE.test(phrase) ? 'change-rate' : 'share';
  }
}

function directionOf(word: DirectionWord | undefined, negative: boolean, phrase: string): Direction | null {
  const direction = word?.direction ?? (/下降|减少|降低|降幅/.test(phrase) ? 'decrease' : 'increase');
  return negative ? opposite(direction) : direction;
}

const UNIT_NAMES: Readonly<Record<string, string>> = { 万: '万元', '％': '%', 个百分点: '百分点', '㎡': '平方米' };
const unitName = (unit: string | null): string | null => (unit === null ? null : (UNIT_NAMES[unit] ?? unit));

/** 与上年持平, 无变化: a change of 0 told in words. */
function draftUnchanged(reading: Reading, clause: Clause, from: number, drafts: readonly Draft[]): Draft | undefined {
  const words = reading.words.slice(from, clause.end);
  const offset = unchangedAt(words);
  if (offset < 0 || (clause.depth > 0 && drafts.length === 0)) return undefined;
  const start = from + offset;
  const inReason = reading.reasons.some((reason) => reason.from <= start && start < reason.end);
  const compared = baseIn(words.slice(0, offset));
  const last = drafts.at(-1);
  const inSentence = last?.clause.sentence === clause.sentence;
  if (!compared && (inReason || !inSentence || !/无|持平|没有|未/.test(words.slice(offset, offset + 2))))
    return undefined;
  if (inSentence && last.direction === 'unchanged' && !compared) return undefined;
  if (!compared && last && (last.measure === 'change' || last.measure === 'change-rate')) return undefined;
  return {
    text: reading.text,
    clause,
    kind: 'money',
    start,
    end: start + (/^(?:保持|维持|未发生|没有增减|无增减变)/.test(words.slice(offset)) ? 4 : 2),
    value: '0',
    unit: null,
    measure: 'change',
    phrase: words.slice(0, offset),
    subject: subjectOf(words.slice(0, compared ? compared.start : offset)).words,
    code: null,
    stage: null,
    year: null,
    base: null,
    direction: 'unchanged',
    inReason,
    of: null,
    partOf: null,
    reason: null,
  };
}
