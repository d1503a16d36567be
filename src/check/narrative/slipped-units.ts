import type { Statement } from '../../domain/book.js';
import { type Figure, isZero, statementFigure } from '../../domain/figures.js';
import { type BookView, perBook } from '../view.js';
import { isMoney } from './around.js';
import { subjectWords } from './topic.js';

interface SlippedUnit {
  readonly subject: string;
  /** The one in the unit that the text uses less. */
  readonly here: Figure;
  readonly there: Figure;
}

/** Digits that two amounts do not share by chance: 1.58, 30402. */
const TELLING = /\d\.\d*[1-9]|[1-9]\d{2,}[1-9]/;
/** 生均公用经费, 每辆: what one costs, and not all of them. */
const FOR_ONE = /均|每|单价|标准/;

/** 公务接待费1.58万元 … 公务接待费1.58元: one thing of one year told twice in a section with the same digits, in two units. */
export const slippedUnits = perBook((view): readonly SlippedUnit[] => {
  const alike = new Map<string, Statement[]>();
  for (const one of view.book.statements) {
    if (one.measure !== 'amount' || !isMoney(one) || !one.value || !TELLING.test(one.value)) continue;
    const key = `${one.value} ${one.year} ${one.section}`;
    const known = alike.get(key);
    if (known) known.push(one);
    else alike.set(key, [one]);
  }
  const found: SlippedUnit[] = [];
  for (const [first, ...others] of alike.values()) {
    const other = others.find((one) => first && one.unit !== first.unit && areOneThing(view, first, one));
    if (!first || !other) continue;
    const [here, there] = usesOf(view, first.unit) < usesOf(view, other.unit) ? [first, other] : [other, first];
    const [figure, right] = [statementFigure(here), statementFigure(there)];
    if (figure && right && !isZero(figure)) found.push({ subject: there.subject, here: figure, there: right });
  }
  return found;
});

function areOneThing(view: BookView, a: Statement, b: Statement): boolean {
  const [one, other] = [a, b].map(({ subject }) => subjectWords(view, subject)) as [string, string];
  if (Math.min(one.length, other.length) < 4 || FOR_ONE.test(one + other)) return false;
  return one.endsWith(other) || other.endsWith(one);
}

const usesOf = (view: BookView, unit: string | null): number =>
  view.book.statements.filter((one) => one.measure === 'amount' && one.unit === unit).length;
