import { signOf, toldChanges } from '../../check/narrative/changes.js';
import { defineRule, showing } from '../../check/rule.js';
import { writeLike } from '../../domain/figures.js';
import { middle, subtract } from '../../domain/interval.js';

export default defineRule({
  code: 'NAR012',
  name: 'change-within-amount',
  meta: {
    title: { zh: '增加额不应大于本年数', en: 'An increase is not larger than the amount it led to' },
    why: {
      zh: '增加额大于本年数，意味着上年数为负，其中必有一个数写错。',
      en: 'An increase above the present amount means that last year’s was negative: one of the two is wrong.',
    },
    remedy: {
      zh: '核对本年数与增加额，改正写错的一个。',
      en: 'Check the amount and the increase, and correct the wrong one.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      above: {
        zh: '本年数{now}{unit}，却写增加{change}{changeUnit}，推出的上年数为{base}{unit}，不可能为负',
        en: 'The amount is {now} {unit} and the increase {change} {changeUnit}: last year’s would be {base} {unit}, which cannot be',
      },
    },
  },
  check: (view, report) => {
    for (const { nowFigure, change, changeFigure } of toldChanges(view)) {
      if (!changeFigure || signOf(change) !== 1) continue;
      if (changeFigure.interval.low <= nowFigure.interval.high) {
        report.holds(nowFigure, changeFigure);
        continue;
      }
      report('above', {
        data: {
          now: nowFigure.text,
          change: changeFigure.text,
          unit: nowFigure.unit ?? '',
          changeUnit: changeFigure.unit ?? nowFigure.unit ?? '',
          base: writeLike(nowFigure, middle(subtract(nowFigure.interval, changeFigure.interval))),
        },
        evidence: [showing(changeFigure), showing(nowFigure)],
        figures: [changeFigure, nowFigure],
        actual: changeFigure.text,
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'a new item: all of it is an increase',
        text: `
          江湾区科学技术局2025年部门预算公开
          五、一般公共预算支出情况说明
          1.科学技术支出（类）科技条件与服务（款）科技条件专项（项）2025年预算数为40.00万元，比上年增加40.00万元，主要原因是新增项目。`,
      },
    ],
    invalid: [
      {
        title: 'increase above the amount',
        message: 'above',
        text: `
          江湾区科学技术局2025年部门预算公开
          五、一般公共预算支出情况说明
          1.科学技术支出（类）科技条件与服务（款）科技条件专项（项）2025年预算数为40.00万元，比上年增加⟦43.00⟧万元，主要原因是新增项目。`,
      },
    ],
  },
});
