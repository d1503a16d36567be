import { type Draft, unitClass } from './draft.js';

/** 公务用车购置及运行费, in whichever order and words. */
const VEHICLES =
  /^(?:公务用?车|公车)(?:购置费?(?:及|和|与|、|以及)(?:公务用车|车辆)?运[行维]|运[行维](?:维护)?费?(?:及|和|与|、)购置)/;

const THREE_PUBLIC = /三公”?经费/;
const VEHICLE_PARTS = [
  /^(?:公务用?车|公车)购置费?(?:支出|预算)*$/,
  /^(?:公务用?车|公车)运[行维](?:维护)?费?用?(?:支出|预算)*$/,
];

/**
 * Items that belong together by law or form, whichever way the text lists them: 三公经费 and its items, 基本支出 and
 * its two halves. Each row: the total, and its parts.
 */
const FAMILIES: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [THREE_PUBLIC, [/^因公出国/, /^公务接待费?(?:支出|预算)*$/, VEHICLES]],
  [VEHICLES, VEHICLE_PARTS],
  [/固定资产|资产(?:总额|合计|总计|金额)/, [/^(?!单价|单位价值).+(?:价值|总价|净值|原值)$/]],
  [/基本支出/, [/^人员经费(?:支出)?$/, /^(?:日常)?公用经费(?:支出)?$/]],
];

/** Gives parts their total where the text puts them into paragraphs or sentences of their own. */
export function linkFamilies(section: readonly Draft[]): void {
  for (const family of FAMILIES) linkFamily(section, family);
  // Where nothing tells what vehicles cost altogether, buying and running them are expenses by themselves.
  if (!section.some(({ subject }) => VEHICLES.test(subject))) linkFamily(section, [THREE_PUBLIC, VEHICLE_PARTS]);
}

function linkFamily(section: readonly Draft[], [total, parts]: (typeof FAMILIES)[number]): void {
  const heads: Draft[] = [];
  const lists = new Map<Draft, string>();
  for (const draft of section) {
    if (draft.measure !== 'amount' || draft.inReason || draft.compared) continue;
    // Before the first total there is nothing to be a part of.
    if (heads.length === 0 && !total.test(draft.subject)) continue;
    if (parts.some((part) => part.test(draft.subject))) {
      const head = draft.partOf ?? headFor(heads, draft);
      if (!head || !heads.includes(head)) continue;
      if (draft.partOf === null) {
        draft.partOf = head;
        draft.list = lists.get(head) ?? `${head.text.id}:${head.start}`;
      }
      if (draft.list) lists.set(head, draft.list);
    } else if (total.test(draft.subject) && (draft.partOf === null || total.source.startsWith('^'))) heads.push(draft);
  }
}

/** The latest total of the same stage; what final accounts state without a stage is what was spent. */
const headFor = (heads: readonly Draft[], draft: Draft): Draft | undefined =>
  (draft.stage === null ? heads.findLast((head) => fits(head, draft) && head.stage === 'final-accounts') : undefined) ??
  heads.findLast((head) => fits(head, draft) && head.stage === draft.stage);

const fits = (head: Draft, draft: Draft): boolean =>
  unitClass(head) === unitClass(draft) && (head.year === null || draft.year === null || head.year === draft.year);
