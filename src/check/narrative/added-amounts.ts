import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { type BookView, perBook } from '../view.js';
import { clauseBefore, isMoney, statementsByParagraph } from './around.js';

/** 收入A万元，加上补助B万元、结转C万元，收入总计T万元. */
interface AddedAmounts {
  readonly total: Statement;
  readonly totalFigure: Figure;
  /** What the others are added to. */
  readonly head: Figure;
  /** Other amounts told before, one of which may be meant instead. */
  readonly others: readonly Figure[];
  readonly added: readonly Figure[];
  /** False where the text breaks down one of them in between: a part may be left among them. */
  readonly isSure: boolean;
}

const TOTAL = /(收入|支出)?(?:总计|总量|合计|总额|总收入|总支出)$/;
const ADDS = /^(?:再)?加上?(?!快|强|大|固|工|班)/;
/** What is told between may be no part, or not all: 等 leaves the list open. */
const OPEN = /[。]|等|减去|扣除|减(?=上解)|不含/;

/** Every total that follows at once from what was added to an amount. */
export const addedAmounts = perBook((view): readonly AddedAmounts[] => {
  const found: AddedAmounts[] = [];
  for (const statement of view.book.statements) {
    if (statement.measure !== 'amount' || !TOTAL.test(statement.subject) || !isMoney(statement)) continue;
    const sum = sumOf(view, statement);
    if (sum) found.push(sum);
  }
  return found;
});

function sumOf(view: BookView, total: Statement): AddedAmounts | undefined {
  const text = view.paragraph(total.paragraph)?.text ?? '';
  const before = (statementsByParagraph(view).get(total.paragraph) ?? []).filter(({ offset }) => offset < total.offset);
  const first = firstAdded(view, before);
  const totalFigure = statementFigure(total);
  if (first < 1 || !totalFigure) return undefined;
  const start = before[first]!.offset;
  const words = outsideBrackets(text.slice(start, total.offset));
  if (OPEN.test(words)) return undefined;
  const added: Figure[] = [];
  const group = before.slice(first);
  // 收入总计110万元，支出总计105万元: the second is no sum of the first.
  if (group.some(({ measure, subject }) => measure === 'amount' && TOTAL.test(subject))) return undefined;
  for (const one of group) {
    if (isInBrackets(text, start, one.offset) || group.some(({ id }) => id === one.partOf)) continue;
    const figure = one.measure === 'amount' && isMoney(one) ? statementFigure(one) : undefined;
    if (!figure) return undefined;
    added.push(figure);
  }
  // An amount in doubt may be the one that the others are added to.
  if (before.slice(0, first).some((one) => one.measure === 'amount' && one.value === null)) return undefined;
  const heads = before.slice(0, first).filter((one) => one.measure === 'amount' && isMoney(one));
  const kind = TOTAL.exec(total.subject)?.[1] ?? /收入|支出/.exec(total.subject)?.[0];
  const head = heads.findLast((one) => one.partOf === null && (kind === undefined || one.subject.includes(kind)));
  const headFigure = head && statementFigure(head);
  if (!headFigure) return undefined;
  const others = heads.flatMap((one) => (one === head ? [] : (statementFigure(one) ?? [])));
  return { total, totalFigure, head: headFigure, others, added, isSure: !/其中|包括/.test(words) };
}

/** The first amount of the clause that adds: 加上补助3亿元和结转2000万元. */
function firstAdded(view: BookView, before: readonly Statement[]): number {
  let first = before.findLastIndex((one) => ADDS.test(clauseBefore(view, one)));
  while (first > 0 && clauseBefore(view, before[first]!).startsWith(clauseBefore(view, before[first - 1]!))) {
    if (!ADDS.test(clauseBefore(view, before[first - 1]!))) break;
    first--;
  }
  return first;
}

const outsideBrackets = (text: string): string => text.replace(/[（(][^（）()]*[）)]/g, '');

function isInBrackets(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const char = text[at]!;
    if (char === '（' || char === '(') depth++;
    else if ((char === '）' || char === ')') && depth > 0) depth--;
  }
  return depth > 0;
}
