import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import type { BookView } from '../view.js';
import { isMoney, isThisYears } from './around.js';
import { topicOf } from './topic.js';

/** What was spent on an item, told at the head of its paragraph and again behind its budget. */
interface ToldTwice {
  readonly subject: string;
  readonly head: Statement;
  readonly there: Figure;
  readonly again: Statement;
  readonly here: Figure;
}

/** Amounts between the two: the budget, seldom another one. */
const MOST_BETWEEN = 2;

/** 行政运行（项）90万元，…年初预算为95万元，支出决算为90万元: the items of final accounts that are told so. */
export function toldTwice(view: BookView): readonly ToldTwice[] {
  const { document, statements } = view.book;
  if (document.type !== 'final-accounts') return [];
  const found: ToldTwice[] = [];
  for (let at = 1; at < statements.length; at++) {
    const again = statements[at]!;
    if (again.stage !== 'final-accounts' || !isSpent(view, again)) continue;
    const head = headOf(statements, at);
    if (!head || !isSpent(view, head) || topicOf(view, again).kind !== 'functional') continue;
    const [there, here] = [statementFigure(head), statementFigure(again)];
    if (there && here) found.push({ subject: topicOf(view, again).words || again.subject, head, there, again, here });
  }
  return found;
}

const isSpent = (view: BookView, statement: Statement): boolean =>
  statement.measure === 'amount' && isMoney(statement) && isThisYears(view, statement);

/** The amount without a stage that opens the same item, where nothing but its budget stands between. */
function headOf(statements: readonly Statement[], at: number): Statement | undefined {
  const { paragraph, subject, unit } = statements[at]!;
  for (let before = at - 1; before >= Math.max(0, at - 1 - MOST_BETWEEN); before--) {
    const one = statements[before]!;
    if (one.paragraph !== paragraph || one.subject !== subject) return undefined;
    if (one.stage === undefined) return one.unit === unit ? one : undefined;
    if (one.stage === 'final-accounts') return undefined;
  }
  return undefined;
}
