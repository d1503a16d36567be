import type { Paragraph, Statement } from '../../domain/book.js';
import { type Figure, statedValue, statementFigure } from '../../domain/figures.js';
import { SCALE } from '../../domain/interval.js';
import { matchesOf } from '../../domain/text.js';
import type { BookView } from '../view.js';
import { statementsByParagraph } from './around.js';

/** 决算数大于预算数, 决算与年初预算持平 (not 基本持平, 大体一致): a clause of its own that leaves no choice of the template open. */
const COMPARED =
  /(?<=^|[，。；：:,;、\s])(?:支出|收入)?决算数?(?:(大于|高于|多于|超过)|(小于|低于|少于)|(等于)|[与和同](?=[^，。；基大总]{0,8}(?:持平|一致|相等|相同)))(?:年初|全年|调整后?)?预算数?(?:持平|一致|相等|相同)?(?![（(/\d]|[或、](?:大|小|高|低|持|等))/g;
export type Way = 'above' | 'below' | 'equal';
const MAY_COMPARE = /决算数?(?:大于|高于|多于|超过|小于|低于|少于|等于|[与和同])/;

/** What a comparison is told of: the budget and what was spent of one thing, right before it. */
interface Pair {
  readonly plan: Figure;
  readonly spent: Figure;
  readonly budget: Budget;
}

type Budget = 'original-budget' | 'final-budget';
/** The budgets that the words may mean: 预算数 alone may be either. */
const budgetsMeant = (words: string): readonly Budget[] =>
  /年初/.test(words)
    ? ['original-budget']
    : /全年|调整/.test(words)
      ? ['final-budget']
      : ['original-budget', 'final-budget'];

/**
 * The amounts told last before some words, where they are a budget and the final accounts of one thing. Where both
 * budgets are told, and 预算数 alone may mean either, they have to lie on one side of what was spent.
 */
function pairBefore(statements: readonly Statement[], offset: number, words: string): Pair | undefined {
  const amounts = statements.filter((one) => one.measure === 'amount' && one.offset < offset);
  const spent = amounts.slice(-2).find((one) => one.stage === 'final-accounts');
  const spentFigure = spent && statementFigure(spent);
  if (!spentFigure || !(amounts.at(spent === amounts.at(-1) ? -2 : -1)?.stage ?? '').endsWith('budget'))
    return undefined;
  const pairs = budgetsMeant(words).flatMap((budget): Pair[] => {
    const plan = amounts.findLast(
      (one) => one.stage === budget && one.subject === spent.subject && one.unit === spent.unit,
    );
    const figure = plan && statementFigure(plan);
    return figure ? [{ plan: figure, spent: spentFigure, budget }] : [];
  });
  const ways = new Set(pairs.map((pair) => wayOf(statedValue(pair.spent), statedValue(pair.plan))));
  return ways.size === 1 ? pairs[0] : undefined;
}

const HUNDRED = 100n * SCALE;
const wayOf = (spent: bigint, plan: bigint): Way => (spent > plan ? 'above' : spent < plan ? 'below' : 'equal');
/** 完成99.8%，持平: who calls that equal rounds. */
const wayByRate = (rate: bigint, told: Way): Way =>
  told === 'equal' && rate > HUNDRED - SCALE && rate < HUNDRED + SCALE ? 'equal' : wayOf(rate, HUNDRED);

/** 完成预算的98%。决算数大于预算数: the rate told last before the words, of the budget that they name; 0 % stands for no budget. */
function completionBefore(statements: readonly Statement[], offset: number, words: string): Figure | undefined {
  const last = statements.findLast((one) => one.offset < offset);
  if (last?.measure !== 'share' || last.unit !== '%' || !/预算/.test(last.base ?? '')) return undefined;
  if (/年初/.test(words) !== /年初/.test(last.base ?? '') && /年初|全年|调整/.test(words)) return undefined;
  const figure = statementFigure(last);
  return figure && statedValue(figure) > 0n ? figure : undefined;
}

interface Told {
  readonly paragraph: Paragraph;
  readonly words: string;
  readonly offset: number;
  readonly told: Way;
  readonly right: Way;
}
type Comparison = Told & (Pair | { readonly rate: Figure; readonly plan?: undefined });

export function* comparedAmounts(view: BookView): Iterable<Comparison> {
  for (const [id, statements] of statementsByParagraph(view)) {
    const paragraph = view.paragraph(id);
    if (!paragraph || !MAY_COMPARE.test(paragraph.text)) continue;
    for (const match of matchesOf(paragraph.text, COMPARED)) {
      const told = match[1] ? 'above' : match[2] ? 'below' : 'equal';
      const of = { paragraph, words: match[0], offset: match.index, told } as const;
      const pair = pairBefore(statements, match.index, match[0]);
      if (pair) {
        yield { ...pair, ...of, right: wayOf(statedValue(pair.spent), statedValue(pair.plan)) };
        continue;
      }
      const rate = completionBefore(statements, match.index, match[0]);
      if (rate) yield { rate, ...of, right: wayByRate(statedValue(rate), told) };
    }
  }
}
