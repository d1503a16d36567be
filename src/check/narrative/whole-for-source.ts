import type { Statement } from '../../domain/book.js';
import { type Figure, isZero, statedValue, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { meets, sum } from '../../domain/interval.js';
import type { BookView } from '../view.js';
import { isMoney, isThisYears } from './around.js';
import { type ToldList, toldLists } from './lists.js';
import { isSource } from './sources.js';
import { subjectWords } from './topic.js';

/** An amount told of the general budget, which is that of all income: the list of the sources told another. */
interface WholeForSource {
  readonly statement: Statement;
  readonly here: Figure;
  readonly there: Figure;
}

const GENERAL = /^一般公共预算(?:财政)?拨款(?:收入)?$/;
const TOLD_AGAIN = /^一般公共预算(?:财政)?拨款收入(?:总计|合计)?$/;
/** What was carried over may be the general budget's as well; these never are. */
const OTHER_MONEY = /^(?:政府性基金|国有资本|财政专户|事业|经营|事业单位经营)/;

export function wholesForSources(view: BookView): readonly WholeForSource[] {
  return gather(toldLists(view), (list) => {
    const there = generalIn(view, list);
    if (!there) return [];
    const whole = statedValue(list.totalFigure);
    return gather(view.book.statements, (statement) => {
      if (statement.measure !== 'amount' || statement.paragraph === list.total.paragraph) return [];
      if (!isMoney(statement) || statement.partOf !== null || !isThisYears(view, statement)) return [];
      const here = TOLD_AGAIN.test(subjectWords(view, statement.subject)) ? statementFigure(statement) : undefined;
      return here && statedValue(here) === whole ? [{ statement, here, there }] : [];
    });
  });
}

/** What a list of all sources tells of the general budget, where other money makes up the rest. */
function generalIn(view: BookView, { totalFigure, parts }: ToldList): Figure | undefined {
  const named = parts.map(({ statement, figure }) => ({ name: subjectWords(view, statement.subject), figure }));
  if (!named.every(({ name }) => isSource(name))) return undefined;
  if (!meets(sum(named.map(({ figure }) => figure.interval)), totalFigure.interval)) return undefined;
  const [general, ...others] = named.filter(({ name }) => GENERAL.test(name));
  const hasOther = named.some(({ name, figure }) => OTHER_MONEY.test(name) && !isZero(figure));
  return others.length === 0 && hasOther ? general?.figure : undefined;
}
