import { defineRule } from '../../check/rule.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** Doublings that no Chinese sentence has on purpose; 目的的, 的的确确, 消费费用 and the like are left out. */
const DOUBLED =
  /(?<![目有标])的的(?![确士])|登登|(?<![消收学水电])费费(?![用率者改])|(?:医疗|住院|差旅|培训|会议|接待)费费用|(?:经费){2}|(?:支出){2}|(?:主要){2}|(?:原因){2}|其中[:：，,]?其中|(?:增加){2}|(?:减少){2}|(?:包括){2}|(?:共计){2}|(?:情况){2}|(?:工作){2}(?!量|日|人员|经费)|(?:项目){2}(?!化|制|性质|类[别型]|立项|属性|编[号码]|负责人)/g;

export default defineRule({
  code: 'WRD017',
  name: 'words-written-once',
  meta: {
    title: { zh: '文字不应叠写', en: 'No word is written twice by slip' },
    why: { zh: '叠写是复制或修改时的差错。', en: 'A doubled word is a slip of copying.' },
    remedy: { zh: '删去多余的字词。', en: 'Delete one.' },
    severity: 'advice',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      doubled: { zh: '有 {count} 处字词叠写：{words}。', en: 'Words are doubled in {count} places: {words}.' },
    },
  },
  check(book, report) {
    const hits = find(passagesOf(book), DOUBLED);
    if (hits.length > 0) reportHabit(report, 'doubled', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a label behind a value that ends like it begins',
        text: `
          云岭县档案馆2025年部门预算
          项目支出绩效目标表
          项目名称 馆藏修复
          项目属性 延续项目 项目期 长期
          年度目标 修复馆藏。
          一级指标 二级指标 三级指标 指标值
          产出指标 数量指标 修复藏品 ≥12件`,
      },
      {
        title: 'a doubling that is right',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n编制目的的说明和收费费用的列支。本级支出项目项目性质延续性项目项目立项依据文件。',
      },
    ],
    invalid: [
      {
        title: 'a word twice',
        message: 'doubled',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n增加的⟦主要主要⟧原因是任务增加。',
      },
      {
        title: 'the name of an expense twice',
        message: 'doubled',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n保障退休人员⟦医疗费费用⟧按时报销。',
      },
      {
        title: 'a word twice, with its colon',
        message: 'doubled',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n编制18名，⟦其中：其中⟧：行政编制12名，事业编制6名。',
      },
    ],
  },
});
