import { defineRule } from '../../check/rule.js';
import { find, type Hit, passagesOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { wordsBefore, wordsBehind } from '../../check/wording/sentence.js';

/** English function words between Chinese characters: what a translating tool or a broken conversion leaves. */
const ENGLISH = /[一-龥]\s?(?:and|or|the|of|for|with|from|in|on|by|is|are)\s?[一-龥]/g;
const MACHINE = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)|(?<![A-Za-z])(?:undefined|NaN|null|NULL)(?![A-Za-z])/g;

/** “乐游in云岭”: a name that is made so stands in quotes. */
const isName = (hit: Hit): boolean =>
  /[“"《][^”"》]{0,16}$/.test(wordsBefore(hit)) && /^[^“"《]{0,16}[”"》]/.test(wordsBehind(hit));
/** 浏览次数：undefined is of the page around the text. */
const COUNTER = /(?:浏览|点击|阅读|访问|字号|来源|作者|分享)[^，。]{0,8}$/;

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
    const english = find(passages, ENGLISH).filter((hit) => !isName(hit));

    const machine = find(passages, MACHINE).filter((hit) => !COUNTER.test(wordsBefore(hit)));
    reportHabit(report, 'english', english);
    reportHabit(report, 'machine', machine);
    if (english.length + machine.length === 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'a name in letters', text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n购置GIS系统和UPS电源各1套。' },
      {
        title: 'a name made of both',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n打造“乐游in云岭”档案文化品牌，预算2万元。',
      },
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
