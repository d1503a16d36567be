import type { Severity } from '../../../domain/findings.js';
import type { Bilingual } from '../../../domain/place.js';
import type { Language } from '../../language.js';

/** The words of a notice to a department and of its answer. */
export const NOTICE = {
  title: { zh: '预算公开问题整改通知', en: 'Notice of corrections to a disclosure' },
  about: (zh: string, en: string): Bilingual => ({
    zh: `关于${zh.replace(/ (\d{4}) (.*)$/, '$1年$2').replace(' ', '')}\n问题整改的通知`,
    en: `Corrections to make:\n${en}`,
  }),
  number: { zh: '〔　　　　〕　　号', en: 'No. __________' },
  to: (department: string): Bilingual => ({ zh: `${department}：`, en: `To ${department}:` }),
  nothing: (file: string): Bilingual => ({
    zh: `经核对你单位公开的文件《${file}》，未发现需要整改的问题。`,
    en: `The check of the published document “${file}” found nothing to put right.`,
  }),
  opening: (file: string, errors: number, warnings: number, advice: number): Bilingual => ({
    zh: `经核对你单位公开的文件《${file}》，发现必须改正的错误${errors}处、需要说明或改正的疑点${warnings}处，另提出改进建议${advice}条。现将有关情况通知如下，请认真核实并整改。`,
    en: `The check of the published document “${file}” found ${errors} error(s) that must be put right, ${warnings} point(s) to explain or put right, and ${advice} suggestion(s). Please verify and correct them.`,
  }),
  severity: {
    error: { zh: '必须改正的错误', en: 'Errors to put right' },
    warning: { zh: '需要说明或改正的疑点', en: 'Points to explain or put right' },
    advice: { zh: '改进建议', en: 'Suggestions' },
  } satisfies Record<Severity, Bilingual>,
  count: (count: number): Bilingual => ({ zh: `（${count}处）`, en: ` (${count})` }),
  place: (number: number): Bilingual => ({ zh: `（${chinese(number)}）`, en: `(${number}) ` }),
  figures: (actual: string, expected: string, difference: string | null): Bilingual => ({
    zh: `公开数${actual}，应为${expected}${difference === null ? '' : `，相差${difference}`}。`,
    en: `Published ${actual}, should be ${expected}${difference === null ? '' : `, off by ${difference}`}.`,
  }),
  remedy: { zh: '整改要求：', en: 'What to do: ' },
  basis: { zh: '依据：', en: 'Basis: ' },
  demands: { zh: '整改要求', en: 'What is asked' },
  whatToDo: [
    {
      zh: '（一）请于　　　　年　　月　　日前完成核实和改正，并在原公开渠道重新公开，注明更正内容和日期。',
      en: '(1) Verify and correct by ____________, publish again where it was published, and say what was corrected and when.',
    },
    {
      zh: '（二）对疑点，确有合理原因的，请在回执中说明；不属于问题的，请写明理由。',
      en: '(2) Where a point has a good reason, or is no fault, say why in the receipt.',
    },
    {
      zh: '（三）请逐项填写所附整改回执，经单位负责人签字并加盖公章后按期报送。',
      en: '(3) Fill in the enclosed receipt item by item, have it signed and sealed, and send it back in time.',
    },
  ],
  contact: { zh: '联系人：　　　　　　联系电话：　　　　　　', en: 'Contact: ____________  Telephone: ____________' },
  enclosure: { zh: '附件：整改回执', en: 'Enclosure: receipt of corrections' },
  seal: { zh: '（印章）', en: '(seal)' },
  day: { zh: '　　　　年　　月　　日', en: 'Date: ____________' },
  receipt: { zh: '预算公开问题整改回执', en: 'Receipt of corrections' },
  from: (department: string): Bilingual => ({
    zh: `填报单位（盖章）：${department}`,
    en: `Department (seal): ${department}`,
  }),
  columns: [
    { zh: '编号', en: 'No.' },
    { zh: '程度', en: 'Severity' },
    { zh: '位置', en: 'Place' },
    { zh: '问题', en: 'Problem' },
    { zh: '整改情况', en: 'What was done' },
    { zh: '责任人', en: 'By whom' },
    { zh: '完成日期', en: 'Done on' },
  ],
  signed: {
    zh: '单位负责人（签字）：　　　　　　　填表人：　　　　　　　联系电话：　　　　　　　填报日期：　　　　年　　月　　日',
    en: 'Signed: ____________    Filled in by: ____________    Telephone: ____________    Date: ____________',
  },
} as const;

const DIGITS = '〇一二三四五六七八九';

/** 一 … 九十九, as lists are numbered. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** 一、 or 1. for the index of a part, from 0. */
export const ordinal = (index: number, language: Language): string =>
  language === 'zh' ? `${chinese(index + 1)}、` : `${index + 1}. `;
