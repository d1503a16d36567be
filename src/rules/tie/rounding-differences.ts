import { defineRule, type Report, showing } from '../../check/rule.js';
import type { TestedTie } from '../../check/tested-tie.js';
import { figuresOf, type Tie } from '../../check/tie.js';
import { writeLike } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { magnitude } from '../../domain/interval.js';
import { decimalsOf, writeScaled } from '../../domain/number.js';

/** More places than this are counted, not listed. */
const LISTED = 40;

/**
 * What a figure in 万元 may leave out of figures in 元: half its last digit, which is no difference at all. Between figures
 * of one unit every difference counts: they might have been printed alike.
 */
function leftOut(tie: Tie): bigint {
  const figures = figuresOf(tie);
  if (figures.every(({ unit }) => unit === tie.whole.unit)) return 0n;
  return figures.reduce((most, { interval }) => {
    const half = (interval.high - interval.low) / 2n;
    return half > most ? half : most;
  }, 0n);
}

/** A share or rate whose last digit the printed amounts do not give, however they were rounded. */
function reportRates(report: Report, rates: readonly TestedTie[]): void {
  const [lead, ...rest] = rates.slice(0, LISTED).map(({ tie }) => showing(tie.whole));
  const [first] = rates;
  if (!lead || !first) return;
  const decimals = decimalsOf(first.tie.whole.text);
  report('rates', {
    data: {
      count: String(rates.length),
      example: first.tie.whole.label.zh,
      exampleEn: first.tie.whole.label.en,
      expected: writeScaled(first.test.expected, decimals, decimals),
    },
    evidence: [lead, ...rest],
  });
}

export default defineRule({
  code: 'TIE900',
  name: 'rounding-differences',
  meta: {
    title: { zh: '舍入差异汇总', en: 'Differences of rounding, together' },
    why: {
      zh: '同一数字精度不一或各自舍入，合计会差末位；不是错误，但读者会疑问。',
      en: 'Figures rounded separately miss by the last digit: no error, but a reader will ask.',
    },
    remedy: {
      zh: '统一小数位数，让各表由同一组未舍入数生成。',
      en: 'Print one precision, all tables from the same unrounded figures.',
    },
    severity: 'advice',
    needs: ['tables'],
    messages: {
      rates: {
        zh: '有 {count} 处比率的末位与按所印金额算出的不同，例如{example}（算得{expected}%）。',
        en: 'The last digit of {count} rates is not what the printed amounts give, for example {example} ({expected}%).',
      },
      rounded: {
        zh: '共 {count} 处勾稽关系只差舍入（最大 {largest} {unit}），例如{example}。',
        en: '{count} ties are off by rounding only (at most {largest} {unit}), for example {example}.',
      },
    },
  },
  review(ties, report) {
    const rates = ties.filter(({ tie, test }) => tie.is !== 'sum' && test.outcome === 'rounding');
    if (rates.length > 0) reportRates(report, rates);
    const off = ties.filter(
      ({ tie, test }) =>
        tie.is === 'sum' &&
        test.difference !== 0n &&
        test.outcome !== 'broken' &&
        magnitude(test.difference) > leftOut(tie),
    );
    const [first] = off;
    if (!first) {
      if (ties.length > 0 && rates.length === 0) report.holds();
      return;
    }
    const largest = off.reduce((most, next) =>
      magnitude(next.test.difference) > magnitude(most.test.difference) ? next : most,
    );
    const shown = new Map<string, FindingEvidence>();
    for (const { tie } of [largest, ...off]) {
      const evidence = showing(tie.whole);
      const place = `${tie.whole.at.line ?? ''} ${tie.whole.at.page ?? ''} ${tie.whole.key}`;
      if (shown.size < LISTED && !shown.has(place)) shown.set(place, evidence);
    }
    const [lead, ...rest] = [...shown.values()];
    report('rounded', {
      data: {
        count: String(off.length),
        largest: writeLike(largest.tie.whole, magnitude(largest.test.difference)),
        unit: largest.tie.whole.unit ?? '',
        example: largest.tie.whole.label.zh,
        exampleEn: largest.tie.whole.label.en,
      },
      evidence: [lead!, ...rest],
    });
  },
  examples: {
    valid: [
      {
        title: 'columns add up to the last digit',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 300.00 | 200.00 | 100.00
          201 | 一般公共服务支出 | 300.00 | 200.00 | 100.00`,
      },
      {
        title: 'a sentence rounds to 万元 what the table prints in 元',
        text: `
          江湾区科学技术局2025年部门预算公开
          部门收支总表
          单位：元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 3001234.56 | 一、科学技术支出 | 3001234.56
          收入总计 | 3001234.56 | 支出总计 | 3001234.56
          一、收支预算总体情况说明
          2025年收支总预算300.12万元。`,
      },
    ],
    invalid: [
      {
        title: 'a share whose last digit was cut off',
        message: 'rates',
        text: `
          江湾区科学技术局2024年度部门决算公开
          五、一般公共预算财政拨款支出决算结构情况
          一般公共预算财政拨款支出3000.00万元，主要用于以下方面：科学技术支出（类）2000.00万元，占⟦66.66⟧%；住房保障支出（类）1000.00万元，占33.33%。
          一般公共预算财政拨款支出决算表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 3000.00 | 2000.00 | 1000.00
          206 | 科学技术支出 | 2000.00 | 1000.00 | 1000.00
          221 | 住房保障支出 | 1000.00 | 1000.00 | `,
      },
      {
        title: 'the total was rounded by itself',
        message: 'rounded',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | ⟦300.01⟧ | 200.00 | 100.00
          201 | 一般公共服务支出 | 300.00 | 200.00 | 100.00`,
      },
    ],
  },
});
