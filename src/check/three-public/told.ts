import type { Statement } from '../../domain/book.js';
import { type Figure, isZero, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { clauseBefore, isMoney, isThisYears } from '../narrative/around.js';
import { stageOf } from '../narrative/cells.js';
import { topicOf } from '../narrative/topic.js';
import { equal, testTie } from '../tie.js';
import { type BookView, perBook } from '../view.js';
import type { Expense, ExpenseRow } from './expenses.js';

/** One of the three public expenses as the narrative tells it for this year. */
interface ToldExpense {
  readonly expense: Expense;
  readonly statement: Statement;
  readonly figure: Figure;
  readonly stage: ExpenseRow['stage'];
}

/** Which expense a statement is about; undefined for all else. */
export function expenseTold(view: BookView, statement: Statement): Expense | undefined {
  const topic = topicOf(view, statement);
  return topic.kind === 'three-public' ? (topic.meaning as Expense | undefined) : undefined;
}

/** This year's expenses in reading order. */
export const toldExpenses = perBook((view): readonly ToldExpense[] => findExpenses(view));

function findExpenses(view: BookView): readonly ToldExpense[] {
  return gather(view.book.statements, (statement): ToldExpense[] => {
    if (statement.measure !== 'amount' || !isMoney(statement)) return [];
    const expense = expenseTold(view, statement);
    const figure = statementFigure(statement);
    if (!expense || !figure || !isThisYears(view, statement)) return [];
    return [{ expense, statement, figure, stage: stageTold(view, statement) }];
  });
}

/** …支出预算为12万元，支出决算为10万元: in final accounts a 预算 without more words is the budget, not what was spent. */
function stageTold(view: BookView, statement: Statement): ExpenseRow['stage'] {
  const stage = stageOf(view, statement);
  // 预算为12万元，其中：接待费9万元: what is listed of a plan is planned as well, unless its own words say that it was spent.
  const whole = statement.stage ? undefined : view.statement(statement.partOf);
  if (whole && whole.id !== statement.id && !/支出|决算/.test(statement.quote) && stage === stageOf(view, whole))
    return stageTold(view, whole);
  const isBudget =
    stage === 'final-accounts' && !statement.stage && /预算数?(?:安排)?(?:为|是)?$/.test(clauseBefore(view, statement));
  return isBudget ? 'final-budget' : stage;
}

/**
 * Whether the words tell of no expense what the row prints for it, but of one what it prints for another: then its columns
 * were rather misread. Two that stand in each other's place are exchanged by the document.
 */
export function isOutOfPlace(view: BookView, { stage, figures }: ExpenseRow): boolean {
  const told = toldExpenses(view).filter((one) => one.stage === stage && !isZero(one.figure));
  const prints = (expense: Expense, { figure }: ToldExpense): boolean => {
    const cell = figures.get(expense);
    return cell !== undefined && testTie(equal(figure, cell)).outcome !== 'broken';
  };
  if (told.some((one) => prints(one.expense, one))) return false;
  const strangers = told.filter((one) => [...figures.keys()].some((expense) => prints(expense, one)));
  const isExchanged = (one: ToldExpense): boolean =>
    strangers.some((other) => prints(other.expense, one) && prints(one.expense, other));
  return strangers.some((one) => !isExchanged(one));
}

/** The expenses told after a total, up to the next one: each told once, for the same stage. */
export function toldTogether(told: readonly ToldExpense[], at: number): ReadonlyMap<Expense, ToldExpense> {
  const head = told[at];
  const found = new Map<Expense, ToldExpense>();
  if (!head) return found;
  for (const one of told.slice(at + 1)) {
    if (one.expense === head.expense) break;
    if (head.expense === 'vehicles' && one.expense === 'three-public-total') break;
    if (one.stage === head.stage && !found.has(one.expense) && !isOfAnother(told, one, head))
      found.set(one.expense, one);
  }
  return found;
}

/** 支出2万元，年初预算3万元，其中：接待费支出2万元，年初预算3万元: what the text lists under the other of two totals. */
const isOfAnother = (told: readonly ToldExpense[], one: ToldExpense, head: ToldExpense): boolean =>
  one.statement.partOf !== null &&
  one.statement.partOf !== head.statement.id &&
  told.some(({ expense, statement }) => expense === head.expense && statement.id === one.statement.partOf);
