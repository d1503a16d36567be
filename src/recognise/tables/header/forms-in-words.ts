import { squeezed } from '../../../domain/text.js';
import type { HeaderWord } from './header-words.js';

/** The parts of the three public expenses as final accounts print them, whatever lines their words are broken over. */
const THREE_PUBLIC = [
  ['“三公”经费合计'],
  ['因公出国（境）费'],
  ['公务用车购置及运行维护费', '小计'],
  ['公务用车购置及运行维护费', '公务用车购置费'],
  ['公务用车购置及运行维护费', '公务用车运行维护费'],
  ['公务接待费'],
];

/** What every form of final accounts prints of a fund in this order: money from last year, of this year, to next year. */
const CARRIED = ['年初结转', '年末结转', '本年收入', '本年支出'];

/**
 * The columns of a form of final accounts that its words tell for certain though their cells were lost; undefined for any
 * other header.
 */
export const columnsOfKnownForm = (words: readonly HeaderWord[]): readonly (readonly string[])[] | undefined =>
  isPairedThreePublic(words) ? pairsOfThreePublic() : (columnsOfFund(words) ?? columnsByUse(words));

/** 预算数 决算数 printed six times on one line, below words of the three public expenses. */
function isPairedThreePublic(words: readonly HeaderWord[]): boolean {
  const last = words.filter((word) => word.line === words.at(-1)?.line);
  const isPaired = last.every(({ meaning }, index) => meaning === (index % 2 === 0 ? 'amount' : 'final-accounts'));
  return last.length === 2 * THREE_PUBLIC.length && isPaired && words.some(({ meaning }) => meaning === 'vehicles');
}

const pairsOfThreePublic = (): readonly (readonly string[])[] =>
  THREE_PUBLIC.flatMap((path) => [
    [...path, '预算数'],
    [...path, '决算数'],
  ]);

/** 年初结转和 年末结转和, 结余 结余 and 本年收入 本年支出, 小计 基本支出 项目支出 over several lines: the form of a fund's accounts. */
function columnsOfFund(words: readonly HeaderWord[]): readonly (readonly string[])[] | undefined {
  const has = (text: string) => words.some((word) => word.text.startsWith(text));
  const basic = words.findIndex(({ meaning }) => meaning === 'basic');
  if (!CARRIED.every(has) || basic < 1 || words[basic + 1]?.meaning !== 'project') return undefined;
  const isOpen = words.filter((word) => word.text.startsWith('本年') || word.text.startsWith('年')).length !== 4;
  const sum = words[basic - 1]!;
  const isSum = (sum.meaning === 'total' || sum.meaning === 'subtotal') && sum.line === words[basic]!.line;
  if (isOpen || !isSum || sum.text.startsWith('本年')) return undefined;
  const spent = [sum, ...words.slice(basic, basic + 2)].map(({ text }) => ['本年支出', text]);
  return [['年初结转和结余'], ['本年收入'], ...spent, ['年末结转和结余']];
}

/** Expenditure by use, as a form prints it whose cells stand in four rows; a group's name above the columns that it holds. */
const BY_USE = [
  ['合计'],
  ['基本支出', '小计'],
  ['基本支出', '人员经费', '工资福利支出'],
  ['基本支出', '人员经费', '对个人和家庭的补助'],
  ['基本支出', '公用经费', '商品和服务支出'],
  ['基本支出', '公用经费', '资本性支出'],
  ['项目支出', '小计'],
  ['项目支出', '其他运转类'],
  ['项目支出', '特定目标类'],
];
const WORDS_BY_USE = wordsIn(BY_USE);

/** 合计, 小计 小计, 其他运转类 … over several lines, all of that form and none besides, in whatever order they were read. */
function columnsByUse(words: readonly HeaderWord[]): readonly (readonly string[])[] | undefined {
  const printed = words.filter(({ isLabel }) => !isLabel).map(({ text }) => squeezed(text));
  return printed.length === WORDS_BY_USE.length && printed.sort().join() === WORDS_BY_USE.join() ? BY_USE : undefined;
}

/** Each head once and each column's own word, sorted. */
function wordsIn(paths: readonly (readonly string[])[]): readonly string[] {
  const heads = new Set(paths.flatMap((path) => path.slice(0, -1)));
  return [...heads, ...paths.map((path) => path.at(-1)!)].sort();
}
