import { defineRule } from '../../check/rule.js';
import { paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { unendedSentences } from '../../check/wording/unended.js';

/** A disclosure of ten paragraphs that end; the last of them may be another one. */
const disclosure = (last: string): string => `
  云岭县档案馆2025年部门预算公开
  一、主要职责
  （一）贯彻落实档案工作的方针政策，拟订全县档案事业发展规划。
  （二）负责档案资料的收集，整理、保管和利用馆藏档案。
  （三）负责档案信息化建设，推进馆藏档案数字化。
  （四）开展档案宣传教育，编辑出版档案史料。
  （五）指导各单位档案工作，培训档案人员。
  （六）承办上级交办的事项，协调有关单位。
  二、支出情况
  （一）2025年支出预算90.00万元，比上年增加5.00万元，主要原因是库房修缮。
  （二）基本支出60.00万元，比上年增加1.00万元，主要原因是调整工资标准。
  （三）项目支出30.00万元，比上年增加4.00万元，主要原因是库房修缮。
  （四）公用经费6.00万元，与上年持平，主要用于日常办公。
  ${last}
  三、名词解释
  （一）基本支出：为保障机构正常运转，完成日常工作任务而发生的支出。`;

export default defineRule({
  code: 'WRD041',
  name: 'sentences-are-ended',
  meta: {
    title: { zh: '段落应写完整', en: 'Paragraphs go on to the end of their sentence' },
    why: {
      zh: '其余各段都以句号收尾，独有一段停在半句，读者不知后面还有什么。',
      en: 'Where all other paragraphs end, one that stops in mid-sentence leaves the reader without the rest.',
    },
    remedy: {
      zh: '补全这一段；只是漏了句号的，补上句号。',
      en: 'Complete the paragraph, or add the stop that is missing.',
    },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      unended: {
        zh: '有 {count} 段没有写完：{words}（其余 {ended} 段都有句末标点）。',
        en: '{count} paragraphs break off: {words} (the other {ended} end).',
      },
      stopless: {
        zh: '有 {count} 段没有写完，或漏了句末标点：{words}（其余 {ended} 段都有句末标点）。',
        en: '{count} paragraphs break off, or lack their stop: {words} (the other {ended} end).',
        severity: 'advice',
      },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const { hits, stopless, ended } = unendedSentences(paragraphsOf(book));
    reportHabit(report, 'unended', hits, { ended: `${ended}` });
    reportHabit(report, 'stopless', stopless, { ended: `${ended}` });
    if (hits.length + stopless.length === 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'every paragraph ends', text: disclosure('（五）差旅费2.00万元，与上年持平，主要用于外出收集档案。') },
      { title: 'a list that goes on below', text: disclosure('（五）本馆有2个单位，具体包括：1.档案馆，2.服务中心') },
      { title: 'the enclosures', text: disclosure('附件：1.部门收支总表，2.部门收入总表') },
    ],
    invalid: [
      {
        title: 'a reason that breaks off',
        message: 'unended',
        text: disclosure('（五）差旅费2.00万元，比上年增加0.50万元，⟦主要原因是外出收集档案的人员和⟧'),
      },
      {
        title: 'a reason without its stop',
        message: 'stopless',
        text: disclosure('（五）差旅费2.00万元，比上年增加0.50万元，⟦主要原因是外出收集档案的次数增加⟧'),
      },
    ],
  },
});
