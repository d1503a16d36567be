import { sharesOf, toldLists } from '../../check/narrative/lists.js';
import { defineRule, showing } from '../../check/rule.js';
import type { Figure } from '../../domain/figures.js';
import { statedValue } from '../../domain/figures.js';
import { exactly, type Interval, loosened, meets, SCALE, sum } from '../../domain/interval.js';
import { writeScaled } from '../../domain/number.js';

const HUNDRED: Interval = exactly(100n * SCALE);
const total = (figures: readonly Figure[]): bigint => figures.reduce((all, figure) => all + statedValue(figure), 0n);

export default defineRule({
  code: 'NAR021',
  name: 'shares-make-hundred',
  meta: {
    title: { zh: '各项占比之和应为100%', en: 'The shares of a complete list make 100 per cent' },
    why: {
      zh: '各项金额加起来正好是总额，占比之和就应是100%。',
      en: 'Where the amounts add up to the total, their shares must add up to 100 per cent.',
    },
    remedy: { zh: '逐项重新计算占比。', en: 'Compute each share again.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '各项金额之和等于总额{whole}{unit}，占比之和却为{actual}%',
        en: 'The parts make the whole of {whole} {unit}, but their shares make {actual}%',
      },
    },
  },
  check: (view, report) => {
    for (const { totalFigure, parts, kind } of toldLists(view)) {
      if (kind === 'open' || parts.length < 2) continue;
      const shares = sharesOf(
        view,
        parts.map(({ statement }) => statement),
      );
      const [first, ...rest] = shares ?? [];
      if (!first || !shares) continue;
      const amounts = sum(parts.map(({ figure }) => figure.interval));
      if (!meets(amounts, totalFigure.interval)) continue;
      if (meets(sum(shares.map((share) => loosened(share.interval))), HUNDRED)) {
        report.holds(...shares);
        continue;
      }
      const actual = writeScaled(total(shares), 0, 2);
      report('unequal', {
        data: { whole: totalFigure.text, unit: totalFigure.unit ?? '', actual },
        evidence: [showing(first), ...rest.map((share) => showing(share)), showing(totalFigure)],
        figures: shares,
        actual,
        expected: '100',
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'two shares make 100',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：基本支出300.00万元，占75%；项目支出100.00万元，占25%。`,
      },
    ],
    invalid: [
      {
        title: 'one share a tenth of what it should be',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：基本支出300.00万元，占75%；项目支出100.00万元，占⟦2.5⟧%。`,
      },
    ],
  },
});
