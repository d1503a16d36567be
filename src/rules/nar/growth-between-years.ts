import { comparisons } from '../../check/narrative/agreement.js';
import { fittingNamesake, fittingWithoutDigit } from '../../check/narrative/amount-to-blame.js';
import { isRestated } from '../../check/narrative/around.js';
import { signOf } from '../../check/narrative/changes.js';
import { type Comparable, withLastYear } from '../../check/narrative/last-year.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { type Figure, statedValue } from '../../domain/figures.js';
import {
  add,
  exactly,
  type Interval,
  loosened,
  meets,
  middle,
  negate,
  percentOf,
  SCALE,
  subtract,
} from '../../domain/interval.js';
import { writeScaled } from '../../domain/number.js';

/** (now ÷ last − 1) in per cent, negative for a decrease. */
const growth = (now: Interval, last: Interval): Interval | undefined => {
  const ratio = percentOf(now, last);
  return ratio && subtract(ratio, exactly(100n * SCALE));
};
/** True where the amount beside this year's is the change itself, with its word left out: 比上年3万元，下降10%. */
function isChangeItself(now: Figure, beside: Figure, sign: 1 | -1, rate: Interval): boolean {
  const base =
    sign === 1 ? subtract(loosened(now.interval), beside.interval) : add(loosened(now.interval), beside.interval);
  const made = base.low > 0n ? percentOf(loosened(beside.interval), base) : undefined;
  return made !== undefined && meets(made, loosened(rate));
}
const stated = (figure: Figure): Interval => exactly(statedValue(figure));

/** Where one of the amounts is to blame, the rate is not: told by this rule, or by the one that asks the tables. */
function isAmountToBlame(
  view: BookView,
  report: Report,
  { now, nowFigure, lastFigure, rate: said, rateFigure }: Comparable,
): boolean {
  if (!said || !rateFigure) return false;
  const rate = signOf(said) === -1 ? negate(rateFigure.interval) : rateFigure.interval;
  const makesRate = (thisYears: Interval, lastYears: Interval): boolean => {
    const made = growth(loosened(thisYears), loosened(lastYears));
    return made !== undefined && meets(made, loosened(rate));
  };
  const namesake = fittingNamesake(view, now, (amount) => makesRate(amount, lastFigure.interval));
  const shorter = namesake ? undefined : fittingWithoutDigit(lastFigure, (last) => makesRate(nowFigure.interval, last));
  if (!namesake && shorter === undefined) return false;
  if (namesake && comparisons(view).some(({ statement, outcome }) => statement.id === now.id && outcome === 'differs'))
    return true;
  const wrong = namesake ? nowFigure : lastFigure;
  const expected = namesake?.text ?? shorter ?? '';
  report(namesake ? 'namesake' : 'digit', {
    data: { wrong: wrong.text, unit: wrong.unit ?? '', expected, rate: rateFigure.text },
    evidence: [showing(wrong), showing(namesake ?? nowFigure), showing(rateFigure)],
    figures: [wrong, namesake ?? nowFigure, rateFigure],
    actual: wrong.text,
    expected,
  });
  return true;
}

export default defineRule({
  code: 'NAR015',
  name: 'growth-between-years',
  meta: {
    title: { zh: '增减率应与所述两年数额相符', en: 'A growth rate fits the two years told beside it' },
    why: {
      zh: '同一句话给出了本年数和上年数，增减率可以直接验算。',
      en: 'Where a sentence tells both years, its rate can be computed.',
    },
    remedy: { zh: '核对两年数额后重新计算增减率。', en: 'Check both amounts, then compute the rate again.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '增减率写为{sign}{rate}%，但本年{now}、上年{last}，应为{expected}%',
        en: 'The rate is given as {sign}{rate}%, but {now} this year against {last} last year is {expected}%',
      },
      wordless: {
        zh: '“{amount}{unit}”前疑漏写“{word}”：作为上年数与{rate}%不合，作为{word}额则相符',
        en: 'Before {amount} {unit} the word {word} seems to be missing: as last year’s amount it does not fit {rate}%, as the change it does',
      },
      namesake: {
        zh: '本年数先写{expected}{unit}、后写{wrong}{unit}；增减率{rate}%与前者相符，后者疑写错',
        en: 'This year’s amount is first {expected} {unit}, then {wrong} {unit}; the rate of {rate}% fits the former: the latter is probably wrong',
      },
      digit: {
        zh: '上年数{wrong}{unit}与增减率{rate}%不合，疑多写了一位：为{expected}{unit}时正好相符',
        en: 'Last year’s {wrong} {unit} does not fit the rate of {rate}%: a digit seems to be one too many, {expected} {unit} fits',
      },
      units: {
        zh: '本年{now}{nowUnit}与上年{last}{lastUnit}所用单位不同，与增减率{sign}{rate}%不合，其中一处的单位疑写错',
        en: '{now} {nowUnit} this year and {last} {lastUnit} last year are in different units and do not make the rate of {sign}{rate}%: one of the units is probably wrong',
      },
    },
  },
  check: (view, report) => {
    for (const told of withLastYear(view)) {
      const { now, rate, rateFigure, nowFigure, lastFigure, changeFigure } = told;
      const sign = signOf(rate);
      if (!rate || !rateFigure || !sign || changeFigure || isRestated(view, now, rate)) continue;
      const exact = growth(stated(nowFigure), stated(lastFigure));
      const range = growth(loosened(nowFigure.interval), loosened(lastFigure.interval));
      if (!exact || !range) continue;
      if (meets(range, loosened(sign === 1 ? rateFigure.interval : negate(rateFigure.interval)))) {
        report.holds(rateFigure, nowFigure, lastFigure);
        continue;
      }
      const mixed = nowFigure.unit !== lastFigure.unit;
      if (!mixed && isAmountToBlame(view, report, told)) continue;
      const expected = writeScaled(middle(exact), 0, 2);
      if (!mixed && isChangeItself(nowFigure, lastFigure, sign, rateFigure.interval)) {
        report('wordless', {
          data: {
            amount: lastFigure.text,
            unit: lastFigure.unit ?? '',
            rate: rateFigure.text,
            word: sign === 1 ? '增加' : '减少',
          },
          evidence: [showing(lastFigure), showing(nowFigure), showing(rateFigure)],
          figures: [lastFigure, nowFigure, rateFigure],
          actual: lastFigure.text,
        });
        continue;
      }
      report(mixed ? 'units' : 'unequal', {
        data: {
          sign: sign === 1 ? '' : '−',
          rate: rateFigure.text,
          now: nowFigure.text,
          last: lastFigure.text,
          ...(mixed ? { nowUnit: nowFigure.unit ?? '', lastUnit: lastFigure.unit ?? '' } : { expected }),
        },
        evidence: [showing(rateFigure), showing(nowFigure), showing(lastFigure)],
        figures: [rateFigure, nowFigure, lastFigure],
        actual: rateFigure.text,
        ...(mixed ? {} : { expected }),
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'rate from the two amounts',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2024年机关运行经费预算30.00万元，2025年机关运行经费预算33.00万元，比上年增加10%。`,
      },
      {
        title: 'a rate on another basis',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费预算33.00万元，与上年的36.00万元同口径相比增加4%。`,
      },
    ],
    invalid: [
      {
        title: 'last year’s amount told behind this year’s',
        message: 'unequal',
        text: '云岭县档案馆2025年部门预算公开\n二、收支情况\n2025年收入预算110.00万元，上年预算100.00万元，⟦同比增长12⟧%。',
      },
      {
        title: 'rate does not fit the two amounts',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2024年机关运行经费预算30.00万元，2025年机关运行经费预算33.00万元，比上年增加⟦25⟧%。`,
      },
      {
        title: 'an amount told twice, of which the rate fits the first',
        message: 'namesake',
        text: `
          云岭县档案馆2025年部门预算公开
          四、部门预算编制说明
          1、“社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）”33.00万元。2024年预算执行数为30.00万元，2025年预算安排⟦31.50⟧万元，比2024年预算执行数增加10%。`,
      },
      {
        title: 'a digit too many in last year’s amount',
        message: 'digit',
        text: `
          云岭县档案馆2025年部门预算公开
          四、部门预算编制说明
          1、“文化旅游体育与传媒支出（类）文物（款）博物馆（项）”3850.25万元。2024年当年预算执行数为⟦37400.5⟧万元，2025年预算安排3850.25万元，比2024年预算执行数增加2.93%。`,
      },
      {
        title: 'a change without its word',
        message: 'wordless',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费预算45.00万元，较2024年预算⟦5.00⟧万元，下降10%。`,
      },
      {
        title: 'a unit that lost its 万',
        message: 'units',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费预算33.00万元，比上年的30.00元增加⟦10⟧%。`,
      },
    ],
  },
});
