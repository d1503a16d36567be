import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const DRAFT =
  /(?:预算|决算|绩效目标|公开)[^。，；（(]{0,12}[（(](?:征求意见稿|讨论稿|送审稿|报审稿|报批稿|初稿|草稿|修改稿|审核稿|样稿|模板|参考模板|样表|示例)[）)]/g;

export default defineRule({
  code: 'WRD036',
  name: 'drafts-are-not-published',
  meta: {
    title: { zh: '公开的应是定稿', en: 'What is published is the final text' },
    why: {
      zh: '标题带“送审稿”“模板”等字样，读者无法判断内容是否已经批复。',
      en: 'A title that says draft or template leaves open whether the content was approved.',
    },
    remedy: { zh: '换成定稿；内容已定的，删去字样。', en: 'Publish the final text; if it is final, delete the word.' },
    severity: 'advice',
    needs: ['paragraphs'],
    messages: {
      draft: { zh: '标题仍注明是草稿或模板：{words}。', en: 'A title still says draft or template: {words}.' },
    },
  },
  check(book, report) {
    const hits = find(paragraphsOf(book), DRAFT);
    if (hits.length > 0) reportHabit(report, 'draft', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a final text',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n本说明依据批复的部门预算编写，接待费2万元。',
      },
    ],
    invalid: [
      {
        title: 'for approval',
        message: 'draft',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n⟦部门预算情况说明（送审稿）⟧，公务接待费2万元，与上年持平。',
      },
    ],
  },
});
