import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { withMore } from '../../domain/with-more.js';
import { type BookView, perBook } from '../view.js';
import { clauseBefore, earlierInParagraph, inOneSentence } from './around.js';
import { type ToldChange, toldChanges } from './changes.js';
import { subjectWords } from './topic.js';

/** A change or rate told beside this year's amount and last year's own. */
export interface Comparable extends ToldChange {
  readonly last: Statement;
  readonly lastFigure: Figure;
}

/** Changes and rates for which last year's amount stands in the same sentence, right beside this year's. */
export const withLastYear = perBook(findLastYears);
function findLastYears(view: BookView): readonly Comparable[] {
  const found: Comparable[] = [];
  for (const told of toldChanges(view)) {
    const said = told.change ?? told.rate;
    // 比上年80万元增加5万元，比预算90万元减少5万元: the second is told against the plan.
    const last = said && !/预算|年初/.test(said.base ?? '') ? besideIt(view, told.now, said) : undefined;
    if (!last || !isLastYears(view, last, told.now) || isOfAnother(view, last, told.now)) continue;
    const lastFigure = statementFigure(last);
    if (lastFigure && lastFigure.kind === told.nowFigure.kind) found.push(withMore(told, { last, lastFigure }));
  }
  return found;
}

/** The other one of the last two amounts before what is said of one of them, all in one sentence. */
function besideIt(view: BookView, now: Statement, said: Statement): Statement | undefined {
  const amounts = earlierInParagraph(view, said).filter((one) => one.measure === 'amount');
  const [first, second] = amounts.slice(-2);
  if (!first || !second || (first.id === now.id) === (second.id === now.id)) return undefined;
  return inOneSentence(view, first, said) ? (first.id === now.id ? second : first) : undefined;
}

/** Changes told against a plan whose own amount stands right before them: 支出85万元，比年初预算90万元减少5万元. */
export const withPlan = perBook(function findPlans(view: BookView): readonly Comparable[] {
  const found: Comparable[] = [];
  for (const told of toldChanges(view)) {
    const said = told.change ?? told.rate;
    if (!said || said.base === null || !isPlan(said)) continue;
    const plan = planBefore(view, told.now, said) ?? planOfSpent(view, told.now, said);
    if (!plan || isOfAnother(view, plan, told.now)) continue;
    const lastFigure = statementFigure(plan);
    if (lastFigure && lastFigure.kind === told.nowFigure.kind) found.push(withMore(told, { last: plan, lastFigure }));
  }
  return found;
});

function planBefore(view: BookView, now: Statement, said: Statement): Statement | undefined {
  const plan = earlierInParagraph(view, said).at(-1);
  if (plan?.measure !== 'other' || plan.base !== said.base || plan.id === now.id) return undefined;
  return inOneSentence(view, now, said) ? plan : undefined;
}

/** 年初预算90万元，支出决算85万元，…比年初预算减少5万元: the original budget of the same thing, the other of the last two amounts. */
function planOfSpent(view: BookView, now: Statement, said: Statement): Statement | undefined {
  if (now.stage === 'original-budget' || now.stage === 'final-budget' || !/年初/.test(said.base ?? ''))
    return undefined;
  const amounts = earlierInParagraph(view, said).filter((one) => one.measure === 'amount');
  const [a, b] = amounts.slice(-2);
  const plan = a?.id === now.id ? b : b?.id === now.id ? a : undefined;
  return plan?.stage === 'original-budget' && plan.subject === now.subject && plan.unit === now.unit ? plan : undefined;
}

const isPlan = ({ base, year }: Statement): boolean => /预算|年初/.test(base ?? '') || base === String(year);

const FILLER = /上年|去年|支出|预算|决算|执行|安排|金额|总额|总计|合计|累计|数$/g;

/** 甲费用5万元，比上年3万元增加2万元；乙费用4万元，比上年增加4万元: last year's amount is 甲's. */
function isOfAnother(view: BookView, last: Statement, now: Statement): boolean {
  const [a, b] = [last, now].map((one) => subjectWords(view, one.subject).replace(FILLER, '')) as [string, string];
  return a !== '' && b !== '' && !a.includes(b) && !b.includes(a);
}

/** Last year's amount says so: its year is one less, or its clause says 上年. The other must be of this year. */
function isLastYears(view: BookView, last: Statement, now: Statement): boolean {
  const { year } = view.book.document;
  const words = clauseBefore(view, last);
  const nowWords = clauseBefore(view, now);
  if (/上年|去年|执行/.test(nowWords) || /结转|结余/.test(words)) return false;
  const printed = /(20\d{2})年(?!.*20\d{2}年)/.exec(words)?.[1];
  const told = printed === undefined ? last.year : Number(printed);
  const saysSo = year !== null && told === year - 1;
  const ofNow = /(20\d{2})年(?!.*20\d{2}年)/.exec(nowWords)?.[1];
  if (ofNow !== undefined && year !== null && Number(ofNow) !== year) return false;
  return (
    (saysSo || (SAYS_SO.test(words) && (told === null || (printed === undefined && told === now.year)))) &&
    !(ofNow === undefined && now.year !== null && now.year !== year)
  );
}
/** 上年80万元, or in brackets behind this year's amount: 科普活动90万元（上年80万元）. */
const SAYS_SO = /^(?:上年|去年)|元[（(](?:上年|去年)[^\d（(]{0,8}$/;
