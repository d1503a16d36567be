import { defineRule } from '../../check/rule.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const MARK =
  /内部(?:资料|文件|材料|使用)[，,、\s]*(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传|不得公开|不予公开)|(?:绝密|机密|秘密)\s?★\s?(?:\d{1,2}\s?(?:年|个月)|长期)?|公开(?:方式|属性|选项)\s?[:：]\s?(?:不予公开|不公开)|此件不(?:予)?公开/g;

export default defineRule({
  code: 'WRD035',
  name: 'internal-marks-removed',
  meta: {
    title: { zh: '公开文件不应带密级或内部标识', en: 'A published document carries no mark of secrecy' },
    why: {
      zh: '带密级、“内部资料”“不予公开”标识的内容不得上网；标识有误的应先更正。',
      en: 'What is marked secret or internal must not be published; a mistaken mark must be removed first.',
    },
    remedy: {
      zh: '先核定能否公开；可以公开的，删去标识。',
      en: 'Have it decided whether it may be published; if so, remove the mark.',
    },
    severity: 'warning',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      mark: {
        zh: '有 {count} 处密级或内部标识：{words}。',
        en: 'Marks of secrecy or internal use in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = find(passagesOf(book), MARK);
    if (hits.length > 0) reportHabit(report, 'mark', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a duty that speaks of secrecy',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n负责机密档案的保管，公开方式：主动公开，预算2万元。',
      },
    ],
    invalid: [
      {
        title: 'kept inside',
        message: 'mark',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n⟦内部资料，注意保存⟧。公务接待费2万元，与上年持平。',
      },
    ],
  },
});
