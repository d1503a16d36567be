import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** 存在的问题和主要原因是：项目按进度完成。 The answer tells of success only. */
const EVADED =
  /(?:发现|存在)的?\s?(?:主要)?问题\s?(?:(?:和|及|、|与)\s?(?:主要)?\s?原\s?因)?\s?(?:是|为|：|:|是：|是:)\s?(?![^。]{0,40}(?:不|未|偏|滞后|缺|差|慢|低于|薄弱|有待|难|欠|较少|无))[^。；]{0,24}(?:完成|良好|正常|到位|达标|实现)[^。；]{0,8}[。；]/g;

export default defineRule({
  code: 'WRD023',
  name: 'problems-are-told',
  meta: {
    title: { zh: '写“存在的问题”应写出问题', en: 'Where problems are announced, problems are told' },
    why: {
      zh: '答非所问等于没有公开监控结果。',
      en: 'An answer beside the point publishes nothing of the monitoring.',
    },
    remedy: {
      zh: '写出问题和原因；没有发现问题的直接写明。',
      en: 'Name the problem and its cause, or say that none was found.',
    },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      evaded: {
        zh: '有 {count} 处“存在的问题”没有写问题：{words}。',
        en: 'In {count} places no problem is named: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = find(paragraphsOf(book), EVADED);
    if (hits.length > 0) reportHabit(report, 'evaded', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a problem',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n发现存在的问题和主要原因是：扫描进度滞后，招标较晚。',
      },
    ],
    invalid: [
      {
        title: 'success instead',
        message: 'evaded',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n发现⟦存在的问题和主要原因是：各项目按计划完成⟧。',
      },
    ],
  },
});
