/** 《政府收支分类科目》 as data: look-ups by code, by name and by year. What it does not know it does not judge. */
import { nameKey, remembered } from '../../domain/text.js';
import { DEPARTMENTAL_ECONOMIC, GOVERNMENTAL_ECONOMIC } from './economic.js';
import { FUNCTIONAL_201_204 } from './functional-201-204.js';
import { FUNCTIONAL_205_207 } from './functional-205-207.js';
import { FUNCTIONAL_208_210 } from './functional-208-210.js';
import { FUNCTIONAL_211_217 } from './functional-211-217.js';
import { FUNCTIONAL_219_234 } from './functional-219-234.js';
import type { Classification, ClassificationItem } from './item.js';
import { parseItems } from './parse-items.js';

export { basicKindOf, governmentalItemOf, pairAllowed } from './economic-pairs.js';
export { type Classification, type ClassificationItem, classificationOf, type ItemLevel, levelOf } from './item.js';

interface Lists {
  readonly all: readonly ClassificationItem[];
  readonly byCode: ReadonlyMap<string, readonly ClassificationItem[]>;
  readonly byName: ReadonlyMap<string, readonly ClassificationItem[]>;
}

let lists: Lists | undefined;

/** Parsed once, when first asked for. */
function load(): Lists {
  if (lists) return lists;
  const all = [
    FUNCTIONAL_201_204,
    FUNCTIONAL_205_207,
    FUNCTIONAL_208_210,
    FUNCTIONAL_211_217,
    FUNCTIONAL_219_234,
    DEPARTMENTAL_ECONOMIC,
    GOVERNMENTAL_ECONOMIC,
  ].flatMap((text) => parseItems(text));
  lists = { all, byCode: grouped(all, (item) => item.code), byName: grouped(all, (item) => itemKey(item.name)) };
  return lists;
}

function grouped(items: readonly ClassificationItem[], keyOf: (item: ClassificationItem) => string) {
  const groups = new Map<string, ClassificationItem[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const keys = new Map<string, string>();

/** A name reduced to what tells items apart: no brackets, no （类）（款）（项）, no closing 支出, 费用 as 费. */
export function itemKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  // Names come from documents without end: the memory of them is let go from time to time.
  if (keys.size > 20_000) keys.clear();
  const key = readKey(name);
  keys.set(name, key);
  return key;
}
const itemKeys = new WeakMap<ClassificationItem, string>();
/** What tells an item's own name apart. */
export function keyOf(item: ClassificationItem): string {
  let key = itemKeys.get(item);
  if (key === undefined) {
    key = itemKey(item.name);
    itemKeys.set(item, key);
  }
  return key;
}

function readKey(name: string): string {
  const key = nameKey(name.replace(/[（(][类款项][）)]/g, ''));
  return key === '其他支出' ? key : key.replace(/支出$/, '').replace(/费用$/, '费');
}

/** The functional 类 of all years. */
export function functionalClasses(): readonly ClassificationItem[] {
  classes ??= load().all.filter((item) => item.classification === 'functional' && item.level === '类');
  return classes;
}
let classes: readonly ClassificationItem[] | undefined;

/** All functional items of one level: 0 for 类, 1 for 款, 2 for 项. */
export function functionalItems(depth: number): readonly ClassificationItem[] {
  let items = byDepth[depth];
  if (!items) {
    items = load().all.filter((item) => item.classification === 'functional' && item.code.length === 3 + 2 * depth);
    byDepth[depth] = items;
  }
  return items;
}
const byDepth: (readonly ClassificationItem[] | undefined)[] = [];

/** Every item that is known, one entry for each name. */
export const allItems = (): readonly ClassificationItem[] => load().all;

/** All names a code has had, the present one first; none for a code that is not known. */
export const itemsOfCode = (code: string): readonly ClassificationItem[] => load().byCode.get(code) ?? [];

const inYear = (item: ClassificationItem, year: number | null | undefined): boolean =>
  year === null || year === undefined
    ? item.to === null
    : (item.from ?? 0) <= year && year <= (item.to ?? Number.MAX_SAFE_INTEGER);

/** The item of a code in a budget year, or at present; undefined where the data does not know. */
export const itemOf = (code: string, year?: number | null): ClassificationItem | undefined =>
  itemsOfCode(code).find((item) => inYear(item, year));

const nameIn = (classification: Classification, code: string, year?: number | null): string | undefined => {
  const item = itemOf(code, year);
  return item?.classification === classification ? item.name : undefined;
};

/** Name of a 支出功能分类 item: functionalName('2080505') is 机关事业单位基本养老保险缴费支出. */
export const functionalName = (code: string, year?: number | null): string | undefined =>
  nameIn('functional', code, year);
/** Name of a 部门 or 政府预算支出经济分类 item. */
export const economicName = (code: string, year?: number | null): string | undefined =>
  nameIn('departmental', code, year) ?? nameIn('governmental', code, year);

/** All items, present and former, with this name; brackets, spaces and a closing 支出 make no difference. */
export const itemsOfName = remembered(
  (name): readonly ClassificationItem[] => load().byName.get(itemKey(name)) ?? NO_ITEMS,
);
const NO_ITEMS: readonly ClassificationItem[] = [];

/** The codes that this name has stood for, in one classification or in all of them; where a year is given, in that year. */
export function codesOfName(name: string, classification?: Classification, year?: number | null): readonly string[] {
  const found = itemsOfName(name);
  if (found.length === 0) return NO_CODES;
  const codes: string[] = [];
  for (const item of found)
    if (
      (!classification || item.classification === classification) &&
      (year === undefined || inYear(item, year)) &&
      !codes.includes(item.code)
    )
      codes.push(item.code);
  return codes;
}
const NO_CODES: readonly string[] = [];

/** The functional codes that this name has stood for: of 类, of 款 and of 项. */
export const functionalCodesOf = remembered((name): readonly (readonly string[])[] => {
  const codes = codesOfName(name, 'functional');
  return [3, 5, 7].map((length) => codes.filter((code) => code.length === length));
});

/** Whether two names are the same item's name but for brackets, spaces, numbering and a closing 支出. */
export const sameItemName = (a: string, b: string): boolean => itemKey(a) === itemKey(b);

/** What a former name became: formerName('医疗卫生与计划生育支出') gives the old entry and its successor. */
export function formerName(
  name: string,
): { readonly former: ClassificationItem; readonly now: ClassificationItem | undefined } | undefined {
  const items = itemsOfName(name);
  if (items.length === 0 || items.some((item) => item.to === null)) return undefined;
  const former = items[0]!;
  return { former, now: itemOf(former.code) };
}

/** All items directly below a code, present names only. */
export const childrenOf = (code: string): readonly ClassificationItem[] =>
  load().all.filter((item) => item.code.length === code.length + 2 && item.code.startsWith(code) && item.to === null);
