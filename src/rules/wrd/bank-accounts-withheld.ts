import { defineRule } from '../../check/rule.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

const ACCOUNT =
  /(?:银行)?(?:账号|帐号|账户|帐户|卡号)(?:\s?(?:为|是)?\s?[:：]?\s?|\s?[:：][\u4e00-\u9fff\s]{2,24})\d(?:\s?\d){11,20}(?!\d)/g;

export default defineRule({
  code: 'WRD034',
  name: 'bank-accounts-withheld',
  meta: {
    title: { zh: '不应公开银行账号', en: 'No bank account numbers are published' },
    why: {
      zh: '账号公开后无法收回，可能被冒用。',
      en: 'An account number once published cannot be called back and can be misused.',
    },
    remedy: {
      zh: '删去账号后重新公开，并从旧版本中撤下。',
      en: 'Delete the number, publish again and withdraw the old version.',
    },
    severity: 'warning',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      account: {
        zh: '有 {count} 处印出了银行账号：{words}。',
        en: 'Bank account numbers are printed in {count} places: {words}.',
      },
    },
  },
  check(book, report) {
    const hits = find(passagesOf(book), ACCOUNT);
    if (hits.length > 0) reportHabit(report, 'account', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'an account without number',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n资金由专用账户核算，预算2万元。',
      },
    ],
    invalid: [
      {
        title: 'a number',
        message: 'account',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n资金拨入专户，⟦账号：6222020200001234567⟧，预算2万元。',
      },
    ],
  },
});
