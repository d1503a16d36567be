import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { testTie } from '../tie.js';
import { type BookView, perBook } from '../view.js';
import { clauseBefore, isMoney, isThisYears } from './around.js';

/** Shares of one whole that prove which amount it is, where nothing else does. */
const WITNESSES = 2;

/**
 * 占基本支出的80%, whose whole is told under another name: the list that the part stands in, where the share of another part of it is
 * of that list's total, or the only amount of which all other shares of that name in the section are.
 */
export function wholeOfSharesBeside(view: BookView, share: Statement, part: Statement): Figure | undefined {
  const beside = sharesByWhole(view)
    .get(keyOf(share))
    ?.filter((one) => one !== share);
  if (!beside || beside.length === 0) return undefined;
  const list = view.statementFigure(part.partOf);
  const inList = beside.filter((one) => view.statement(one.of)?.partOf === part.partOf);
  if (list && inList.length > 0 && areSharesOf(view, inList, list)) return list;
  const whole = beside.length < WITNESSES ? undefined : onlyWhole(view, beside);
  // Rounded shares fit many an amount: a whole that no word names is told in their own section.
  return share.base || whole?.section === share.section ? whole && statementFigure(whole) : undefined;
}

/**
 * The one amount of which all other shares of a list are, where the list is linked to another total than that which is meant: 一、 to
 * 五、, of which four are shares of the whole budget, below a sentence that tells basic expenditure alone.
 */
export const wholeOfOthers = (view: BookView, share: Statement, list: readonly Statement[]): Figure | undefined => {
  const others = list.filter((one) => one !== share);
  const whole = others.length > WITNESSES ? onlyWhole(view, others) : undefined;
  return whole && statementFigure(whole);
};

const keyOf = ({ section, base, year }: Statement): string => `${section}|${base}|${year}`;

/** Shares by section, year and the name of their whole; those that name none (A 8万元，占80%) where none is linked either. */
const sharesByWhole = perBook((view): ReadonlyMap<string, readonly Statement[]> => {
  const found = new Map<string, Statement[]>();
  for (const one of view.book.statements) {
    if (one.measure !== 'share' || one.unit !== '%' || !/占/.test(clauseBefore(view, one))) continue;
    if (!one.base && one.partOf !== null) continue;
    const others = found.get(keyOf(one));
    if (others) others.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
});

/** The amount of which all these are shares; undefined where several are, or none. */
function onlyWhole(view: BookView, shares: readonly Statement[]): Statement | undefined {
  let whole: Statement | undefined;
  for (const one of view.book.statements) {
    if (one.measure !== 'amount' || !isMoney(one) || shares.some(({ of }) => of === one.id)) continue;
    const figure = statementFigure(one);
    if (!figure || !isThisYears(view, one) || !areSharesOf(view, shares, figure)) continue;
    if (whole && statementFigure(whole)?.text !== figure.text) return undefined;
    if (whole?.section !== shares[0]?.section) whole = one;
  }
  return whole;
}

/** None is off by more than truncating explains, and one at least fits as printed. */
function areSharesOf(view: BookView, shares: readonly Statement[], base: Figure): boolean {
  let fits = false;
  for (const share of shares) {
    const [whole, part] = [statementFigure(share), view.statementFigure(share.of)];
    const outcome = whole && part ? testTie({ is: 'share', whole, part, base }).outcome : 'broken';
    if (outcome !== 'holds' && outcome !== 'rounding') return false;
    fits ||= outcome === 'holds';
  }
  return fits;
}
