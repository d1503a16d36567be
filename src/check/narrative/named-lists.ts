import type { Paragraph } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import { matchesOf, squeezed } from '../../domain/text.js';
import { type BookView, perBook, placeIn } from '../view.js';

/** A list of names without amounts, such as 收入包括：A、B、C. */
interface NamedList {
  readonly of: 'income' | 'expenditure' | 'personnel' | 'operating';
  readonly names: readonly string[];
  readonly at: Place;
}

const KINDS = /(收入|支出)(?:主要)?包括[：:]([^。；;]{6,500})/g;
const ECONOMIC =
  /(人员(?:经费|支出)|(?:日常)?公用(?:经费|支出))[^。；;：:]{0,40}?(?:主要)?(?:包括|用于)[：:]([^。；;]{10,700})/g;

/** Lists of kinds of income, expenditure and economic items that give names only. Explanations of terms are left out. */
export const namedLists = perBook(readLists);
function readLists(view: BookView): readonly NamedList[] {
  return gather(view.book.paragraphs, (paragraph) => {
    if (!/包括|用于/.test(paragraph.text) || /[:：]\s*(?:是)?指|名词解释/.test(paragraph.text.slice(0, 60))) return [];
    if (/名词解释/.test(paragraph.section ?? '')) return [];
    return [...listsIn(paragraph, KINDS), ...listsIn(paragraph, ECONOMIC)];
  });
}

function listsIn(paragraph: Paragraph, pattern: RegExp): readonly NamedList[] {
  return gather(matchesOf(paragraph.text, pattern), (match): NamedList[] => {
    const [all, head = '', body = ''] = match;
    if (/\d(?:\.\d+)?万?元/.test(body)) return [];
    const names = squeezed(body)
      .replace(/(?:等|支出|方面)*$/, (tail) => (tail.startsWith('支出') ? '支出' : ''))
      .split(/[、，,]/)
      .map((name) => name.replace(/^(?:以及|和|及)|等(?:支出|费用)?$/g, ''))
      .filter((name) => name.length >= 2 && name.length <= 24);
    const of = /人员/.test(head)
      ? 'personnel'
      : /公用/.test(head)
        ? 'operating'
        : head === '收入'
          ? 'income'
          : 'expenditure';
    const start = match.index + all.indexOf(body);
    return [{ of, names, at: placeIn(paragraph, start, body.slice(0, 40)) }];
  });
}
