import { type Draft, unitClass } from './draft.js';

/**
 * Items that belong together by law or form, whichever way the text lists them: 三公经费 and its items, 基本支出 and
 * its two halves. Each row: the total, and its parts.
 */
const FAMILIES: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/三公”?经费/, [/^因公出国/, /^公务接待费?/, /^公务用车购置(?:及|和|与|、)(?:公务用车)?运行/]],
  [
    /^公务用车购置(?:及|和|与|、)(?:公务用车)?运行/,
    [/^公务用车购置费?(?:支出)?$/, /^公务用车运行(?:维护)?费?(?:支出)?$/],
  ],
  [/固定资产|资产(?:总额|合计|总计|金额)/, [/^(?!单价|单位价值).+(?:价值|总价|净值|原值)$/]],
  [/基本支出/, [/^人员经费(?:支出)?$/, /^(?:日常)?公用经费(?:支出)?$/]],
];

/** Gives parts their total where the text puts them into paragraphs or sentences of their own. */
export function linkFamilies(section: readonly Draft[]): void {
  for (const [total, parts] of FAMILIES) {
    let head: Draft | undefined;
    let list: string | undefined;
    for (const draft of section) {
      if (draft.measure !== 'amount' || draft.inReason) continue;
      if (parts.some((part) => part.test(draft.subject))) {
        if (!head || !fits(head, draft)) continue;
        if (draft.partOf === head) list ??= draft.list ?? undefined;
        else if (draft.partOf === null) {
          draft.partOf = head;
          draft.list = list ??= `${head.text.id}:${head.start}`;
        }
      } else if (total.test(draft.subject) && (draft.partOf === null || total.source.startsWith('^'))) {
        head = draft;
        list = undefined;
      }
    }
  }
}

const fits = (head: Draft, draft: Draft): boolean =>
  unitClass(head) === unitClass(draft) &&
  (head.stage ?? null) === (draft.stage ?? null) &&
  (head.year === null || draft.year === null || head.year === draft.year);
