import type { Context } from './context.js';
import type { Draft } from './draft.js';

const OPENS = /主要|其中|包括|分别/;

/**
 * Projects that the text first counts and then names one by one, with their amounts: 运转类项目2个，主要是甲 3 万元、乙 5 万元.
 * Only when as many are named as were counted are they parts of the project expenditure stated above.
 */
export function linkCountedItems(drafts: readonly Draft[], context: Context): void {
  if (!drafts.some((one) => one.measure === 'count')) return;
  const states = (one: Draft) => one.measure === 'amount' && !one.partOf && !one.inReason;
  const total = context.section.find(states) ?? drafts.find(states);
  if (total?.kind !== 'money' || !/项目(?:支出|经费|资金|预算$)/.test(total.subject)) return;
  drafts.forEach((count, index) => {
    if (count.measure !== 'count' || !/^[个项]$/.test(count.unit ?? '')) return;
    const items: Draft[] = [];
    for (const draft of drafts.slice(index + 1, index + 40)) {
      if (draft.clause.sentence !== count.clause.sentence) break;
      if (draft.measure === 'amount' && draft.kind === 'money' && !draft.inReason) items.push(draft);
    }
    if (items.length === 0 || String(items.length) !== count.value || items.includes(total)) return;
    if (!OPENS.test(count.text.text.text.slice(count.end, items[0]!.start))) return;
    for (const item of items) {
      if (item.partOf) continue;
      item.partOf = total;
      item.list = `${total.text.id}:counted`;
    }
  });
}
