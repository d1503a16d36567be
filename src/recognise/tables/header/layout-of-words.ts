import { gather } from '../../../domain/gather.js';
import { memory, PARTS_KEY } from '../../../domain/text.js';
import type { KeyColumn, Layout, Side } from '../layout.js';
import { columnsOfKnownForm } from './forms-in-words.js';
import { joinHeaderCells } from './header-cells.js';
import { type HeaderTerm, pathsOfTerms } from './header-tree.js';
import { type HeaderWord, isSideWord, wordsOfHeader } from './header-words.js';
import { keyRoleOf } from './key-role.js';
import { columnOf } from './layout-of-grid.js';
import { type HeaderList, listsOfHeader } from './word-lists.js';

/** Columns of a table whose header lost its cells: from its words alone. */
export function layoutOfWords(lines: readonly string[], year: number | null, codedLists = false): Layout {
  const key = year + PARTS_KEY + codedLists + PARTS_KEY + lines.join(PARTS_KEY);
  return known(key, () => {
    const layout = layoutOfHeaderWords(wordsOfHeader(joinHeaderCells(lines)), year, codedLists);
    const alone = layout.sides.some(({ columns }) => columns.length > 0) ? -1 : lines.findIndex(isAmount);
    if (alone < 1) return layout;
    // 金额 in the middle of two lines of labels is no scrap of a longer word where nothing else is a column.
    const beside = lines.map((line, at) => (at === alone - 1 ? `${line} ${lines[alone]!.trim()}` : line));
    return layoutOfHeaderWords(wordsOfHeader(beside.filter((_, at) => at !== alone)), year, codedLists);
  });
}

const isAmount = (line: string): boolean => line.trim() === '金额';

/** Disclosures of one template print the same headers. */
const known = memory<Layout>(1000, 800);

/** Columns from header words in reading order. */
function layoutOfHeaderWords(all: readonly HeaderWord[], year: number | null, codedLists = false): Layout {
  const words = withoutSideLine(all);
  const lists = listsOfHeader(words, codedLists);
  if (lists) return layoutOfLists(lists, year);
  const form = columnsOfKnownForm(words);
  if (form) {
    const columns = form.map((path, position) => columnOf(path, position, undefined, year));
    return { sides: [{ keys: keysOf(words), columns }], width: 0, fromWords: true };
  }
  const halves = splitHalves(words);
  const sides = halves.map((half, index): Side => {
    const side = halves.length === 1 ? undefined : index === 0 ? ('income' as const) : ('expenditure' as const);
    const labelled = half.findLastIndex((word) => isRowLabel(word) && word.line === half[0]?.line);
    const figures = half.filter(
      (word, at) =>
        !word.isLabel && (word.meaning !== undefined || (at > Math.max(0, labelled) && isWholeHead(word, half))),
    );
    const paths = pathsOfTerms(
      figures.map((word): HeaderTerm => ({ text: word.text, meaning: word.meaning, line: word.line })),
    );
    return {
      ...(side ? { half: side } : {}),
      keys: keysOf(half),
      columns: paths.map((path, position) => columnOf(path, position, side, year)),
    };
  });
  return { sides, width: 0, fromWords: true };
}

/** Lists side by side with one column of figures each: those of economic items share it, others are halves. */
function layoutOfLists(lists: readonly HeaderList[], year: number | null): Layout {
  const kinds = lists.map((list) => list.kind);
  const isCoded = new Set(kinds).size === 1;
  const sides = lists.slice(0, isCoded ? 1 : lists.length).map(({ words, kind }): Side => {
    const half = isCoded ? undefined : kind === 'income' ? ('income' as const) : ('expenditure' as const);
    const column = columnOf([words.at(-1)!.text], 0, half, year);
    return { ...(half ? { half } : {}), keys: keysOf(words), columns: [column] };
  });
  return { sides, width: 0, fromWords: true, lists: kinds };
}

const isRowLabel = (word: HeaderWord): boolean => word.isLabel && keyRoleOf([word.text]) !== 'remark';

/**
 * Unknown words are taken for a column only where they stand beside known ones, not for scraps of a broken word; what
 * begins the header or stands left of its labels is a label.
 */
const isWholeHead = (word: HeaderWord, all: readonly HeaderWord[]): boolean =>
  word.text.length >= 3 &&
  all.some((other) => other !== word && other.line === word.line && other.meaning !== undefined);

function keysOf(words: readonly HeaderWord[]): KeyColumn[] {
  const keys: KeyColumn[] = [];
  for (const word of words) {
    const role = word.isLabel ? keyRoleOf([word.text]) : undefined;
    if (role && !isSideWord(word)) keys.push({ role, position: -1 });
  }
  return keys;
}

/** 本年收入 and 本年支出, or 财政拨款收入 and 财政拨款支出, alone on a line above 项目 and 项目 head the sides, no column. */
function withoutSideLine(words: readonly HeaderWord[]): readonly HeaderWord[] {
  if (words.filter((word) => word.isLabel && /^项\s*目$/.test(word.text)).length !== 2) return words;
  const isSides = (line: number) => {
    const [first, second, ...others] = words.filter((word) => word.line === line);
    return (
      others.length === 0 &&
      /收入[预决]?算?数?$/.test(first?.text ?? '') &&
      /支出[预决]?算?数?$/.test(second?.text ?? '')
    );
  };
  return words.filter((word) => word.isLabel || !isSides(word.line));
}

/** 收入项目 and 支出项目 head the names of their sides. */
const isItemOfSide = (word: HeaderWord): boolean => /^(?:收入|支出)项目$/.test(word.text.replace(/\s/g, ''));

/** A header with 收入 and 支出, or with two label columns and figures after each, heads two sides. */
function splitHalves(words: readonly HeaderWord[]): HeaderWord[][] {
  const names = gather(words, (word, index) =>
    word.isLabel && (isItemOfSide(word) || (!isSideWord(word) && keyRoleOf([word.text]) === 'name')) ? [index] : [],
  );
  const second = names.find(
    (index) => index > (names[0] ?? 0) && words.slice(names[0] ?? 0, index).some((word) => word.meaning !== undefined),
  );
  const hasSides =
    words.some((word) => word.text.replace(/\s/g, '').startsWith('收入')) &&
    words.some((word) => word.text.replace(/\s/g, '').startsWith('支出'));
  if (second === undefined || !(hasSides || names.length === 2)) return [[...words]];
  const isItem = (word: HeaderWord) => /^项目|^支出项目|^收入项目/.test(word.text.replace(/\s/g, ''));
  if (!hasSides && !(isItem(words[names[0]!]!) && isItem(words[second]!))) return [[...words]];
  const before = words.slice(0, second).filter((word) => !isSideWord(word));
  return [before, words.slice(second).filter((word) => !isSideWord(word))];
}
