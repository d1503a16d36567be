import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { squeezed } from '../../domain/text.js';
import { clauseBefore } from '../narrative/around.js';
import type { BookView } from '../view.js';

/** What final accounts tell beside an expense: visits received and visitors, parties sent abroad and their members. */
export type VisitKind = 'visits' | 'visitors' | 'parties' | 'travellers';

export interface ToldVisits {
  readonly kind: VisitKind;
  readonly statement: Statement;
  readonly figure: Figure;
}

const KINDS: readonly (readonly [VisitKind, RegExp, RegExp])[] = [
  ['visits', /^批次?$/, /接待/],
  ['visits', /^个$/, /接待(?:[^，,。]{0,8}团组|批次)/],
  ['visits', /^次$/, /接待批次/],
  ['visitors', /^人次?$/, /接待|来访|来宾/],
  ['parties', /^个?(?:团组?|批次?)$|^个$/, /出国|出境|团组/],
  ['travellers', /^人次?$/, /出国|出境|参加|团组/],
];

/** Numbers of visits and travels told in one paragraph on the three public expenses. */
export function visitsByParagraph(view: BookView): readonly (readonly ToldVisits[])[] {
  const groups = new Map<string, ToldVisits[]>();
  for (const statement of view.book.statements) {
    if (statement.measure !== 'count' || statement.value === null) continue;
    const kind = kindOf(view, statement);
    const figure = kind && statementFigure(statement);
    if (!kind || !figure) continue;
    const group = groups.get(statement.paragraph);
    if (group) group.push({ kind, statement, figure });
    else groups.set(statement.paragraph, [{ kind, statement, figure }]);
  }
  return gather([...groups.values()], (group) => [group]);
}

function kindOf(view: BookView, statement: Statement): VisitKind | undefined {
  const words = `${squeezed(statement.subject)} ${clauseBefore(view, statement)}`;
  const unit = squeezed(statement.unit ?? '');
  return KINDS.find(([, units, about]) => units.test(unit) && about.test(words))?.[0];
}
