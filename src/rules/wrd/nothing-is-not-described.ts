import { defineRule } from '../../check/rule.js';
import { find, type Hit, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { wordsBefore } from '../../check/wording/sentence.js';

/** 主要为无工程, 主要用于无。 */
const NOTHING =
  /主要(?:为|是|用于|包括)[:：]?\s?无(?:工程|服务|货物|支出|内容|采购|项目|相关)?[^一-龥]{0,2}(?=[。；;，,]|$)/gm;
/** 因公出国（境）费0.00万元，主要用于… */
const ZERO =
  /(?:费用?|经费|预算|支出)\s?(?:预算数?)?(?:为|是)?\s?0(?:\.0+)?\s?万?元[，,]\s?主要用于(?!无)[^。；;]{4,}/g;

/** 较上年减少5万元，主要是无项目: here “none” is the reason of a change. */
const CHANGE = /原因|增|减|降|升|持平|一致|差异|变化|不变|相同/;

export default defineRule({
  code: 'WRD022',
  name: 'nothing-is-not-described',
  meta: {
    title: { zh: '没有的支出不应再写用途', en: 'What is not there is not described' },
    why: {
      zh: '“主要为无工程”“0万元，主要用于……”是套用模板留下的，与零预算矛盾。',
      en: '“Mainly: no works” and “0, mainly used for …” are left over from the template.',
    },
    remedy: { zh: '改为“未安排……”，删去用途。', en: 'Write that none is planned, and drop the purpose.' },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      nothing: {
        zh: '有 {count} 处把“无”写成内容：{words}。',
        en: '“None” is given as content in {count} places: {words}.',
      },
      zero: {
        zh: '有 {count} 处预算为 0 仍写用途：{words}。',
        en: 'In {count} places a budget of 0 still has a purpose: {words}.',
        severity: 'advice',
      },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const paragraphs = paragraphsOf(book);
    const nothing = find(paragraphs, NOTHING).filter((hit) => !CHANGE.test(wordsBefore(hit)));
    const zero = find(paragraphs, ZERO).filter((hit) => !isOfAnotherYear(hit, book.book.document.year));
    reportHabit(report, 'nothing', nothing);
    reportHabit(report, 'zero', zero);
    if (nothing.length + zero.length === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'nothing last year',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n档案馆（项）2024年度预算30万元，2023年度预算0万元，主要用于库房修缮。',
      },
      {
        title: 'none as the reason of a fall',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费1万元，较2023年减少5万元，主要是无项目。货物采购减少2万元，原因主要为无采购。',
      },
      {
        title: 'none planned',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n未安排政府采购工程预算；货物预算5万元，主要为办公设备。',
      },
    ],
    invalid: [
      {
        title: 'nothing as content',
        message: 'nothing',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n政府采购工程预算0.00万元，⟦主要为无工程⟧。',
      },
    ],
  },
});

/** 2023年度预算0万元 in the budget for 2024: what follows is of this year's amount. */
function isOfAnotherYear({ passage, offset }: Hit, year: number | null): boolean {
  const told = /(20\d{2})\s?年(?:度|初)?(?:部门|单位|当年)?$/.exec(
    passage.text.slice(Math.max(0, offset - 12), offset),
  )?.[1];
  return told !== undefined && year !== null && Number.parseInt(told, 10) !== year;
}
