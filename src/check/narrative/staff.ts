import type { BookView } from '../view.js';
import { wordsBetween } from './around.js';
import type { ToldList } from './lists.js';

/** Kinds of staff that lie apart: who is of one is of no other. */
const STAFF: readonly RegExp[] = [
  /^(?:机关)?行政/,
  /^参(?:公|照)/,
  /^(?:全额|全部)?(?:财政)?(?:补助|拨款)事业/,
  /^(?:差额|部分)(?:财政)?(?:补助|拨款)?事业/,
  /^自收自支/,
  /^事业(?:编制|人员|编)?$/,
];
/** 参公 and 全额事业 may be told again as 事业. */
const INSTITUTIONS = STAFF.length - 1;
/** 行政工勤: may be told of 行政 again. */
const WORKERS = /工勤|工人|后勤/;
const ALL_STAFF = /^(?:在职|在编|实有在职|在岗)[^；]{0,6}$|^(?:人员|核定|核定人员|机构)?编制(?:总?数|人数)?$/;

/**
 * Of 在职人数30人，包括行政人员10人、全部补助事业人员15人、自收自支事业人员8人；… the parts up to the semicolon, but for workers of
 * offices; undefined where one of them may hold another.
 */
export function staffApart(view: BookView, { total, parts }: ToldList): ToldList['parts'] | undefined {
  if (!/^[人名]$/.test(total.unit ?? '') || !ALL_STAFF.test(total.subject)) return undefined;
  const told = parts.filter(({ statement }) => !/[；;。]/.test(wordsBetween(view, total, statement)));
  const own = told.filter(({ statement }) => !WORKERS.test(statement.subject));
  const kinds = own.map(({ statement }) => STAFF.findIndex((pattern) => pattern.test(statement.subject)));
  if (own.length < 2 || kinds.includes(-1) || new Set(kinds).size < own.length) return undefined;
  const isAgain = kinds.includes(INSTITUTIONS) && kinds.some((kind) => kind > 0 && kind < INSTITUTIONS);
  return isAgain ? undefined : own;
}
