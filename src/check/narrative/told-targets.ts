import type { Statement } from '../../domain/book.js';
import { type Figure, isZero, statedValue, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { exactly, meets, SCALE, sum } from '../../domain/interval.js';
import { formFigure } from '../../domain/target-figures.js';
import { squeezed } from '../../domain/text.js';
import { isBasicExpenditure, projectTotals, wholeProjectTotals } from '../across/project-totals.js';
import { equal, plus, type Tie, tieHolds } from '../tie.js';
import type { BookView } from '../view.js';
import {
  clauseAfter,
  clauseBefore,
  inOneSentence,
  isMoney,
  isThisYears,
  sentenceBefore,
  statementsByParagraph,
} from './around.js';
import { filledTables } from './table-cells.js';

/** How many projects have targets and what they cost: 绩效目标管理……涉及项目N个，预算金额X万元. */
interface ToldTargets {
  readonly count: Statement;
  readonly amount: Statement;
}

function toldTargets(view: BookView): readonly ToldTargets[] {
  const found: ToldTargets[] = [];
  for (const count of view.book.statements) {
    if (count.measure !== 'count' || count.unit !== '个') continue;
    const amount = amountBeside(view, count);
    if (amount) found.push({ count, amount });
  }
  return found;
}

/** The only amount told after a number of projects with targets, in the same sentence, but for its parts. */
function amountBeside(view: BookView, count: Statement): Statement | undefined {
  const words = `${squeezed(count.subject)} ${clauseBefore(view, count)}`;
  if (!words.includes('项目') || !isThisYears(view, count)) return undefined;
  const before = sentenceBefore(view, count);
  if (!/绩效目标|绩效管理/.test(before + words) || /自评|评价|监控|决算|整体|重点|部分项目/.test(before))
    return undefined;
  const beside = statementsByParagraph(view).get(count.paragraph) ?? [];
  const [amount, ...more] = beside
    .slice(beside.indexOf(count) + 1)
    .filter((other) => inOneSentence(view, count, other));
  if (amount?.measure !== 'amount' || !isMoney(amount)) return undefined;
  // 涉及资金90万元，其中一般公共预算80万元、政府性基金10万元: by whose money they are paid.
  if (more.some(({ partOf, measure }) => partOf !== amount.id || measure !== 'amount')) return undefined;
  const isTheirs = /^(?:项目)?[,，]?(?:共|涉及|安排)*(?:项目)?(?:预算)?(?:金额|资金|总额)?[^其中、]{0,6}$/.test(
    clauseBefore(view, amount),
  );
  return isTheirs ? amount : undefined;
}

/** How many projects the table of project expenditure lists by name; 0 where there is no such table, or several. */
function listedProjects(view: BookView): number {
  const [table, other] = filledTables(view, ['project-expenditure']);
  if (!table || other) return 0;
  return new Set(gather(table.rows, ({ level, name }) => (level === 'total' || level === 'unit' ? [] : [name]))).size;
}

/** The amounts of all forms, or the project expenditure where one form prints no amount, or where only a table lists as many. */
export function* toldOfForms(view: BookView): Iterable<Tie> {
  const { projects } = view.book.targets;
  const told = toldTargets(view);
  if (told.length === 0 || projects.some(isBasicExpenditure)) return;
  const listed = listedProjects(view);
  const figures = gather(projects, (form) => formFigure(form) ?? []);
  const totals = wholeProjectTotals(view);
  const [total] = totals;
  for (const { count, amount } of told) {
    const whole = statementFigure(amount);
    const isOfForms = count.value === `${projects.length}`;
    if (whole && !isOfForms) yield* countedOtherwise(view, count, whole, figures);
    if (!whole || !(isOfForms || count.value === `${listed}`)) continue;
    const data = { count: count.value };
    const [first, ...rest] = figures;
    if (!isOfForms) {
      if (total && totals.every((one) => statedValue(one) === statedValue(total)))
        yield { ...equal(whole, total, { data }), message: 'listed' };
    } else if (first && figures.length === projects.length)
      yield { is: 'sum', whole, parts: [first, ...rest].map(plus), data };
    else if (total && totals.every((one) => statedValue(one) === statedValue(total)))
      yield equal(whole, total, { data });
  }
}

/** The number told, where the amount told is that of the forms, each of another project and with money of its own. */
function* countedOtherwise(view: BookView, count: Statement, whole: Figure, figures: readonly Figure[]): Iterable<Tie> {
  const { projects } = view.book.targets;
  const names = new Set(projects.map(({ name }) => name));
  const told = statementFigure(count);
  if (!told || figures.length < 2 || figures.length !== projects.length || names.size < projects.length) return;
  if (figures.some(isZero) || !tieHolds({ is: 'sum', whole, parts: figures.map(plus) })) return;
  const one = exactly(SCALE);
  const forms = figures.map((form): Figure => ({ ...form, key: `${form.key}/form`, kind: 'number', interval: one }));
  yield { is: 'sum', whole: told, parts: forms.map(plus), message: 'counted', data: { amount: whole.text } };
}

/** 项目均实行绩效目标管理，涉及一般公共预算当年拨款90万元 */
const ALL_UNDER_TARGETS =
  /项目(?:支出)?(?:[^，。；]{0,6})(?:全部|均|都|全面)[^，。；]{0,8}绩效目标[^，。；]{0,6}[，,][^，。；]*涉及[^，。；]*$/;
/** 项目支出90万元全部纳入绩效目标管理 */
const PUT_UNDER_TARGETS = /^[\d.,]+(?:[亿万]?元)[，,]?(?:全部|均|都)[^，。；]{0,8}绩效目标/;
/** Here more than projects has targets, or other money than the department's. */
const OF_MORE = /整体|人员类|公用|基本支出|转移支付|自评|评价|监控|重点/;

/** All projects are said to be under targets, with more money than any table has for projects, or with another sum of them. */
export function* toldAboveTables(view: BookView): Iterable<Tie> {
  if (view.book.document.type !== 'budget') return;
  for (const statement of view.book.statements) {
    if (statement.measure !== 'amount' || !isMoney(statement) || !isThisYears(view, statement)) continue;
    const before = sentenceBefore(view, statement);
    const isPut =
      PUT_UNDER_TARGETS.test(clauseAfter(view, statement)) &&
      /项目支出[预算共为计]*$/.test(clauseBefore(view, statement));
    if ((!isPut && !ALL_UNDER_TARGETS.test(before)) || OF_MORE.test(before)) continue;
    const told = statementFigure(statement);
    const most = told && mostOfProjects(view, told, isPut);
    if (most) yield { ...equal(told, most), message: isPut ? 'told' : 'above' };
  }
}

/** The largest sum that any table has for projects, or a form, where none of them is what is told. */
function mostOfProjects(view: BookView, told: Figure, isPut: boolean): Figure | undefined {
  const totals = projectTotals(view);
  const [first, ...rest] = wholeProjectTotals(view);
  if (!first || totals.some(({ interval }) => meets(interval, told.interval))) return undefined;
  const forms = gather(view.book.targets.projects, (form) => formFigure(form)?.interval ?? []);
  if (meets(sum(forms), told.interval)) return undefined;
  const most = rest.reduce((one, other) => (statedValue(other) > statedValue(one) ? other : one), first);
  return isPut || told.interval.low > most.interval.high ? most : undefined;
}
