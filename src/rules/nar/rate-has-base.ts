import { signOf, toldChanges } from '../../check/narrative/changes.js';
import { withLastYear } from '../../check/narrative/last-year.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { isZero, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';

const more = (count: number) => ({
  more: count > 0 ? `；另有${count}处相同` : '',
  moreEn: count > 0 ? `; so in ${count} more places` : '',
});

/** 上年0万元，本年12万元，增加100%: last year's zero stands beside the rate. */
function reportFromNothing(view: BookView, report: Report): void {
  const found = withLastYear(view).filter(
    ({ lastFigure, nowFigure, rateFigure, changeFigure }) =>
      rateFigure && !changeFigure && isZero(lastFigure) && !isZero(nowFigure) && !isZero(rateFigure),
  );
  const [first, ...rest] = found;
  if (!first?.rateFigure) return;
  report('lastZero', {
    data: {
      last: first.lastFigure.text,
      now: first.nowFigure.text,
      unit: first.nowFigure.unit ?? '',
      rate: first.rateFigure.text,
      ...more(rest.length),
    },
    evidence: [
      showing(first.rateFigure),
      showing(first.lastFigure),
      showing(first.nowFigure),
      ...gather(rest, ({ rateFigure }) => (rateFigure ? [showing(rateFigure)] : [])),
    ],
    actual: first.rateFigure.text,
  });
}

export default defineRule({
  code: 'NAR013',
  name: 'rate-has-base',
  meta: {
    title: { zh: '上年数为零时不应有增长率', en: 'No growth rate without a base' },
    why: {
      zh: '上年数为零，增长率没有意义，应写“基数为零，不可比”。',
      en: 'Where last year’s amount was zero a growth rate has no meaning; say that it cannot be compared.',
    },
    remedy: {
      zh: '删去增长率，注明“上年无此项预算，不可比”；若上年有数，更正增加额。',
      en: 'Drop the rate and say that there was no such item last year; if there was, correct the increase.',
    },
    severity: 'warning',
    needs: ['statements'],
    messages: {
      zero: {
        zh: '本年数{now}{unit}全部为增加额，所比的数为零，不应有{rate}%的增长率{more}',
        en: 'All of the {now} {unit} is increase, so it is compared with zero: there is no rate of {rate}%{more}',
      },
      lastZero: {
        zh: '上年数为{last}{unit}，本年{now}{unit}无从计算增减率，却写{rate}%{more}',
        en: 'Last year’s amount was {last} {unit}, so that {now} {unit} has no rate of change; {rate}% is given{more}',
      },
    },
  },
  check: (view, report) => {
    reportFromNothing(view, report);
    const found = toldChanges(view).filter(({ nowFigure, change, changeFigure, rateFigure }) => {
      if (!changeFigure || !rateFigure || signOf(change) !== 1 || isZero(rateFigure)) return false;
      return statedValue(nowFigure) === statedValue(changeFigure) && statedValue(nowFigure) > 0n;
    });
    const [first, ...rest] = found;
    if (!first?.rateFigure || !first.changeFigure) return;
    report('zero', {
      data: {
        now: first.nowFigure.text,
        unit: first.nowFigure.unit ?? '',
        rate: first.rateFigure.text,
        ...more(rest.length),
      },
      evidence: [
        showing(first.rateFigure),
        showing(first.changeFigure),
        showing(first.nowFigure),
        ...gather(rest, ({ rateFigure }) => (rateFigure ? [showing(rateFigure)] : [])),
      ],
      actual: first.rateFigure.text,
    });
  },
  examples: {
    valid: [
      {
        title: 'a new item without a rate',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费30.00万元，比2024年预算增加30.00万元，主要原因是本年新设。`,
      },
    ],
    invalid: [
      {
        title: 'a rate beside last year’s amount of zero',
        message: 'lastZero',
        text: `
          江湾区科学技术局2025年部门预算公开
          2025年部门预算编制说明
          1.“科学技术支出（类）科学技术普及（款）科普活动（项）”12.00万元，主要用于科普展览。2024年当年预算执行数为0.00万元，2025年预算安排12.00万元，比2024年预算执行数增加⟦100.00⟧%。主要原因是：本年新设。`,
      },
      {
        title: 'one hundred per cent from nothing',
        message: 'zero',
        text: `
          江湾区科学技术局2025年部门预算公开
          六、机关运行经费
          2025年机关运行经费30.00万元，比2024年预算增加30.00万元，增长⟦100⟧%，主要原因是本年新设。`,
      },
    ],
  },
});
