import type { ColumnMeaning } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { codesOfName } from '../../forms/classification/index.js';
import { meaningOfHeader } from '../../forms/header-words.js';
import { type Draft, unitClass } from './draft.js';

const IN_TURN = /^(.+)(?:支出)?分别(?:支出|安排|安排支出|列支)?$/;
/** What parts names, the surest first: 公务用车购置及运行费 is one name. */
const SEPARATORS = [/、/, /[、和]/, /[、和与]/, /[、和与及]/];

/**
 * 公务接待费、会议费分别为2万元、3万元: as many amounts as names, each of the name in its turn. Only names that are known as
 * they stand: of 一般公共预算收入、支出, the second is but the rest of one.
 */
export function nameInTurn(drafts: readonly Draft[]): void {
  for (let at = 0; at < drafts.length; ) {
    const group = groupFrom(drafts, at);
    at += Math.max(1, group.length);
    const names = namesOf(group);
    for (const [index, draft] of group.entries()) if (names) draft.subject = names[index]!;
  }
}

/** The amounts side by side that one list of names stands in front of. */
function groupFrom(drafts: readonly Draft[], from: number): readonly Draft[] {
  const first = drafts[from]!;
  if (!first.subject.includes('分别') || first.measure !== 'amount') return [];
  let to = from + 1;
  while (to < drafts.length && goesOn(first, drafts[to]!)) to++;
  return drafts.slice(from, to);
}

const goesOn = (first: Draft, next: Draft): boolean =>
  next.subject === first.subject && next.measure === 'amount' && unitClass(next) === unitClass(first);

function namesOf(group: readonly Draft[]): readonly string[] | undefined {
  const words = IN_TURN.exec(group[0]?.subject ?? '')?.[1];
  if (words === undefined || group.length < 2) return undefined;
  for (const separator of SEPARATORS) {
    const names = words.split(separator);
    if (names.length === group.length) return names.every(isKnown) ? names : undefined;
  }
  return undefined;
}

const KNOWN: ReadonlySet<ColumnMeaning | undefined> = new Set<ColumnMeaning>([
  ...(['basic', 'project', 'personnel', 'operating', 'salaries', 'household', 'goods-services'] as const),
  ...(['travel-abroad', 'vehicles', 'vehicle-purchase', 'vehicle-running', 'reception'] as const),
  ...(['meetings', 'training'] as const),
]);
const isKnown = (name: string): boolean =>
  KNOWN.has(meaningOfHeader(squeezed(name))) || codesOfName(name, 'functional').some((code) => code.length === 3);
