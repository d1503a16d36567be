import { Bearer } from '../../domain/bearer.js';
import type { Statement } from '../../domain/book.js';
import { isMoneyUnit } from '../../domain/number.js';
import { matchesOf, squeezed } from '../../domain/text.js';
import { type BookView, perBook } from '../view.js';

/** The statements of one paragraph, in reading order. */
type ParagraphStatements = readonly Statement[];

/** Statements by paragraph, in reading order. Built once per book. */
export const statementsByParagraph = perBook((view): ReadonlyMap<string, ParagraphStatements> => {
  const groups = new Map<string, Statement[]>();
  for (const statement of view.book.statements) {
    const group = groups.get(statement.paragraph);
    if (group) group.push(statement);
    else groups.set(statement.paragraph, [statement]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.offset - b.offset);
  return groups;
});

/** The other statements of the paragraph that stand before this one, the nearest last. */
export function earlierInParagraph(view: BookView, statement: Statement): readonly Statement[] {
  const all = statementsByParagraph(view).get(statement.paragraph) ?? [];
  return all.filter((other) => other.offset < statement.offset && other.id !== statement.id);
}

const textOf = (view: BookView, statement: Statement): string => view.paragraph(statement.paragraph)?.text ?? '';

/** The words between two statements of one paragraph; an empty string when they stand elsewhere. */
export function wordsBetween(view: BookView, a: Statement, b: Statement): string {
  if (a.paragraph !== b.paragraph) return '';
  return squeezed(textOf(view, a).slice(Math.min(a.offset, b.offset), Math.max(a.offset, b.offset)));
}

/** True when no full stop stands between the two. */
export const inOneSentence = (view: BookView, a: Statement, b: Statement): boolean =>
  a.paragraph === b.paragraph &&
  !/[。｡︒]/.test(textOf(view, a).slice(Math.min(a.offset, b.offset), Math.max(a.offset, b.offset)));

/** 剔除一次性因素，同口径增长5%: the change is told of other amounts than those printed beside it. */
export const isRestated = (view: BookView, now: Statement, told: Statement): boolean =>
  /同口径|可比口径|可比价|剔除|扣除/.test(wordsBetween(view, now, told) || clauseBefore(view, told));

const CLAUSE_ENDS = '，。；;：、';

/** A statement with what was found of its words: every rule asks for them again. */
class Heard extends Bearer {
  #clause: string | undefined;
  #thisYears: boolean | undefined;

  static clauseOf(statement: Statement): string | undefined {
    return #clause in statement ? (statement as unknown as Heard).#clause : undefined;
  }

  static keepClause(statement: Statement, clause: string): void {
    Heard.#of(statement).#clause = clause;
  }

  static isThisYears(statement: Statement): boolean | undefined {
    return #clause in statement ? (statement as unknown as Heard).#thisYears : undefined;
  }

  static keepThisYears(statement: Statement, thisYears: boolean): void {
    Heard.#of(statement).#thisYears = thisYears;
  }

  static #of(statement: Statement): Heard {
    return #clause in statement ? (statement as unknown as Heard) : new Heard(statement);
  }
}

/** Words of the statement's own clause before its value: from the last comma, stop or list mark. */
export function clauseBefore(view: BookView, statement: Statement): string {
  const known = Heard.clauseOf(statement);
  if (known !== undefined) return known;
  const text = textOf(view, statement);
  let start = statement.offset;
  const least = Math.max(0, statement.offset - 80);
  while (start > least && !endsClause(text, start - 1)) start--;
  const words = squeezed(text.slice(start, statement.offset));
  Heard.keepClause(statement, words);
  return words;
}

/** A comma between digits parts thousands, not clauses. */
const endsClause = (text: string, at: number): boolean =>
  CLAUSE_ENDS.includes(text[at]!) ||
  (text[at] === ',' && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')));

/** Words after the value up to the next comma or stop. */
export function clauseAfter(view: BookView, statement: Statement): string {
  const text = textOf(view, statement).slice(statement.offset, statement.offset + 80);
  return squeezed(/^(?:[^，,。；;]|(?<=\d),(?=\d))*/.exec(text)?.[0] ?? '');
}

/** Words of the sentence before the value. */
export function sentenceBefore(view: BookView, statement: Statement): string {
  const text = textOf(view, statement).slice(Math.max(0, statement.offset - 400), statement.offset);
  return squeezed(text.slice(text.lastIndexOf('。') + 1));
}

const YEARS = /(20\d{2})年/g;
const EARLIER_WORDS = /上年|去年|上一年|往年|执行数|执行为|上半年|同期|历年|累计/;

/**
 * True when the figure is about the document's own year and kind: not last year's, not what was executed when the
 * document is a budget.
 */
export function isThisYears(view: BookView, statement: Statement): boolean {
  const known = Heard.isThisYears(statement);
  if (known !== undefined) return known;
  const found = findThisYears(view, statement);
  Heard.keepThisYears(statement, found);
  return found;
}

function findThisYears(view: BookView, statement: Statement): boolean {
  const { year, type } = view.book.document;
  // Where the document does not tell its year, an amount of a named year may be last year's.
  if (statement.year !== null && statement.year !== year) return false;
  // 2020年“三公”经费决算数共计5万元: what a text without a title tells of its own year.
  const isAccounts = type === 'final-accounts' || (type === 'unknown' && year !== null && statement.year === year);
  if (!isAccounts && (statement.stage === 'execution' || statement.stage === 'final-accounts')) return false;
  const own = clauseBefore(view, statement);
  if (EARLIER_WORDS.test(own.includes('上年') ? own.replace(/上年(?:末)?(?:结转|结余)/g, '') : own)) return false;
  if (!isAccounts && /决算/.test(own)) return false;
  const years = own.includes('20') ? matchesOf(own, YEARS).map((match) => Number(match[1])) : [];
  const last = years.at(-1);
  return last === undefined || (year !== null && (last === year || years.includes(year)));
}

export const isMoney = (statement: Statement): boolean => statement.value !== null && isMoneyUnit(statement.unit);
