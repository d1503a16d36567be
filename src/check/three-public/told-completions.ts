import type { Statement } from '../../domain/book.js';
import { statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { equal, type Tie, testTie, tieHolds } from '../tie.js';
import type { BookView } from '../view.js';
import { departmentRow, type ExpenseRow } from './expenses.js';
import { toldExpenses } from './told.js';
import { isTrusted } from './trusted-row.js';

/**
 * 公务接待费支出决算为0.40万元，完成预算的18.96%: the rates told of the three public expenses, against the budget that their table
 * prints beside what was spent. Which budget a text means it does not always say: where none of its rates fits that of the
 * table, another one is meant, and nothing is made of them.
 */
export function completionsInTable(view: BookView): readonly Tie[] {
  const spent = departmentRow(view, 'this', 'final-accounts');
  if (spent?.stage !== 'final-accounts' || !isTrusted(spent)) return [];
  const told = toldExpenses(view);
  const ties = gather(view.book.statements, (rate): (Tie & { readonly is: 'share'; readonly isLinked: boolean })[] => {
    const name = rate.measure === 'share' && rate.unit === '%' ? planNamed(rate) : undefined;
    const own = name && told.find(({ statement }) => statement.id === rate.of);
    const [whole, part] = [statementFigure(rate), own?.figure];
    const base = own && planOf(view, name)?.figures.get(own.expense);
    const cell = own && spent.figures.get(own.expense);
    if (!whole || !part || !base || !cell || !tieHolds(equal(part, cell))) return [];
    return [{ is: 'share', whole, part, base, message: 'completed', isLinked: rate.partOf !== null }];
  });
  const broken = ties.filter((tie) => testTie(tie).outcome === 'broken');
  const held = ties.filter(tieHolds);
  // Of a budget told beside it a rate is a share like any other (NAR010).
  return held.length > broken.length ? ties.filter(({ isLinked }) => !isLinked) : [];
}

const PLAN = /^(?:(年初)|(全年|调整后?的?))?(?:财政拨款|支出)?预算(?:数|总?额)?$/;
/** Which budget a rate names; 完成预算的 is of the only one. */
function planNamed({ quote, base }: Statement): 'original-budget' | 'final-budget' | 'only' | undefined {
  const plan = /完成/.test(quote) ? PLAN.exec(base ?? '') : null;
  if (!plan) return undefined;
  return plan[1] ? 'original-budget' : plan[2] ? 'final-budget' : 'only';
}

/** What the table prints of a budget. One that its header calls 预算数 alone is that of the whole year, as the form explains. */
function planOf(view: BookView, name: 'original-budget' | 'final-budget' | 'only'): ExpenseRow | undefined {
  const row = departmentRow(view, 'this', name === 'only' ? 'final-budget' : name);
  const other = departmentRow(view, 'this', 'original-budget');
  if (!row || row.stage === 'final-accounts' || !isTrusted(row)) return undefined;
  if (name === 'only') return other === undefined || other.stage === row.stage ? row : undefined;
  return row.stage === name || (name === 'final-budget' && row.stage === null) ? row : undefined;
}
