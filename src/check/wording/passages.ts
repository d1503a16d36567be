import type { Paragraph, Table, TargetForm } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { keptWith } from '../../domain/kept.js';
import { type Bilingual, type Place, quoting } from '../../domain/place.js';
import { matchesOf } from '../../domain/text.js';
import { perBook, placeIn } from '../view.js';
import { standsIn as standsInText, WatchedParagraph } from '../watched-paragraph.js';
import { mayStandIn, neededPairs, type PairMarks, pairsOf } from './character-pairs.js';

/** A stretch of running text anywhere in the book: a paragraph, a note below a table, a goal, a field, an indicator. */
export interface Passage {
  readonly kind: 'paragraph' | 'note' | 'goal' | 'field' | 'indicator';
  readonly text: string;
  readonly section: string | null;
  /** Name of a field, when it is one. */
  readonly name: string | null;
  /** Place of some of its words. Where only the place of the whole is known, that one, with its own quote. */
  readonly placeOf: (offset: number, words: string) => Place;
  /** Of a paragraph that tells what is read of it. */
  readonly watched?: WatchedParagraph;
}

/** Some words of a passage. */
export interface Hit {
  readonly passage: Passage;
  readonly words: string;
  readonly offset: number;
  readonly groups: readonly (string | undefined)[];
}

/** The texts of a list of passages in one string: most patterns stand nowhere, which one look at it tells. */
interface Joined {
  readonly text: string;
  /** Where each passage begins in it. */
  readonly starts: readonly number[];
  readonly pairs: PairMarks;
  readonly watched: readonly WatchedParagraph[];
}

/** All running text of the book, in the order paragraphs, notes, targets. */
export const passagesOf = perBook(({ book, targetForms }): readonly Passage[] => {
  const passages = book.paragraphs.map(fromParagraph);
  for (const table of book.tables) if (table.note !== null) passages.push(fromNote(table, table.note));
  for (const form of targetForms) addForm(form, passages);
  return passages;
});

/** What self-evaluations tell in sentences: goals, results and what stands below the points. */
export const evaluationWordsOf = perBook(({ book }): readonly Passage[] =>
  gather(book.evaluations ?? [], ({ goal, result, note, name, at }) =>
    [goal, result, note].flatMap((text) => (text === null ? [] : new Whole('field', text, name, null, at))),
  ),
);

export const paragraphsOf = perBook((book): readonly Passage[] =>
  passagesOf(book).filter((passage) => passage.kind === 'paragraph'),
);

function fromParagraph(paragraph: Paragraph): Passage {
  const { section } = paragraph;
  const placeOf: Passage['placeOf'] = (offset, words) => placeIn(paragraph, offset, words);
  if (!(paragraph instanceof WatchedParagraph))
    return { kind: 'paragraph', text: paragraph.text, section, name: null, placeOf };
  const text = () => paragraph.text;
  return {
    kind: 'paragraph',
    get text() {
      return text();
    },
    section,
    name: null,
    placeOf,
    watched: paragraph,
  };
}

/** A passage of which only the place of the whole is known. A book has hundreds of them. */
class Whole implements Passage {
  readonly kind: Passage['kind'];
  readonly text: string;
  readonly section: string | null;
  readonly name: string | null;
  readonly #at: Place;

  constructor(kind: Passage['kind'], text: string, section: string | null, name: string | null, at: Place) {
    this.kind = kind;
    this.text = text;
    this.section = section;
    this.name = name;
    this.#at = at;
  }

  placeOf(_: number, words: string): Place {
    const at = this.#at;
    return at.quote.includes(words) || at.quote === '' ? quoting(at, words) : at;
  }
}

const fromNote = (table: Table, note: string): Passage =>
  new Whole('note', note, table.title, null, table.noteAt ?? table.at);

function addForm(form: TargetForm, passages: Passage[]): void {
  if (form.goal !== null) {
    const goal = form.fields.find((field) => field.value === form.goal);
    passages.push(new Whole('goal', form.goal, form.name, '绩效目标', form.goalAt ?? goal?.at ?? form.at));
  }
  for (const field of form.fields)
    if (field.value !== null && field.value !== form.goal)
      passages.push(new Whole('field', field.value, form.name, field.name, field.at));
  for (const { level3, text, explanation, at } of form.indicators) {
    if (level3) passages.push(new Whole('indicator', level3, form.name, level3, at));
    if (text && text !== level3) passages.push(new Whole('indicator', text, form.name, level3, at));
    if (explanation && explanation !== level3 && explanation !== text)
      passages.push(new Whole('indicator', explanation, form.name, level3, at));
  }
}

/**
 * Every place where a pattern (with the g flag) stands in some passages. Where it stands in all of them joined tells which to
 * look at: passages are many, and few hold it.
 */
export function find(passages: readonly Passage[], pattern: RegExp): Hit[] {
  const whole = joined(passages);
  if (!mayStand(whole, pattern)) return [];
  const hits: Hit[] = [];
  const { text, starts } = whole;
  for (let index = nextWith(text, starts, pattern, 0); index >= 0; index = nextWith(text, starts, pattern, index + 1)) {
    const passage = passages[index]!;
    for (const match of matchesOf(unreadText(passage), pattern))
      if (match[0] !== '') hits.push({ passage, words: match[0], offset: match.index, groups: match.slice(1) });
  }
  return hits;
}

/** The first passage from one on in which a match begins; -1 for none. */
function nextWith(text: string, starts: readonly number[], pattern: RegExp, from: number): number {
  if (from >= starts.length) return -1;
  pattern.lastIndex = starts[from]!;
  const match = pattern.exec(text);
  if (!match) return -1;
  let index = from;
  while (index + 1 < starts.length && starts[index + 1]! <= match.index) index++;
  return index;
}

/** What is found in each passage, by its own text alone. */
export const findInEach = <T>(passages: readonly Passage[], findIn: (passage: Passage) => readonly T[]): T[] =>
  gather(passages, (passage) => {
    const { watched, kind, section, name } = passage;
    if (!watched) return findIn(passage);
    const placeOf: Passage['placeOf'] = (offset, words) => passage.placeOf(offset, words);
    const isIn = (text: string) => findIn({ kind, text, section, name, placeOf }).length > 0;
    return watched.holds(isIn) ? findIn(passage) : [];
  });

/** Whether a pattern stands anywhere in the passages, or across two of them. */
export function standsIn(passages: readonly Passage[], pattern: RegExp): boolean {
  const whole = joined(passages);
  return mayStand(whole, pattern) && standsInText(whole.text, pattern);
}

/** False for most patterns that stand nowhere; who watches is told what is looked for. */
function mayStand({ watched, pairs }: Joined, pattern: RegExp): boolean {
  for (const paragraph of watched) paragraph.seek(pattern);
  return mayStandIn(neededPairs(pattern), pairs);
}

/** Between two passages, so that nothing seems to go on in the next one: no white space crosses it. */
const BETWEEN = '\n\u0000\n';

const joined = keptWith((passages: readonly Passage[]): Joined => {
  const texts = passages.map(unreadText);
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + BETWEEN.length;
  }
  const text = texts.join(BETWEEN);
  return { text, starts, pairs: pairsOf(text), watched: gather(passages, ({ watched }) => watched ?? []) };
});

const unreadText = (passage: Passage): string => passage.watched?.unread ?? passage.text;

/** Evidence from a hit, labelled with what kind of text it stands in. */
export const evidenceOf = (hit: Hit, words: string = hit.words): FindingEvidence => ({
  at: hit.passage.placeOf(hit.offset, words.trim()),
  label: labelOf(hit.passage),
  value: words.trim(),
});

const LABELS: Readonly<Record<Passage['kind'], Bilingual>> = {
  paragraph: { zh: '正文', en: 'text' },
  note: { zh: '表后说明', en: 'note' },
  goal: { zh: '绩效目标', en: 'goal' },
  field: { zh: '绩效目标表', en: 'target form' },
  indicator: { zh: '绩效指标', en: 'indicator' },
};

const labelOf = (passage: Passage): Bilingual => {
  const label = LABELS[passage.kind];
  if (!passage.section) return label;
  return { zh: `${label.zh}（${passage.section}）`, en: `${label.en} (${passage.section})` };
};

/** Up to twenty places as evidence: one finding for one habit, however often it shows. */
export function evidenceOfAll(hits: readonly Hit[]): readonly [FindingEvidence, ...FindingEvidence[]] | undefined {
  const [first, ...rest] = hits.slice(0, 20).map((hit) => evidenceOf(hit));
  return first && [first, ...rest];
}

/** The different words of some hits, for a message: “甲”“乙”等. */
export function quoted(hits: readonly Hit[]): string {
  const words = [...new Set(hits.map((hit) => hit.words.replace(/\s+/g, '')))];
  return (
    words
      .slice(0, 3)
      .map((word) => `“${word}”`)
      .join('') + (words.length > 3 ? '等' : '')
  );
}
