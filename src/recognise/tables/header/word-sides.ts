import { gather } from '../../../domain/gather.js';
import { bareName, numberingOf } from '../../../domain/text.js';
import { itemsOfName } from '../../../forms/classification/index.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf } from '../cell-text.js';
import { wordsOf } from './part-words.js';

/** The part of a line that belongs to one side: its label's words and its figures. */
export interface Piece {
  readonly side: number;
  readonly label: readonly string[];
  readonly figures: readonly string[];
}

const EXPENDITURE = /支出|结转下年|年终结转|年末结转|结转到下年|预备费|结余分配|上缴上级|对附属单位补助/;
/** Words by which a label is known as income. */
export const INCOME_WORDS = /收入|上年结转|上年结余|年初结转|拨款|使用非财政|事业基金|动用|专户核算|专户管理|单位资金/;

/** Parts a line of a two-sided table into income and expenditure. */
export function splitTwoSides(line: SourceLine, lastSide: number | undefined): Piece[] {
  const groups = groupsOf(withCodes(wordsOf(line)));
  if (groups.length === 0) return [];
  if (groups.length === 1) {
    const [only] = groups;
    return [{ side: sideOfLabel(only!.label.join(''), lastSide), ...only! }];
  }
  const [income, ...rest] = groups;
  return [
    { side: 0, ...income! },
    { side: 1, label: gather(rest, (group) => group.label), figures: gather(rest, (group) => group.figures) },
  ];
}

/** 212 城乡社区支出: a class's own code before its name is no amount. */
function withCodes(words: readonly string[]): readonly string[] {
  const isCode = (word: string, name: string | undefined) =>
    name !== undefined && /^2\d{2}$/.test(word) && itemsOfName(bareName(name)).some(({ code }) => code === word);
  if (!words.some((word, at) => isCode(word, words[at + 1]))) return words;
  return gather(words, (word, at) => {
    if (isCode(word, words[at + 1])) return [];
    const before = words[at - 1];
    return [before !== undefined && isCode(before, word) ? before + word : word];
  });
}

interface Group {
  readonly label: string[];
  readonly figures: string[];
}

/** Label words and the figures after them; a label that begins with a number, or 支 after 收…计, begins a group. */
export function groupsOf(words: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (figureOf(word) !== undefined) {
      if (last) last.figures.push(word);
      else groups.push({ label: [], figures: [word] });
    } else if (!last || last.figures.length > 0 || begins(last.label, word))
      groups.push({ label: [word], figures: [] });
    else last.label.push(word);
  }
  return groups;
}

/** Labels of a list by use, which are in no classification. */
const BY_USE = /^(?:基本支出|项目支出|人员(?:经费|支出)|(?:日常)?公用(?:经费|支出)|人员类|其他运转类|特定目标类)$/;
const isItem = (name: string): boolean => itemsOfName(bareName(name)).length > 0;

/** [210]卫生健康支出: a class with its code in brackets. */
const BRACKETED_CODE = /^[[【]\d{3}(?:\d\d){0,2}[\]】]/;
/** 210卫生健康支出, 210-卫生健康支出. */
const CODE_BEFORE = /^\d{3}[-—]?(?=\p{Script=Han})/u;

function begins(label: readonly string[], word: string): boolean {
  if (numberingOf(word) !== '' || BRACKETED_CODE.test(word) || /^其中[:：]/.test(word)) return true;
  if (CODE_BEFORE.test(word) && isItem(word.replace(CODE_BEFORE, ''))) return true;
  const before = label.join('');
  // The amount of an income may be blank: what is no income then begins the next list.
  if (/(?:收入(?:预算)?|拨款|资金|结转|结余)$/.test(before) && (BY_USE.test(word) || isItem(word))) return true;
  // So may that of an expenditure: 外交支出 and 工资福利支出 are two labels.
  if (/支出$/.test(before) && isItem(before) && (BY_USE.test(word) || isItem(word))) return true;
  return (
    (/计$/.test(before) && /^(?:支|本)/.test(word)) ||
    (/(?:结转|结余|计|下年)$/.test(before) && /^(?:年终|年末|结转下年)/.test(word)) ||
    (before.length > 5 && /^结转下年/.test(word)) ||
    (/结余$/.test(before) && /^结余分配$/.test(word))
  );
}

/** What is left at the end of the year is expenditure, what was there at its beginning income, whatever money it is. */
const BALANCE = /^(?:年初|上年|年[末终]).*(?:结转|结余)/;
const balanceOf = (label: string): 'income' | 'expenditure' | undefined =>
  BALANCE.test(label) ? (/^年[末终]/.test(label) ? 'expenditure' : 'income') : undefined;

/** What a label's words say of its side; undefined where they say nothing. */
export function halfOfLabel(label: string): 'income' | 'expenditure' | undefined {
  const balance = balanceOf(bareName(label));
  if (balance) return balance;
  const expenditure = EXPENDITURE.test(label);
  return expenditure === INCOME_WORDS.test(label) ? undefined : expenditure ? 'expenditure' : 'income';
}

/** The side of a label that stands alone on its line. */
function sideOfLabel(label: string, lastSide: number | undefined): number {
  const half = halfOfLabel(label);
  return half ? (half === 'expenditure' ? 1 : 0) : (lastSide ?? 0);
}
