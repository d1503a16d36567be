import { followsAtOnce, toldLists } from '../../check/narrative/lists.js';
import { defineRule, showing } from '../../check/rule.js';

export default defineRule({
  code: 'NAR022',
  name: 'part-within-total',
  meta: {
    title: { zh: '“其中”所列一项不应大于总额', en: 'A part is not larger than its total' },
    why: { zh: '部分大于整体，必有一个数写错。', en: 'When a part is larger than the whole, one of the two is wrong.' },
    remedy: { zh: '核对总额与该项金额。', en: 'Check the total and the part.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      above: {
        zh: '“其中”{part}为{partValue}{unit}，大于总额{whole}{unit}',
        en: 'The part {part} is {partValue} {unit}, more than its total of {whole} {unit}',
      },
    },
  },
  check: (view, report) => {
    for (const list of toldLists(view)) {
      const { total, totalFigure, parts, kind } = list;
      if (kind !== 'open' || totalFigure.kind !== 'money' || !followsAtOnce(view, list)) continue;
      for (const { statement, figure } of parts) {
        if (statement.paragraph !== total.paragraph) continue;
        if (figure.interval.low <= totalFigure.interval.high) {
          report.holds(figure, totalFigure);
          continue;
        }
        report('above', {
          data: {
            part: statement.subject,
            partValue: figure.text,
            whole: totalFigure.text,
            unit: totalFigure.unit ?? '',
          },
          evidence: [showing(figure), showing(totalFigure)],
          figures: [figure, totalFigure],
          actual: figure.text,
        });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'a part of the total',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算400.00万元，其中：一般公共预算拨款收入360.00万元。`,
      },
    ],
    invalid: [
      {
        title: 'a part above the total',
        message: 'above',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算400.00万元，其中：⟦一般公共预算拨款收入630.00⟧万元。`,
      },
    ],
  },
});
