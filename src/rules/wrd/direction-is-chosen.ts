import { defineRule } from '../../check/rule.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { wordsBehind } from '../../check/wording/sentence.js';
import { gather } from '../../domain/gather.js';

const UP = '增加|增长|上升|提高|上涨|增|高于|大于';
const DOWN = '减少|下降|降低|下浮|下跌|减|低于|小于';
/** 增加（减少）, 增长/下降: both words of the template, before a figure or a reason, not in a heading above reasons. */
const BOTH = new RegExp(
  `(?:(?:${UP})\\s*[（(/／、或]\\s*(?:或\\s*)?(?:${DOWN})|(?:${DOWN})\\s*[（(/／、或]\\s*(?:或\\s*)?(?:${UP}))(?:\\s*[、/／或]\\s*持平)?\\s*[）)]?\\s*(?:率|额|了)?\\s*(?=[-\\d_＿XxＸ×]|的?\\s*主?\\s*要?\\s*原\\s*因\\s*(?=[是为系在有由主一：:，,；;（(])|万\\s*元|[%％])`,
  'g',
);

/** 小于预算数（或与预算数持平）: the other choice stands in brackets. */
const OR_EQUAL =
  /(?:大于|小于|高于|低于|增加|减少|增长|下降)[^，,。；（(]{0,10}[（(]\s*或?\s*(?:与|和)?[^（()），,。]{0,10}持平\s*[）)]/g;

/** 增加或减少10%以上的应报批: a limit for changes either way. */
const LIMIT = /^\s?\d[\d.]*\s?(?:[%％]|个百分点|万?元)\s?(?:[（(]含[）)])?(?:及?以上|及?以内|以下|的(?!主?要?原因))/;

export default defineRule({
  code: 'WRD001',
  name: 'direction-is-chosen',
  meta: {
    title: { zh: '增减方向应从模板的备选词中选定', en: 'Increase or decrease is chosen, not left to the reader' },
    why: {
      zh: '“增加（减少）”是模板的备选词，不选定就等于没有说明变化方向。',
      en: '“Increase (decrease)” is the template’s choice of words; left standing it says nothing.',
    },
    remedy: {
      zh: '按实际情况只保留一个词；没有变化的写“与上年持平”。',
      en: 'Keep the word that is true, or say that nothing changed.',
    },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      unresolved: {
        zh: '正文有 {count} 处增减方向未选定，仍是模板备选词：{words}。',
        en: '{count} statements still carry both words of the template: {words}.',
      },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const hits = gather([BOTH, OR_EQUAL], (pattern) => find(paragraphsOf(book), pattern)).filter(
      (hit) => !LIMIT.test(wordsBehind(hit)),
    );
    if (hits.length > 0) reportHabit(report, 'unresolved', hits);
    else report.holds();
  },
  examples: {
    valid: [
      {
        title: 'chosen',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，较2023年预算减少1万元，下降33.33%。',
      },
      {
        title: 'speaking of changes in general',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n一、收支增加（减少）情况说明',
      },
      {
        title: 'a limit for changes either way',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n预算执行中增加或减少10%以上的项目，应说明原因；增加（减少）50万元的，按程序报批。',
      },
      {
        title: 'a heading above reasons',
        text: '云岭县档案馆2024年部门预算公开\n一、公务接待费增加/减少的主要原因\n公务接待费比2023年减少1万元，主要原因是压减接待。',
      },
    ],
    invalid: [
      {
        title: 'both words left',
        message: 'unresolved',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费0万元，较2023年预算⟦增加（减少）⟧0万元。',
      },
      {
        title: 'the other choice in brackets',
        message: 'unresolved',
        text: '云岭县档案馆2024年部门决算公开\n一、情况说明\n决算数⟦小于预算数（或与预算数持平）⟧的主要原因是压减接待。',
      },
      {
        title: 'with a stroke',
        message: 'unresolved',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，较2023年⟦增长/下降⟧33.33%。',
      },
    ],
  },
});
