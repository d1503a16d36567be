import { codesOfName } from '../../../forms/classification/index.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isTotalLabel } from '../cell-text.js';
import type { ListKind } from '../layout.js';
import type { HeaderWord } from './header-words.js';
import { keyRoleOf } from './key-role.js';
import { isClassCode, wordsOf } from './part-words.js';
import { groupsOf, INCOME_WORDS, type Piece } from './word-sides.js';

/** One of several lists that stand side by side: its labels and the one column of figures behind them. */
export interface HeaderList {
  readonly words: readonly HeaderWord[];
  readonly kind: ListKind;
}

/**
 * The lists of a header line in which labels and one column of figures alternate: 项目 预算数 项目 预算数 项目 预算数, or
 * 科目编码 科目名称 金额 printed twice or more. `codedBody`: its rows print codes in each list, whatever became of the words
 * that head them. Undefined for any other header.
 */
export function listsOfHeader(words: readonly HeaderWord[], codedBody = false): readonly HeaderList[] | undefined {
  for (const line of new Set(words.map((word) => word.line))) {
    const lists = listsOfLine(words.filter((word) => word.line === line));
    if (!lists) continue;
    const coded = codedBody || lists.every((list) => list.some((word) => roleOf(word) === 'code'));
    if (coded) return lists.map((list) => ({ words: list, kind: 'economic' }));
    if (lists.length > 2) {
      const heads = headsOf(words, line, lists.length);
      return lists.map((list, index) => ({
        words: list,
        kind: kindOf([...list, ...heads.slice(index, index + 1)], index),
      }));
    }
  }
  // A label may begin on the line above; labels below the last column of figures belong to columns before it.
  const last = words.findLastIndex((word) => !word.isLabel);
  return codedBody
    ? listsOfLine(words.slice(0, last + 1))?.map((list) => ({ words: list, kind: 'economic' }))
    : undefined;
}

/** What a header word that names rows is: their code, name, number … */
export const roleOf = (word: HeaderWord) => (word.isLabel ? keyRoleOf([word.text]) : undefined);

function listsOfLine(words: readonly HeaderWord[]): HeaderWord[][] | undefined {
  const lists: HeaderWord[][] = [];
  let open: HeaderWord[] = [];
  for (const word of words) {
    open.push(word);
    if (word.isLabel) continue;
    if (word.meaning !== 'amount' && word.meaning !== 'final-accounts') return undefined;
    if (!open.some((one) => roleOf(one) === 'name')) return undefined;
    lists.push(open);
    open = [];
  }
  return lists.length >= 2 && open.length === 0 ? lists : undefined;
}

/** 收入, 支出（按功能分类）, 支出（按用途分类） on the line above: one word to a list. */
function headsOf(words: readonly HeaderWord[], line: number, count: number): readonly HeaderWord[] {
  const above = words.filter((word) => word.line === line - 1);
  return above.length === count ? above : [];
}

function kindOf(list: readonly HeaderWord[], index: number): ListKind {
  const words = list.map((word) => word.text).join('');
  if (/政府/.test(words)) return 'governmental';
  if (/经济|用途|性质/.test(words)) return 'economic';
  if (/功能/.test(words)) return 'functional';
  return index === 0 ? 'income' : 'functional';
}

/** Fewer lines with two codes may be chance. */
const FEWEST_PAIRS = 3;

/** Whether lines print two economic codes, each with its name: lists side by side, though their header is broken. */
export const hasPairedCodes = (lines: readonly SourceLine[]): boolean =>
  lines.filter(({ text }) => PAIRED_CODES.test(text)).length >= FEWEST_PAIRS;
const PAIRED_CODES = /^\s*30\d(?:\s?\d{2})?\s+[^\d\s]\S*\s(?:.*\s)?3[01]\d(?:\s?\d{2})?\s+[^\d\s]/;

/** Parts a line of lists with codes: every classification code, and every label behind a figure, begins a row. */
export function splitAtCodes(line: SourceLine): Piece[] {
  const pieces: { side: number; label: string[]; figures: string[] }[] = [];
  const words = wordsOf(line);
  for (const [index, word] of words.entries()) {
    const last = pieces.at(-1);
    const isCode = isClassCode(word) && (index === 0 || isFollowedByName(words, index));
    // 301 01: a code in two columns.
    const isLevel = /^\d{2}$/.test(word) && last?.label.length === 1 && isClassCode(last.label[0]!);
    if (isLevel) last.label.push(word);
    else if (!isCode && figureOf(word) !== undefined) {
      if (last) last.figures.push(word);
      else pieces.push({ side: 0, label: [], figures: [word] });
    } else if (!last || isCode || last.figures.length > 0) pieces.push({ side: 0, label: [word], figures: [] });
    else last.label.push(word);
  }
  return pieces;
}

/** 电费 20762: an amount in yuan may look like a code, but no name follows it. */
function isFollowedByName(words: readonly string[], index: number): boolean {
  const next = words[index + 1];
  return next !== undefined && (/^\d{2}$/.test(next) || figureOf(next) === undefined);
}

/** Parts a line of several lists, some of which may have ended: names and order tell whose each label is. */
export function splitLists(line: SourceLine, lists: readonly ListKind[]): Piece[] {
  const groups = groupsOf(wordsOf(line)).slice(0, 12);
  const places = placesOf(
    groups.map((group) => group.label.join('')),
    lists,
  );
  return groups.map((group, index) => ({ side: places[index] ?? lists.length - 1, ...group }));
}

/** The list of each label, in increasing order, at the least cost. */
function placesOf(labels: readonly string[], lists: readonly ListKind[]): readonly number[] {
  if (labels.length === lists.length) return lists.map((_, index) => index);
  let best: { readonly places: readonly number[]; readonly cost: number } | undefined;
  const walk = (places: readonly number[], cost: number, from: number) => {
    if (best && cost >= best.cost) return;
    if (places.length === labels.length) {
      best = { places, cost };
      return;
    }
    for (let list = from; list < lists.length; list++)
      walk([...places, list], cost + costOf(labels[places.length]!, lists[list]!), list + 1);
  };
  walk([], 0, 0);
  return best?.places ?? labels.map((_, index) => Math.min(index, lists.length - 1));
}

const PLAIN = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*/;
const BY_USE = /^(?:基本支出|项目支出|人员经费|公用经费|人员经费和公用经费支出|专项业务经费支出)/;

/** How ill a label fits a list: 4 where its name says that it belongs to another. */
export function costOf(label: string, list: ListKind): number {
  const name = label.replace(PLAIN, '');
  if (isTotalLabel(name) || /结转|结余/.test(name)) return /收入|上年|年初/.test(name) === (list === 'income') ? 0 : 4;
  if (INCOME_WORDS.test(name) && !/支出/.test(name)) return list === 'income' ? 0 : 4;
  const kinds = new Set<ListKind>();
  if (codesOfName(name, 'functional').some((code) => code.length === 3)) kinds.add('functional');
  if (BY_USE.test(name) || codesOfName(name, 'departmental').length > 0) kinds.add('economic');
  if (codesOfName(name, 'governmental').length > 0) kinds.add('governmental');
  return kinds.size === 0 ? (list === 'income' ? 2 : 1) : kinds.has(list) ? 0 : 4;
}
