import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE004',
  name: 'numbered-line-equals-lines-below',
  meta: {
    title: { zh: '一级项目应等于其下各项之和', en: 'A numbered line is the sum of the lines below it' },
    why: {
      zh: '“一、本年收入”等行与其下（一）（二）不符，资金来源便说不清。',
      en: 'Otherwise it is unclear where the money comes from.',
    },
    remedy: {
      zh: '核对上级行与各分项，更正填错的一行。',
      en: 'Compare the line with those below it and correct the wrong one.',
    },
    severity: 'error',
    needs: ['tables'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，其下各项相加为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: printed {actual} {unit}, the lines below add up to {expected} {unit}, off by {difference} {unit}{others}.',
      },
    },
  },
  ties: (view) => tiesWithin(view.book.tables, 'numbered'),
  examples: {
    valid: [
      {
        title: 'the funds make the income of the year',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | 800.00 | 一、本年支出 | 800.00
          （一）一般公共预算拨款 | 750.00 | （一）一般公共服务支出 | 700.00
          （二）政府性基金预算拨款 | 50.00 | （二）住房保障支出 | 100.00
          收入总计 | 800.00 | 支出总计 | 800.00`,
      },
    ],
    invalid: [
      {
        title: 'the funds do not make the income of the year',
        message: 'unequal',
        text: `
          财政拨款收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 合计
          一、本年收入 | ⟦800.00⟧ | 一、本年支出 | 800.00
          （一）一般公共预算拨款 | 720.00 | （一）一般公共服务支出 | 700.00
          （二）政府性基金预算拨款 | 50.00 | （二）住房保障支出 | 100.00
          收入总计 | 800.00 | 支出总计 | 800.00`,
      },
    ],
  },
});
