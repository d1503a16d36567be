import type { RowLevel } from '../../domain/book.js';
import { isChinese, squeezed } from '../../domain/text.js';
import { itemsOfCode, sameItemName } from '../../forms/classification/index.js';

/** Class and item last printed above: what a row with two digits hangs under. */
export interface CodeTrail {
  类: string;
  款: string;
}
export const newTrail = (): CodeTrail => ({ 类: '', 款: '' });

/** One piece of a code, and the level its column is for, where the column is for one. */
export interface CodePart {
  readonly digits: string;
  readonly level?: '类' | '款' | '项';
  /** True where cells of the row were lost, so that the column may not be its own. */
  readonly moved?: boolean;
}

/**
 * The full code (类+款+项 joined) that the pieces of a row stand for, given the rows above; null where there is none. Two
 * digits whose column was lost are a 项 where the name says so, where they are no higher than the 款 above, or where they come
 * right behind their 款.
 */
export function joinCode(parts: readonly CodePart[], trail: CodeTrail, name?: string): string | null {
  let code = '';
  for (const part of parts) {
    const digits = wholeDigits(squeezed(part.digits), part);
    if (!/^\d{2,8}$/.test(digits)) continue;
    const given = digits === part.digits ? part : { ...part, digits };
    code = joined(code, levelled(given, trail, code === '' ? name : undefined, parts.length === 1), trail);
  }
  if (code === '') return null;
  remember(code, trail);
  return code;
}

/** A 款 or 项 of one digit has lost its zero: spreadsheets take 02 for a number. */
const wholeDigits = (digits: string, { level, moved }: CodePart): string =>
  digits.length === 1 && (level === '款' || level === '项') && !moved ? `0${digits}` : digits;

/** The pieces of a code as printed, where one of them is too short for its column: 7 11 02 for 210 11 02, 301 2. */
export function shortPieces(parts: readonly CodePart[]): string | undefined {
  for (const { digits, level, moved } of parts)
    if (level !== undefined && !moved && digits.length < (level === '类' ? 3 : 2))
      return parts.map((part) => part.digits).join(' ');
  return undefined;
}

function levelled(part: CodePart, trail: CodeTrail, name: string | undefined, isOnly: boolean): CodePart {
  const isOpen = (part.level === undefined || part.moved) && part.digits.length === 2;
  if (!isOpen || name === undefined || !/^2\d{4}$/.test(trail.款)) return part;
  // Of whatever year: names change from one year's classification to the next.
  const [item, section] = [isNamed(trail.款 + part.digits, name), isNamed(trail.类 + part.digits, name)];
  if (item !== section) return { ...part, level: item ? '项' : '款' };
  // The codes of a class ascend: what is no higher than the last 款 is an item of it.
  return isOnly && part.digits <= trail.款.slice(3) ? { ...part, level: '项' } : part;
}

function joined(code: string, part: CodePart, trail: CodeTrail): string {
  const { digits } = part;
  if (digits.length >= 3) return code !== '' && !digits.startsWith(code) && digits.length < 5 ? code + digits : digits;
  if (code !== '') return code + digits;
  const isItem = part.level === '项' && trail.款.length === 5 && trail.款.startsWith('2');
  if (isItem) return trail.款 + digits;
  return trail.类 + digits;
}

function remember(code: string, trail: CodeTrail): void {
  if (code.length < 3) return;
  trail.类 = code.slice(0, 3);
  trail.款 = code.length >= 5 ? code.slice(0, 5) : '';
}

/** Level of a classification code by its length. */
export function levelOfCode(code: string): RowLevel | null {
  if (!/^[235]/.test(code)) return null;
  if (code.length === 3) return '类';
  if (code.length === 5) return '款';
  return code.length === 7 ? '项' : null;
}

/** Whether an item of that code and name has ever been in the classification. */
export const isNamed = (code: string, name: string): boolean =>
  itemsOfCode(code).some((item) => sameItemName(item.name, name));

const BRACKETED = /^[[【〔(（](\d{3,7})[\]】〕)）]\s*/;
const GLUED = /^([235]\d{2}(?:\d{2}){0,2})(?:[-—_]|\s+)?(?=[\u4e00-\u9fff“(（])/;
/** A label with its code in front, glued or in brackets: [30201]办公费, 2080505机关事业单位…. */
export function splitCode(label: string): { readonly code: string | null; readonly rest: string } {
  if (isChinese(label)) return { code: null, rest: label };
  const bracketed = BRACKETED.exec(label);
  if (bracketed) return { code: bracketed[1]!, rest: label.slice(bracketed[0].length) };
  const glued = GLUED.exec(label);
  const code = glued?.[1];
  if (
    glued &&
    code &&
    !/^(?:年|万|元|个|月|日)/.test(label.slice(glued[0].length)) &&
    (code.length > 3 || /[-—_\s]/.test(glued[0]) || isNamed(code, label.slice(code.length)))
  )
    return { code, rest: label.slice(glued[0].length) };
  return { code: null, rest: label };
}
