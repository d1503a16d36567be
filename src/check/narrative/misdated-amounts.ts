import type { Column, Statement } from '../../domain/book.js';
import { cellFigure, type Figure, statementFigure } from '../../domain/figures.js';
import { meets } from '../../domain/interval.js';
import type { BookView } from '../view.js';
import { clauseBefore, isMoney, sentenceBefore, statementsByParagraph } from './around.js';
import { counterparts, stageOf } from './cells.js';
import { isThisYearsColumn, type Printed } from './table-cells.js';
import { type TopicKind, topicOf } from './topic.js';

/** An amount that the words date a year back, with the cell that prints it for this year. */
interface Misdated {
  readonly statement: Statement;
  readonly figure: Figure;
  readonly cell: Figure;
}

/** What no table prints for sure. */
const UNTOLD: ReadonlySet<TopicKind> = new Set(['other', 'procurement']);
/** Hardly ever the same to the last digit in two years. */
const MOST_DIGITS = /[1-9]\.?\d[\d.]*[1-9]/;
/** 比2024年预算90万元增加, 由2024年的90万元: last year's on purpose. */
const AS_BASE = /(?:比|较|与|同|由|从|到|至|和|相较于)[^，。；]{0,30}$|执行|完成|结转|结余/;
const STAYS = /持平|不变|无变化|无增减|没有变化|相同|一致/;
const LOOKING_BACK = /执行情况|完成情况|回顾|总结|绩效|上年|自评|工作/;

/**
 * 2024年收入总预算90.12万元 in the budget of 2025, whose table prints 90.12万元 for 2025, and no column of another year does: the
 * year was left standing from the last edition.
 */
export function misdatedAmounts(view: BookView, year: number): readonly Misdated[] {
  const found: Misdated[] = [];
  for (const statement of view.book.statements) {
    if (statement.year !== year - 1 || statement.measure !== 'amount' || !isMoney(statement)) continue;
    const figure = statementFigure(statement);
    if (!figure || !MOST_DIGITS.test(figure.text) || LOOKING_BACK.test(statement.section ?? '')) continue;
    // One year dates all amounts of a paragraph.
    if (found.at(-1)?.statement.paragraph === statement.paragraph) continue;
    const cell = isMisread(view, statement, year) ? undefined : printedNow(view, statement, figure);
    if (cell && !isLastYears(view, figure)) found.push({ statement, figure, cell });
  }
  return found;
}

function isMisread(view: BookView, statement: Statement, year: number): boolean {
  const text = view.paragraph(statement.paragraph)?.text ?? '';
  const [rest = ''] = /^[^。；]*/.exec(text.slice(Math.max(0, text.indexOf(statement.quote)))) ?? [];
  const sentence = sentenceBefore(view, statement);
  // The year must be told of this very amount.
  const isOwn = new RegExp(`${year - 1}年[^。；]*$`).test(sentence) && !sentence.includes(`${year}年`);
  if (!isOwn || STAYS.test(rest) || AS_BASE.test(clauseBefore(view, statement))) return true;
  const beside = statementsByParagraph(view).get(statement.paragraph) ?? [];
  const kind = topicOf(view, statement).kind;
  return beside.some(
    (other) => other.year === year && other.measure === 'amount' && topicOf(view, other).kind === kind,
  );
}

function printedNow(view: BookView, statement: Statement, figure: Figure): Figure | undefined {
  const topic = topicOf(view, statement);
  if (UNTOLD.has(topic.kind)) return undefined;
  const { exact, wider } = counterparts(view, topic, stageOf(view, statement));
  const prints = ({ terms }: Printed) => terms.length === 1 && meets(terms[0].figure.interval, figure.interval);
  return (exact.find(prints) ?? wider().find(prints))?.terms[0].figure;
}

/** Whether a column that may be of another year prints the amount. */
function isLastYears({ book }: BookView, figure: Figure): boolean {
  const mayBe = (column: Column): boolean => column.year !== undefined && column.year !== book.document.year;
  return book.tables.some((table) =>
    table.columns.some(
      (column) =>
        (mayBe(column) || column.meanings.includes('last-year') || !isThisYearsColumn(book.document, column, null)) &&
        table.rows.some((row) => {
          const cell = cellFigure(table, row, column);
          return cell !== undefined && meets(cell.interval, figure.interval);
        }),
    ),
  );
}
