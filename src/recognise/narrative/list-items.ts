import type { Context } from './context.js';
import { type Draft, isQuantityOfThings } from './draft.js';
import type { PlacedText } from './sections.js';

const ITEMISED = /具体(?:使用|安排|支出)?情况|结构情况|功能(?:分类)?(?:科目)?(?:说明|情况)|主要内容|使用情况|支出情况/;

/** Tells of a subject of the classification: （款）, （项）, “…”科目. */
const OF_SUBJECT = /[（(]\d*[款项][)）]|“[^”]*科目/;

/**
 * Items in paragraphs of their own under the total of a heading above: 1. …（类）…（款）…（项）2025年预算数为 A 万元.
 * Their first amount is a part of the first amount under that heading.
 */
export function linkItem(text: PlacedText, drafts: readonly Draft[], context: Context): void {
  const title = text.headings.at(-1) ?? '';
  const structure = /结构/.test(title);
  const named = structure ? drafts.find((one) => one.inShare) : undefined;
  const total = named ?? (structure ? headOfSection(context) : undefined) ?? headAbove(text, context);
  if (!total || (total.text === text && !named) || isOtherSide(title, total.subject)) return;
  const numbered = /^[（(“"]?\d{1,2}[.、．)）]/.test(text.text.text) && OF_SUBJECT.test(text.text.text);
  if (!structure && !(numbered && ITEMISED.test(text.headings.join(' ')))) return;
  if (structure && drafts.some((one) => isQuantityOfThings(one) && one.partOf?.text === text)) return;
  const parts = drafts.filter((one) => isQuantityOfThings(one) && one.kind === 'money' && !one.inReason && !one.partOf);
  for (const part of structure ? parts : itemAmounts(parts, total)) {
    part.partOf = total;
    part.list = structure ? `${text.id}:structure` : `chapter${text.chapter}:items`;
  }
  if (structure)
    for (const share of drafts)
      if (share.measure === 'share' && share.of && !share.partOf) share.partOf = share.of.partOf;
}

/** The first amount under the nearest heading above the paragraph's own that has one. */
function headAbove({ headings }: PlacedText, { heads }: Context): Draft | undefined {
  for (let depth = Math.max(0, headings.length - 1); depth > 0; depth--) {
    const head = heads.get(titlesOf(headings, depth));
    if (head && !OF_SUBJECT.test(head.text.text.text)) return head;
  }
  return heads.get('');
}

/** Keeps an amount as the first under each of the headings above it that has none. */
export function keepHead({ headings }: PlacedText, amount: Draft, { heads }: Context): void {
  for (let depth = 0; depth <= headings.length; depth++) {
    const titles = titlesOf(headings, depth);
    if (!heads.has(titles)) heads.set(titles, amount);
  }
}

const titlesOf = (headings: readonly string[], depth: number): string => headings.slice(0, depth).join('\n');

/** A structure that goes on in another paragraph is of the total that its own section began with. */
const headOfSection = ({ section }: Context): Draft | undefined =>
  section.find((one) => isQuantityOfThings(one) && one.kind === 'money' && !one.inReason && one.partOf === null);

/** A structure of expenditure is none of income. */
const isOtherSide = (title: string, subject: string): boolean =>
  /支出/.test(title) && !/收入/.test(title) && /收入/.test(subject) && !/支/.test(subject);

/** The one amount of the item that is of the same stage as the total. */
const itemAmounts = (parts: readonly Draft[], total: Draft): readonly Draft[] => {
  const same = parts.find((part) => (part.stage ?? null) === (total.stage ?? null));
  return same ? [same] : [];
};
