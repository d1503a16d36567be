import type { ColumnMeaning } from '../../../domain/book.js';
import { gather } from '../../../domain/gather.js';
import { HEADER_WORDS, meaningOfHeader } from '../../../forms/header-words.js';
import { isClassHead } from './header-lines.js';
import { keyRoleOf } from './key-role.js';

/** A word of an exploded header: its lines are joined, its neighbours parted. */
export interface HeaderWord {
  readonly text: string;
  readonly meaning: ColumnMeaning | undefined;
  readonly isLabel: boolean;
  readonly line: number;
}

const LABELS = `
  科目编码 科目代码 科目名称 科目 功能分类科目 支出功能分类科目 支出功能分类科目编码 功能分类科目编码 功能分类科目名称
  支出功能分类科目名称 功能科目编码 功能科目名称 功能科目代码 功能分类科目代码 经济分类科目 支出经济分类科目 经济分类科目编码
  经济分类科目名称 经济科目编码 经济科目名称 部门预算支出经济分类科目 部门预算支出经济分类 部门预算经济分类科目 部门预算经济分类
  政府预算支出经济分类科目 政府预算支出经济分类 政府预算经济分类科目 政府预算经济分类 政府预算支出经济分类科目编码
  部门经济分类科目 政府经济分类科目 支出功能科目 支出经济科目
  部门预算支出经济科目名称 政府预算支出经济科目名称 部门预算支出经济科目编码 政府预算支出经济科目编码
  部门预算支出经济分类科目名称 政府预算支出经济分类科目名称 部门预算支出经济分类科目编码
  部门经济科目名称 政府经济科目名称 部门经济科目编码 政府经济科目编码 部门预算经济科目名称 政府预算经济科目名称
  部门经济分类科目名称 政府经济分类科目名称 部门经济分类科目编码 政府经济分类科目编码
  部门预算经济分类科目编码 政府预算经济分类科目编码 部门预算经济分类科目名称 政府预算经济分类科目名称
  单位名称 单位代码 单位编码 部门名称 部门代码 部门编码 部门(单位)代码 部门(单位)编码 部门(单位)名称 部门(单位名称) 单位(科目名称)
  单位名称(科目) 科目名称(单位) 预算单位 预算单位名称 预算单位编码 主管部门 项目 项目名称 项目编码 项目代码 序号 编码 代码
  名称 备注 行次 栏次 行号 类型 类别 项目类别 项目类型 项目单位 实施单位 项目(按功能分类) 项目(按支出功能分类) 项目(按功能分类科目)
  项目(按支出性质和经济分类) 支出项目 收入项目 支出功能分类 功能分类 经济分类 科目编码及名称
`;
const SIDES = new Set(['收入', '支出', '收入项目', '支出项目']);
/** Parts of longer words that also stand alone: a line with nothing else is what is left of a broken word. */
const SCRAPS = new Set(['预算', '决算', '金额', '支出', '收入']);
const SINGLE = new Set(['类', '款', '项']);
/** What a narrow column leaves of 功能分类科目编码 and its like on one line. */
const LABEL_PARTS = /^(?:支出)?(?:功能|经济)分?$|^类?科目编?$/;

/** One word for two: the fund and the kind of spending above 合计, 人员经费 … of a form that shows nothing else. */
const COMPOUND = gather(
  ['一般公共预算', '一般公共预算财政拨款', '政府性基金预算', '政府性基金预算财政拨款', '国有资本经营预算', '财政拨款'],
  (fund) => [[`${fund}基本支出`, 'basic'] as const, [`${fund}项目支出`, 'project'] as const],
);

const LEXICON: ReadonlyMap<string, ColumnMeaning | null> = new Map<string, ColumnMeaning | null>([
  ...COMPOUND,
  ...LABELS.trim()
    .split(/\s+/)
    .map((words) => [words, null] as const),
  ...[...SIDES, ...SINGLE].map((words) => [words, null] as const),
  ...HEADER_WORDS.map(({ words, meaning }) => [words, meaning] as const),
]);
/** By first character the lengths of the words that begin with it, the longest first. */
const LENGTHS: ReadonlyMap<string, readonly number[]> = lengthsByFirst([...LEXICON.keys()]);

function lengthsByFirst(words: readonly string[]): Map<string, readonly number[]> {
  const lengths = new Map<string, readonly number[]>();
  for (const word of words) {
    const known = lengths.get(word.charAt(0)) ?? [];
    if (!known.includes(word.length))
      lengths.set(
        word.charAt(0),
        [...known, word.length].sort((a, b) => b - a),
      );
  }
  return lengths;
}

/** True where a word of the forms goes on behind this text: 一般公共预, 2025年预. */
export function beginsHeaderWord(text: string): boolean {
  const rest = text.replace(LEAD, '');
  return (
    rest === '' || BEGINNINGS.has(rest) || BEGINS_YEAR.test(text) || (BEGINS_COMPARISON.test(rest) && text.length < 30)
  );
}
const BEGINS_YEAR = /^20?\d?$/;
const BEGINS_COMPARISON =
  /^(?:年初)?(?:预算|决算)?数?[比较与](?:上年?|去年?|20\d{0,2}|(?:上年|去年|20\d{2}年?度?)(?:[年预决执初增][^()]*)?)?$/;
const BEGINNINGS: ReadonlySet<string> = new Set(
  gather([...LEXICON.keys()], (word) => Array.from(word, (_, at) => word.slice(0, at + 1))),
);

/** Header text as one run of characters that remembers where lines and words were parted. */
interface Run {
  readonly plain: string;
  /** For each plain character: the printed text, its line, and what parts it from the one before (0 no, 1 space, 2 line). */
  readonly printed: readonly string[];
  readonly line: readonly number[];
  readonly parted: readonly (0 | 1 | 2)[];
}

function runOf(lines: readonly string[]): Run {
  const printed: string[] = [];
  const line: number[] = [];
  const parted: (0 | 1 | 2)[] = [];
  let plain = '';
  let held = '';
  for (const [index, text] of lines.entries()) {
    let gap: 0 | 1 | 2 = 2;
    for (const character of text) {
      if (/\s/.test(character)) {
        if (gap === 0) gap = 1;
        continue;
      }
      const normal = character.normalize('NFKC');
      if (/[“”"'‘’]/.test(normal)) {
        held += character;
        continue;
      }
      for (const [part, one] of [...normal].entries()) {
        plain += one;
        printed.push(part === 0 ? held + character : '');
        line.push(index);
        parted.push(part === 0 ? gap : 0);
        held = '';
        gap = 0;
      }
    }
  }
  return { plain, printed, line, parted };
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly meaning: ColumnMeaning | null | undefined;
}

/** Header longer than this is no header: it is left as lines. */
const MOST = 1200;

/** The words of a header, found in its run of text by the known vocabulary; what is not known stays as printed. */
export function wordsOfHeader(lines: readonly string[]): HeaderWord[] {
  const run = runOf(lines);
  const size = run.plain.length;
  if (size === 0 || size > MOST) return [];
  const best: (Step | undefined)[] = [{ cost: 0, from: -1, meaning: undefined }];
  for (let at = 0; at < size; at++) {
    const here = best[at];
    if (!here) continue;
    const offer = (to: number, cost: number, meaning: Step['meaning']) => {
      const total = here.cost + cost;
      if (!best[to] || total < best[to].cost) best[to] = { cost: total, from: at, meaning };
    };
    offerKnown(run, at, offer);
    offerUnknown(run, at, offer);
  }
  const words: HeaderWord[] = [];
  for (let to = size; to > 0; ) {
    const step = best[to];
    if (!step) return [];
    const text = run.printed.slice(step.from, to).join('');
    const meaning = step.meaning ?? (step.meaning === undefined ? meaningOfHeader(text) : undefined);
    words.push({
      text,
      meaning,
      isLabel:
        step.meaning === null ||
        LABEL_PARTS.test(text) ||
        (step.meaning === undefined && meaning === undefined && keyRoleOf([text]) !== undefined),
      line: run.line[step.from] ?? 0,
    });
    to = step.from;
  }
  words.reverse();
  return withRemarks(withClassHeads(words)).filter(
    (word, index) =>
      !(word.meaning === undefined && !word.isLabel && DIVIDES.test(word.text) && word !== words.at(-1)) &&
      !(SCRAPS.has(word.text) && index > 1 && words.every((other) => other === word || other.line !== word.line)),
  );
}

/** 合计 301 302 项目支出, and on the next line the names of 301 and 302: they stand where their codes do. */
function withClassHeads(words: readonly HeaderWord[]): readonly HeaderWord[] {
  const codes = words.filter(({ text, meaning }) => meaning === undefined && isClassHead(text));
  if (codes.length < 2) return words;
  const names = words.filter(({ line, isLabel }) => line === codes[0]!.line + 1 && !isLabel);
  if (names.length !== codes.length) return words.filter((word) => !codes.includes(word));
  return words
    .filter((word) => !names.includes(word))
    .map((word) => (codes.includes(word) ? { ...names[codes.indexOf(word)]!, line: word.line } : word));
}

/** 按支出性质分, 按资金来源: it says of what kind the words below it are, and heads no column itself. */
const DIVIDES = /^按\S{2,6}(?:划?分|类别|性质|来源|用途)$/;

/** 支出功能分类科目 （按大类）: words in brackets behind a label are part of it. */
const withRemarks = (words: readonly HeaderWord[]): HeaderWord[] => {
  const out: HeaderWord[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last?.isLabel && word.meaning === undefined && !word.isLabel && /^[（(].*[)）]$/.test(word.text))
      out[out.length - 1] = { ...last, text: last.text + word.text };
    else out.push(word);
  }
  return out;
};

/** 2025年预算数比2024年执行数, 比上年增减%: one word, though years and stages stand in it. */
const COMPARISON =
  /^(?:20\d{2}年度?|本年|当年|今年)?(?:年初)?(?:预算数?|决算数?)?[比较与](?:上年|去年|20\d{2}年度?)(?:年初)?(?:预算|执行|决算|完成)?数?(?:相比)?(?:增[、/]?减(?:变化|变动)?(?:情况|额|率|幅度?|百分比|\(?%\)?)?)?/;

/** A year, and words that may stand before or behind it. */
const LEAD = /^(?:其中[:：])?(?:20\d{2}年?度?)?(?:本年|当年)?/;

type Offer = (to: number, cost: number, meaning: Step['meaning']) => void;

/** Costs: a word 10, a space inside it 11, an end inside a printed word 5; a line break inside it is usual and free. */
function offerKnown(run: Run, at: number, offer: Offer): void {
  const first = run.plain.charAt(at);
  const year = '其2本当'.includes(first) ? LEAD.exec(run.plain.slice(at, at + 14))![0].length : 0;
  if (year > 4 && (run.parted[at + year] ?? 2) > 0) offer(at + year, 14, 'amount');
  offerComparison(run, at, offer);
  for (const skip of year > 0 ? [0, year] : [0])
    for (const length of LENGTHS.get(run.plain.charAt(at + skip)) ?? []) offerWord(run, at, skip, length, offer);
}

function offerComparison(run: Run, at: number, offer: Offer): void {
  if (!'2本当今预决比较与'.includes(run.plain.charAt(at))) return;
  const comparison = COMPARISON.exec(run.plain.slice(at, at + 40))?.[0];
  if (!comparison) return;
  const end = at + comparison.length;
  offer(end, 10 + spaces(run, at, end) * 11, /[%)率幅度比]$/.test(comparison) ? 'rate' : 'change');
}

/** Offers a word of the forms, behind a year where one is skipped. */
function offerWord(run: Run, at: number, skip: number, length: number, offer: Offer): void {
  const end = at + skip + length;
  if (end > run.plain.length) return;
  const word = run.plain.slice(at + skip, end);
  const meaning = LEXICON.get(word);
  if (meaning === undefined || (skip > 0 && meaning === null)) return;
  const [begins, ends] = [(run.parted[at] ?? 2) > 0, (run.parted[end] ?? 2) > 0];
  if (length <= 1 && !(begins && ends)) return;
  const isSide = SIDES.has(word);
  if (isSide && length > 2 && isParted(run, at, end)) return;
  let cost = 10 + spaces(run, at, end) * 11;
  if (partsBeforeSum(run, at, end)) cost += 11;
  if (!ends) cost += 5;
  if (!begins) cost += 1;
  if (isSide && (run.line[at] ?? 0) > 1) cost += 20;
  offer(end, cost, meaning);
  const remark = ends ? 0 : remarkAt(run, end);
  if (remark > 0 && !run.plain.startsWith('(%)', end)) offer(end + remark, cost, meaning);
}

/** How long the remark in brackets is that a printed word ends with, as in 财政拨款（补助）; 0 where there is none. */
function remarkAt({ plain, parted }: Run, at: number): number {
  if (plain[at] !== '(') return 0;
  const size = plain.indexOf(')', at) + 1 - at;
  if (size < 3 || size > LONGEST_REMARK || (parted[at + size] ?? 2) === 0) return 0;
  for (let inside = at; inside < at + size; inside++) if (parted[inside] !== 0) return 0;
  return size;
}
const LONGEST_REMARK = 8;

function offerUnknown(run: Run, at: number, offer: Offer): void {
  let end = at + 1;
  while (end < run.plain.length && (run.parted[end] ?? 2) === 0) end++;
  const isLabel = (run.parted[at] ?? 2) > 0 && LABEL.test(run.plain.slice(at, end));
  offer(end, isLabel ? 14 : 16 + (end - at) * 4, undefined);
}
/** 预算代码, 预算单位编码: one label, whatever words it begins with. */
const LABEL = /^[^码称号]{1,8}(?:编码|代码|名称|编号)$/;

/** 项目支出 and 小计 on two lines are two words, though 项目支出小计 is one. */
const partsBeforeSum = (run: Run, from: number, to: number): boolean =>
  to - from > 2 && run.parted[to - 2] === 2 && /^[合小总]计$/.test(run.plain.slice(to - 2, to));

const isParted = (run: Run, from: number, to: number): boolean => {
  for (let index = from + 1; index < to; index++) if ((run.parted[index] ?? 0) > 0) return true;
  return false;
};

const spaces = (run: Run, from: number, to: number): number => {
  let count = 0;
  for (let index = from + 1; index < to; index++) if (run.parted[index] === 1) count++;
  return count;
};

export const isSideWord = (word: HeaderWord): boolean => SIDES.has(word.text.replace(/\s/g, ''));
