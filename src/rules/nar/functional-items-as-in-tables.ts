import { comparisonTies } from '../../check/narrative/agreement.js';
import { defineRule } from '../../check/rule.js';

export default defineRule({
  code: 'NAR004',
  name: 'functional-items-as-in-tables',
  meta: {
    title: { zh: '文字所述功能分类科目金额应与表格一致', en: 'Functional items in words equal the tables' },
    why: {
      zh: '科目金额逐项公开，文字与表格不符，说明其中一处抄错或未更新。',
      en: 'Items are published one by one; a difference shows that one place was miscopied or not updated.',
    },
    remedy: {
      zh: '以批复的预算表为准，改正文字或表格中写错的一处。',
      en: 'Let the approved tables decide, and correct whichever of text and table is wrong.',
    },
    severity: 'error',
    needs: ['statements', 'tables'],
    messages: {
      unequal: {
        zh: '文字说明中“{subject}”写为{actual}{unit}，{cellZh}为{expected}{unit}，相差{difference}{unit}',
        en: 'The narrative gives {actual} {unit} for {subject}, {cellEn} gives {expected} {unit}: {difference} {unit} apart',
      },
      disputed: {
        zh: '文字说明中“{subject}”写为{actual}{unit}，而{cellZh}为{expected}{unit}，{rivalZh}又为{rival}{unit}，三处互不一致；与前者相差{difference}{unit}',
        en: 'The narrative gives {actual} {unit} for {subject}, {cellEn} gives {expected} and {rivalEn} {rival} {unit}: no two agree, and the text is {difference} {unit} off the first',
      },
    },
  },
  ties: (view) => comparisonTies(view, 'functional'),
  examples: {
    valid: [
      {
        title: 'items as in the table',
        text: `
          云岭县档案馆2025年部门预算公开
          五、一般公共预算支出情况说明
          1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为180.10万元。
          2.一般公共服务支出（类）档案事务（款）档案馆（项）2025年预算数为100.00万元。
          3.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为52.40万元。
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 180.10 | 180.10 |
          2012604 | 档案馆 | 100.00 | | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |`,
      },
    ],
    invalid: [
      {
        title: 'last year’s figure told for one item',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          五、一般公共预算支出情况说明
          1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为⟦176.30⟧万元。
          2.一般公共服务支出（类）档案事务（款）档案馆（项）2025年预算数为100.00万元。
          3.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为52.40万元。
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 180.10 | 180.10 |
          2012604 | 档案馆 | 100.00 | | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |`,
      },
      {
        title: 'the tables do not agree either',
        message: 'disputed',
        text: `
          云岭县档案馆2025年部门预算公开
          五、一般公共预算支出情况说明
          1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为280.10万元。
          2.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为⟦52.90⟧万元。
          部门收支总表
          单位：万元
          收入 | | 支出 |
          项目 | 预算数 | 项目 | 预算数
          一、一般公共预算拨款收入 | 332.50 | 一、一般公共服务支出 | 280.10
          二、事业收入 | | 二、住房保障支出 | 52.40
          本年收入合计 | 332.50 | 本年支出合计 | 332.50
          收入总计 | 332.50 | 支出总计 | 332.50
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 280.10 | 180.10 | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 280.10 | 180.10 | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 51.40 | 51.40 |`,
      },
    ],
  },
});
