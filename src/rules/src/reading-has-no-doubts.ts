import { defineRule } from '../../check/rule.js';
import type { Doubt } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';

/** More places than this are counted, not listed. */
const LISTED = 40;

export default defineRule({
  code: 'SRC001',
  name: 'reading-has-no-doubts',
  meta: {
    title: { zh: '读取存疑之处', en: 'What the reader could not decide' },
    why: {
      zh: '存疑的数字不参与勾稽，也不据以出具问题；对照原文确认后结论才完整。',
      en: 'Doubtful figures are left out of every test; only the original can settle them.',
    },
    remedy: { zh: '对照原文核对所列各处。', en: 'Compare the places listed with the original.' },
    severity: 'advice',
    needs: [],
    messages: {
      doubts: {
        zh: '有 {count} 处读取存疑，未参与核对。例如：{example}',
        en: '{count} place(s) could not be read with certainty and were not checked. For example: {exampleEn}',
      },
      recognised: {
        zh: '{pages}是图像，由文字识别读取，平均把握 {mean}%，最低的第 {worst} 页 {least}%；把握不足的内容未用于核对',
        en: '{count} page(s) are pictures and were read by character recognition with {mean}% mean confidence, {least}% on page {worst}; what was unsure was not checked',
      },
    },
  },
  check(view, report) {
    const recognised = view.book.doubts.filter((doubt) => doubt.recognised !== undefined);
    const open = view.book.doubts.filter((doubt) => doubt.recognised === undefined);
    const [page, ...pages] = evidenceOf(recognised);
    if (page) report('recognised', { data: confidenceOf(recognised), evidence: [page, ...pages] });
    const [first, ...rest] = evidenceOf(open);
    if (first)
      report('doubts', {
        data: { count: String(open.length), example: first.label.zh, exampleEn: first.label.en },
        evidence: [first, ...rest],
      });
    else if (!page) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'every cell has its column',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 300.00 | 200.00 | 100.00
          201 | 一般公共服务支出 | 300.00 | 200.00 | 100.00`,
      },
    ],
    invalid: [
      {
        title: 'a row has more figures than the table has columns',
        message: 'doubts',
        text: `
          一般公共预算支出表
          单位：万元
          科目编码 科目名称 合计 基本支出 项目支出
          合计 300.00 200.00 100.00
          201 一般公共服务支出 300.00 200.00 100.00
          20126 档案事务 7.00 8.00 9.00 10.00 11.00
          2012601 ⟦行政运行⟧ 200.00 200.00`,
      },
    ],
  },
});

const evidenceOf = (doubts: readonly Doubt[]): FindingEvidence[] =>
  doubts.slice(0, LISTED).map((doubt) => ({
    at: doubt.at,
    label: { zh: doubt.message, en: doubt.messageEn },
    value: doubt.at.quote,
  }));

/** Which pages were recognised, and how sure on the whole and at worst, in per cent. */
function confidenceOf(doubts: readonly Doubt[]): Record<string, string> {
  const sure = doubts.map((doubt) => Math.round((doubt.recognised ?? 0) * 1000));
  const least = Math.min(...sure);
  const mean = Math.floor(sure.reduce((sum, one) => sum + one, 0) / sure.length);
  const percent = (thousandths: number) => `${Math.floor(thousandths / 10)}.${thousandths % 10}`;
  return {
    pages: pagesInWords(doubts.map((doubt) => doubt.at.page ?? 1)),
    count: String(doubts.length),
    mean: percent(mean),
    least: percent(least),
    worst: String(doubts[sure.indexOf(least)]?.at.page ?? 1),
  };
}

/** 第 1–4、7 页 */
function pagesInWords(pages: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const page of pages) {
    const last = spans.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else spans.push([page, page]);
  }
  return `第 ${spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')} 页`;
}
