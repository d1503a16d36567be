import type { Operator } from '../../domain/book.js';
import { readDecimal } from '../../domain/number.js';
import {
  beginsWithOneOf,
  isInk,
  isSpace,
  memory,
  PARTS_KEY,
  singleSpaced,
  squeezed,
  withoutSpaces,
} from '../../domain/text.js';

/** What an indicator is to reach, read from its cells. */
interface TargetValue {
  readonly operator: Operator | null;
  readonly value: string | null;
  readonly unit: string | null;
}

const SIGNS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:\$?\\geq?(?:slant)?\$?|[≥≧⩾]|>=|=>|大于等于|大于或等于|不低于|不少于|不小于)/, '≥'],
  [/^(?:\$?\\leq?(?:slant)?\$?|[≤≦⩽]|<=|=<|小于等于|小于或等于|不高于|不超过|不多于|不大于)/, '≤'],
  [/^(?:>|\$?\\gt\$?|大于)/, '>'],
  [/^(?:<|\$?\\lt\$?|小于)/, '<'],
  [/^(?:[=≡═]|等于)/, '='],
];

/** An operator in words, not as a sign. */
const SPELLED = /^[大小不等]/;

/** The characters with which operators begin. */
const OPENING = '$\\≥≧⩾><=≤≦⩽≡═大小不等';
const opens = beginsWithOneOf(OPENING);

/** The operator that opens a value, and what follows it. */
function openingOperator(text: string): { readonly operator: Operator | null; readonly rest: string } {
  if (!opens(text)) return { operator: null, rest: text };
  // The two that most indicators have.
  if (text.startsWith('≥')) return { operator: '≥', rest: text.slice(1) };
  if (text.startsWith('≤')) return { operator: '≤', rest: text.slice(1) };
  for (const [sign, operator] of SIGNS) {
    const match = sign.exec(text);
    if (match) return { operator, rest: text.slice(match[0].length) };
  }
  return { operator: null, rest: text };
}

const OPERATOR_CODES = new Set(Array.from(`${OPENING}定`, (sign) => sign.charCodeAt(0)));
/** False for a cell that begins with a sign or a Chinese character with which no operator begins. */
function mayBeOperator(cell: string): boolean {
  let at = 0;
  while (at < cell.length && isSpace(cell.charCodeAt(at))) at++;
  const code = cell.charCodeAt(at);
  return OPERATOR_CODES.has(code) || !isInk(code);
}

/** The operator that a cell of the operator column holds; undefined when the cell holds something else. */
export function operatorOf(cell: string): Operator | null | undefined {
  if (!mayBeOperator(cell)) return undefined;
  const text = squeezed(cell);
  if (text === '定性' || text === '定性指标') return '定性';
  if (text === '定量' || text === '定量指标') return null;
  const { operator, rest } = openingOperator(text);
  return operator !== null && rest === '' ? operator : undefined;
}

/** Whether words are an operator or begin with one. */
export const hasOperator = (text: string): boolean =>
  typeof operatorOf(text) === 'string' || openingOperator(text).operator !== null;

const QUANTITY = /^([-+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d*)?)([^\d]{0,12}|[^\d]{0,8}\/\d{0,4}[^\d]{1,4})$/;
/** Words behind a number that make it a bound: 95%以上, 3天内. */
const BOUND = /(?:(以上|及以上)|(以内|之内|以下|及以下))$/;
/** A number that opens a date, an ordinal or a period, which is no quantity. */
const DATED = /^(?:(?:19|20)\d\d[年.\-/]|\d{1,2}月(?:\d|底|初|末|中|前|份)|第\d)/;
/** True for a date or a point in time: 2024年底, 12月底前. */
export const isDated = (word: string): boolean =>
  MAY_BE_DATED.test(word) && (DATED.test(word) || /^\d{1,2}月/.test(word));
const MAY_BE_DATED = /^[\d第]/;
/** Words that are no unit although they follow a number: 12月 is a point in time, 500元/月 and 3个月 are amounts. */
const NO_UNIT = /[，,。；;：:]|[前底初末]$|左右|上下|(?<![/／每个·•.])月份?$/;

const withoutDollars = (text: string): string => (text.includes('$') ? text.replaceAll('$', '') : text);

/** Reads a value cell together with what the operator and unit columns hold. The same few hundred come again in all forms. */
export const readTargetValue = (cell: string, operatorCell?: string, unitCell?: string): TargetValue =>
  known(`${cell}${PARTS_KEY}${operatorCell ?? NONE}${PARTS_KEY}${unitCell ?? NONE}`, () =>
    readValue(cell, operatorCell, unitCell),
  );
const known = memory<TargetValue>(4000, 60);
/** No cell holds it. */
const NONE = `${PARTS_KEY}${PARTS_KEY}`;

function readValue(cell: string, operatorCell: string | undefined, unitCell: string | undefined): TargetValue {
  const text = withoutDollars(squeezed(cell)).replace(PAGE_MARK, '');
  const unit = (unitCell && unitOf(withoutSpaces(unitCell))) || null;
  const stated = operatorCell === undefined ? undefined : operatorOf(operatorCell);
  if (text === '' || /^[-—–/]+$/.test(text)) return { operator: stated ?? null, value: null, unit };
  const words = singleSpaced(cell);
  if (stated === '定性') return { operator: '定性', value: words, unit };
  // ±3%以内: what may differ in both directions is bound above.
  const differs = text.startsWith('±') && /^±\d/.test(text);
  const { operator: opening, rest } = differs ? { operator: '≤' as const, rest: text.slice(1) } : openingOperator(text);
  const operator = stated ?? opening;
  const quantity = DATED.test(rest) && operator === null ? undefined : readQuantity(rest);
  if (quantity)
    return {
      operator: operator ?? quantity.bound,
      value: quantity.value,
      unit: quantity.unit ?? unit,
    };
  // A template's unit that stands without its number.
  if (UNIT_ALONE.test(rest)) return { operator, value: null, unit: rest.replace('％', '%') };
  // 不低于上年水平: the words of an operator before other words compare, and are no sign before a number.
  if (stated === undefined && SPELLED.test(text) && rest !== '' && !/\d|百分之|[二三四五六七八九十百千]/.test(rest))
    return { operator: '定性', value: words, unit };
  // A range (90%-95%) or a formula states numbers, yet no single one.
  const open = operator !== null || /^[\d.%~\-—～至到]+$/.test(rest) ? operator : '定性';
  return { operator: open, value: operator !== null && stated === undefined ? rest : words, unit };
}

const UNIT_ALONE = /^(?:[%％]|(?:平方)?公里|万?亩|万?人次?|万?元|万?吨|[万平立]*方?米|[个次件座处户])$/;

/** ≥92%—19—: the number of the page, which a reader put behind the last words of it. */
const PAGE_MARK = /(?<=[\d%％\u4e00-\u9fff])[—–]\d{1,3}[—–]$/;

const unitOf = (text: string): string => text.replace(/^[(（](.+)[)）]$/, '$1').replace('％', '%');

function readQuantity(text: string): { value: string; unit: string | null; bound: Operator | null } | undefined {
  if (!/^[-+\d]/.test(text)) return undefined;
  const bounded = BOUND.exec(text);
  const plain = bounded ? text.slice(0, bounded.index) : text;
  const match = QUANTITY.exec(plain);
  const value = match ? readDecimal(match[1]!) : undefined;
  if (value === undefined) return undefined;
  const unit = match![2]!.replace(/^\((.+)\)$/, '$1');
  if (unit.length > 8 || NO_UNIT.test(unit) || /^[~\-—]/.test(unit)) return undefined;
  if (bounded === null && /^(?:日|时)?内$/.test(unit)) return undefined;
  const inside = !bounded && /[天日时月年]内$/.test(unit);
  const bound = bounded?.[1] ? '≥' : bounded || inside ? '≤' : null;
  return { value, unit: (inside ? unit.slice(0, -1) : unit) || null, bound };
}

/** True for a word that looks like the quantitative value of an indicator: 95%, ≥3, 20天, 131700元. */
export function looksQuantitative(cell: string): boolean {
  const text = withoutDollars(squeezed(cell));
  const { operator, rest } = openingOperator(text);
  if (operator !== null) return /\d/.test(rest) || rest === '';
  return !DATED.test(rest) && readQuantity(rest) !== undefined;
}
