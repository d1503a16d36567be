import type { Statement } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import { matchesOf, squeezed } from '../../domain/text.js';
import { type BookView, perBook, placeIn } from '../view.js';
import { statementsByParagraph } from './around.js';
import { namedParts } from './functional-rows.js';
import { looseName } from './loose-name.js';

/** Words that the text says of one functional item, which name an item and nothing else. */
export interface ItemWords {
  /** The item that they are said of, and the words themselves. */
  readonly subject: string;
  readonly words: string;
  readonly at: Place;
  /** What the words are: 主要用于…, or the reason of a change. */
  readonly is: 'use' | 'reason';
  /** own: the item itself · other: another 项 that the text tells of by itself */
  readonly names: 'own' | 'other';
  /** The direction that a reason of the words ends with (经费增加), and that of the change it is given for. */
  readonly says?: 'increase' | 'decrease' | undefined;
  readonly told?: Statement['direction'];
  /** The words of a reason before its direction. */
  readonly bare?: string | undefined;
}

/** A 项 that the narrative tells of: its loose names, alone and behind its 款. */
interface ToldItem {
  readonly subject: string;
  readonly alone: string;
  readonly behind: string;
}

const USE = /主要用于([^，。；：:、\s]{2,40})(?=[。；])/g;
const DIRECTED = /^(.*?)(?:的)?(?:经费|资金|预算)?(?:支出)?(?:有所|相应|略有)?(增加|增长|减少|下降)$/;

/** Uses and reasons that name a listed item as a whole: copied texts keep the name of the item before. */
export const itemWords = perBook((view): readonly ItemWords[] => {
  const items = toldItems(view);
  if (items.size < 2) return [];
  const others = namesOfItems([...items.values()]);
  return gather([...paragraphsOf(view, items)], ([paragraph, statements]) => [
    ...usesIn(view, paragraph, statements, items, others),
    ...gather(statements, (statement) => reasonOf(view, statement, items, others) ?? []),
  ]);
});

const LEVELLED = /[(（]\d*项[)）]/;

/** Every 项 with a name of its own, by its subject. */
function toldItems(view: BookView): ReadonlyMap<string, ToldItem> {
  const items = new Map<string, ToldItem>();
  for (const { subject } of view.book.statements) {
    if (!LEVELLED.test(subject) || items.has(subject)) continue;
    const parts = namedParts(subject.replace(/[“”"‘’]/g, ''));
    const [section, item] = parts.slice(-2);
    if (item?.level !== '项' || section?.level !== '款' || item.name.length < 3) continue;
    items.set(subject, { subject, alone: item.name, behind: section.name + item.name });
  }
  return items;
}

/** Names by which just one of the items is told. */
function namesOfItems(items: readonly ToldItem[]): ReadonlyMap<string, ToldItem | null> {
  const names = new Map<string, ToldItem | null>();
  for (const item of items)
    for (const name of new Set([item.alone, item.behind])) {
      const known = names.get(name);
      const isAgain = known === undefined || (known !== null && known.behind === item.behind);
      names.set(name, isAgain ? item : null);
    }
  return names;
}

function paragraphsOf(view: BookView, items: ReadonlyMap<string, ToldItem>) {
  return [...statementsByParagraph(view)].filter(([, statements]) =>
    statements.some(({ subject }) => items.has(subject)),
  );
}

type Names = ReadonlyMap<string, ToldItem | null>;

/** Each of these pays one thing: none is a purpose of another. 信息化建设 is an item too, and what other items may pay. */
const OF_STAFF = /公积金|购房补贴|提租补贴|养老保险|职业年金|医疗|离退休/;

/** own where the words are the item's own name, other where they are another's and have nothing of its own. */
function named(words: string, own: ToldItem, others: Names): 'own' | 'other' | undefined {
  const name = looseName(words);
  if (name === own.alone || name === own.behind) return 'own';
  const other = others.get(name);
  if (!other || other.behind === own.behind || own.behind.endsWith(name)) return undefined;
  return name === other.behind || (OF_STAFF.test(name) && OF_STAFF.test(own.alone)) ? 'other' : undefined;
}

function usesIn(
  view: BookView,
  id: string,
  statements: readonly Statement[],
  items: ReadonlyMap<string, ToldItem>,
  others: Names,
): ItemWords[] {
  const paragraph = view.paragraph(id);
  if (!paragraph?.text.includes('主要用于')) return [];
  return gather([...matchesOf(paragraph.text, USE)], (match): ItemWords[] => {
    const before = statements.filter(({ offset }) => offset <= match.index).at(-1);
    const own = before && items.get(before.subject);
    const words = match[1] ?? '';
    const names = own && named(words, own, others);
    if (!own || !names) return [];
    const at = placeIn(paragraph, match.index + match[0].length - words.length, words);
    return [{ subject: own.subject, words: squeezed(words), at, is: 'use', names }];
  });
}

function reasonOf(
  view: BookView,
  statement: Statement,
  items: ReadonlyMap<string, ToldItem>,
  others: Names,
): ItemWords | undefined {
  const { subject, reason, direction, offset } = statement;
  const own = reason ? items.get(subject) : undefined;
  if (!own || !reason) return undefined;
  const [, bare, word] = DIRECTED.exec(squeezed(reason)) ?? [];
  const names = bare === undefined ? undefined : bare === '' ? 'own' : named(bare, own, others);
  if (!names) return undefined;
  const says = /增/.test(word ?? '') ? 'increase' : 'decrease';
  const paragraph = view.paragraph(statement.paragraph);
  const from = paragraph?.text.indexOf(reason, offset) ?? -1;
  const at = paragraph && from >= 0 ? placeIn(paragraph, from, reason) : statement.at;
  return { subject, words: reason, at, is: 'reason', names, says, told: direction, bare };
}
