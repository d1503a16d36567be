import type { Statement } from '../../domain/book.js';
import { statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { plus, tieHolds } from '../tie.js';
import type { BookView } from '../view.js';
import { isMoney, statementsByParagraph } from './around.js';
import { type TopicKind, topicOf } from './topic.js';

/** What is of a name that means no total of the tables. */
const OTHERS: ReadonlySet<TopicKind> = new Set(['other', 'functional', 'economic']);

/** 工资福利支出100万元（其中：基本支出90万元，项目支出10万元）: what adds up to another thing is told of that alone. */
export function isPartOfAnother(view: BookView, statement: Statement): boolean {
  const whole = view.statement(statement.partOf);
  const figure = whole && statementFigure(whole);
  if (!whole || !figure || !OTHERS.has(topicOf(view, whole).kind)) return false;
  const beside = statementsByParagraph(view).get(statement.paragraph) ?? [];
  const parts = gather(beside, (one) => {
    if (one.partOf !== whole.id || one.measure !== 'amount' || !isMoney(one)) return [];
    const part = statementFigure(one);
    return part ? [plus(part)] : [];
  });
  return parts.length > 1 && tieHolds({ is: 'sum', whole: figure, parts });
}
