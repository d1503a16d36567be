import { matchesOf } from '../../domain/text.js';
import { codesOfName, functionalCodesOf, itemOf, itemsOfCode } from '../../forms/classification/index.js';
import type { Hit, Passage } from '../wording/passages.js';
import { judgeName } from './judge-name.js';
import type { ToldItem } from './told-items.js';

/** Digits beside the official name of an item that are not its own. */
export type WrongCode = { readonly printed: string; readonly told: string } & (
  | { readonly is: 'others'; readonly official: string }
  /** No item has these digits. */
  | { readonly is: 'nowhere'; readonly code: string }
);

const LEVELS = ['类', '款', '项'];

/** 卫生健康支出（2101类）, 行政运行（00项）: goes down as far as the names are official, to the first digits that are not theirs. */
export function wrongDigits(
  { names, digits }: ToldItem,
  year: number | null,
): { readonly wrong: WrongCode; readonly depth: number } | undefined {
  let parents: readonly string[] = [''];
  for (const [depth, name] of names.entries()) {
    if (name === null) return undefined;
    const codes = (functionalCodesOf(name)[depth] ?? []).filter((code) => parents.some((one) => code.startsWith(one)));
    const told = digits[depth];
    if (told && codes.length > 0 && !codes.some((code) => code.endsWith(told))) {
      const full = told.length > 2 || depth === 0 ? told : `${codes[0]!.slice(0, -2)}${told}`;
      const wrong = judgeDigits(full, name, codes, year);
      return wrong && { wrong: { ...wrong, told: `${told}${LEVELS[depth]}` }, depth };
    }
    parents = codes;
  }
  return undefined;
}

/** Whose the digits are; undefined where the data cannot say it for sure. */
function judgeDigits(
  told: string,
  printed: string,
  codes: readonly string[],
  year: number | null,
): WrongCode | undefined {
  const [code, ...others] = codes;
  if (code === undefined || !codes.every((one) => itemOf(one, year)?.certain)) return undefined;
  if (itemsOfCode(told).length === 0) return others.length === 0 ? { is: 'nowhere', printed, told, code } : undefined;
  const judgement = judgeName(told, printed, year);
  return judgement.is === 'other' ? { is: 'others', printed, told, official: judgement.official } : undefined;
}

const CODE = /[（(]([23]\d{2}(?:\d{2}){0,2})[）)]/g;
const NAME = /[\u4e00-\u9fff、（）()]{2,40}$/;
const NUMBERING = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[、（）()])/;
const LONGEST = 40;

/** 公共法律服务（2040607）: digits right behind a name, without 类, 款 or 项. */
export function wrongBracketedCodes(passage: Passage, year: number | null): readonly { hit: Hit; wrong: WrongCode }[] {
  const found: { hit: Hit; wrong: WrongCode }[] = [];
  for (const { 0: brackets, 1: told, index } of matchesOf(passage.text, CODE)) {
    const before = passage.text.slice(Math.max(0, index - LONGEST), index);
    const name = NAME.exec(before)?.[0].replace(NUMBERING, '') ?? '';
    const codes = codesOfName(name, undefined, year).filter((code) => code.length === told!.length);
    const wrong = codes.includes(told!) ? undefined : judgeDigits(told!, name, codes, year);
    const hit = { passage, offset: index - name.length, words: `${name}${brackets}`, groups: [] };
    if (wrong) found.push({ hit, wrong });
  }
  return found;
}
