import { defineRule } from '../../check/rule.js';
import { find, type Hit, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { wordsBefore } from '../../check/wording/sentence.js';

/** 增长-5% is how statistics tell a fall, and is left alone. */
const SIGNED =
  /(?:增加|减少|下降|降低|上升|压减|增长(?!率?(?:了|约|为)?\s?[-－−﹣]\s?\d[\d,.]*\s?[%％]))(?:了|约|为|额|率)?\s?[-－−﹣]\s?\d[\d,.]*\s?(?:亿元|万元|元|[%％])/g;

/** 增加持平: one of the two was left from last year or from the template. 增加（持平） is a choice, told elsewhere. */
const RISEN_AND_LEVEL =
  /(?:增加|减少|增长|下降|上升|降低)了?(?:基本)?持平|持平(?:增加|减少|增长|下降)|(?:增加|减少|增长|下降|上升|降低)(?:为|到|至)\s?\d[\d,.]*\s?(?:亿元|万元|元)[，,](?:与|同|和)(?:上年|20\d{2}年)度?(?:预算|决算|相比)?数?(?:基本)?持平/g;

/** 减增加5万元, 大小于预算数: what the template offers, and what was chosen behind it. */
const BOTH_WAYS =
  /(?<![净增减])(?:减(?:增加|增长)|增(?:减少|下降))(?=\s?\d)|(?:增加|增长|上升)(?:减少|下降|降低)(?=了?\s?\d)|(?:减少|下降|降低)(?:增加|增长|上升)(?=了?\s?\d)|(?:大小于|小大于|高低于|多少于)(?=[^，。；]{0,8}(?:预算|决算|年初|上年|计划|20\d\d))/g;

/** 较预算减少到2万元，与2023年决算持平: less than the one and level with the other. */
const hasTwoBases = (hit: Hit): boolean => {
  const base = /(?:比|较|与)[^，。；]{0,14}?(预算|决算|上年|20\d\d年)[^，。；]{0,8}$/.exec(wordsBefore(hit))?.[1];
  return (
    base !== undefined &&
    !/^(?:增加|减少|增长|下降|上升|降低)了?(?:基本)?持平/.test(hit.words) &&
    !hit.words.includes(base)
  );
};

export default defineRule({
  code: 'WRD033',
  name: 'direction-said-once',
  meta: {
    title: { zh: '增减方向不应说两次', en: 'A direction is said once' },
    why: {
      zh: '“减少-5万元”“增加持平”是增是减还是不变，读者无从判断。',
      en: 'Does “reduced by −5” or “increased unchanged” go down, up or neither? The reader cannot tell.',
    },
    remedy: {
      zh: '删去负号，用“增加”“减少”或“持平”中的一个词说明变化。',
      en: 'Drop the sign; let one word tell the direction.',
    },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      signed: {
        zh: '有 {count} 处“增加”“减少”后的数又带负号：{words}。',
        en: 'A minus sign follows “increase” or “decrease” in {count} places: {words}.',
      },
      both: {
        zh: '有 {count} 处两个方向写在一起：{words}。',
        en: '{count} places name both directions: {words}.',
      },
      level: {
        zh: '有 {count} 处既写增减又写“持平”：{words}。',
        en: '{count} places say both that it changed and that it did not: {words}.',
      },
    },
  },
  check(book, report) {
    const signed = find(paragraphsOf(book), SIGNED);
    const level = find(paragraphsOf(book), RISEN_AND_LEVEL).filter((hit) => !hasTwoBases(hit));
    const both = find(paragraphsOf(book), BOTH_WAYS);
    if (both.length > 0) reportHabit(report, 'both', both);
    if (signed.length > 0) reportHabit(report, 'signed', signed);
    if (level.length > 0) reportHabit(report, 'level', level);
    if (signed.length + level.length + both.length === 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a word and a size',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，比上年减少0.50万元，下降20%。',
      },
      {
        title: 'a negative growth as statistics tell it',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，比上年增长-20%。',
      },
      {
        title: 'less than the budget and level with last year, and sizes',
        text: '云岭县档案馆2025年度部门决算公开\n一、情况说明\n公务接待费支出决算较预算数减少到2.00万元，与2024年持平。尺寸大小于规格的档案盒不予接收。',
      },
    ],
    invalid: [
      {
        title: 'risen and unchanged',
        message: 'level',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，与2024年预算⟦增加持平⟧。',
      },
      {
        title: 'both words of a template before one amount',
        message: 'both',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n项目支出2万元，比2024年⟦增加减少⟧3万元。',
      },
      {
        title: 'fallen to an amount, and level with last year',
        message: 'level',
        text: '云岭县档案馆2025年度部门决算公开\n一、情况说明\n公务接待费支出决算⟦减少为2.00万元，与2024年持平⟧。',
      },
      {
        title: 'less and more in one word',
        message: 'both',
        text: '云岭县档案馆2025年度部门决算公开\n一、情况说明\n决算数⟦大小于⟧预算数的主要原因是压减接待。',
      },
      {
        title: 'reduced by a negative amount',
        message: 'signed',
        text: '云岭县档案馆2025年部门预算公开\n一、情况说明\n公务接待费2万元，比上年⟦减少-0.50万元⟧。',
      },
    ],
  },
});
