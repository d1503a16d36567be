import { remembered } from '../../domain/text.js';
import {
  type ClassificationItem,
  codesOfName,
  formerName,
  functionalCodesOf,
  functionalItems,
  itemKey,
  itemsOfCode,
  keyOf,
} from '../../forms/classification/index.js';
import { isNear } from './judge-name.js';
import type { ToldItem } from './told-items.js';

/** What an item is called since its name was given up; undefined for names still in use. */
export function nowCalled(name: string, year: number | null): ClassificationItem | undefined {
  const known = formerName(name);
  if (!known?.now || year === null || known.former.to === null || !known.former.certain || !known.now.certain)
    return undefined;
  return known.former.to < year ? known.now : undefined;
}

/** Depth: 0 for the 类, 1 for the 款, 2 for the 项. */
export type ToldSlip = { readonly name: string; readonly depth: number } & (
  | { readonly is: 'variant'; readonly official: ClassificationItem }
  | { readonly is: 'repeated'; readonly code: string }
  /** Under a parent that it does not belong to. */
  | { readonly is: 'parent'; readonly under: string; readonly codes: readonly string[] }
);

/** Goes down from the 类 as far as the names are known; a name slightly off leads on to the item that is meant. */
export function slipsOf({ names }: ToldItem): ToldSlip[] {
  const slips: ToldSlip[] = [];
  let parent = '';
  for (const [depth, name] of names.entries()) {
    if (name === null) break;
    const codes = functionalCodesOf(name)[depth] ?? [];
    const inside = codes.find((code) => code.startsWith(parent));
    const official = inside === undefined ? nearestBelow(parent, depth, name) : undefined;
    if (inside === undefined && repeats(name, parent)) {
      slips.push({ is: 'repeated', name, depth, code: parent });
      break;
    }
    if (inside === undefined && codes.length > 0) {
      // 行政运行 is in many places; a name of one place only cannot be in another.
      const only = depth > 0 && codes.length === 1 && itemsOfCode(codes[0]!).every((item) => item.certain);
      if (only) slips.push({ is: 'parent', name, depth, under: names[depth - 1] ?? '', codes });
      break;
    }
    if (inside === undefined && !official) break;
    if (official) slips.push({ is: 'variant', name, depth, official });
    parent = inside ?? official!.code;
  }
  return slips;
}

/** 卫生健康支出（类）卫生健康支出（款）: the parent's own name, which none of its items has. */
const repeats = (name: string, parent: string): boolean =>
  parent !== '' &&
  codesOfName(name, 'functional').includes(parent) &&
  itemsOfCode(parent).every((item) => item.certain);

/** The one present item below a parent whose name is almost this; none where the name may be clipped or is new. */
const nearestBelow = (parent: string, depth: number, name: string): ClassificationItem | undefined =>
  nearest(`${parent} ${depth} ${itemKey(name)}`) ?? undefined;

const nearest = remembered((parentDepthKey) => {
  const [parent = '', depth = '', key = ''] = parentDepthKey.split(' ');
  return findNearest(parent, Number.parseInt(depth, 10), key) ?? null;
});

function findNearest(parent: string, depth: number, key: string): ClassificationItem | undefined {
  const siblings = functionalItems(depth).filter((item) => item.code.startsWith(parent));
  const clipped = siblings.some((item) => keyOf(item).includes(key) || key.includes(keyOf(item)));
  if (clipped) return undefined;
  const near = siblings.filter((item) => item.certain && item.to === null && isNear(key, keyOf(item)));
  return near.length === 1 ? near[0] : undefined;
}
