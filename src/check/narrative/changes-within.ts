import type { Statement } from '../../domain/book.js';
import type { Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import type { BookView } from '../view.js';
import { inOneSentence, statementsByParagraph } from './around.js';
import { signOf } from './changes.js';

/** The change of all expenditure, and those of its two halves told right behind it. */
interface ChangesWithin {
  readonly total: Statement;
  readonly totalFigure: Figure;
  readonly sign: 1 | -1;
  readonly parts: readonly { readonly figure: Figure; readonly sign: 1 | -1 }[];
}

/** Also 收支: what comes in is spent. */
const EXPENDITURE = /^(?:本年|总)?支出(?:总)?(?:预算)?(?:合计|总计)?$|^(?:预算)?收支(?:总)?(?:预算)?(?:安排)?$/;
const HALVES = [/^基本支出(?:预算)?$/, /^项目支出(?:预算)?$/] as const;

/** 支出较上年增加9万元，主要是基本支出增加5万元、项目支出增加4万元。 Nothing else may be told in that sentence. */
export function* changesWithin(view: BookView): Iterable<ChangesWithin> {
  for (const statements of statementsByParagraph(view).values())
    for (let index = 0; index + 2 < statements.length; index++) {
      const total = statements[index]!;
      if (total.measure !== 'change' || !EXPENDITURE.test(total.subject)) continue;
      const halves = statements.slice(index + 1, index + 3);
      if (!halves.every((one, at) => one.measure === 'change' && HALVES[at]!.test(one.subject))) continue;
      if (!halves.every((one) => one.base === total.base && inOneSentence(view, total, one))) continue;
      const next = statements[index + 3];
      if (next && inOneSentence(view, total, next)) continue;
      const totalFigure = view.statementFigure(total.id);
      const sign = signOf(total);
      const parts = gather(halves, (half) => {
        const figure = view.statementFigure(half.id);
        const own = signOf(half);
        return figure && own ? [{ figure, sign: own }] : [];
      });
      if (totalFigure && sign && parts.length === 2) yield { total, totalFigure, sign, parts };
    }
}
