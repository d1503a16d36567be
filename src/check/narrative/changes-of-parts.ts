import type { Statement } from '../../domain/book.js';
import type { Term, Tie } from '../tie.js';
import type { BookView } from '../view.js';
import { baseOf, signOf, toldChanges, wordOf } from './changes.js';
import { type ToldList, toldLists } from './lists.js';

/** The three funds of which appropriation is made, this year and last. */
const FUNDS = [/^一般公共预算/, /^政府性基金/, /^国有资本经营/];

/** What the list names makes up the total in every year, so that its changes make the change of the total. */
const isWhole = ({ kind, parts }: ToldList): boolean =>
  kind === 'pair' ||
  (parts.length === FUNDS.length && FUNDS.every((fund) => parts.some(({ statement }) => fund.test(statement.subject))));

/** The change of the total is that of all its parts, where each of them is told against the same year. */
export function* changesOfParts(view: BookView): Iterable<Tie> {
  for (const list of toldLists(view).filter(isWhole)) {
    const changeOf = ({ id }: Statement) => toldChanges(view).find(({ now, change }) => change && now.id === id);
    const total = changeOf(list.total);
    const sign = total && signOf(total.change);
    if (!total?.change || !total.changeFigure || !sign) continue;
    const terms: Term[] = [];
    for (const { statement } of list.parts) {
      const part = changeOf(statement);
      if (!part?.change || !part.changeFigure || baseOf(view, part.change) !== baseOf(view, total.change)) break;
      const own = part.change.direction === 'unchanged' ? sign : signOf(part.change);
      if (own) terms.push({ figure: part.changeFigure, sign: own === sign ? 1 : -1 });
    }
    if (terms.length !== list.parts.length) continue;
    const data = { subject: `${list.total.subject}的${wordOf(sign)}`, count: String(terms.length) };
    yield { is: 'sum', whole: total.changeFigure, parts: terms, data };
  }
}
