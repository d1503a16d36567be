import type { BudgetBook, Paragraph, Statement } from '../domain/book.js';
import type { ParagraphDiff, StatementDiff } from '../domain/book-diff.js';
import { nameKey, squeezed } from '../domain/text.js';
import { alignment } from './alignment.js';
import { diffValue } from './diff-value.js';
import { TimelessWords } from './form-keys.js';
import { matchPairs } from './match-pairs.js';
import { diffWords } from './word-diff.js';

/** Paragraphs that share at least this part of their pairs of characters are one paragraph that was changed. */
const ALIKE = 0.5;

/** The running text, paragraph by paragraph; only what differs is listed. */
export function diffParagraphs(before: BudgetBook, after: BudgetBook): { changes: ParagraphDiff[]; same: number } {
  const drafted = [before, after].some(({ source }) => source.mediaType === DRAFT);
  const [left, right] = [textOfBook(before, drafted), textOfBook(after, drafted)];
  const [leftKeys, rightKeys] = [left.map(({ text }) => squeezed(text)), right.map(({ text }) => squeezed(text))];
  const changes: ParagraphDiff[] = [];
  let same = 0;
  let gone: Paragraph[] = [];
  let come: Paragraph[] = [];
  const wordsOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => squeezed(text)).join('');
  const flush = (): void => {
    // The same words on more lines, as a title on its cover, are no change.
    if (wordsOf(gone) === wordsOf(come)) same += Math.min(gone.length, come.length);
    else changes.push(...pairedByLikeness(gone, come));
    gone = [];
    come = [];
  };
  const isSame = (a: number, b: number): number => (leftKeys[a] === rightKeys[b] ? 1 : 0);
  for (const [a, b] of alignment(left.length, right.length, isSame)) {
    if (a !== undefined && b !== undefined) {
      flush();
      same++;
    } else if (a !== undefined) gone.push(left[a]!);
    else come.push(right[b!]!);
  }
  flush();
  return { changes, same };
}

/** Titles of parts are layout: a workbook has them in its contents, a page above a table. */
const PART_TITLE = /^(?:第[一二三四五六七八九十]+部分|附件?[:：])[^。；，]{0,60}$/;
/** A book that was compiled and never printed knows its headings as sections only. */
const DRAFT = 'application/vnd.mingsuan.draft';
const HEADING = /^[^。；：，;:,.]{1,40}$/;

const textOfBook = ({ paragraphs }: BudgetBook, withoutHeadings: boolean): readonly Paragraph[] =>
  paragraphs.filter(
    ({ text }) => !PART_TITLE.test(squeezed(text)) && !(withoutHeadings && HEADING.test(nameKey(text))),
  );

function pairedByLikeness(gone: readonly Paragraph[], come: readonly Paragraph[]): ParagraphDiff[] {
  const [old, now] = [gone.map(({ text }) => pairsOf(text)), come.map(({ text }) => pairsOf(text))];
  const alike = (a: number, b: number): number => {
    const much = likeness(old[a]!, now[b]!);
    return much >= ALIKE ? much : 0;
  };
  return alignment(gone.length, come.length, alike).map(([a, b]): ParagraphDiff => {
    if (a === undefined)
      return { change: 'added', section: come[b!]!.section, words: [{ is: 'added', text: come[b!]!.text }] };
    if (b === undefined)
      return { change: 'removed', section: gone[a]!.section, words: [{ is: 'removed', text: gone[a]!.text }] };
    return { change: 'changed', section: come[b]!.section, words: diffWords(gone[a]!.text, come[b]!.text) };
  });
}

/** Pairs of neighbouring characters; figures count little, because they are what changes. */
function pairsOf(text: string): ReadonlySet<string> {
  const plain = squeezed(text).replace(/\d[\d,.]*/g, '0');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2));
  return pairs;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}

/** The figures that the narrative states; only what differs is listed. */
export function diffStatements(before: BudgetBook, after: BudgetBook): { changes: StatementDiff[]; same: number } {
  const keysOf = new Map<Statement, readonly string[]>();
  for (const book of [before, after]) {
    const words = new TimelessWords(book);
    const texts = new Map(book.paragraphs.map(({ id, text }) => [id, squeezed(text)]));
    for (const one of book.statements)
      keysOf.set(one, [`${texts.get(one.paragraph)}@${one.offset}`, ...statementKeys(one, book, words)]);
  }
  const changes: StatementDiff[] = [];
  let same = 0;
  const keys = [0, 1, 2, 3, 4].map((at) => (one: Statement) => keysOf.get(one)?.[at] ?? null);
  for (const pair of matchPairs(before.statements, after.statements, keys)) {
    const diff = diffStatement('before' in pair ? pair.before : null, 'after' in pair ? pair.after : null);
    if (diff) changes.push(diff);
    else same++;
  }
  return { changes, same };
}

/** Ways in which a statement of another paragraph is known again, the surest first. */
function statementKeys(one: Statement, book: BudgetBook, words: TimelessWords): readonly string[] {
  const [section, subject] = [nameKey(words.of(one.section ?? '')), nameKey(words.of(one.subject))];
  const when = `${one.stage ?? ''} ${relative(one, book)}`;
  return [
    [section, subject, one.code ?? '', one.measure, when].join(' '),
    [one.code ?? subject, one.measure, when].join(' '),
    [section, subject, one.measure].join(' '),
    [subject, one.measure].join(' '),
  ];
}

const relative = ({ year }: Statement, { document }: BudgetBook): string =>
  year === null || document.year === null ? '' : String(year - document.year);

function diffStatement(before: Statement | null, after: Statement | null): StatementDiff | null {
  const printed = (one: Statement | null) =>
    one && { text: textOf(one), value: one.measure === 'date' ? null : signed(one), unit: one.unit };
  const value = diffValue(printed(before), printed(after));
  if (!value || value.change === 'same') return null;
  const one = (after ?? before)!;
  return {
    ...value,
    change: value.change,
    section: one.section,
    subject: one.subject,
    measure: one.measure,
    quote: { before: before?.quote ?? null, after: after?.quote ?? null },
  };
}

/** A decrease counts below nothing, so that a rise after a fall is told right. */
const signed = ({ value, direction }: Statement): string | null =>
  value !== null && /^\d+(?:\.\d+)?$/.test(value) ? (direction === 'decrease' ? `-${value}` : value) : null;

const DIRECTIONS = { increase: '增加', decrease: '减少', unchanged: '持平', unresolved: '' } as const;
const textOf = ({ value, unit, direction }: Statement): string =>
  `${direction === null ? '' : DIRECTIONS[direction]}${value ?? ''}${unit ?? ''}`;
