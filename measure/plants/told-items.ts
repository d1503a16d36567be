import type { PrintedDocument } from '../../src/compile/draft.js';
import { inParagraph, type Plant, tablesOf, withParagraph } from '../plant.js';
import { sentence } from '../sentences.js';

/** An item told by itself, with its number. */
const TOLD_ITEM =
  /^(?:\d{1,2}\.|[（(]?[一二三四五六七八九十]+[）)、]).{0,80}[（(]\d{0,7}项[）)]\D{0,2}20\d\d年预算数为/;
const isToldItem = (part: PrintedDocument['parts'][number]): boolean =>
  part.is === 'paragraph' && TOLD_ITEM.test(part.text);

const appended = (document: PrintedDocument, ...texts: readonly string[]): PrintedDocument => ({
  ...document,
  parts: [...document.parts, ...texts.map((text) => ({ is: 'paragraph' as const, text }))],
});

/** Mistakes in what is told of items and projects one by one, and in the glossary. */
export const TOLD_ITEM_PLANTS: readonly Plant[] = [
  {
    rules: ['NAR076', 'NAR020', 'NAR023', 'NAR024'],
    name: 'an item not told',
    plant({ document }, random) {
      const told = document.parts.filter(isToldItem);
      if (told.length < 6 || tablesOf(document, 'general-expenditure').length === 0) return undefined;
      const chosen = random.pick(told);
      return { document: { ...document, parts: document.parts.filter((part) => part !== chosen) }, anywhere: true };
    },
  },
  {
    rules: ['WRD038'],
    name: 'the purpose of another item',
    plant: inParagraph(/(（\d{0,2}项）.{0,160}主要用于[:：]?)([^。]{4,60})。/, (text, match) => {
      const foreign = /住房公积金|购房补贴|提租补贴/.test(text) ? '缴纳行政单位医疗保险' : '缴存住房公积金';
      const isOwn = /住房|购房|提租|养老|年金|行政单位医疗|事业单位医疗|公务员医疗/.test(text);
      return isOwn ? text.replace(match[0], `${match[1]}${foreign}。`) : text;
    }),
  },
  sentence(['WRD039'], 'another level in the glossary', /名词解释/, ({ name, random }) => {
    if (!/^[^省市]{2,3}[县区]/.test(name)) return undefined;
    return random.pick([
      '附：基本支出预算：是市级预算主管部门及所属预算单位为保障正常运转而编制的年度计划。',
      '附：“三公”经费：是与市级财政有经费领拨关系的部门使用市级财政拨款安排的因公出国费用等支出。',
    ]);
  }),
  {
    rules: ['DIS016', 'NAR015'],
    name: 'a rate of completion not told',
    plant(draft, random) {
      const document = withParagraph(draft, random, /^\d{1,2}\..{0,80}（项）.{0,30}支出决算为/, (text) =>
        text.replace(/，完成年初预算的[\d.]+%/, ''),
      );
      return document && { document };
    },
  },
  {
    rules: ['DIS015'],
    name: 'a project’s budget without an amount',
    plant({ document }, random) {
      if (!document.title.includes('预算')) return undefined;
      const how = random.pick([
        '按照合同条款，按时支付。',
        '根据工作进度分批安排资金。',
        '严格按照预算执行，专款专用。',
      ]);
      return {
        document: appended(
          document,
          '古籍修复项目经费情况说明',
          '一、项目概述',
          '修复馆藏古籍，改善保存条件。',
          '二、立项依据',
          '《古籍保护规划》。',
          '三、年度预算安排',
          how,
          '四、绩效目标',
          '完成年度修复任务，读者满意。',
        ),
        anywhere: true,
      };
    },
  },
];
