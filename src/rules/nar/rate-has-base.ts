import { signOf, toldChanges } from '../../check/narrative/changes.js';
import { defineRule, showing } from '../../check/rule.js';
import { isZero, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';

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
        en: 'All of the {now} {unit} is increase, so it is compared with zero: there is no rate of {rate}%{moreEn}',
      },
    },
  },
  check: (view, report) => {
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
        more: rest.length > 0 ? `；另有${rest.length}处相同` : '',
        moreEn: rest.length > 0 ? `; so in ${rest.length} more places` : '',
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
