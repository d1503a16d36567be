import { type BaseData, type BudgetLine, eachExpense, type YearPair } from '../../compile/base-data.js';
import { codesOfName, functionalName, itemOf } from '../../forms/classification/index.js';
import { note, type PreparationNote } from './note.js';

/** The next year: amounts kept as a start, or emptied. */
export interface RollForward {
  readonly rollForward: 'keep-amounts' | 'empty-amounts';
}

/** Base data of the year after: this year's amounts become last year's, codes follow the classification, dates go. */
export function rolledForward(
  base: BaseData,
  { rollForward }: RollForward,
): { readonly base: BaseData; readonly notes: readonly PreparationNote[] } {
  const year = base.year + 1;
  const notes: PreparationNote[] = [];
  const keeps = rollForward === 'keep-amounts';
  const pair = ({ amount }: YearPair): YearPair => ({ amount: keeps ? amount : '0', lastYear: amount });
  const codes = new Map(base.lines.map(({ functional }) => [functional, codeIn(functional, base.year, year, notes)]));
  const lines = base.lines.map(
    (line): BudgetLine => ({
      ...withoutOriginal(line),
      functional: codes.get(line.functional) ?? line.functional,
      // Money carried over was this year's: what is left of next year's is not known yet.
      amount: keeps && !line.carriedOver ? line.amount : '0',
      lastYear: line.amount,
    }),
  );
  return {
    base: {
      ...base,
      type: 'budget',
      year,
      publishedOn: null,
      lines: lines.filter(({ amount, lastYear }) => amount !== '0' || lastYear !== '0.00'),
      threePublic: eachExpense(base.threePublic, pair),
      procurement: keeps
        ? base.procurement
        : { goods: '0', works: '0', services: '0', forSmallAndMedium: null, forSmall: null },
      assets: { ...base.assets, asOf: `${year - 1}-12-31` },
      performance: keeps ? base.performance : null,
      reasons: {},
    },
    notes: [
      ...notes,
      note(
        'missing',
        `已结转为 ${year} 年：上年数取自 ${base.year} 年，增减原因、公开日期须重新填写，资产数量须按上年末核对。`,
        `Rolled forward to ${year}: last year's figures are those of ${base.year}; reasons and dates are to be entered anew, assets to be checked.`,
      ),
    ],
  };
}

const withoutOriginal = ({ original: _, ...line }: BudgetLine): BudgetLine => line;

/** The code under which next year's classification has the item. */
function codeIn(code: string, from: number, year: number, notes: PreparationNote[]): string {
  const now = functionalName(code, year);
  const before = itemOf(code, from)?.name ?? itemOf(code)?.name;
  if (now !== undefined) {
    if (before !== undefined && before !== now)
      notes.push(
        note(
          'assumed',
          `科目 ${code} 由“${before}”改称“${now}”。`,
          `Item ${code} is now called “${now}”, formerly “${before}”.`,
        ),
      );
    return code;
  }
  const moved = codesOfName(before ?? '', 'functional').filter(
    (other) => other.length === code.length && functionalName(other, year) !== undefined,
  );
  const [only] = moved;
  if (only !== undefined && moved.length === 1) {
    notes.push(note('assumed', `科目 ${code} 改为 ${only}。`, `Item ${code} is now ${only}.`));
    return only;
  }
  notes.push(
    note(
      'missing',
      `${year} 年科目中没有 ${code}，请另选科目。`,
      `The classification of ${year} has no ${code}: choose another.`,
    ),
  );
  return code;
}
