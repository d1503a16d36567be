import {
  clauseAfter,
  clauseBefore,
  earlierInParagraph,
  inOneSentence,
  isMoney,
  statementsByParagraph,
} from '../../check/narrative/around.js';
import { defineRule } from '../../check/rule.js';
import { completionsInTable } from '../../check/three-public/told-completions.js';
import { type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Statement } from '../../domain/book.js';
import { type Figure, statedValue, statementFigure, writeLike } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { negate, sum } from '../../domain/interval.js';

const RATE = /(?:执行|支付|支出|使用|拨付|发放)(?:率|进度)$/;
const SPENT = /支出|支付|执行|使用|拨付|发放/;
const PLANNED = /预算|安排|下达|到位|批复|收到|资金(?:总额|合计|共计|共)?$/;
const LEFT = /未|结余|结转|剩余|尚余/;
/** Rates that are asked for, about right, or of other days, and amounts side by side. */
const NOT_OF_THESE = /约|近|超|不低于|不少于|目标|要求|力争|确保|应|比|较|序时|分别|平均|[≥≤>＞]/;
const ROUGH = /^(?:以上|以内|以下|左右|多|余|[～~至-])/;

const COMPLETED = /预算(?:数|总?额)?$/;

/**
 * 支出A万元，完成预算的R%，较预算减少B万元: the budget is A + B. And 支出A万元，…，年初预算B万元，完成年初预算的R%, where the rate
 * follows the budget.
 */
function* completions(view: BookView): Iterable<Tie> {
  for (const statements of statementsByParagraph(view).values())
    for (const [index, rate] of statements.entries()) {
      if (rate.measure !== 'share' || rate.unit !== '%' || !/完成/.test(rate.quote)) continue;
      // Of a budget told beside it the rate is a share like any other (NAR010).
      if (rate.partOf !== null || !COMPLETED.test(rate.base ?? '')) continue;
      const of = view.statement(rate.of);
      const whole = statementFigure(rate);
      const ends = of && whole && (budgetByChange(view, rate, of, statements) ?? budgetBefore(view, of, rate));
      if (!ends || (statements[index + 1]?.measure === 'amount' && inOneSentence(view, rate, statements[index + 1]!)))
        continue;
      const [base, part] = ends;
      const words = writeLike(part, statedValue(base));
      yield { is: 'share', whole, part, base, message: 'completed', data: { part: part.text, base: words } };
    }
}

/** The budget as the amount less what it grew by against the same budget, where nothing else is said in between. */
function budgetByChange(
  view: BookView,
  rate: Statement,
  of: Statement,
  statements: readonly Statement[],
): readonly [Figure, Figure] | undefined {
  const change = statements.find(
    (one) => one.measure === 'change' && one.of === of.id && one.base === rate.base && inOneSentence(view, rate, one),
  );
  const [part, by] = [statementFigure(of), change && statementFigure(change)];
  if (!part || !by || part.kind !== 'money' || by.kind !== 'money') return undefined;
  const grew = change?.direction === 'increase';
  if (!grew && change?.direction !== 'decrease') return undefined;
  return [{ ...part, interval: sum([part.interval, grew ? negate(by.interval) : by.interval]) }, part];
}

/** What was spent, told of the same thing in the same sentence right before its budget. */
function budgetBefore(view: BookView, plan: Statement, rate: Statement): readonly [Figure, Figure] | undefined {
  if (plan.stage !== 'original-budget') return undefined;
  const before = earlierInParagraph(view, plan).filter((one) => inOneSentence(view, one, plan) && isAmount(one));
  const spent = before.length === 1 ? before[0] : undefined;
  if (spent?.subject !== plan.subject || (spent.stage && spent.stage !== 'final-accounts')) return undefined;
  if (earlierInParagraph(view, rate).at(-1) !== plan) return undefined;
  const [base, part] = [statementFigure(plan), statementFigure(spent)];
  return base && part ? [base, part] : undefined;
}

/** 资金安排A万元，支出B万元，执行率R%: R = B ÷ A, unless two other amounts nearby make it. */
function* rates(view: BookView): Iterable<Tie> {
  for (const rate of view.book.statements) {
    if (rate.measure !== 'share' || rate.unit !== '%' || !RATE.test(rate.subject)) continue;
    const whole = statementFigure(rate);
    const ends = whole && planAndSpent(view, rate);
    if (!ends) continue;
    const [base, part] = ends;
    const tie = { is: 'share', whole, part, base } as const;
    if (testTie(tie).outcome === 'broken' && isOfOthers(view, rate, whole)) continue;
    yield tie;
  }
}

/** The plan and what was spent of it: the two amounts before the rate, but for what was left over. */
function planAndSpent(view: BookView, rate: Statement): readonly [Figure, Figure] | undefined {
  if (NOT_OF_THESE.test(clauseBefore(view, rate)) || ROUGH.test(clauseAfter(view, rate))) return undefined;
  const before = earlierInParagraph(view, rate).filter(
    (one) => one.measure !== 'date' && inOneSentence(view, one, rate),
  );
  while (before.length > 2 && LEFT.test(before.at(-1)!.subject)) before.pop();
  const [plan, spent] = before.slice(-2);
  if (!plan || !spent || ![plan, spent].every((one) => one.measure === 'amount' && isMoney(one))) return undefined;
  const [planned, used] = [clauseBefore(view, plan), clauseBefore(view, spent)];
  if (
    !PLANNED.test(planned) ||
    SPENT.test(planned.replace(/支出(?:全年|年初|年度|调整)?预算|(?:整体|项目)支出(?=.{0,8}预算)/g, '')) ||
    LEFT.test(planned)
  )
    return undefined;
  if (!SPENT.test(used) || LEFT.test(used) || /预算(?!执行|支出)|安排|其中|分别/.test(used)) return undefined;
  const [base, part] = [statementFigure(plan), statementFigure(spent)];
  // 执行率98.5%，安排1000万元，执行985万元，其中…执行率99%: two amounts that an earlier rate is of are not this one's.
  const isEarliers = (one: Statement): boolean => {
    const whole = one.measure === 'share' ? statementFigure(one) : undefined;
    return whole && base && part ? testTie({ is: 'share', whole, part, base }).outcome !== 'broken' : false;
  };
  if (before.some(isEarliers)) return undefined;
  // More than the plan beside it was spent: it is of another one.
  if (!base || !part || base.kind !== part.kind || part.interval.low > base.interval.high) return undefined;
  return [base, part];
}

/** Two other amounts of the paragraph, or all of one kind together, may be what the rate is of. */
function isOfOthers(view: BookView, rate: Statement, whole: Figure): boolean {
  const earlier = earlierInParagraph(view, rate);
  const taken = takenByRates(earlier);
  const amounts = gather(earlier, (one) =>
    isAmount(one) && !taken.has(one) ? (statementFigure(one) ?? []) : [],
  ).slice(-12);
  const last = amounts.at(-1);
  const together = sum(amounts.slice(0, -1).map(({ interval }) => interval));
  if (last && testTie({ is: 'share', whole, part: last, base: { ...last, interval: together } }).outcome !== 'broken')
    return true;
  return amounts.some((base) =>
    amounts.some((part) => part !== base && testTie({ is: 'share', whole, part, base }).outcome !== 'broken'),
  );
}

const isAmount = (one: Statement): boolean => one.measure === 'amount' && isMoney(one);

/** A项目预算18万元，执行18万元，执行率100%；B项目预算35万元，执行33万元，执行率…: what makes the first rate is not what the second is of. */
function takenByRates(earlier: readonly Statement[]): ReadonlySet<Statement> {
  const taken = new Set<Statement>();
  for (const [index, rate] of earlier.entries()) {
    if (rate.measure !== 'share' || !RATE.test(rate.subject)) continue;
    const pair = earlier.slice(0, index).filter(isAmount).slice(-2);
    const [base, part] = pair.map((one) => statementFigure(one));
    const whole = statementFigure(rate);
    if (base && part && whole && testTie({ is: 'share', whole, part, base }).outcome !== 'broken')
      for (const one of pair) taken.add(one);
  }
  return taken;
}

export default defineRule({
  code: 'NAR077',
  name: 'execution-rate-as-amounts',
  meta: {
    title: {
      zh: '所述执行率应等于支出数除以预算数',
      en: 'The rate of execution told is what was spent by what was planned',
    },
    why: {
      zh: '同一句话里的预算数、支出数和执行率应能互相算出。',
      en: 'Within one sentence the rate follows from what was planned and what was spent.',
    },
    remedy: {
      zh: '重新计算执行率；口径不同的，说明按哪个预算数计算。',
      en: 'Compute the rate again; where another plan is meant, say which.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '执行率写为{actual}%，按{part}÷{base}应为{expected}%',
        en: 'The rate is given as {actual}%, but {part} ÷ {base} is {expected}%',
      },
      completed: {
        zh: '完成预算的比率写为{actual}%，按{part}÷{base}应为{expected}%',
        en: 'The budget is told to be completed by {actual}%, but {part} ÷ {base} is {expected}%',
      },
    },
  },
  *ties(view) {
    yield* rates(view);
    yield* completions(view);
    yield* completionsInTable(view);
  },
  examples: {
    valid: [
      {
        title: 'of the plan beside it, what was left told in between',
        text: told('2023年安排馆舍修缮资金100.00万元，实际支出80.00万元，结余20.00万元，预算执行率80%。'),
      },
      {
        title: 'of the adjusted budget told before',
        text: told('2023年调整预算120.00万元。年初预算100.00万元，实际支出90.00万元，执行率75%。'),
      },
      {
        title: 'told before its own amounts, and behind those of another rate',
        text: told(
          '预算执行率98.50%，预算安排1000.00万元，执行985.00万元，其中一般公共预算执行率99.00%（安排900.00万元，执行891.00万元）。',
        ),
      },
      {
        title: 'of two sources together',
        text: told('2023年馆舍修缮自筹资金60.00万元，财政拨款资金40.00万元，实际支出38.00万元，执行率38%。'),
      },
      {
        title: 'of a plan told elsewhere',
        text: told('2023年馆舍修缮安排财政资金80.00万元，自筹资金20.00万元，实际支出95.00万元，执行率90%。'),
      },
      {
        title: 'the change against the budget agrees',
        text: told('2023年度公务用车运行维护费支出4.48万元，完成预算的64.00%，较预算减少2.52万元，降低36.00%。'),
      },
      {
        title: 'about right',
        text: told('2023年安排馆舍修缮资金100.00万元，实际支出80.00万元，执行率约为79%。'),
      },
    ],
    invalid: [
      {
        title: 'other than the change against the budget says',
        message: 'completed',
        text: told('2023年度公务用车运行维护费支出4.48万元，⟦完成预算的44.00%⟧，较预算减少2.52万元，降低36.00%。'),
      },
      {
        title: 'behind the budget that follows what was spent',
        message: 'completed',
        text: told('1.住房保障（类）支出60.00万元，占总支出的20.00%，年初预算80.00万元，⟦完成年初预算的85.00%⟧。'),
      },
      {
        title: 'the second of two projects, where the amounts of the first make the rate told',
        message: 'unequal',
        text: `
          云岭县人民检察院2025年度部门决算
          预算绩效情况
          办案业务经费全年预算数180.00万元，执行数180.00万元，执行率100%；检察技术装备全年预算数35.00万元，执行数33.00万元，⟦执行率100%⟧。`,
      },
      {
        title: 'other than the two amounts before it',
        message: 'unequal',
        text: told('2023年安排馆舍修缮资金100.00万元，实际支出80.00万元，预算执行率⟦90⟧%。'),
      },
      {
        title: 'a rate of payment',
        message: 'unequal',
        text: told('馆舍修缮资金到位100万元，已支付80万元，结余20万元，资金支付率为⟦85⟧%。'),
      },
    ],
  },
});

function told(sentence: string): string {
  return `云岭县档案馆2023年度部门决算公开
一、预算绩效情况说明
${sentence}`;
}
