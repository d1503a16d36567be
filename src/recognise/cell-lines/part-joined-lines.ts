import { isBlank, isSpace, numberingOf, squeezed, withoutSpaces, wordsIn } from '../../domain/text.js';
import { formOfTitle } from '../../forms/titles.js';
import type { SourceLine } from '../../read/source.js';
import { isTargetTitle } from '../row-stream/form-cells.js';
import { headerBelow, titleAt } from '../row-stream/under-title.js';

/** A table of so few words was not joined on one line. */
const FEWEST_WORDS = 8;
/** More words than a disclosure of many units has. */
const MOST_WORDS = 60_000;
/** A title is parted by two spaces at most. */
const MOST_PARTS = 3;
const WORD_BETWEEN = 8;

/** Puts the rows of tables together from lines of one cell each. */
type Join = (lines: readonly SourceLine[]) => readonly SourceLine[];

/**
 * Text copied from a web page may join a whole form on one line, every line feed and tab become a space: title, unit, header
 * and rows. Where `join` finds the rows among its words, each put on a line of its own, they take the line's place; what stands
 * around the forms is parted where sentences and headings end. Other lines stay as they are.
 */
export function partJoinedLines(lines: readonly SourceLine[], join: Join): readonly SourceLine[] {
  let parted: SourceLine[] | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const own = isLong(line) ? rowsOf(lines, index, join) : undefined;
    if (own) parted ??= lines.slice(0, index);
    if (parted && own) for (const part of own) parted.push(part);
    else parted?.push(line);
  }
  return parted ?? lines;
}

function rowsOf(lines: readonly SourceLine[], index: number, join: Join): SourceLine[] | undefined {
  const line = lines[index]!;
  const above = titleAbove(lines, index);
  return above || line.text.includes('表') ? partsOf(line, join, above ?? []) : undefined;
}

const LINES_BETWEEN = 3;
const LONGEST_BETWEEN = 40;
/** The title in a line of its own, with unit and department, right above a line that holds the rest of the form. */
function titleAbove(lines: readonly SourceLine[], index: number): readonly SourceLine[] | undefined {
  const above: SourceLine[] = [];
  for (let before = index - 1; before >= 0 && above.length <= LINES_BETWEEN; before--) {
    const line = lines[before]!;
    if (line.at.quote === '') continue;
    if (line.cells || line.places || line.at.quote.length > LONGEST_BETWEEN) return undefined;
    above.unshift(line);
    if (titleAt(line)) return above;
  }
  return undefined;
}

function isLong({ text, cells }: SourceLine): boolean {
  if (text.length < 4 * FEWEST_WORDS) return false;
  if (cells) return cells.length >= 2 * FEWEST_WORDS;
  let spaces = 0;
  for (let at = 0; at < text.length && spaces < FEWEST_WORDS; at++) if (isSpace(text.charCodeAt(at))) spaces++;
  return spaces >= FEWEST_WORDS;
}

function partsOf(line: SourceLine, join: Join, above: readonly SourceLine[]): SourceLine[] | undefined {
  const words = withWholeWords(wordsOf(line));
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return undefined;
  const apart = (text: string): SourceLine => ({ text, at: { ...line.at, quote: text } });
  const titles = titlesIn(words).filter(({ from, to }) => {
    const ahead = [words.slice(from, to).join(''), ...words.slice(to, to + WORD_BETWEEN)].map(apart);
    return headerBelow(ahead, 0) !== undefined || isTargetTitle(ahead[0]!);
  });
  const parts: SourceLine[] = [];
  let done = 0;
  if (above.length > 0) {
    const body = words.slice(0, titles[0]?.from ?? words.length);
    const end = isTargetTitle(above[0]!) ? endOfTargets(body) : endOfTable(body);
    const form = [...above, ...body.slice(0, end).map(apart)];
    const rows = join(form);
    if (rows !== form) {
      parts.push(...settled(rows.slice(above.length), apart));
      done = end;
    }
  }
  for (const [at, { from, to }] of titles.entries()) {
    const body = words.slice(to, titles[at + 1]?.from ?? words.length);
    const isTargets = isTargetTitle(apart(words.slice(from, to).join('')));
    const end = isTargets ? endOfTargets(body) : endOfTable(body);
    const form = [words.slice(from, to).join(''), ...body.slice(0, end)].map(apart);
    const joined = join(form);
    const rows = joined === form ? emptyForm(form) : joined;
    if (!rows && !isTargets) continue;
    for (const text of proseOf(words.slice(done, from))) parts.push(apart(text));
    done = to + end;
    if (!rows) {
      // Goals are sentences: parted from their form, they would be read as the document's own.
      parts.push(apart(words.slice(from, done).join(' ')));
      continue;
    }
    parts.push(...settled(rows, apart));
  }
  if (done === 0) return undefined;
  for (const text of proseOf(words.slice(done))) parts.push(apart(text));
  return parts;
}

/** The rows of a form, and the words behind the last one as the text that they are. */
function settled(rows: readonly SourceLine[], apart: (text: string) => SourceLine): SourceLine[] {
  const last = rows.findLastIndex((row) => row.cells ?? row.places);
  const own = last < 0 ? rows.length : last + 1;
  return [...rows.slice(0, own), ...proseOf(rows.slice(own).map((row) => row.text)).map(apart)];
}

const AMOUNT = /^-?[\d,，]*\d[.．]\d+%?$|^-?\d{1,3}(?:[,，]\d{3})+$|^\d{4,}$/;
/** A form in which nothing is printed: its title, its unit and its header, each on a line. Undefined where there are amounts. */
function emptyForm(form: readonly SourceLine[]): SourceLine[] | undefined {
  const header = titleAt(form[0]!) && headerBelow(form, 0);
  if (header === undefined || form.some(({ text }) => AMOUNT.test(text))) return undefined;
  const words = form.slice(header).map(({ text }) => text);
  const text = words.join(' ');
  return [...form.slice(0, header), { text, at: { ...form[0]!.at, quote: text } }];
}

const wordsOf = ({ text, cells }: SourceLine): string[] =>
  cells ? cells.filter((cell) => !isBlank(cell.text)).map((cell) => withoutSpaces(cell.text)) : wordsIn(text);

const SINGLE = /^[\u4e00-\u9fff]$/;
/** 1. and （一） in front of their name. */
const LONE_NUMBER = /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)$/;
const LEVEL = /^[类款项]$/;

/** 本 年 收 入 合 计: characters that stand apart are one word; 类 款 项 are three, 收 入 支 出 two. */
function withWholeWords(words: readonly string[]): string[] {
  const whole: string[] = [];
  let run = '';
  const close = () => {
    if (run !== '') whole.push(...(HEADS.test(run) ? run.match(HEAD)! : [run]));
    run = '';
  };
  for (const [at, printed] of words.entries()) {
    const isBehindNumber = LONE_NUMBER.test(words[at - 1] ?? '') && run === '';
    const word = isBehindNumber ? `${whole.pop()}${printed}` : printed;
    const isLevel = LEVEL.test(word) && LEVEL.test((word === '类' ? words[at + 1] : words[at - 1]) ?? '');
    if (SINGLE.test(word) && !isLevel) run += word;
    else {
      close();
      whole.push(word);
    }
  }
  close();
  return whole;
}

const HEAD = /(?:本年)?(?:收入|支出)(?:合计|总计)|收入|支出|项目|[合总小]计|预算数|决算数|金额|[行栏]次/g;
const HEADS = new RegExp(`^(?:${HEAD.source})+$`);

interface Span {
  readonly from: number;
  readonly to: number;
}

function titlesIn(words: readonly string[]): Span[] {
  const titles: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.endsWith('表') && !/表[）)]?$/.test(words[at]!)) continue;
    const last = titles.at(-1)?.to ?? 0;
    for (let from = at; from >= Math.max(last, at - MOST_PARTS + 1); from--) {
      if (formOfTitle(squeezed(words.slice(from, at + 1).join(''))) === undefined) continue;
      titles.push({ from, to: at + 1 });
      break;
    }
  }
  return titles;
}

const SENTENCE = /[。；]/;
const NOTE = /^(?:注|备注|说明)[：:]|^第[一二三四五六七八九十]{1,3}部分/;
const NEXT_FORM = /^(?:附?表|公开|附件)[\d一二三四五六七八九十]{1,3}(?:[-—]\d{1,2})?表?$/;

/** The words of a form end at a note, a sentence or the number of the next form. */
function endOfTable(words: readonly string[]): number {
  let figures = 0;
  for (const [at, word] of words.entries()) {
    if (/^[\d,.]+$/.test(word)) figures++;
    if (SENTENCE.test(word) || NOTE.test(word) || (figures > 2 && NEXT_FORM.test(word))) return at;
  }
  return words.length;
}

const TEXT_HEADING = /^[一二三四五六七八九十]{1,3}、.{2,40}(?:情况|说明|概况|职责|解释)$|情况说明$/;
/** Goals are sentences: target forms end at a heading or a note alone. */
function endOfTargets(words: readonly string[]): number {
  const end = words.findIndex((word) => NOTE.test(word) || TEXT_HEADING.test(word));
  return end < 0 ? words.length : end;
}

/** So many words without a sentence are what is left of a form. */
const WORDS_OF_FORM = 12;
const HEADING = /^第[一二三四五六七八九十]{1,3}部分/;

/** Words between forms: lines that end where a sentence or a heading does. */
function proseOf(words: readonly string[]): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const close = () => {
    if (line.length > 0) lines.push(line.join(' '));
    line = [];
  };
  for (const word of words) {
    const begins = numberingOf(word) !== '' || NOTE.test(word) || HEADING.test(word) || NEXT_FORM.test(word);
    const isTold = SENTENCE.test(word) && (isHeading(line) || line.length >= WORDS_OF_FORM);
    if (begins || isTold) close();
    line.push(word);
    if (/[。；：]$/.test(word)) close();
  }
  close();
  return lines;
}

/** （一）收入情况 in front of a sentence. */
const isHeading = (line: readonly string[]): boolean => line.length > 0 && numberingOf(line[0]!) !== '';
