import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { squeezed } from '../../domain/text.js';
import type { BookView } from '../view.js';
import { statementsByParagraph, wordsBetween } from './around.js';

/** A total of anything measured (areas, lengths), with the two kinds it is divided into. */
interface OppositeParts {
  readonly total: Statement;
  readonly totalFigure: Figure;
  readonly parts: readonly [Figure, Figure];
}

const OPENS = /^[\d.,]+[^\d，。；、]{1,4}[，,]?[（(]?其中[：:，]?/;
const NEXT = /^[\d.,]+[^\d，。；、]{1,4}[，,、；;]/;
const ABOUT = /约|左右|近|余|超过|以上|不低于|不少于/;

/** 地上面积800平方米（其中甲面积600平方米，不甲面积200平方米）: whatever is not of the one kind is of the other. */
export function oppositeParts(view: BookView): readonly OppositeParts[] {
  const found: OppositeParts[] = [];
  for (const statements of statementsByParagraph(view).values())
    for (let index = 2; index < statements.length; index++) {
      const [total, first, second] = statements.slice(index - 2, index + 1) as [Statement, Statement, Statement];
      if (second.measure !== 'other' || !isOpposite(first, second) || !isList(view, total, first, second)) continue;
      const [totalFigure, one, other] = [total, first, second].map(statementFigure);
      const isExact = [totalFigure, one, other].every((figure) => figure && /^[\d,]+$/.test(figure.text));
      if (isExact && totalFigure && one && other) found.push({ total, totalFigure, parts: [one, other] });
    }
  return found;
}

function isOpposite(first: Statement, second: Statement): boolean {
  const [a, b] = [squeezed(first.subject), squeezed(second.subject)];
  return a.length > 1 && (b === `不${a}` || b === `非${a}` || b === `未${a}`);
}

function isList(view: BookView, total: Statement, first: Statement, second: Statement): boolean {
  const [a, b, c] = [total, first, second];
  if (a.unit === null || a.unit !== b.unit || b.unit !== c.unit || a.measure !== 'other' || b.measure !== 'other')
    return false;
  if ([a, b, c].some(({ quote }) => ABOUT.test(quote))) return false;
  return OPENS.test(wordsBetween(view, a, b)) && NEXT.test(wordsBetween(view, b, c));
}
