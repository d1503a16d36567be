import type { Statement, TableKind } from '../../domain/book.js';
import { cellFigure, doubtsOf, type Figure, moneyUnitOf, statedValue, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { type Interval, loosened, meets } from '../../domain/interval.js';
import { isMoneyUnit, printedMoney } from '../../domain/number.js';
import { withMore } from '../../domain/with-more.js';
import { showing } from '../rule.js';
import { type Tie, testTie } from '../tie.js';
import { type BookView, perBook } from '../view.js';
import { earlierInParagraph, isMoney, isThisYears, statementsByParagraph } from './around.js';
import { type Counterparts, counterparts, stageOf } from './cells.js';
import { mostPrinted } from './most-printed.js';
import { isPartOfAnother } from './parts-of-another.js';
import { isPrintedElsewhere } from './printed-elsewhere.js';
import { sources } from './source-cells.js';
import type { Printed } from './table-cells.js';
import { type Topic, type TopicKind, topicOf } from './topic.js';

/** A statement beside the cells that print the same fact. */
interface Comparison {
  readonly statement: Statement;
  readonly topic: Topic;
  readonly figure: Figure;
  /** agrees: some cell prints it · differs: cells that surely mean it print something else · open: it cannot be told */
  readonly outcome: 'agrees' | 'differs' | 'open';
  /** Equations that hold, or the one that does not. */
  readonly ties: readonly SumTie[];
  /** Where it differs: the cell compared with. */
  readonly right?: Printed;
  /** Where it differs and the tables differ among themselves: a cell that prints yet another amount. */
  readonly rival?: Printed;
}

/** Every amount of the narrative that tables print too. Worked out once per book. */
export const comparisons = perBook((view): readonly Comparison[] => {
  const all = gather(view.book.statements, (statement): Comparison[] => {
    if (statement.measure !== 'amount' || !isMoney(statement)) return [];
    const figure = statementFigure(statement);
    if (!figure || !isThisYears(view, statement)) return [];
    const topic = topicOf(view, statement);
    return [compare(view, { statement, topic, figure }, counterparts(view, topic, stageOf(view, statement)))];
  });
  const others = all.filter((one) => one.outcome === 'differs' && isOfAnotherThing(view, one, all));
  const isDoubtful = (one: Comparison): boolean =>
    isShifted(one, all) ||
    isPartOfAnother(view, one.statement) ||
    isInDoubt(view, one) ||
    others.includes(one) ||
    isToldOfOthers(one, others);
  return withoutStrangers(all.map((one) => (one.outcome === 'differs' && isDoubtful(one) ? open(one) : one)));
});

/** The comparisons of these kinds of topics. */
const comparisonsOf = (view: BookView, ...kinds: readonly TopicKind[]): readonly Comparison[] =>
  comparisons(view).filter(({ topic }) => kinds.includes(topic.kind));

type SumTie = Extract<Tie, { is: 'sum' }>;
const tieTo = (figure: Figure, printed: Printed): SumTie => ({ is: 'sum', whole: figure, parts: printed.terms });

/** Whether a table prints the amount of a figure; most are told apart by one cell alone. */
function isPrinted(figure: Figure, printed: Printed): boolean {
  const { terms } = printed;
  if (terms.length > 1) return testTie(tieTo(figure, printed)).outcome !== 'broken';
  const { interval } = terms[0].figure;
  return meets(interval, figure.interval) || meets(loosened(interval), loosened(figure.interval));
}

type Told = Pick<Comparison, 'statement' | 'topic' | 'figure'>;

function compare(view: BookView, told: Told, found: Counterparts): Comparison {
  const { topic, figure } = told;
  const { exact } = found;
  const near = exact.filter((printed) => isPrinted(figure, printed));
  if (near.length > 0)
    return judged(
      told,
      'agrees',
      near.map((printed) => tieTo(figure, printed)),
    );
  const wider = found.wider();
  if (wider.some((printed) => isPrinted(figure, printed))) return judged(told, 'open', []);
  const decisive = exact.length > 0 || topic.scope !== null || ONLY_CONFIRMED.has(topic.kind) ? exact : wider;
  const best = decisive[0];
  if (!best || !isDecisive(decisive, exact.length > 0) || scaleIsUnsure(figure, best)) return judged(told, 'open', []);
  if (mayCountCarriedOver(view, told, best) || leavesOutCarriedOver(view, told, best)) return judged(told, 'open', []);
  if (topic.kind === 'economic' && isOfOtherMoney(view, told, best)) return judged(told, 'open', []);
  const carried = carriedBeside(view, told);
  if (isCarriedOver(topic) && carried.length > 0) return judged(told, 'open', []);
  if (topic.kind === 'source' && carried.some((one) => isGap(one, figure, best))) return judged(told, 'open', []);
  // 收入总计 is what the line of that name prints, and not what came in this year.
  const grand = /总计/.test(told.statement.subject) ? decisive.filter(isGrandTotal) : [];
  const alike = grand.length > 0 ? grand : decisive;
  const one = topic.kind === 'income' && carried.length > 0 ? largest(alike) : mostAgreed(alike);
  const { right, rival } = topic.kind === 'functional' ? mostPrinted(view, one, wider) : { right: one };
  if (topic.kind === 'functional' && topic.scope === null && isPartOfRow(figure, right))
    return judged(told, 'open', []);
  const differs = withMore(judged(told, 'differs', [tieTo(figure, right)]), { right });
  return rival ? withMore(differs, { rival }) : differs;
}

/**
 * 机关运行经费20万元，包括办公费5万元: where no table has that total among its basic expenditure, the department's own units bear
 * it and not those below, and so its items. 基本支出90万元，包括工资福利支出60万元: where the table of the items has another
 * total, its money is not all that is told.
 */
function isOfOtherMoney(view: BookView, { statement }: Told, { table }: Printed): boolean {
  const whole = earlierInParagraph(view, statement).findLast(
    (one) => one.measure === 'amount' && WHOLES.has(topicOf(view, one).kind),
  );
  const figure = whole && statementFigure(whole);
  if (!whole || !figure) return false;
  const topic = topicOf(view, whole);
  const { exact, wider } = counterparts(view, topic, stageOf(view, whole));
  const found = [...exact, ...wider()].filter((printed) => isPrinted(figure, printed));
  if (topic.kind === 'agency-operating') return found.length === 0;
  return found.length > 0 && !found.some((printed) => printed.table.id === table.id);
}
const WHOLES: ReadonlySet<TopicKind> = new Set(['agency-operating', 'basic', 'personnel', 'operating']);

const isCarriedOver = ({ kind, meaning }: Topic): boolean => kind === 'source' && meaning === 'carry-over-in';

/** What else the paragraph says was carried over: of another fund (…、上年结转5万元，政府性基金…、上年结转0万元), or a part of all income. */
function carriedBeside(view: BookView, { statement, figure }: Told): readonly Statement[] {
  const beside = statementsByParagraph(view).get(statement.paragraph) ?? [];
  return beside.filter((other) => {
    if (other.id === statement.id || other.measure !== 'amount' || !isCarriedOver(topicOf(view, other))) return false;
    const carried = statementFigure(other);
    return carried !== undefined && statedValue(carried) !== statedValue(figure);
  });
}

/** 一般公共预算拨款收入100万元，其中当年拨款95万元，上年结转5万元: the table may print the year's own money alone. */
function isGap(carried: Statement, figure: Figure, cell: Printed): boolean {
  const amount = statementFigure(carried);
  return amount !== undefined && statedValue(figure) - worthOf(cell) === statedValue(amount);
}

const isGrandTotal = ({ terms }: Printed): boolean => / (?:收入|支出)?总计 · /.test(terms[0].figure.label.zh);
const largest = (list: readonly Printed[]): Printed =>
  list.reduce((most, printed) => (worthOf(printed) > worthOf(most) ? printed : most));

const judged = (
  { statement, topic, figure }: Told,
  outcome: Comparison['outcome'],
  ties: readonly SumTie[],
): Comparison => ({ statement, topic, figure, outcome, ties });

/** Topics whose wider cells may confirm a statement, and never contradict it. */
const ONLY_CONFIRMED: ReadonlySet<TopicKind> = new Set(['economic', 'agency-operating']);

/** Cells decide when there is one table of each kind; without a sure scope they must also agree among themselves. */
function isDecisive(list: readonly Printed[], sure: boolean): boolean {
  const tables = new Map<TableKind, string>();
  for (const { table } of list) {
    const other = tables.get(table.kind);
    if (other !== undefined && other !== table.id) return false;
    tables.set(table.kind, table.id);
  }
  return sure || list.every((printed) => agree(printed, list[0] ?? printed));
}

function agree(a: Printed, b: Printed): boolean {
  const [first, ...others] = a.terms;
  if (others.length > 0) return a === b || b.terms.length > 1;
  return isPrinted(first.figure, b);
}

/** The reading that most of the others share. */
function mostAgreed(list: readonly Printed[]): Printed {
  const votes = list.map((printed) => list.filter((other) => agree(printed, other)).length);
  return list[votes.indexOf(Math.max(...votes))] as Printed;
}

/** Words that leave open whose money is meant may tell one column of a row: what the appropriation pays of an item. */
function isPartOfRow(figure: Figure, { table, terms }: Printed): boolean {
  const { key } = terms[0].figure;
  const row = table.rows.find(({ id }) => key.includes(`/${id}/`));
  if (!row || terms.length > 1) return false;
  return table.columns.some((column) => {
    const cell = cellFigure(table, row, column);
    return cell !== undefined && statedValue(cell) !== 0n && meets(cell.interval, figure.interval);
  });
}

/** Where a table prints no unit, a factor of ten thousand is a matter of units, not of amounts. */
function scaleIsUnsure(figure: Figure, { table, terms }: Printed): boolean {
  if (isMoneyUnit(table.unit)) return false;
  const cell = terms.reduce((total, term) => total + statedValue(term.figure), 0n);
  const told = statedValue(figure);
  if (cell === 0n || told === 0n) return false;
  const ratio = told > cell ? told / cell : cell / told;
  return ratio > 500n;
}

/**
 * Fund tables may print this year's budget alone while the text counts in what was carried over; how much that is stands in
 * the appropriation summary, and where there is none a larger amount told is no contradiction.
 */
function mayCountCarriedOver({ book }: BookView, { topic, figure }: Told, cell: Printed): boolean {
  if (topic.scope !== 'managed-funds' && topic.scope !== 'state-capital') return false;
  if (book.tables.some(({ kind }) => kind === 'appropriation-summary')) return false;
  return statedValue(figure) > worthOf(cell);
}

/** 一般公共预算支出 of this year's money alone, told beside a table of all of it: what was carried over parts the two. */
function leavesOutCarriedOver(view: BookView, { topic, figure }: Told, cell: Printed): boolean {
  if (topic.scope !== 'general-budget') return false;
  const gap = worthOf(cell) - statedValue(figure);
  return gap > 0n && sources(view, 'carry-over-in', 'appropriation', null).some((carried) => worthOf(carried) === gap);
}

const worthOf = ({ terms }: Printed): bigint => terms.reduce((sum, term) => sum + statedValue(term.figure), 0n);

/**
 * When more figures differ than agree, the narrative and the tables are not about the same thing (another unit's
 * tables, another year's text), or one of them is misread: nothing is said of single figures then.
 */
function withoutStrangers(all: readonly Comparison[]): readonly Comparison[] {
  const differs = all.filter(({ outcome }) => outcome === 'differs').length;
  const agrees = all.filter(({ outcome }) => outcome === 'agrees').length;
  if (differs <= 2 || differs <= agrees) return all;
  return all.map((one) => (one.outcome === 'differs' ? open(one) : one));
}

const open = (one: Comparison): Comparison => ({ ...one, outcome: 'open', ties: [] });

/** The cell of one source prints what the text tells of another: rather a figure read in the wrong column. */
function isShifted(one: Comparison, all: readonly Comparison[]): boolean {
  const [tie] = one.ties;
  if (one.topic.kind !== 'source' || !tie) return false;
  return all.some(
    (other) =>
      other.topic.kind === 'source' &&
      other.topic.meaning !== one.topic.meaning &&
      testTie({ ...tie, whole: other.figure }).outcome !== 'broken',
  );
}

/** The told amount is that of another thing, unless that thing's is told here in exchange: 人员经费20万元，公用经费80万元. */
function isOfAnotherThing(view: BookView, one: Comparison, all: readonly Comparison[]): boolean {
  const { statement, figure, right } = one;
  if (!right || isToldAgain(one, all)) return false;
  if (!isPrintedElsewhere(view, figure, right, stageOf(view, statement))) return false;
  return !all.some((other) => other.right && isPrinted(figure, other.right) && isPrinted(other.figure, right));
}

/** 乙（款）甲（项）12万元, where another paragraph tells the same item with the amount that the table prints of it. */
const isToldAgain = ({ statement, topic }: Comparison, all: readonly Comparison[]): boolean =>
  /[(（]项[)）]$/.test(statement.subject) &&
  all.some(({ outcome, topic: { words }, statement: { paragraph, section } }) => {
    const isBeside = paragraph !== statement.paragraph && section === statement.section;
    return outcome === 'agrees' && words === topic.words && isBeside;
  });

/** The same words are told with the amounts of two other things: in this document they do not mean what they say. */
const isToldOfOthers = ({ topic }: Comparison, others: readonly Comparison[]): boolean =>
  topic.words !== '' &&
  others.filter(({ topic: { words, scope } }) => words === topic.words && scope === topic.scope).length >= 2;

/** An amount that is printed where neither print nor sums tell its column may stand in the one that is meant. */
const isInDoubt = (view: BookView, { figure }: Comparison): boolean =>
  figure.kind === 'money' && doubted(view).some((interval) => meets(interval, figure.interval));

const doubted = perBook(({ book }): readonly Interval[] => {
  const found: Interval[] = [];
  for (const table of book.tables)
    for (const [{ cells }, columns] of doubtsOf(table))
      for (const column of columns) {
        const { value } = cells[column]!;
        if (value !== null) found.push(printedMoney(value, moneyUnitOf(table)));
      }
  return found;
});

/** The equations of these comparisons, with the words a message needs: whether they hold or not. */
export function* comparisonTies(view: BookView, ...kinds: readonly TopicKind[]): Iterable<Tie> {
  for (const { ties, topic, statement, rival } of comparisonsOf(view, ...kinds)) {
    for (const tie of ties) {
      const { whole, parts } = tie;
      const data = {
        subject: topic.words || statement.subject,
        cell: parts.map(({ figure }) => figure.label.zh).join('＋'),
        cellEn: parts.map(({ figure }) => figure.label.en).join(' + '),
      };
      yield rival ? { is: 'sum', whole, parts, ...disputed(rival, data) } : { is: 'sum', whole, parts, data };
    }
  }
}

/** Words and evidence for an amount that neither of two tables prints, and these not alike either. */
function disputed(rival: Printed, data: Readonly<Record<string, string>>): Pick<Tie, 'message' | 'data' | 'also'> {
  const [{ figure }] = rival.terms;
  return {
    message: 'disputed',
    data: { ...data, rival: figure.label.zh, rivalEn: figure.label.en, rivalAmount: figure.text },
    also: [showing(figure)],
  };
}
