import { defineRule } from '../../check/rule.js';
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
    },
  },
  check(view, report) {
    const { doubts } = view.book;
    const [first, ...rest] = doubts.slice(0, LISTED).map(
      (doubt): FindingEvidence => ({
        at: doubt.at,
        label: { zh: doubt.message, en: doubt.messageEn },
        value: doubt.at.quote,
      }),
    );
    if (!first) {
      report.holds();
      return;
    }
    report('doubts', {
      data: { count: String(doubts.length), example: first.label.zh, exampleEn: first.label.en },
      evidence: [first, ...rest],
    });
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
