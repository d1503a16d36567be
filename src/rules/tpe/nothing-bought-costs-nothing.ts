import { sentenceBefore } from '../../check/narrative/around.js';
import { countsByParagraph, type ToldCount } from '../../check/narrative/told-counts.js';
import { defineRule, showing } from '../../check/rule.js';
import { departmentRow } from '../../check/three-public/expenses.js';
import { toldExpenses } from '../../check/three-public/told.js';
import { visitsByParagraph } from '../../check/three-public/told-visits.js';
import type { BookView } from '../../check/view.js';
import { type Figure, isZero, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';

type Subject = 'vehicle-purchase' | 'reception';

/** The amount of nothing, where all that text and tables tell of an expense for this year is nothing. */
function nothingFor(view: BookView, subject: Subject): Figure | undefined {
  const told = toldExpenses(view).filter(({ expense }) => expense === subject);
  const isAccounts = view.book.document.type === 'final-accounts';
  const printed = departmentRow(view, 'this', isAccounts ? 'final-accounts' : null)?.figures.get(subject);
  const spent = isAccounts ? told.filter(({ stage }) => stage === 'final-accounts') : told;
  if (spent.length === 0 || !told.every(({ figure }) => isZero(figure)) || (printed && !isZero(printed)))
    return undefined;
  return spent[0]!.figure;
}

/** 购置公务用车2辆, 公务用车购置数2辆 */
const BOUGHT =
  /(?:购置|更新|新购)(?:更新)?(?:新?能源)?(?:公务用?车|公车)|(?:公务用?车|公车)(?:更新)?购置(?:数量?)?(?:为|共)?$/;
/** Vehicles that another paid for, and what another year bought or the text compares with. */
const OTHERWISE =
  /调拨|划转|划拨|捐赠|赠送|无偿|置换|移交|划入|其他资金|自有资金|自筹|事业收入|专项资金|非财政|上年|去年|以前年度|比|较|不超过|报废|处置|拍卖/;

const isBought = (view: BookView, { words, statement, figure }: ToldCount): boolean =>
  statement.unit === '辆' &&
  !isZero(figure) &&
  BOUGHT.test(words) &&
  !isOtherwise(view, words + sentenceBefore(view, statement));

const isOtherwise = (view: BookView, words: string): boolean =>
  OTHERWISE.test(words) ||
  [...words.matchAll(/20\d{2}(?=年)/g)].some(([year]) => Number(year) !== view.book.document.year);

const visitsReceived = (view: BookView): readonly Figure[] =>
  gather(visitsByParagraph(view).flat(), ({ kind, statement, figure }) =>
    kind === 'visits' &&
    statedValue(figure) > 0n &&
    !isOtherwise(view, statement.quote + sentenceBefore(view, statement))
      ? [figure]
      : [],
  );

export default defineRule({
  code: 'TPE015',
  name: 'nothing-bought-costs-nothing',
  meta: {
    title: { zh: '购车、接待有数量的，经费不应为零', en: 'Vehicles bought and visits received cost something' },
    why: {
      zh: '写明购置了公务用车或接待了来客，经费却为零，金额或数量必有一处写错，或经费列错了地方。',
      en: 'Where vehicles were bought or visitors received for nothing, an amount or a number is wrong, or the money is entered elsewhere.',
    },
    remedy: {
      zh: '核对数量和金额；由其他资金承担或调拨、捐赠取得的，写明来源。',
      en: 'Check number and amount; where another fund paid, or the vehicles were given, say so.',
    },
    severity: 'warning',
    needs: ['statements'],
    messages: {
      vehicles: {
        zh: '文中写明购置公务用车{count}辆，公务用车购置费却为 0，没有说明原因。',
        en: 'The text tells of {count} vehicles bought, while buying vehicles costs nothing, without a reason.',
      },
      visits: {
        zh: '文中写明接待{count}批次，公务接待费却为 0，没有说明原因。',
        en: 'The text tells of {count} visits received, while reception costs nothing, without a reason.',
      },
    },
  },
  check(view, report) {
    const asked = [
      ['vehicles', nothingFor(view, 'vehicle-purchase'), () => boughtIn(view)],
      ['visits', nothingFor(view, 'reception'), () => visitsReceived(view)],
    ] as const;
    for (const [message, nothing, find] of asked) {
      if (!nothing) continue;
      const [count] = find();
      if (!count) {
        report.holds(nothing);
        continue;
      }
      report(message, {
        data: { count: count.text },
        evidence: [showing(count), showing(nothing)],
        figures: [count, nothing],
      });
    }
  },
  examples: {
    valid: [
      { title: 'none bought, none received', text: accounts('购置公务用车0辆', '国内公务接待0批次、0人次') },
      { title: 'given by another', text: accounts('无偿划转购置公务用车1辆', '国内公务接待0批次、0人次') },
    ],
    invalid: [
      {
        title: 'two vehicles for nothing',
        message: 'vehicles',
        text: accounts('购置公务用车⟦2⟧辆', '国内公务接待0批次、0人次'),
      },
      {
        title: 'visits for nothing',
        message: 'visits',
        text: accounts('购置公务用车0辆', '国内公务接待⟦5⟧批次、40人次'),
      },
    ],
  },
});

function boughtIn(view: BookView): readonly Figure[] {
  return gather(countsByParagraph(view).flat(), (one) => (isBought(view, one) ? [one.figure] : []));
}

function accounts(bought: string, received: string): string {
  return `云岭县档案馆2024年度部门决算公开
七、“三公”经费支出决算情况说明
2024年“三公”经费支出决算4.50万元，其中：因公出国（境）费支出0万元；公务用车购置及运行维护费支出4.50万元，其中：公务用车购置费支出0万元，${bought}；公务用车运行维护费支出4.50万元；公务接待费支出0万元，${received}。`;
}
