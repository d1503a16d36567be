import { defineRule } from '../../check/rule.js';
import { departmentRow } from '../../check/three-public/expenses.js';
import { isTrusted } from '../../check/three-public/trusted-row.js';
import type { BookView } from '../../check/view.js';
import { type Figure, statedValue, withUnit, writeLike } from '../../domain/figures.js';
import { isMoneyUnit } from '../../domain/number.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

/** A rise of this many per cent is worth a question; one of a whole budget more needs its answer. */
const NOTABLE = 20n;
const STRIKING = 100n;

/** Last year's six columns and this year's beside each other, in cells. */
const TABLE = (last: string, now: string): string =>
  [
    '一般公共预算“三公”经费支出表',
    '单位：万元',
    '2024年预算数||||||2025年预算数|||||',
    Array(2).fill('合计|因公出国（境）费|公务用车购置及运行费|||公务接待费').join('|'),
    Array(2).fill('||小计|公务用车购置费|公务用车运行费|').join('|'),
    `${last}|${now}`,
  ]
    .join('\n')
    .replaceAll('|', '\t');
const COVER = '云岭县档案馆2025年部门预算公开';
const LAST = '6.00|0.00|4.50|0.00|4.50|1.50';
const MORE = '26.00|0.00|24.50|20.00|4.50|1.50';

export default defineRule({
  code: 'TPE007',
  name: 'rise-is-explained',
  meta: {
    title: { zh: '“三公”经费大幅增加应说明原因', en: 'A striking rise of the three public expenses is explained' },
    why: {
      zh: '“三公”经费只减不增是一般要求；增加的，公开时应当说明原因。',
      en: 'These expenses are not to grow; where they do, the disclosure must say why.',
    },
    remedy: {
      zh: '在“三公”经费说明中写明增加的项目和依据（如车辆更新的批准文件）。',
      en: 'Say in the narrative what grew and on which approval.',
    },
    severity: 'warning',
    basis: [LOCAL_DISCLOSURE],
    needs: ['three-public'],
    messages: {
      silent: {
        zh: '“三公”经费预算由上年的 {last} 增至 {now}，增加 {rise}（{percent}%），文件中没有说明原因。',
        en: 'The three public expenses rise from {last} to {now}, by {rise} ({percent} %), and the document does not say why.',
      },
    },
  },
  check(view, report) {
    if (view.book.document.type !== 'budget') return;
    const [now, last] = [departmentRow(view, 'this'), departmentRow(view, 'last')];
    if (!now || !last || now.table.id !== last.table.id || !isMoneyUnit(now.table.unit)) return;
    if (!isTrusted(now) || !isTrusted(last)) return;
    const [a, b] = [now.figures.get('three-public-total'), last.figures.get('three-public-total')];
    if (!a || !b || statedValue(b) <= 0n) return;
    const rise = statedValue(a) - statedValue(b);
    const percent = (rise * 200n + statedValue(b)) / (statedValue(b) * 2n);
    // Where the text speaks of these expenses, its own reasons are judged elsewhere.
    if (percent < NOTABLE || isSpokenOf(view)) return report.holds();
    report('silent', {
      data: {
        last: withUnit(b),
        now: withUnit(a),
        rise: `${writeLike(a, rise)} ${a.unit ?? ''}`,
        percent: `${percent}`,
      },
      evidence: [showing(a), showing(b)],
      ...(percent < STRIKING ? { severity: 'advice' as const } : {}),
    });
  },
  examples: {
    valid: [
      { title: 'a small rise', text: `${COVER}\n${TABLE(LAST, '6.50|0.00|5.00|0.00|5.00|1.50')}` },
      {
        title: 'a rise that the text speaks of',
        text: `${COVER}\n七、“三公”经费预算情况说明\n2025年“三公”经费预算26.00万元，主要用于更新档案运输车1辆。\n${TABLE(LAST, MORE)}`,
      },
    ],
    invalid: [
      {
        title: 'a new car and no word of it',
        message: 'silent',
        text: `${COVER}\n${TABLE(LAST, MORE.replace('26.00', '⟦26.00⟧'))}`,
      },
    ],
  },
});

/** A sentence about the expenses; the titles of tables are none. */
const isSpokenOf = (view: BookView): boolean =>
  view.book.paragraphs.some(({ text }) => /三公|公务用车|公务接待|因公出国/.test(text) && /[。，；：,;]/.test(text));

const showing = (figure: Figure) => ({
  at: figure.at,
  label: figure.label,
  value: withUnit(figure),
  figure: figure.key,
});
