import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import type { BookView } from '../view.js';
import { clauseBefore, isMoney, statementsByParagraph, wordsBetween } from './around.js';

/** 年初结转和结余A，本年收入B，本年支出C，年末结转和结余D: in one sentence, one behind the other. */
interface CarriedBalance {
  readonly closing: Statement;
  readonly left: Figure;
  readonly opening: Figure;
  readonly income: Figure;
  readonly spent: Figure;
}

/** What each of the four is called, at the end of the words before it. */
const OPENING = /(?:年初|上年|期初).{0,12}(?:结转|结余)(?:资金|数)?(?:为|共|计|合计)?$/;
const INCOME = /(?:本年|当年|年度)(?:财政拨款|预算|拨款)?收入(?:合计|数)?(?:为|共|计)?$/;
const SPENT = /(?:本年|当年|年度)(?:财政拨款|预算|拨款)?支出(?:合计|数)?(?:为|共|计)?$/;
const CLOSING = /(?:年末|期末|结转下年).{0,10}(?:结转|结余)?(?:资金|数)?(?:为|共|计)?$/;
const ORDER = [OPENING, INCOME, SPENT, CLOSING];
/** Between two of them stands nothing else; what is broken down, compared or returned leaves them open. */
const NOTHING_ELSE = /^[\d.,]+[万亿千]?元[，,；;、](?:[\u4e00-\u9fff“”（）]{2,20})$/;
const OPEN = /其中|较|比|同|收回|上缴|缴回|分配|调[入出]|专用|增|减/;

/** Every such sentence of the narrative. */
export function carriedBalances(view: BookView): CarriedBalance[] {
  const found: CarriedBalance[] = [];
  for (const statements of statementsByParagraph(view).values())
    for (let at = 0; at + 3 < statements.length; at++) {
      const four = statements.slice(at, at + 4);
      if (!four[0]!.subject.includes('结') || !isBalance(view, four)) continue;
      const [opening, income, spent, left] = four.map((one) => statementFigure(one));
      if (opening && income && spent && left) found.push({ closing: four[3]!, left, opening, income, spent });
    }
  return found;
}

function isBalance(view: BookView, four: readonly Statement[]): boolean {
  return four.every((one, index) => {
    if (one.measure !== 'amount' || !isMoney(one) || one.unit !== four[0]!.unit) return false;
    if (!ORDER[index]!.test(clauseBefore(view, one).trimEnd())) return false;
    const next = four[index + 1];
    if (!next) return true;
    const between = wordsBetween(view, one, next);
    return NOTHING_ELSE.test(between) && !OPEN.test(between);
  });
}
