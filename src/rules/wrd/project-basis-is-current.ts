import { defineRule } from '../../check/rule.js';
import { evidenceOf, find, passagesOf } from '../../check/wording/passages.js';

/** 立项依据：… up to the end of the sentence. */
const BASIS = /立\s?项\s?依\s?据\s?[:：]?\s?([^。]{6,200})/g;

/** 关于下达2020年…经费的通知; not what holds on: a standard, a plan, a way of doing it, money carried over. */
const isPaperAboutMoney = (clause: string): boolean =>
  /下达|拨付|预拨|追加|安排/.test(clause) &&
  !/规划|五年|—|-20|至20|结转|结余|办法|方案|条例|意见|标准|机制|制度|规定|细则|分年|尾款|续建/.test(clause);

export default defineRule({
  code: 'WRD025',
  name: 'project-basis-is-current',
  meta: {
    title: { zh: '立项依据应是批复文件且仍有效', en: 'A project rests on an approval that is in force' },
    why: {
      zh: '请求、申请只是本单位的要求，往年的经费文件管不到本年。',
      en: 'A request approves nothing, and a paper about earlier money does not cover this year.',
    },
    remedy: { zh: '改为现行的批复、规划或政策文件。', en: 'Name the approval, plan or policy now in force.' },
    severity: 'warning',
    needs: [['paragraphs', 'targets']],
    messages: {
      request: {
        zh: '立项依据是请求（申请）文件，不是批复：“{words}”。',
        en: 'The project rests on a request, not on an approval: “{words}”.',
      },
      past: {
        zh: '立项依据针对的是{past}年经费，不能作为{year}年的依据：“{words}”。',
        en: 'The basis is about money for {past}, not for {year}: “{words}”.',
      },
    },
  },
  check(book, report) {
    const { year } = book.book.document;
    for (const hit of find(passagesOf(book), BASIS)) {
      const words = (hit.groups[0] ?? '').trim();
      const clause = words.replace(/\s+/g, '');
      const then = Number.parseInt(/(20\d{2})年[^，,；;]{0,20}(?:经费|资金|预算|补助)/.exec(clause)?.[1] ?? '', 10);
      const evidence = [evidenceOf(hit)] as const;
      if (year !== null && then < year - 1 && isPaperAboutMoney(clause))
        report('past', { data: { words: clause, past: `${then}`, year: `${year}` }, evidence });
      else if (
        /(?:请求|申请|请示)[^，,；;]{0,30}的?(?:报告|请示|函|申请)/.test(clause) &&
        !/批复|批准|批示|同意|印发|复函|回函|答复|纪要|决定|核准|备案/.test(clause)
      )
        report('request', { data: { words: clause }, evidence });
      else report.holds();
    }
  },
  examples: {
    valid: [
      {
        title: 'an approval',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n立项依据：云岭县人民政府关于同意建设数字档案馆的批复。',
      },
      {
        title: 'the answer to a request, and a standard that holds on',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n立项依据：县发展和改革局关于申请馆库建设可行性研究报告的复函。\n立项依据：《关于2020年提高村级档案员补助标准和经费保障的通知》。',
      },
    ],
    invalid: [
      {
        title: 'a request',
        message: 'request',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦立项依据：本馆关于申请解决数字化经费的报告⟧。',
      },
      {
        title: 'money of earlier years',
        message: 'past',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n⟦立项依据：县财政局关于下达2020年档案保护经费的通知⟧。',
      },
    ],
  },
});
