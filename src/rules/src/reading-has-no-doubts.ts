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
        en: '{count} place(s) could not be read with certainty and were not checked. For example: {example}',
      },
      recognised: {
        zh: '{pages}，由文字识别读取，平均把握 {mean}%{worst}；把握不足的内容未用于核对',
        en: '{count} page(s) or picture(s) were read by character recognition with {mean}% mean confidence{worst}; what was unsure was not checked',
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
    pages: placesInWords(doubts),
    count: String(doubts.length),
    mean: percent(mean),
    ...worstOf(doubts[sure.indexOf(least)]!.at, doubts.length > 1 ? percent(least) : undefined),
  };
}

/** The least sure page or picture, where there are several. */
function worstOf({ page, quote }: Doubt['at'], least: string | undefined): { worst: string; worstEn: string } {
  if (least === undefined) return { worst: '', worstEn: '' };
  const [zh, en] = page === undefined ? [`图片“${quote}”`, `picture “${quote}”`] : [`第 ${page} 页`, `page ${page}`];
  return { worst: `，最低的${zh} ${least}%`, worstEn: `, ${least}% at worst (${en})` };
}

/** Pages of scans, and pictures in documents without pages. */
function placesInWords(doubts: readonly Doubt[]): string {
  const pages = doubts.flatMap(({ at }) => at.page ?? []);
  const pictures = doubts.length - pages.length;
  return [
    ...(pages.length > 0 ? [`${pagesInWords(pages)}是图像或取不出文字`] : []),
    ...(pictures > 0 ? [`文中有 ${pictures} 幅图片`] : []),
  ].join('，');
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
