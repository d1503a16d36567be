import type { Statement } from '../../domain/book.js';
import { cellFigure, type Figure, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { clauseBefore, isThisYears } from '../narrative/around.js';
import { type Topic, topicOf } from '../narrative/topic.js';
import { wholeOfSharesBeside } from '../narrative/whole-of-shares-beside.js';
import { sidesOf } from '../structure/sides.js';
import { equal, testTie } from '../tie.js';
import type { BookView } from '../view.js';
import { departmentRow } from './expenses.js';
import { expenseTold, toldExpenses } from './told.js';
import { isTrusted } from './trusted-row.js';

/** The whole: as linked, or told elsewhere under the name that the share gives it (占本年支出合计的), or of the three public. */
export function wholeOfShare(view: BookView, share: Statement, part: Statement): Figure | undefined {
  if (share.partOf !== null) return isPlanOf(view, share) ? view.statementFigure(share.partOf) : undefined;
  if (ALL_EXPENDITURE.test(share.base ?? ''))
    return (
      onlyAmount(view, (topic) => topic.kind === 'expenditure' && topic.scope === 'all') ??
      wholeOfSharesBeside(view, share, part)
    );
  const isExpense = (meaning: string | undefined) =>
    meaning === 'reception' || meaning === 'vehicles' || meaning === 'travel-abroad';
  const isNamed = share.base === null || THREE_PUBLIC.test(share.base);
  if (!isNamed || !isExpense(expenseTold(view, part)) || !isOfAll(view, share))
    return isOfAll(view, share) ? wholeOfSharesBeside(view, share, part) : undefined;
  const told = toldExpenses(view);
  const own = told.find(({ statement }) => statement.id === part.id);
  const stage = own?.stage;
  const before = told.filter(
    ({ statement, expense }) =>
      expense === 'three-public-total' && statement.section === part.section && isBefore(statement, part),
  );
  const same = before.filter((one) => one.stage === stage);
  return same.at(-1)?.figure ?? (own && totalInTable(view, own));
}

/**
 * 占本年财政拨款支出的, below the total of the general public budget: what the summary of all appropriations prints as spent, with
 * managed funds in it.
 */
export function appropriationsMeant(view: BookView, share: Statement): readonly Figure[] {
  if (!/^本?年?度?财政拨款(?:本年)?支出(?:合计)?$/.test(share.base ?? '')) return [];
  return gather(view.tables('appropriation-summary'), (table) =>
    gather(sidesOf(table), ({ side, yearTotal }) =>
      side === 'expenditure' && yearTotal
        ? gather(table.columns, (column) => cellFigure(table, yearTotal, column) ?? [])
        : [],
    ),
  );
}

/** 收入总计 and 支出总计 as the summary prints them: what was carried over is in them, and in no table of the year's own money. */
export const grandTotals = (view: BookView): readonly Figure[] =>
  gather(view.tables('income-expenditure-summary'), (table) =>
    gather(table.rows, (row) =>
      /总计$/.test(row.name) ? gather(table.columns, (column) => cellFigure(table, row, column) ?? []) : [],
    ),
  );

/** 占“三公”经费的, 占“三公”经费预算 */
const THREE_PUBLIC = /^[“"']?三公[”"']?经费(?:支出|预算|决算|总额|合计)*$/;

/** The total of the table, where no text tells it and the table prints the part as the text does. */
function totalInTable(
  view: BookView,
  { expense, figure, stage }: ReturnType<typeof toldExpenses>[number],
): Figure | undefined {
  const row = departmentRow(view, 'this', stage);
  const cell = row?.figures.get(expense);
  if (!row || !cell || !isTrusted(row) || testTie(equal(figure, cell)).outcome !== 'holds') return undefined;
  return row.figures.get('three-public-total');
}

/** 完成预算的 is a share of a planned amount told in the same paragraph. */
function isPlanOf(view: BookView, share: Statement): boolean {
  const plan = view.statement(share.partOf);
  // 占项目支出预算的, in a budget: of all projects, whose amount need not be called 预算 again.
  if (!PLANNED.test(share.base ?? '') || (view.book.document.type === 'budget' && /^占/.test(share.quote))) return true;
  const isPlan = plan?.stage === 'original-budget' || plan?.stage === 'final-budget';
  return plan?.paragraph === share.paragraph && (isPlan || PLANNED.test(clauseBefore(view, plan)));
}
/** 一般公共预算支出 is a kind of money, and no plan. */
const PLANNED = /(?<!公共|基金|经营)预算/;

/** 占本年支出合计的, 占总支出预算. */
const ALL_EXPENDITURE = /^(?:本年)?支出合计$|^(?:本?(?:部门|单位))?(?:总支出|支出总)预算$/;

/** 占80% or 所占比重为80%, not 预算执行比例80%. */
const isOfAll = (view: BookView, share: Statement): boolean => /占/.test(clauseBefore(view, share));

const isBefore = (a: Statement, b: Statement): boolean =>
  (a.at.line ?? 0) < (b.at.line ?? 0) || (a.paragraph === b.paragraph && a.offset < b.offset);

/** The figure of the only amount of this year on a topic, however often it is told. */
function onlyAmount(view: BookView, fits: (topic: Topic) => boolean): Figure | undefined {
  const told = view.book.statements.filter(
    (one) =>
      one.measure === 'amount' &&
      one.stage !== 'original-budget' &&
      one.stage !== 'final-budget' &&
      fits(topicOf(view, one)) &&
      isThisYears(view, one),
  );
  const figures = gather(told, (one) => statementFigure(one) ?? []);
  return new Set(figures.map((figure) => figure.text)).size === 1 ? figures[0] : undefined;
}
