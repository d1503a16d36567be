import {
  earlierInParagraph,
  inOneSentence,
  isRestated,
  isThisYears,
  wordsBetween,
} from '../../check/narrative/around.js';
import { otherAmounts, signed, signOf, toldChanges } from '../../check/narrative/changes.js';
import { printedFor } from '../../check/narrative/printed-for.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import { type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Statement } from '../../domain/book.js';
import { isZero } from '../../domain/figures.js';

/** rate = change ÷ (now ∓ change), where amount, change and rate are all told. */
function* rates(view: BookView): Iterable<Tie> {
  for (const { now, nowFigure, change, changeFigure, rate, rateFigure } of toldChanges(view)) {
    if (!change || !changeFigure || !rate || !rateFigure) continue;
    const sign = signOf(change);
    if (!sign || (signOf(rate) && signOf(rate) !== sign)) continue;
    // Last year's amount would be negative: the change is the finding (change-within-amount), and no rate follows.
    if (sign === 1 && changeFigure.interval.low > nowFigure.interval.high) continue;
    const tie = { is: 'growth', whole: rateFigure, change: signed(changeFigure, sign), now: nowFigure } as const;
    if (testTie(tie).outcome === 'broken') {
      const right = printedFor(view, nowFigure);
      const others = [...otherAmounts(view, rate, now), ...(right ? [right] : [])].filter(
        (other) => other.kind === nowFigure.kind,
      );
      if (isRestated(view, now, rate) || others.some((other) => testTie({ ...tie, now: other }).outcome === 'holds'))
        continue;
    }
    const copied = rateFigure.text === changeFigure.text;
    yield {
      ...tie,
      ...(copied ? { message: 'copied' } : {}),
      data: { change: changeFigure.text, now: nowFigure.text },
    };
  }
}

/** 2023年决算3万元，较上年增加1万元，增长50%: of whatever year the one amount of the sentence is, the three belong together. */
function* ratesOfOtherYears(view: BookView): Iterable<Tie> {
  const { statements } = view.book;
  for (let index = 0; index + 1 < statements.length; index++) {
    const change = statements[index]!;
    const rate = statements[index + 1]!;
    const now = change.measure === 'change' && change.base === '上年' ? view.statement(change.of) : undefined;
    if (now?.measure !== 'amount' || isThisYears(view, now) || rate.measure !== 'change-rate') continue;
    if (rate.of !== now.id || rate.unit !== '%' || !RATE_AT_ONCE.test(wordsBetween(view, change, rate))) continue;
    const amounts = earlierInParagraph(view, change).filter(
      (one) => one.measure === 'amount' && inOneSentence(view, one, change),
    );
    const sign = signOf(change);
    if (amounts.length !== 1 || amounts[0] !== now || isRestated(view, now, rate)) continue;
    if (!sign || signOf(rate) !== sign) continue;
    const [nowFigure, changeFigure, rateFigure] = [now, change, rate].map(({ id }) => view.statementFigure(id));
    if (!nowFigure || !changeFigure || !rateFigure || nowFigure.unit !== changeFigure.unit) continue;
    // 上年30万元，比上年增加6万元，增长20%: the amount may be what the change is measured against.
    if (testTie({ is: 'share', whole: rateFigure, part: changeFigure, base: nowFigure }).outcome !== 'broken') continue;
    if (sign === 1 && changeFigure.interval.low > nowFigure.interval.high) continue;
    const data = { change: changeFigure.text, now: nowFigure.text };
    yield { is: 'growth', whole: rateFigure, change: signed(changeFigure, sign), now: nowFigure, data };
  }
}

/** Between the value of a change and that of its rate: nothing but the unit and the word that tells the direction. */
const RATE_AT_ONCE =
  /^[\d.,]+[亿万千百]*元[，,、；（(和]?(?:同比)?(?:增长|增加|上升|提高|下降|减少|降低|[增降减]幅|增长率|下降率|[增减降])(?:了|为|约|率|幅)*$/;

/** 减少6万元，增长9%: one of the two words is wrong, whatever the amounts are. */
function checkDirections(view: BookView, report: Report): void {
  const { statements } = view.book;
  for (let index = 0; index + 1 < statements.length; index++) {
    const change = statements[index]!;
    const rate = statements[index + 1]!;
    if (change.measure !== 'change' || !isOpposite(change, rate)) continue;
    if (!RATE_AT_ONCE.test(wordsBetween(view, change, rate))) continue;
    const figures = [view.statementFigure(change.id), view.statementFigure(rate.id)] as const;
    const [changeFigure, rateFigure] = figures;
    if (!changeFigure || !rateFigure || figures.some((figure) => figure && isZero(figure))) continue;
    report('turned', {
      data: {
        change: changeFigure.text,
        unit: changeFigure.unit ?? '',
        rate: rateFigure.text,
        ...WORDS[String(signOf(change))],
      },
      evidence: [showing(rateFigure), showing(changeFigure)],
      figures: [rateFigure, changeFigure],
      actual: rateFigure.text,
    });
  }
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1': { told: '增加', toldEn: 'an increase', turned: '下降', turnedEn: 'fall' },
  '-1': { told: '减少', toldEn: 'a decrease', turned: '增长', turnedEn: 'growth' },
};

const isOpposite = (change: Statement, rate: Statement): boolean =>
  rate.measure === 'change-rate' &&
  rate.unit === '%' &&
  change.paragraph === rate.paragraph &&
  change.subject === rate.subject &&
  change.base === rate.base &&
  /^\d/.test(change.value ?? '') &&
  /^\d/.test(rate.value ?? '') &&
  signOf(change) !== undefined &&
  signOf(rate) !== undefined &&
  signOf(change) !== signOf(rate);

export default defineRule({
  code: 'NAR011',
  name: 'growth-rate',
  meta: {
    title: { zh: '增减率应等于增减额除以上年数', en: 'A growth rate is the change divided by last year’s amount' },
    why: {
      zh: '增减率的基数是上年数（本年数减增加额或加减少额），常误用本年数或总额作分母，或把增减额抄成比率。',
      en: 'The base is last year’s amount (this year’s less the increase); this year’s or a total is often used instead, or the change is copied as the rate.',
    },
    remedy: {
      zh: '用增减额除以上年数重新计算；若增减额本身有误，一并更正。',
      en: 'Divide the change by last year’s amount again; correct the change too if that is wrong.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '增减率写为{actual}%，按{parts}应为{expected}%',
        en: 'The rate is given as {actual}%, but {parts} is {expected}%',
      },
      copied: {
        zh: '增减率{actual}%与增减额{change}数字相同，应为抄错：按{parts}应为{expected}%',
        en: 'The rate {actual}% repeats the digits of the change {change}: by {parts} it should be {expected}%',
      },
      turned: {
        zh: '增减方向前后相反：增减额写{told}{change}{unit}，增减率却写{turned}{rate}%',
        en: 'The directions contradict each other: {told} of {change} {unit}, but a {turned} of {rate}%',
      },
    },
  },
  ties: (view) => [...rates(view), ...ratesOfOtherYears(view)],
  check: checkDirections,
  examples: {
    valid: [
      {
        title: 'increase on last year’s base',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费66.00万元，比2024年预算增加6.00万元，增长10%，主要原因是办公用房增加。`,
      },
      {
        title: 'a decrease against one amount, and growth against another',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费60.00万元，比2024年预算减少6.00万元，比2023年增长9%。`,
      },
      {
        title: 'last year’s amount, from which this year’s has grown',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2024年机关运行经费60.00万元。2025年预计比上年增加6.00万元，增长10%，主要原因是办公用房增加。`,
      },
      {
        title: 'an increase above the amount, from which no rate follows',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费66.00万元，比2024年预算增加86.00万元，增长10%，主要原因是办公用房增加。`,
      },
    ],
    invalid: [
      {
        title: 'both sides of the appropriations at once',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          四、财政拨款收入支出决算总体情况说明
          2024年度财政拨款收入总计220.00万元（含年初结转和结余）、支出总计220.00万元。与2023年相比，财政拨款收、支总计各增加20.00万元，增长⟦9.09⟧%，主要是项目增加。`,
      },
      {
        title: 'this year’s amount taken as the base',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费66.00万元，比2024年预算增加6.00万元，增长⟦9.09⟧%，主要原因是办公用房增加。`,
      },
      {
        title: 'a sentence that kept the year of the last disclosure',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2024年机关运行经费66.00万元，比上年增加6.00万元，增长⟦0.09⟧%，主要原因是办公用房增加。`,
      },
      {
        title: 'a decrease told as growth',
        message: 'turned',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费60.00万元，比2024年预算减少6.00万元，增长⟦9.09⟧%，主要原因是压减一般性支出。`,
      },
      {
        title: 'the change copied as the rate',
        message: 'copied',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费66.00万元，比2024年预算减少12.40万元，下降⟦12.40⟧%，主要原因是压减一般性支出。`,
      },
    ],
  },
});
