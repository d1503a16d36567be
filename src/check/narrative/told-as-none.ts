import type { ColumnMeaning, Statement, Table, TableKind } from '../../domain/book.js';
import { cellFigure, isZero, statedValue, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { squeezed } from '../../domain/text.js';
import type { BookView } from '../view.js';
import { find, type Hit, paragraphsOf } from '../wording/passages.js';
import { wordsBefore, wordsBehind } from '../wording/sentence.js';
import { isMoney, isThisYears } from './around.js';
import { counterparts } from './cells.js';
import type { Scope } from './scope.js';
import { filledTables, type Printed } from './table-cells.js';
import { topicOf } from './topic.js';

/** A budget of which the text says that the department has none, with the cell that prints its expenditure. */
interface ToldAsNone {
  readonly hit: Hit;
  readonly budget: string;
  readonly printed: Printed;
}

const BUDGET = '(政府性基金|国有资本经营)(?:预算)?';
/** 没有使用政府性基金预算拨款安排的支出, 无国有资本经营预算收支, and both in one: 无政府性基金预算和国有资本经营预算支出. */
const NONE = new RegExp(
  `(?:没有|无|未)(?:使用|安排|发生|涉及|列支|编制)*(?:${BUDGET})(?:(?:财政)?拨款)?(?:(?:收入|支出|收支)?[、和及与]${BUDGET})?(?:当年)?(?:财政)?(?:拨款|资金)?(?:安排)?的?(?:收入|支出|收支|预算|项目)(?=[，,。；;]|$)`,
  'gm',
);
/** Another year or the first budget of this one, a part of the money or of the department, or what is but an exception. */
const OF_ELSE = /上年|去年|年初|追加|原因|结[转余]|本级|机关|下属|所属|单位|除|外|三公|其中|以前|历年/;
const SCOPES: Readonly<Record<string, Scope>> = { 政府性基金: 'managed-funds', 国有资本经营: 'state-capital' };

/** What the text says there is none of, and every table that has it prints an amount of. */
export function toldAsNone(view: BookView): readonly ToldAsNone[] {
  const { type, year } = view.book.document;
  if (type !== 'budget' && type !== 'final-accounts') return [];
  return gather(find(paragraphsOf(view), NONE), (hit): ToldAsNone[] => {
    const around = squeezed(`${wordsBefore(hit)}${wordsBehind(hit)}`);
    const { name } = view.book.document.department;
    const others = name ? around.replaceAll(squeezed(name), '') : around;
    if (OF_ELSE.test(others.replace(/本单位|我单位/g, ''))) return [];
    if (year === null || [...around.matchAll(/20\d\d/g)].some(([other]) => other !== `${year}`)) return [];
    return gather(hit.groups, (budget) => {
      const printed = budget && spentOf(view, SCOPES[budget]!);
      return printed ? [{ hit, budget, printed }] : [];
    });
  });
}

/** The expenditure of a budget, where its own table and all others agree that there is some. */
function spentOf(view: BookView, scope: Scope): Printed | undefined {
  const stage = view.book.document.type === 'final-accounts' ? 'final-accounts' : null;
  const { exact } = counterparts(view, { kind: 'expenditure', scope, words: '' }, stage);
  const [first] = exact;
  return first && exact.every(({ terms }) => terms.length === 1 && statedValue(terms[0].figure) > 0n)
    ? first
    : undefined;
}

/** Expenditure of a budget that the text tells, with the table of that budget, which prints nothing. */
interface ToldOfEmpty {
  readonly statement: Statement;
  readonly table: Table;
}

const OWN: Readonly<Partial<Record<Scope & ColumnMeaning, { readonly kind: TableKind; readonly name: RegExp }>>> = {
  'managed-funds': { kind: 'managed-funds-expenditure', name: /政府性基金/ },
  'state-capital': { kind: 'state-capital-expenditure', name: /国有资本经营/ },
};

/** 政府性基金预算支出30万元, while the form of that budget is empty and no other form prints anything of it. */
export function toldOfEmpty(view: BookView): readonly ToldOfEmpty[] {
  // Where the summaries were not read, the amount may stand in one of them.
  if (filledTables(view, ['income-expenditure-summary', 'appropriation-summary']).length === 0) return [];
  return gather(view.book.statements, (statement): ToldOfEmpty[] => {
    if (statement.measure !== 'amount' || !isMoney(statement) || !isThisYears(view, statement)) return [];
    const { kind, scope } = topicOf(view, statement);
    const own =
      kind === 'expenditure' && (scope === 'managed-funds' || scope === 'state-capital') ? OWN[scope] : undefined;
    const figure = own && statementFigure(statement);
    if (!own || !figure || isZero(figure)) return [];
    const [table, other] = view.tables(own.kind);
    if (!table?.empty || other || view.book.tables.some((one) => printsOf(one, scope as ColumnMeaning, own.name)))
      return [];
    return [{ statement, table }];
  });
}

/** Whether a table prints any amount of a budget: in a column or a row of its name. */
const printsOf = (table: Table, meaning: ColumnMeaning, name: RegExp): boolean =>
  table.rows.some((row) =>
    table.columns.some((column) => {
      if (!name.test(row.name) && !column.meanings.includes(meaning) && !column.path.some((words) => name.test(words)))
        return false;
      const figure = cellFigure(table, row, column);
      return figure !== undefined && !isZero(figure);
    }),
  );
