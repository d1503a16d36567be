import type { Direction } from '../../domain/book.js';

/** A direction word before a figure, and how far from it. */
export interface DirectionWord {
  readonly direction: Direction;
  /** Where the word begins and what stands between it and the figure (增加项目 2 个: 项目). */
  readonly start: number;
  readonly object: string;
}

const UP = '增加|增长|上升|提高|上涨|增支|净增|上调|增多|增幅|增收|调增|多支出';
const DOWN = '减少|下降|降低|减低|降幅|压减|压缩|缩减|减幅|回落|下调|核减|调减|减支|减收|少支出?|节约|节支|节省|负增长';
/** 预算57万元结余13.71万元: less than was planned. Elsewhere 结余 is an amount of its own. */
const LEFT_OVER = /^(?:结余|节余|剩余|未支出)(?:了|为)?$/;
const WORD = new RegExp(
  `((?:增加|增长|上升|提高|增)(?:[（(]或?|/|或者?|、)(?:减少|下降|降低|减)[)）]?|(?:减少|下降|降低|减)(?:[（(]或?|/|或者?|、)(?:增加|增长|上升|增)[)）]?)|(增减(?:变[化动])?|不增加|不减少)|(${UP}|[增多](?=\\d|$))|(?:${DOWN}|[减降少](?=\\d|$))`,
  'g',
);
const NEAR = /^(?:了|幅度?|率|额|数|比例)?(?:合计|共计|共|各|均|分别)?(?:为|是|达|约|近)?[：:]?(?:\d[\d.,]*[，,、])?$/;
const OBJECT = /^[^的是为因由到至占]{1,16}$/;
const TAKES_OBJECT = /^(?:增加|减少|调增|调减|压减)$/;

/**
 * The direction word that governs the figure behind `phrase`, which may follow an amount at once; undefined where the figure is no
 * change.
 */
export function directionBefore(phrase: string, isBehindAmount: boolean): DirectionWord | undefined {
  if (!/[增减升降涨高多少缩落调核支节余]/.test(phrase)) return undefined;
  if (isBehindAmount && LEFT_OVER.test(phrase)) return { direction: 'decrease', start: 0, object: '' };
  let last: RegExpExecArray | undefined;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(phrase); found; found = WORD.exec(phrase)) last = found;
  if (!last) return undefined;
  const rest = phrase.slice(last.index + last[0].length);
  const near = NEAR.test(rest);
  if (!near && !(OBJECT.test(rest) && TAKES_OBJECT.test(last[0]))) return undefined;
  const [, both, neither, up] = last;
  const direction: Direction = both ? 'unresolved' : neither ? 'unchanged' : up ? 'increase' : 'decrease';
  return { direction, start: last.index, object: near ? '' : rest };
}

export const opposite = (direction: Direction | null): Direction | null =>
  direction === 'increase' ? 'decrease' : direction === 'decrease' ? 'increase' : direction;

const UNCHANGED =
  /无(?:增减)?变[化动]|没有(?:增减)?变[化动]|未(?:发生)?变[化动]|保持一致|保持不变|维持不变|持平|一致|相同|不变|无增减|零增长|不增不减/;
/** Where and in which words a clause says that an amount did not change. */
export function unchangedIn(clause: string): { readonly offset: number; readonly words: string } | undefined {
  const found = UNCHANGED.exec(clause);
  return found ? { offset: found.index, words: found[0] } : undefined;
}
