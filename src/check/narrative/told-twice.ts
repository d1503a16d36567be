import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import type { BookView } from '../view.js';
import { isMoney, isThisYears } from './around.js';
import { scopeInWords } from './scope.js';
import { topicOf } from './topic.js';

/** What was spent, on an item or of one fund, told first without a word on its stage and again behind its budget. */
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
    const { kind } = topicOf(view, again);
    const head =
      kind === 'functional' ? headOf(statements, at) : kind === 'expenditure' ? totalOf(statements, at) : null;
    if (!head || !isSpent(view, head)) continue;
    const [there, here] = [statementFigure(head), statementFigure(again)];
    if (there && here) found.push({ subject: topicOf(view, again).words || again.subject, head, there, again, here });
  }
  return found;
}

const isSpent = (view: BookView, statement: Statement): boolean =>
  statement.measure === 'amount' && isMoney(statement) && isThisYears(view, statement);

/** 财政拨款支出90万元，…财政拨款支出年初预算95万元，支出决算90万元: the total that the same chapter opens with, by the same name. */
function totalOf(statements: readonly Statement[], at: number): Statement | undefined {
  const again = statements[at]!;
  const { subject, unit } = again;
  if (statements[at - 1]?.subject !== subject || !statements[at - 1]?.stage?.endsWith('budget')) return undefined;
  if (again.partOf !== null || !scopeInWords(subject)) return undefined;
  const alike = statements.filter(
    (one) => one.subject === subject && one.measure === 'amount' && chapterOf(one) === chapterOf(again),
  );
  // Told of one item after the other, the name of the whole means the item.
  if (alike.filter(({ stage }) => stage === 'final-accounts').length > 1) return undefined;
  const heads = alike.slice(0, alike.indexOf(again));
  return heads.findLast((one) => one.unit === unit && one.stage === undefined && one.partOf === null);
}

/** Another chapter tells other expenditure, of all funds or of one. */
const chapterOf = ({ headings }: Statement): string | undefined =>
  headings?.find((heading) => /^[一二三四五六七八九十]+、/.test(heading));

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
