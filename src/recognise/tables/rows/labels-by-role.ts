import { keptWith } from '../../../domain/kept.js';
import { squeezed } from '../../../domain/text.js';
import type { SourceCell } from '../../../read/source.js';
import { isTotalLabel, looksLikeCode } from '../cell-text.js';
import type { CodePart } from '../codes.js';
import type { KeyRole, Side } from '../layout.js';
import { looksLikeUnit } from './row-label.js';

/** A cell that is not blank, and its decimal as `figureOf` reads it. */
export interface Placed {
  readonly cell: SourceCell;
  readonly position: number;
  readonly value: string | null | undefined;
}

/** The role of each place of a side; of two keys in one place the first. */
export const keysByPlace = keptWith(({ keys }: Side): Keys => {
  const found: (KeyRole | undefined)[] = [];
  for (const { role, position } of keys) if (position >= 0) found[position] ??= role;
  return found;
});
/** The role of each place, as `keysByPlace` finds it. */
type Keys = readonly (KeyRole | undefined)[];

/** The labels of a row by what they are; of two for one role the first. */
interface LabelsByRole {
  name?: Placed;
  pairName?: Placed;
  group?: Placed;
  readonly codes: CodePart[];
  readonly pairCodes: CodePart[];
  unitCode: string | null;
}

/** Sorts a row's labels by the keys of their places, which may stand `shift` columns away. */
export function labelsByRole(labels: readonly Placed[], keys: Keys, shift: number | undefined): LabelsByRole {
  const found: LabelsByRole = { codes: [], pairCodes: [], unitCode: null };
  const areCodesMoved = shift !== undefined && shift !== 0 && labels.some((label) => isMovedClass(label, keys, shift));
  for (const label of labels) {
    const here = roleOfLabel(label, keys, shift ?? 0, areCodesMoved);
    if (here === undefined || here === 'remark' || here === 'sequence' || here === 'line-number') continue;
    if (here === 'name') found.name ??= label;
    else if (here === 'pair-name') found.pairName ??= label;
    else if (here === 'group') found.group ??= label;
    else {
      const digits = squeezed(label.cell.text);
      if (here === 'unit-code') found.unitCode = digits;
      else if (here === 'pair-code' || here === 'pair-类' || here === 'pair-款') found.pairCodes.push({ digits });
      else if (CODE_TEXT.test(digits)) found.codes.push(codePart(digits, here, shift !== 0));
    }
  }
  return withUnitsOwnRow(found);
}

/** A unit's own row above its projects: its code stands where they have their name. */
function withUnitsOwnRow(found: LabelsByRole): LabelsByRole {
  const { group, name } = found;
  if (!group || !name || !looksLikeCode(name.cell.text) || !looksLikeUnit(group.cell.text)) return found;
  return { ...found, unitCode: squeezed(name.cell.text), name: group };
}

const codePart = (digits: string, here: 'code' | '类' | '款' | '项', moved: boolean): CodePart =>
  here === 'code'
    ? moved
      ? { digits, moved }
      : { digits }
    : moved
      ? { digits, level: here, moved }
      : { digits, level: here };

/** Classification codes are digits; codes of projects mix in letters. */
const CODE_TEXT = /^[\dA-Z-]*\d[\dA-Z-]*$/i;

/** The keys whose cells hold words, not codes. */
export const IS_TEXT: ReadonlySet<KeyRole> = new Set(['name', 'pair-name', 'group', 'remark']);

const SHIFTS = [0, 1, -1, 2, -2] as const;
/** How many columns the labels stand away from their headers; undefined when they do not tell. */
export function shiftOf(labels: readonly Placed[], keys: Keys): number | undefined {
  const telling = labels.filter(({ cell, position }) => position !== 0 || !isTotalLabel(cell.text));
  if (telling.length === 0) return undefined;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const shift of SHIFTS) {
    let score = 0;
    for (const { cell, position } of telling) {
      const role = keys[position - shift];
      const isText = !looksLikeCode(cell.text);
      if (role && isText === IS_TEXT.has(role)) score += isText && role !== 'name' && labels.length === 1 ? 1 : 2;
      else score -= 1;
    }
    if (score > most) {
      most = score;
      best = shift;
    }
    // No other shift can do better.
    if (score === 2 * telling.length) break;
  }
  return best;
}

/** 208 in the column for 款 or 项: it is the 类, and all codes of the row stand beside their columns. */
const isMovedClass = ({ cell, position }: Placed, keys: Keys, shift: number): boolean =>
  keys[position - shift] === '类' && keys[position] !== '类' && /^[235]\d\d$/.test(cell.text.trim());

function roleOfLabel(
  { cell, position }: Placed,
  keys: Keys,
  shift: number,
  areCodesMoved: boolean,
): KeyRole | undefined {
  const own = keys[position];
  const shifted = keys[position - shift];
  if (areCodesMoved && shifted && looksLikeCode(cell.text)) return shifted;
  if (looksLikeCode(cell.text)) return own && !IS_TEXT.has(own) ? own : shifted;
  return shifted && IS_TEXT.has(shifted) ? shifted : own && IS_TEXT.has(own) ? own : (shifted ?? own);
}
