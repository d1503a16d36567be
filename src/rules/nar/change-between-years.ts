import { signOf } from '../../check/narrative/changes.js';
import { type Comparable, withLastYear, withPlan } from '../../check/narrative/last-year.js';
import { defineRule } from '../../check/rule.js';
import { minus, plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { besideFiner, type Figure, writeLike } from '../../domain/figures.js';
import { loosened, magnitude, meets, middle, negate, subtract } from '../../domain/interval.js';

/** this year − last year = the change told; what was spent − its plan = the change told */
function* differences(view: BookView): Iterable<Tie> {
  for (const { change, changeFigure, ...told } of withPlan(view)) {
    const sign = signOf(change);
    if (!changeFigure || !sign) continue;
    const [nowFigure, lastFigure] = readAlike(told, changeFigure);
    const parts = sign === 1 ? [plus(nowFigure), minus(lastFigure)] : [plus(lastFigure), minus(nowFigure)];
    const data = { now: nowFigure.text, plan: lastFigure.text };
    yield { is: 'sum', whole: changeFigure, parts, message: 'plan', data };
  }
  for (const { change, changeFigure, ...told } of withLastYear(view)) {
    const sign = signOf(change);
    if (!changeFigure || !sign) continue;
    const [nowFigure, lastFigure] = readAlike(told, changeFigure);
    const ends = sign === 1 ? [plus(nowFigure), minus(lastFigure)] : [plus(lastFigure), minus(nowFigure)];
    const opposite =
      sign === 1
        ? nowFigure.interval.high < lastFigure.interval.low
        : nowFigure.interval.low > lastFigure.interval.high;
    const apart = subtract(nowFigure.interval, lastFigure.interval);
    const isTurned = opposite && meets(sign === 1 ? negate(apart) : apart, loosened(changeFigure.interval));
    yield {
      is: 'sum',
      whole: changeFigure,
      parts: ends,
      data: {
        now: nowFigure.text,
        last: lastFigure.text,
        nowUnit: nowFigure.unit ?? '',
        lastUnit: lastFigure.unit ?? '',
        ...(opposite ? wordsOf(sign, writeLike(changeFigure, magnitude(middle(apart)))) : {}),
      },
      ...(nowFigure.unit !== lastFigure.unit
        ? { message: 'units' }
        : opposite
          ? { message: isTurned ? 'direction' : 'otherwise' }
          : {}),
    };
  }
}

/** The amounts of the two years, neither rounded more than what stands beside it. */
function readAlike({ nowFigure, lastFigure }: Ends, change: Figure): readonly [Figure, Figure] {
  const all = [nowFigure, lastFigure, change];
  return [besideFiner(nowFigure, all), besideFiner(lastFigure, all)];
}

type Ends = Pick<Comparable, 'nowFigure' | 'lastFigure'>;

/** The direction told, and by how much the amount went the other way. */
const wordsOf = (sign: 1 | -1, apart: string): Readonly<Record<string, string>> => ({
  told: sign === 1 ? '增加' : '减少',
  toldEn: sign === 1 ? 'an increase' : 'a decrease',
  right: sign === 1 ? '减少' : '增加',
  rightEn: sign === 1 ? 'a decrease' : 'an increase',
  apart,
});

export default defineRule({
  code: 'NAR014',
  name: 'change-between-years',
  meta: {
    title: { zh: '增减额应等于本年数与上年数之差', en: 'The change told is the difference of the two years told' },
    why: {
      zh: '同一句话里的本年数、上年数和增减额应能互相算出。',
      en: 'Within one sentence each of this year, last year and the change follows from the other two.',
    },
    remedy: {
      zh: '重新计算增减额，并核对“增加”“减少”用词。',
      en: 'Compute the change again, and check the word increase or decrease.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '增减额写为{actual}{unit}，本年{now}与上年{last}相差{expected}{unit}',
        en: 'The change is given as {actual} {unit}, but {now} this year and {last} last year differ by {expected} {unit}',
      },
      plan: {
        zh: '增减额写为{actual}{unit}，{now}与用来比较的{plan}相差{expected}{unit}',
        en: 'The change is given as {actual} {unit}, but {now} and the {plan} it is compared with differ by {expected} {unit}',
      },
      units: {
        zh: '本年{now}{nowUnit}与上年{last}{lastUnit}所用单位不同，与增减额{actual}{unit}不合，其中一处的单位疑写错',
        en: '{now} {nowUnit} this year and {last} {lastUnit} last year are in different units and do not make the change of {actual} {unit}: one of the units is probably wrong',
      },
      otherwise: {
        zh: '文中写{told}{actual}{unit}，但本年为{now}{unit}、上年为{last}{unit}，应是{right}{apart}{unit}，三个数中至少有一个写错',
        en: 'The text tells {told} of {actual} {unit}, but {now} {unit} this year and {last} {unit} last year make {right} of {apart} {unit}: at least one of the three is wrong',
      },
      direction: {
        zh: '增减方向写反：本年{now}{unit}，上年{last}{unit}，文中增减额为{actual}{unit}',
        en: 'Increase and decrease are the wrong way round: {now} {unit} this year, {last} {unit} last year, change told {actual} {unit}',
      },
    },
  },
  ties: differences,
  examples: {
    valid: [
      {
        title: 'against last year, and then against the plan',
        text: `
          江湾区科学技术局2024年度“三公”经费决算公开
          一、“三公”经费支出决算情况说明
          2024年“三公”经费支出决算为80万元，较上年90万元减少10万元，下降11%，较预算数100万元减少20万元，下降20%。`,
      },
      {
        title: 'difference from a plan of the same year',
        text: `
          云岭县档案馆2024年度部门决算公开
          二、收入决算情况说明
          2024年度收入总计500.00万元，与2024年年初预算收入400.00万元，相比增加100.00万元。`,
      },
      {
        title: 'difference of the two years',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费预算36.00万元，2024年预算30.00万元，增加6.00万元。`,
      },
      {
        title: 'a change rounded to one decimal beside a whole amount and one with two',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费预算36万元，2024年预算30.22万元，增加5.8万元。`,
      },
      {
        title: 'last year’s amount of another item',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费
          2025年公务用车运行费支出5.00万元，比2024年支出8.00万元减少3.00万元；公务用车购置支出9.00万元，比上年增加9.00万元。`,
      },
    ],
    invalid: [
      {
        title: 'a change against the budget told before',
        message: 'plan',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          2024年度“三公”经费支出年初预算为6.00万元，支出决算为4.50万元，完成年初预算的75%。与年初预算相比，“三公”经费支出⟦减少2.50⟧万元。`,
      },
      {
        title: 'against the plan, behind last year',
        message: 'plan',
        text: `
          江湾区科学技术局2024年度“三公”经费决算公开
          一、“三公”经费支出决算情况说明
          2024年“三公”经费支出决算为80万元，较上年90万元减少10万元，较预算数100万元减少⟦25⟧万元。`,
      },
      {
        title: 'change does not follow from what was spent and its plan',
        message: 'plan',
        text: `
          云岭县档案馆2024年度部门决算公开
          三、支出决算情况说明
          2024年支出决算85.00万元，比年初预算数90.00万元减少⟦6.00⟧万元，主要原因是压减开支。`,
      },
      {
        title: 'change does not follow from the two years',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费预算36.00万元，2024年预算30.00万元，增加⟦9.00⟧万元。`,
      },
      {
        title: 'amounts whose trailing zeros are dropped beside a change with all its digits',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          六、“三公”经费
          2025年公务接待费预算6万元，2024年预算9.5万元，减少⟦3.28⟧万元。`,
      },
      {
        title: 'increase told of an amount that fell by another amount',
        message: 'otherwise',
        text: `
          云岭县档案馆2025年部门预算公开
          三、收入预算情况说明
          2025年财政拨款收入预算270.00万元，比2024年财政拨款收入预算300.00万元增加⟦12.00⟧万元。`,
      },
      {
        title: 'a unit that lost its 万',
        message: 'units',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费预算36.00元，较2024年预算30.00万元，增加⟦6.00⟧万元。`,
      },
    ],
  },
});
