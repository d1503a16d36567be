import { defineRule } from '../../check/rule.js';
import { find, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** English function words between Chinese characters: what a translating tool or a broken conversion leaves. */
const ENGLISH = /[一-龥]\s?(?:and|or|the|of|for|with|from|in|on|by|is|are)\s?[一-龥]/g;
const MACHINE = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)|(?<![A-Za-z])(?:undefined|NaN|null|NULL)(?![A-Za-z])/g;

export default defineRule({
  code: 'WRD012',
  name: 'text-is-chinese',
  meta: {
    title: { zh: '中文里不应夹有英文虚词或程序错误值', en: 'No stray English words or error values in Chinese text' },
    why: {
      zh: '这类词是转换或复制时的差错，往往把名称弄错。',
      en: 'They come from conversion or copying, and often garble a name.',
    },
    remedy: { zh: '恢复原来的中文。', en: 'Restore the Chinese words.' },
    severity: 'warning',
    needs: [['paragraphs', 'targets', 'tables']],
    messages: {
      english: {
        zh: '有 {count} 处中文里夹有英文词：{words}。',
        en: '{count} English words stand inside Chinese text: {words}.',
      },
      machine: {
        zh: '有 {count} 处程序错误值：{words}。',
        en: '{count} error values of a program: {words}.',
        severity: 'error',
      },
    },
  },
  check(book, report) {
    const passages = passagesOf(book);
    const english = find(passages, ENGLISH);
    const machine = find(passages, MACHINE);
    reportHabit(report, 'english', english);
    reportHabit(report, 'machine', machine);
    if (english.length + machine.length === 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'a name in letters', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n购置GIS系统和UPS电源各1套。' },
    ],
    invalid: [
      {
        title: 'and',
        message: 'english',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n云岭县档案⟦馆 and 史⟧志办公室合署办公。',
      },
      {
        title: 'a spreadsheet error',
        message: 'machine',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费⟦#REF!⟧万元。',
      },
    ],
  },
});
