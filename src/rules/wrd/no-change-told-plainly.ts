import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** 增加0.00万元 … 原因： within one sentence, the reason having words, and not saying why nothing changed (未安排). */
const WITH_REASON =
  /(?:增加|减少|增长|下降|上升|降低)\s*0(?:\.0+)?\s*(?:万元|元|[%％])(?![^。；;]{0,60}?(?:增加|减少|增长|下降)\s*(?:[1-9]|0\.0*[1-9]))[^。；;]{0,30}?原\s*因\s*(?:是|为|：|:|系)\s*(?!无\s*(?:[。；;，,]|$))(?![^。；;]{0,40}?(?:未|没有|不变|持平|一致|相同|相当|无|稳定|仍|沿用|延续|继续|上年水平|定额|零增长))[^。；;，,\s]{2}/g;
const PLAIN = /(?:比|较|与)[^。；;，,]{0,16}(?:增加|减少|增长|下降|上升|降低)\s*0(?:\.0+)?\s*(?:万元|元|[%％])/g;

export default defineRule({
  code: 'WRD004',
  name: 'no-change-told-plainly',
  meta: {
    title: { zh: '没有变化应写“持平”', en: 'No change is told as no change' },
    why: {
      zh: '“增加0万元”又写增加原因，是套用模板，前后矛盾。',
      en: '“An increase of 0” with a reason for the increase contradicts itself.',
    },
    remedy: { zh: '改为“与上年持平”，删去原因。', en: 'Write that it is unchanged, and drop the reason.' },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      explained: {
        zh: '有 {count} 处变化为 0 却按增减说明原因：{words}。',
        en: 'In {count} places a change of 0 is given a reason: {words}.',
      },
      zero: {
        zh: '有 {count} 处把没有变化写成增减 0：{words}，宜写“持平”。',
        en: 'In {count} places no change is told as a change of 0: {words}.',
        severity: 'advice',
      },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const paragraphs = paragraphsOf(book);
    const explained = find(paragraphs, WITH_REASON);
    const plain = find(paragraphs, PLAIN).filter(
      (hit) => !explained.some((other) => other.passage === hit.passage && Math.abs(other.offset - hit.offset) < 40),
    );
    reportHabit(report, 'explained', explained);
    reportHabit(report, 'zero', plain);
    if (explained.length + plain.length === 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'unchanged', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，与2023年预算持平。' },
      {
        title: 'a change beside a zero',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，减少0.5万元，主要原因是压减接待。',
      },
      {
        title: 'a reason why nothing changed',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n因公出国（境）费0万元，增长0.0%，主要原因是未安排因公出国。',
      },
      {
        title: 'a reason why it stayed as it was',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，增加0万元，主要原因是继续按定额安排。',
      },
      {
        title: 'nothing to change',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n经营收入0万元，增加0.00万元，增长0%，主要原因是：本单位无经营收入。',
      },
    ],
    invalid: [
      {
        title: 'a zero with a reason',
        message: 'explained',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，比2023年⟦增加0.00万元，主要原因：严控⟧接待支出。',
      },
    ],
  },
});
