import { itemWords } from '../../check/narrative/told-items.js';
import { defineRule } from '../../check/rule.js';
import { find, type Hit, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';

/** Items whose names say what they pay, up to what they are said to be mainly used for. */
const PURPOSE =
  /(住房公积金|购房补贴|提租补贴|机关事业单位基本养老保险缴费支出|机关事业单位职业年金缴费支出|行政单位医疗|事业单位医疗|公务员医疗补助)\s*(?:[（(]\s*\d{0,7}\s*项\s*[）)]|[”"])[^（(“"]{0,160}?主要用于\s*[:：]?\s*([^。；;]{2,60})/g;

/** What a purpose speaks of when it belongs to the item, and when it belongs to another one. */
const MATTERS: readonly { readonly item: RegExp; readonly own: RegExp; readonly foreign: RegExp }[] = [
  { item: /^(?:住房|购房|提租)/, own: /住房|购房|提租|租房|房改|公积金|补贴/, foreign: /医疗|医保|养老|年金/ },
  { item: /养老|年金/, own: /养老|年金|退休|社会保险|社保|五险/, foreign: /医疗|医保|公积金|购房|提租/ },
  { item: /医疗/, own: /医疗|医保|保险|社保|五险|体检|健康/, foreign: /公积金|购房|提租|养老|年金/ },
];

const TEXT = { zh: '正文', en: 'text' };

const isForeign = ({ words: whole, groups: [item = '', purpose = ''] }: Hit): boolean => {
  const matter = MATTERS.find((one) => one.item.test(item));
  const words = purpose.replace(/\s+/g, '');
  if (matter?.foreign.test(words) !== true || matter.own.test(words)) return false;
  // …住房公积金（项）5万元。行政单位医疗支出3万元，主要用于…: the purpose is of what is named last.
  return !matter.foreign.test(whole.slice(item.length, whole.length - purpose.length));
};

export default defineRule({
  code: 'WRD038',
  name: 'purpose-fits-item',
  meta: {
    title: { zh: '科目的用途应与科目相符', en: 'What an item is used for belongs to that item' },
    why: {
      zh: '住房公积金不付医疗保险，医疗科目不付公积金；用途张冠李戴，是照抄上一条时没有改。',
      en: 'The housing fund pays no medical insurance: such a purpose was copied from the item above.',
    },
    remedy: { zh: '按该科目的实际内容改写用途。', en: 'Tell what this item is used for.' },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      foreign: {
        zh: '“{item}”的用途写成了别的科目的内容：“{purpose}”。',
        en: '“{item}” is said to be used for what another item pays: “{purpose}”.',
      },
      other: {
        zh: '“{item}”的用途写成了另一科目的名称：“{purpose}”。',
        en: '“{item}” is said to be used for what is the name of another item: “{purpose}”.',
      },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const told = find(paragraphsOf(book), PURPOSE);
    const foreign = told.filter(isForeign);
    for (const hit of foreign) {
      const [item = '', purpose = ''] = hit.groups;
      const at = { words: purpose, offset: hit.offset + hit.words.length - purpose.length };
      reportHabit(report, 'foreign', [{ ...hit, ...at }], { item, purpose: purpose.replace(/\s+/g, '') });
    }
    const known = new Set(foreign.map(({ groups: [, purpose = ''] }) => purpose.replace(/\s+/g, '')));
    const others = itemWords(book).filter(
      ({ is, names, words }) => is === 'use' && names === 'other' && !known.has(words),
    );
    for (const { subject, words, at } of others) {
      const item = subject.replace(/\s+/g, '');
      report('other', { data: { item, purpose: words }, evidence: [{ at, label: TEXT, value: words }] });
    }
    if (foreign.length + others.length === 0 && told.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'purposes of their own',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）5万元，主要用于行政单位医疗保险。\n2、“住房保障支出-住房改革支出-住房公积金”科目6万元，主要用于缴纳住房公积金。',
      },
      {
        title: 'the purpose of what is named between',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n住房保障支出（类）住房改革支出（款）住房公积金（项）5万元。行政单位医疗支出3万元，主要用于单位缴纳医疗保险。',
      },
      {
        title: 'an item’s name that is a purpose as well',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          1.“一般公共服务支出（类）档案事务（款）信息化建设（项）”5.30万元，主要用于信息化建设。
          2.“一般公共服务支出（类）档案事务（款）其他档案事务支出（项）”4.70万元，主要用于信息化建设。`,
      },
    ],
    invalid: [
      {
        title: 'the name of another item that the text tells of',
        message: 'other',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          1.“一般公共服务支出（类）档案事务（款）一般行政管理事务（项）”5.30万元，主要用于档案事务一般行政管理事务。
          2.“一般公共服务支出（类）档案事务（款）档案馆（项）”4.70万元，主要用于⟦档案事务一般行政管理事务⟧。`,
      },
      {
        title: 'the purpose of the item above',
        message: 'foreign',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n1、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）5万元，主要用于行政单位医疗保险。\n2、住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：⟦行政单位医疗保险⟧。2024年预算6万元。',
      },
    ],
  },
});
